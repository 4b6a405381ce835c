/**
 * Shows a form as another device would: the style sheets of its shadow root are copied with their media rules decided for that device instead of
 * for this window. The form's own sheets, shared with every other form, stay as they are.
 */

export type Device = "phone" | "tablet" | "desktop" | "paper";

/** CSS pixels; undefined: as wide as there is room. Paper: A4 without margins. */
export const deviceWidth: Readonly<Record<Device, number | undefined>> = { phone: 360, tablet: 768, desktop: undefined, paper: 688 };

interface Look {
  readonly device: Device;
  readonly width: number;
  readonly contrast: boolean;
}

const originals = new WeakMap<CSSStyleSheet, CSSStyleSheet>();

export class DeviceSheets {
  readonly #root: ShadowRoot;
  readonly #observer: MutationObserver;
  #look: Look | undefined;
  #copies = new Map<CSSStyleSheet, CSSStyleSheet>();

  constructor(root: ShadowRoot) {
    this.#root = root;
    // Later pages bring sheets of their own.
    this.#observer = new MutationObserver(() => this.#apply());
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  show(look: Look): void {
    const { device, width, contrast } = this.#look ?? {};
    if (device === look.device && width === look.width && contrast === look.contrast) return;
    this.#look = look;
    this.#copies = new Map();
    this.#apply();
  }

  dispose(): void {
    this.#observer.disconnect();
  }

  #apply(): void {
    const look = this.#look;
    if (!look) return;
    const now = this.#root.adoptedStyleSheets;
    if (now.length > 0 && now.every((sheet) => this.#copies.get(originals.get(sheet)!) === sheet)) return;
    const sources = new Set(now.map((sheet) => originals.get(sheet) ?? sheet));
    this.#root.adoptedStyleSheets = [...sources].map((source) => this.#copy(source, look));
  }

  #copy(source: CSSStyleSheet, look: Look): CSSStyleSheet {
    let copy = this.#copies.get(source);
    if (!copy) {
      copy = new CSSStyleSheet();
      copy.replaceSync([...source.cssRules].map((rule) => textOf(rule, look)).join("\n"));
      this.#copies.set(source, copy);
      originals.set(copy, source);
    }
    return copy;
  }
}

function textOf(rule: CSSRule, look: Look): string {
  if (!(rule instanceof CSSMediaRule)) return rule.cssText;
  const holds = decided(rule.conditionText, look);
  const inner = (): string => [...rule.cssRules].map((one) => textOf(one, look)).join("\n");
  return holds === undefined ? rule.cssText : holds ? inner() : "";
}

/** Whether the condition holds on the device; undefined: it does not depend on it. */
function decided(condition: string, { device, width, contrast }: Look): boolean | undefined {
  const bound = /^\((max|min)-width:\s*([\d.]+)(em|px)\)$/.exec(condition);
  if (bound) {
    const limit = Number(bound[2]) * (bound[3] === "em" ? 16 : 1);
    return bound[1] === "max" ? width <= limit : width >= limit;
  }
  if (condition === "print") return device === "paper";
  if (condition === "(forced-colors: active)") return contrast;
  if (condition === "(any-pointer: coarse)" || condition === "(hover: none)") return device === "phone" || device === "tablet";
  return undefined;
}
