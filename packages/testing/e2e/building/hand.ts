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
  /** Presses what a search box above it finds. */
  find(search: Locator, name: string, found: Locator): Promise<void>;
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

  find(_search: Locator, _name: string, found: Locator): Promise<void> {
    return this.press(found);
  }
}

interface Way {
  readonly visible: boolean;
  readonly focused: boolean;
  /** What to press to get there from where the focus is. */
  readonly keys: readonly string[];
  /** Enter does something else here: Space presses it. */
  readonly space: boolean;
  readonly type: string;
}

/**
 * The shortest way that somebody who knows the keys would take: Tab or Shift+Tab, with F6 from pane to pane first where that is shorter, and
 * arrows for the last bit where several share one stop.
 */
function wayTo(target: Element): Way {
  const focusable = "a[href],button,input:not([type=hidden]),select,textarea,summary,iframe,[tabindex]";
  const composites = "[role=tree],[role=menu],[role=toolbar],[role=tablist],[role=listbox],[role=radiogroup],[role=grid],.spots";
  const seen: Element[] = [];
  const walk = (element: Element): void => {
    if ((element as HTMLElement).inert || element.localName === "svg") return;
    seen.push(element);
    const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : [];
    const inside = element.shadowRoot ? [...element.shadowRoot.children] : assigned.length > 0 ? assigned : [...element.children];
    for (const child of inside) walk(child);
  };
  walk(document.documentElement);
  const modal = seen.findLast((element) => element.matches(":modal"));
  if (modal) {
    seen.length = 0;
    walk(modal);
  }
  let active: Element = document.activeElement ?? document.body;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const shows = (element: Element): boolean =>
    element.matches(focusable) && !(element as HTMLButtonElement).disabled && element.checkVisibility({ visibilityProperty: true });
  const stops = seen.flatMap((element, at) => (shows(element) && (element as HTMLElement).tabIndex >= 0 ? [{ element, at }] : []));
  const place = (element: Element): number => seen.indexOf(element);
  const times = (key: string, count: number): string[] => Array.from({ length: count }, () => key);

  const steps = (from: number, to: number): string[] => {
    const behind = stops.filter(({ at }) => at > from && at <= to).length;
    const before = stops.filter(({ at }) => at < from && at >= to).length;
    return to > from ? times("Tab", behind) : times("Shift+Tab", before);
  };
  const toStop = (stop: Element): string[] => {
    const to = place(stop);
    const ways = [steps(place(active), to)];
    const builder = modal ? null : (document.activeElement && seen.find((element) => element.localName === "hoso-builder"))?.shadowRoot;
    const bar = builder?.querySelector("hoso-builder-bar")?.shadowRoot?.querySelector(".bar");
    if (builder && bar) {
      const panes = [bar, ...builder.querySelectorAll(".pane")].map(place);
      const here = panes.findLastIndex(
        (at, index) => at <= place(active) && (index > 0 || place(active) <= seen.length) && inPane(at, active),
      );
      for (const [index, at] of panes.entries()) {
        const forth = here < 0 ? index + 1 : (index - here + panes.length) % panes.length;
        const back = here < 0 ? Infinity : (here - index + panes.length) % panes.length;
        const jump = forth <= back ? times("F6", forth) : times("Shift+F6", back);
        if (jump.length > 0) ways.push([...jump, ...steps(at, to)]);
      }
    }
    return ways.reduce((best, way) => (way.length < best.length ? way : best));
  };
  const inPane = (at: number, element: Element): boolean => {
    for (let one: Node | null = element; one; one = (one as Element).assignedSlot ?? one.parentNode ?? (one as ShadowRoot).host ?? null)
      if (one === seen[at]) return true;
    return false;
  };

  const answer = (keys: string[]): Way => ({
    visible: target.checkVisibility({ visibilityProperty: true }),
    focused: active === target,
    keys,
    space: target.matches("input[type=checkbox], input[type=radio], .spot"),
    type: (target as HTMLInputElement).type,
  });
  if (active === target) return answer([]);
  const stop = (target as HTMLElement).tabIndex < 0 ? target.closest(composites) : null;
  if (!stop) return answer(toStop(target));
  if (!stop.contains(active)) {
    const entrance = [...stop.querySelectorAll(focusable)].find((element) => (element as HTMLElement).tabIndex >= 0);
    return answer(entrance ? toStop(entrance) : []);
  }
  const members = [...stop.querySelectorAll(focusable)].filter(shows);
  const by = members.indexOf(target) - members.indexOf(active);
  const column = stop.matches("[role=tree],[role=menu],[role=listbox],.spots");
  return answer(times(by > 0 ? (column ? "ArrowDown" : "ArrowRight") : column ? "ArrowUp" : "ArrowLeft", Math.abs(by)));
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

  /** Goes there by keys; what the keys lead to is looked at once they are pressed. */
  async reach(target: Locator): Promise<Way> {
    for (let round = 0; round < 12; round += 1) {
      const way = await target.evaluate(wayTo);
      if (way.focused) return way;
      if (way.visible) for (const name of way.keys) await this.key(name);
      if (!way.visible || way.keys.length === 0) await expect(target).toBeVisible();
    }
    throw new Error(`The keyboard never reached ${String(target)}`);
  }

  async press(target: Locator): Promise<void> {
    const { space } = await this.reach(target);
    await this.key(space ? "Space" : "Enter");
  }

  async write(target: Locator, text: string): Promise<void> {
    const { type } = await this.reach(target);
    if (type === "date" || type === "time" || type === "datetime-local") return this.#writeParts(target, text);
    await this.key("Control+A");
    this.strokes += text.length;
    if (text === "") await this.key("Delete");
    else await this.#page.keyboard.insertText(text);
  }

  /** Boxes for dates and times take their parts in the order in which the browser shows them; a person sees which, this hand tries both. */
  async #writeParts(target: Locator, text: string): Promise<void> {
    const [year, month, day] = text.slice(0, 10).split("-");
    const clock = text.slice(-5).split(":");
    const afternoon = Number(clock[0]) >= 12;
    const twelve = [String(Number(clock[0]) % 12 || 12).padStart(2, "0"), clock[1]!, afternoon ? "P" : "A"];
    const dates =
      day === undefined
        ? [[]]
        : [
            [day, month!, year!],
            [month!, day, year!],
          ];
    const times = text.includes(":") ? [clock, twelve] : [[]];
    for (const date of dates)
      for (const time of times) {
        for (const part of [...date, ...time]) {
          this.strokes += part.length;
          await this.#page.keyboard.type(part);
          // A year may have six digits: it does not know when it is written.
          if (part === year && time.length > 0) await this.key("Tab");
        }
        if ((await target.inputValue()) === text) return;
        for (let part = 0; part < 5; part += 1) await this.key("ArrowLeft");
      }
    throw new Error(`${text} could not be typed into ${String(target)}`);
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

  /** Types what it is called, then arrows to it where others are called alike. */
  async choose(option: Locator): Promise<void> {
    const name = (await option.locator(".words").textContent())!.trim();
    this.strokes += name.length;
    await this.#page.keyboard.insertText(name);
    await expect(option).toBeVisible();
    const by = await option.evaluate((element) => {
      const options = [...element.closest("[role=listbox]")!.querySelectorAll("[role=option]")];
      return options.indexOf(element) - options.findIndex((one) => one.classList.contains("active"));
    });
    for (let step = 0; step < Math.abs(by); step += 1) await this.key(by > 0 ? "ArrowDown" : "ArrowUp");
    await expect(option).toHaveClass(/active/);
    await this.key("Enter");
  }

  async find(search: Locator, name: string, found: Locator): Promise<void> {
    await this.write(search, name);
    await this.press(found);
  }
}
