/**
 * The little that `<hoso-form>` needs of a reactive element: attributes and properties that ask for a redraw, one redraw a microtask,
 * a shadow root with adopted styles. The templates are Lit's; its element base does more than this and would weigh 2.5 kB of the 32.
 */
import { render, type RootPart } from "lit/html.js";
import type { StyleText } from "./styles/css.js";

/** Bare Node has no elements; importing the class there stays harmless. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export abstract class RenderedElement extends Base {
  /** Names that ask for a redraw when set; those in `observedAttributes` are attributes too. */
  static readonly properties: readonly string[] = [];
  /** Properties written back to their attribute. */
  static readonly reflected: readonly string[] = [];
  static readonly styles: readonly StyleText[] = [];

  readonly renderRoot: ShadowRoot;
  hasUpdated = false;
  readonly #values = new Map<string, unknown>();
  readonly #changed = new Set<string>();
  #pending: Promise<void> | undefined;
  #part: RootPart | undefined;

  constructor() {
    super();
    this.renderRoot = this.attachShadow({ mode: "open" });
    this.renderRoot.adoptedStyleSheets = (this.constructor as typeof RenderedElement).styles.map(({ sheet }) => sheet);
  }

  /** Gives a class its accessors; done by whoever registers it, before the first instance. */
  static prepare(this: typeof RenderedElement): void {
    for (const name of this.properties) {
      if (Object.hasOwn(this.prototype, name)) continue;
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: RenderedElement) {
          return this.#values.get(name);
        },
        set(this: RenderedElement, value: unknown) {
          this.#set(name, value);
        },
      });
    }
  }

  /** Settles when what was asked for so far is drawn. */
  get updateComplete(): Promise<void> {
    return this.#pending ?? Promise.resolve();
  }

  connectedCallback(): void {
    // Set on the plain element before its class was known: handed through the accessors now.
    for (const name of (this.constructor as typeof RenderedElement).properties) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.#part?.setConnected(true);
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.#part?.setConnected(false);
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    Reflect.set(this, name, value ?? undefined);
  }

  requestUpdate(): void {
    if (this.#pending || (!this.isConnected && !this.hasUpdated)) return;
    this.#pending = Promise.resolve().then(() => this.#update());
  }

  /** What follows from properties set since the last redraw. */
  protected abstract willUpdate(changed: ReadonlySet<string>): void;
  protected abstract render(): unknown;

  #set(name: string, value: unknown): void {
    if (this.#values.get(name) === value) return;
    this.#values.set(name, value);
    this.#changed.add(name);
    if ((this.constructor as typeof RenderedElement).reflected.includes(name)) {
      if (typeof value !== "string") this.removeAttribute(name);
      else if (this.getAttribute(name) !== value) this.setAttribute(name, value);
    }
    this.requestUpdate();
  }

  #update(): void {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    try {
      if (changed.size || !this.hasUpdated) this.willUpdate(changed);
    } finally {
      this.#pending = undefined;
    }
    this.#part = render(this.render(), this.renderRoot, { host: this });
    this.hasUpdated = true;
  }
}
