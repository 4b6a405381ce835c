/**
 * `<hoso-menu>`: a button that opens a list of actions; with `openAt` also a context menu without a button. Property `items`, `name`,
 * `icon`; event `hoso-choose` with the item's id. What cannot be done stays in the list and says why. Items that take work to find are given as a
 * function, which is asked when the list opens.
 */
import { css, html, LitElement, nothing } from "lit";
import { controlStyles } from "../styles/control.styles.js";
import { deepFocus, moveAmong } from "./focus.js";
import { icon, type IconName } from "./icons.js";

export interface MenuItem {
  readonly id: string;
  readonly name: string;
  readonly icon?: IconName | undefined;
  /** As shown: "Ctrl+D". */
  readonly keys?: string | undefined;
  readonly refused?: string | undefined;
  /** Set: the item is one of several that are on or off. */
  readonly checked?: boolean | undefined;
  readonly danger?: boolean | undefined;
  /** A line above it. */
  readonly apart?: boolean | undefined;
}

export class HosoMenu extends LitElement {
  static override readonly properties = {
    items: { attribute: false },
    name: {},
    icon: {},
    shown: { type: Boolean },
    bare: { type: Boolean },
    look: {},
    open: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: inline-flex;
      }
      [role="menu"] {
        position: fixed;
        inset: auto;
        inline-size: max-content;
        min-inline-size: 200px;
        max-inline-size: min(360px, calc(100vw - 16px));
        max-block-size: min(480px, calc(100dvh - 16px));
        margin: 0;
        padding: 4px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
        overflow: auto;
      }
      [role="menu"] button {
        display: flex;
        justify-content: flex-start;
        inline-size: 100%;
        padding: 4px 8px;
        border-color: transparent;
        background: none;
        font-weight: 450;
        text-align: start;
      }
      [role="menu"] button:focus {
        background: var(--accent-soft);
      }
      [role="menu"] button.danger {
        color: var(--danger);
      }
      .words {
        flex: 1;
      }
      .why {
        display: block;
        font-size: var(--small);
      }
      .keys {
        color: var(--muted);
        font-size: var(--small);
      }
      [role="separator"] {
        margin: 4px 0;
        border-block-start: 1px solid var(--line);
      }
    `,
  ];
  declare items: readonly MenuItem[] | (() => readonly MenuItem[]);
  declare name: string;
  declare icon: IconName | undefined;
  /** The name stands on the button. */
  declare shown: boolean;
  /** No button: opened by `openAt`. */
  declare bare: boolean;
  declare look: string;
  declare open: boolean;

  #opener: HTMLElement | undefined;
  /** What the open list holds. */
  #listed: readonly MenuItem[] = [];

  constructor() {
    super();
    this.items = [];
    this.name = "";
    this.shown = false;
    this.bare = false;
    this.look = "quiet";
    this.open = false;
  }

  get #list(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>("[role=menu]")!;
  }

  /** Opens as a context menu at a point of the window. */
  async openAt(x: number, y: number): Promise<void> {
    this.#opener = deepFocus(this.ownerDocument);
    this.open = true;
    await this.updateComplete;
    this.#place(x, y, y);
  }

  protected override willUpdate(): void {
    const { items, open } = this;
    this.#listed = !open ? [] : typeof items === "function" ? items() : items;
  }

  protected override render(): unknown {
    return html`${
      this.bare
        ? nothing
        : html`<button type="button" class="${this.look} ${this.shown ? "" : "icon"}" aria-haspopup="menu" aria-expanded=${this.open ? "true" : "false"} aria-label=${this.name} title=${this.shown ? nothing : this.name} @click=${this.#toggle} @keydown=${this.#buttonKey}>${this.icon ? icon(this.icon) : nothing}${this.shown ? html`<span>${this.name}</span>${icon("open")}` : nothing}</button>`
    }<div role="menu" popover="auto" aria-label=${this.name} @toggle=${this.#toggled} @keydown=${this.#keydown} @click=${this.#click}>${this.#listed.map((item) => this.#item(item))}</div>`;
  }

  #item(item: MenuItem): unknown {
    const { id, name, keys, refused, checked, danger, apart } = item;
    return html`${apart ? html`<div role="separator"></div>` : nothing}<button
        type="button"
        role=${checked === undefined ? "menuitem" : "menuitemcheckbox"}
        aria-checked=${checked === undefined ? nothing : String(checked)}
        class=${danger ? "danger" : ""}
        data-id=${id}
        tabindex="-1"
        aria-disabled=${refused === undefined ? nothing : "true"}
      >
        ${checked ? icon("check") : item.icon ? icon(item.icon) : nothing}<span class="words"
          >${name}${refused ? html`<span class="why">${refused}</span>` : nothing}</span
        >${keys ? html`<span class="keys">${keys}</span>` : nothing}
      </button>`;
  }

  readonly #toggle = async (): Promise<void> => {
    if (this.open) return this.#close();
    const button = this.renderRoot.querySelector("button")!;
    this.#opener = button;
    this.open = true;
    await this.updateComplete;
    const { left, bottom, top } = button.getBoundingClientRect();
    this.#place(left, bottom + 4, top - 4);
  };

  /** Below `y` where there is room, else above `above`. */
  #place(x: number, y: number, above: number): void {
    const list = this.#list;
    if (!list.matches(":popover-open")) list.showPopover();
    const { width, height } = list.getBoundingClientRect();
    const top = y + height > innerHeight - 8 ? Math.max(8, above - height) : y;
    list.style.setProperty("left", `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`);
    list.style.setProperty("top", `${top}px`);
    this.#buttons[0]?.focus();
  }

  get #buttons(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>("button")];
  }

  #close(): void {
    if (this.#list.matches(":popover-open")) this.#list.hidePopover();
  }

  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === "open") return;
    const inside = deepFocus(this.ownerDocument);
    const opener = this.#opener;
    this.open = false;
    // A click elsewhere takes the focus there; Escape and a choice give it back.
    if (opener?.isConnected && (!inside || this.renderRoot.contains(inside))) opener.focus();
  };

  readonly #buttonKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (!this.open) void this.#toggle();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Tab") return this.#close();
    if (moveAmong(event, this.#buttons, "column") || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.key === " ") return;
    const letter = event.key.toLocaleLowerCase();
    const at = this.#listed.findIndex(({ id }) => id === (event.target as HTMLElement).dataset.id);
    const order = [...this.#listed.slice(at + 1), ...this.#listed.slice(0, at + 1)];
    const found = order.find(({ name }) => name.toLocaleLowerCase().startsWith(letter));
    if (found) this.#buttons.find((button) => button.dataset.id === found.id)?.focus();
  };

  readonly #click = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>("button");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    this.#close();
    // Focus is back at the opener before the action runs: what it opens will return there.
    this.#opener?.focus();
    this.dispatchEvent(new CustomEvent("hoso-choose", { detail: button.dataset.id!, bubbles: false }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-menu": HosoMenu;
  }
}
