/** How somebody works a page: with the mouse, or with the keyboard alone. Both do the same things to the same controls. */
import { expect, type Locator, type Page } from "@playwright/test";

/** From the corner of the control, in pixels: for what has other controls over its middle. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Hand {
  /** Buttons, links, boxes to tick. */
  press(target: Locator, at?: Spot): Promise<void>;
  /** Replaces what a box holds. */
  write(target: Locator, text: string): Promise<void>;
  /** Chooses in a select by the value of the option. */
  pick(target: Locator, value: string): Promise<void>;
  /** Takes an option of an open list whose search box has the focus. */
  choose(option: Locator): Promise<void>;
  readonly presses: number;
  readonly strokes: number;
}

export class MouseHand implements Hand {
  presses = 0;
  strokes = 0;

  async press(target: Locator, at?: Spot): Promise<void> {
    this.presses += 1;
    await target.click(at ? { position: at } : {});
  }

  async write(target: Locator, text: string): Promise<void> {
    this.presses += 1;
    this.strokes += text.length;
    await target.fill(text);
  }

  async pick(target: Locator, value: string): Promise<void> {
    this.presses += 2;
    await target.selectOption(value);
  }

  choose(option: Locator): Promise<void> {
    return this.press(option);
  }
}

/** Where the control stands to what has focus, in the order in which a person goes through the page; and how it is gone to. */
function look(element: Element): { focused: boolean; behind: boolean; roving: boolean; vertical: boolean } {
  const above = (node: Node): Node[] => {
    const chain: Node[] = [];
    for (let at: Node | null = node; at; at = (at as Element).assignedSlot ?? at.parentNode ?? (at as ShadowRoot).host ?? null)
      chain.unshift(at);
    return chain;
  };
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const mine = above(element);
  const theirs = above(active ?? document.body);
  const apart = mine.findIndex((node, index) => node !== theirs[index]);
  const [a, b] = [mine[apart], theirs[apart]];
  const behind = !!a && !!b && (b.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return {
    focused: active === element,
    behind: apart < 0 || theirs[apart] === undefined || behind,
    roving: (element as HTMLElement).tabIndex < 0,
    vertical: element.closest("[role=tree],[role=menu],[role=listbox],[role=group]") !== null,
  };
}

export class KeyboardHand implements Hand {
  presses = 0;
  strokes = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async key(name: string): Promise<void> {
    this.strokes += 1;
    await this.#page.keyboard.press(name);
  }

  /** Tab or Shift+Tab towards it; arrows for the last bit where several share one stop. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    let arrows = 0;
    for (let step = 0; step < 400; step += 1) {
      const { focused, behind, roving, vertical } = await target.evaluate(look);
      if (focused) return;
      const neighbour = roving && (await this.#inSameStop(target));
      if (neighbour) await this.key(vertical || arrows++ > 40 ? (behind ? "ArrowDown" : "ArrowUp") : behind ? "ArrowRight" : "ArrowLeft");
      else await this.key(behind ? "Tab" : "Shift+Tab");
    }
    throw new Error(`The keyboard never reached ${String(target)}`);
  }

  /** Whether what has focus is in the same toolbar, tree, menu, list of tabs. */
  #inSameStop(target: Locator): Promise<boolean> {
    return target.evaluate((element) => {
      const stop = element.closest(
        "[role=tree],[role=menu],[role=toolbar],[role=tablist],[role=listbox],[role=radiogroup],[role=grid],.spots",
      );
      const root = element.getRootNode() as Document | ShadowRoot;
      return stop !== null && root.activeElement !== null && stop.contains(root.activeElement);
    });
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    const box = await target.evaluate((element) => element.matches("input[type=checkbox], input[type=radio]"));
    await this.key(box ? "Space" : "Enter");
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    const type = await target.evaluate((element) => (element as HTMLInputElement).type);
    if (type === "date") return this.#digits(text.split("-").reverse().join(""));
    if (type === "datetime-local")
      return this.#digits(`${text.slice(0, 10).split("-").reverse().join("")}`, text.slice(11, 16).replace(":", ""));
    await this.key("Control+A");
    this.strokes += text.length;
    if (text === "") await this.key("Delete");
    else await this.#page.keyboard.insertText(text);
  }

  /** Boxes for dates take digits in the order of the language: day, month, year here. */
  async #digits(...parts: string[]): Promise<void> {
    for (const [index, part] of parts.entries()) {
      if (index > 0) await this.key("Tab");
      this.strokes += part.length;
      await this.#page.keyboard.type(part);
    }
  }

  async pick(target: Locator, value: string): Promise<void> {
    await this.reach(target);
    const [now, wanted] = await target.evaluate((element, wish) => {
      const select = element as HTMLSelectElement;
      return [select.selectedIndex, [...select.options].findIndex((option) => option.value === wish)];
    }, value);
    if (wanted! < 0) throw new Error(`${String(target)} has no option ${value}`);
    for (let at = now!; at !== wanted; at += at < wanted! ? 1 : -1) await this.key(at < wanted! ? "ArrowDown" : "ArrowUp");
  }

  async choose(option: Locator): Promise<void> {
    for (let step = 0; step < 400; step += 1) {
      if (await option.evaluate((element) => element.classList.contains("active"))) return this.key("Enter");
      await this.key("ArrowDown");
    }
    throw new Error(`The arrows never reached ${String(option)}`);
  }
}
