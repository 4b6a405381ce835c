/**
 * `<hoso-naming>`: a name edited where it stands. Enter or leaving takes it, Escape leaves it as it was. Property `value`, `label`,
 * `multiline`; event `hoso-named` with the text, `hoso-named-end` always at the end.
 */
import { css, html, LitElement } from "lit";
import { controlStyles } from "../styles/control.styles.js";

export class HosoNaming extends LitElement {
  static override readonly properties = { value: {}, label: {}, multiline: { type: Boolean } };
  static override readonly styles = [
    controlStyles,
    css`
      input,
      textarea {
        font-weight: inherit;
        box-shadow: 0 0 0 3px var(--ring);
      }
    `,
  ];
  declare value: string;
  declare label: string;
  declare multiline: boolean;
  #done = false;

  constructor() {
    super();
    this.value = "";
    this.label = "";
    this.multiline = false;
  }

  protected override render(): unknown {
    return this.multiline
      ? html`<textarea rows="3" aria-label=${this.label} .value=${this.value} @keydown=${this.#keydown} @blur=${this.#take}></textarea>`
      : html`<input aria-label=${this.label} .value=${this.value} @keydown=${this.#keydown} @blur=${this.#take} />`;
  }

  get #control(): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>("input, textarea")!;
  }

  protected override firstUpdated(): void {
    this.#control.focus();
    this.#control.select();
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") this.#end();
    else if (event.key === "Enter" && (!this.multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#take();
    }
  };

  readonly #take = (): void => {
    if (this.#done) return;
    const text = this.#control.value.trim();
    if (text !== this.value) this.dispatchEvent(new CustomEvent("hoso-named", { detail: text }));
    this.#end();
  };

  #end(): void {
    if (this.#done) return;
    this.#done = true;
    this.dispatchEvent(new CustomEvent("hoso-named-end"));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-naming": HosoNaming;
  }
}
