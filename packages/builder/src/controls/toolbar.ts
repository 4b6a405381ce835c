/** `<hoso-toolbar>`: slotted buttons as one stop of the Tab key; arrow keys go along. Property `label` is its name. */
import { css, html, LitElement } from "lit";
import { controlStyles } from "../styles/control.styles.js";
import { moveAmong, rove } from "./focus.js";

export class HosoToolbar extends LitElement {
  static override readonly properties = { label: {} };
  static override readonly styles = [
    controlStyles,
    css`
      [role="toolbar"] {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
      }
    `,
  ];
  declare label: string;

  constructor() {
    super();
    this.label = "";
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("button, select, input")].filter((item) => !item.hidden);
  }

  protected override render(): unknown {
    return html`<div role="toolbar" aria-label=${this.label} @keydown=${this.#keydown} @focusin=${this.#focusin}>
      <slot @slotchange=${this.#slotted}></slot>
    </div>`;
  }

  readonly #slotted = (): void =>
    rove(
      this.#items,
      this.#items.find((item) => item.tabIndex === 0),
    );

  readonly #focusin = (event: Event): void => rove(this.#items, event.target as HTMLElement);

  readonly #keydown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (target.matches("input, select") || event.altKey || event.ctrlKey || event.metaKey) return;
    moveAmong(event, this.#items, "row");
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-toolbar": HosoToolbar;
  }
}
