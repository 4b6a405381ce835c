/** A person who uses the keyboard alone: Tab, Space, Enter, arrows and letters, nothing else. Knows where it is by what has focus. */
import { expect, type Page } from "@playwright/test";

export class KeyboardDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What is said about the control with focus: its label, its own text, and the group it stands in. */
  async focused(): Promise<string> {
    return this.#page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element || element === document.body) return "";
      const tidy = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
      const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => tidy(label.textContent)) : [];
      const group = element.closest("fieldset")?.querySelector("legend")?.textContent;
      return [element.getAttribute("aria-label"), ...labels, labels.length ? "" : tidy(element.textContent), group && `in ${tidy(group)}`]
        .filter(Boolean)
        .join(" | ");
    });
  }

  /** Another page is there: its heading has focus, is in view and looks focused. */
  async arrived(heading: string): Promise<void> {
    await expect.poll(() => this.focused()).toBe(heading);
    await this.seen();
  }

  /** What has focus can be seen to have it: inside the window, with an outline or a shadow around it. */
  async seen(): Promise<void> {
    await expect
      .poll(() =>
        this.#page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          if (!element || element === document.body) return "nothing has focus";
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const { top, bottom } = element.getBoundingClientRect();
          if (bottom <= 0 || top >= innerHeight) return `out of view, from ${top} to ${bottom} of ${innerHeight}`;
          return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none" ? "seen" : "no ring";
        }),
      )
      .toBe("seen");
  }

  /** Presses Tab until the control with this label has focus. */
  async to(label: string, key: "Tab" | "Shift+Tab" = "Tab", presses = 80): Promise<void> {
    const passed: string[] = [];
    for (let press = 0; press < presses; press += 1) {
      await this.#page.keyboard.press(key);
      const name = await this.focused();
      if (name.includes(label)) return this.seen();
      passed.push(name);
    }
    throw new Error(`${key} never reached "${label}"; passed ${JSON.stringify(passed)}`);
  }

  async type(label: string, text: string): Promise<void> {
    await this.to(label);
    await this.#page.keyboard.type(text);
  }

  async press(label: string, key = "Enter"): Promise<void> {
    await this.to(label);
    await this.#page.keyboard.press(key);
  }

  /** Chooses in a group of radio buttons: Tab into it, arrows to the one wanted. */
  async choose(group: string, option: string): Promise<void> {
    do await this.to(`in ${group}`);
    while (!(await this.#onRadio()));
    await this.#page.keyboard.press("Space");
    for (let press = 0; press < 20; press += 1) {
      if ((await this.focused()).startsWith(option)) return expect.poll(() => this.#checked()).toBe(true);
      await this.#page.keyboard.press("ArrowDown");
    }
    throw new Error(`There is no option "${option}" in "${group}".`);
  }

  /** Chooses in a select by typing the beginning of the option. */
  async select(label: string, option: string): Promise<void> {
    await this.to(label);
    await this.#page.keyboard.type(option);
  }

  /** A group may have a note to unfold before its options. */
  #onRadio(): Promise<boolean> {
    return this.#page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return (element as HTMLInputElement | null)?.type === "radio";
    });
  }

  #checked(): Promise<boolean> {
    return this.#page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return (element as HTMLInputElement | null)?.checked ?? false;
    });
  }
}
