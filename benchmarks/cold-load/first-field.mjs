// Runs in the page from its first moment: waits for the first text field that a person can see and focus, through shadow roots.
// Where a start page comes first (what it costs, which papers), its button is pressed in the frame in which it shows: the visit then holds both pages.

/** Handed to the browser as source: it must not use anything outside itself. */
export function watchFirstField() {
  globalThis.firstField = new Promise((resolve) => {
    const channel = new MessageChannel();
    const controls = "input:not([type=radio]):not([type=checkbox]):not([disabled]), select:not([disabled]), textarea:not([disabled])";
    const find = () => {
      // One look a frame at the one place where fields can be: the watcher must not weigh on the page it watches.
      const field = (document.querySelector("hoso-form")?.shadowRoot ?? document).querySelector(controls);
      return field?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? field : undefined;
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
      const field = find();
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
