// Runs in the page from its first moment: waits for the first text field that a person can see and focus, through shadow roots.
// Where a start page comes first (what it costs, which papers), its button is pressed in the frame in which it shows: the visit then holds both pages.

/** Handed to the browser as source: it must not use anything outside itself. */
export function watchFirstField() {
  globalThis.firstField = new Promise((resolve) => {
    const channel = new MessageChannel();
    const find = (root) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.matches("input:not([type=radio]):not([type=checkbox]), select, textarea") && !element.disabled && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return element;
        const inside = element.shadowRoot && find(element.shadowRoot);
        if (inside) return inside;
      }
      return undefined;
    };
    let started = false;
    const pressStart = () => {
      const button = document.querySelector("hoso-form")?.shadowRoot?.querySelector("[data-act=start]");
      if (!button || started) return;
      started = true;
      button.click();
    };
    const look = () => {
      requestAnimationFrame(() => {
        channel.port2.postMessage(0);
      });
    };
    channel.port1.onmessage = () => {
      const field = find(document);
      const box = field?.getBoundingClientRect();
      if (!field || box.width === 0 || box.height === 0) {
        pressStart();
        return look();
      }
      const now = performance.now();
      field.focus();
      if (!field.matches(":focus")) return look();
      return resolve(now);
    };
    look();
  });
}
