/**
 * `<hoso-dialog>`: a modal dialog with a heading, on the browser's own. Escape and the close button close it; the focus goes back to
 * where it was. Content is slotted: the default slot is the body, `actions` the buttons at the foot.
 *
 *     <hoso-dialog .heading=${…} .closeName=${t.shell.close} ?open=${…} @hoso-close=${…}>…<button slot="actions">…</button></hoso-dialog>
 *
 * An element with `autofocus` takes the focus first. `hoso-open` and `hoso-close` tell what happens.
 */
import { css, html, LitElement, type PropertyValues } from "lit";
import { controlStyles } from "../styles/control.styles.js";
import { deepFocus } from "./focus.js";
import { iconButton } from "./icon-button.js";

const readable = [
  ["tabindex", "0"],
  ["role", "region"],
  ["aria-labelledby", "heading"],
] as const;

export class HosoDialog extends LitElement {
  static override readonly properties = {
    heading: {},
    closeName: { attribute: false },
    open: { type: Boolean },
    size: { reflect: true },
  };
  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        display: flex;
        flex-direction: column;
        inline-size: min(560px, calc(100vw - 16px));
        max-block-size: calc(100dvh - 32px);
        margin: auto;
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
        overflow: hidden;
      }
      dialog:not([open]) {
        display: none;
      }
      :host([size="wide"]) dialog {
        inline-size: min(960px, calc(100vw - 16px));
      }
      :host([size="top"]) dialog {
        margin-block-start: min(12dvh, 96px);
      }
      dialog::backdrop {
        background: rgb(8 16 24 / 45%);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 12px 12px 12px 20px;
        border-block-end: 1px solid var(--line);
      }
      h2 {
        flex: 1;
      }
      .body:focus-visible {
        outline-offset: -3px;
      }
      .body {
        display: grid;
        align-content: start;
        gap: 16px;
        padding: 16px 20px;
        overflow: auto;
        overscroll-behavior: contain;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        padding: 12px 20px;
        border-block-start: 1px solid var(--line);
      }
      .foot:not(.filled) {
        display: none;
      }
    `,
  ];
  declare heading: string;
  declare closeName: string;
  declare open: boolean;
  /** Absent: 560 px. */
  declare size: "wide" | "top" | undefined;

  #opener: HTMLElement | undefined;

  constructor() {
    super();
    this.heading = "";
    this.closeName = "";
    this.open = false;
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#giveBack();
  }

  protected override render(): unknown {
    return html`<dialog aria-labelledby="heading" @close=${this.#closed} @cancel=${this.#cancelled} @keydown=${this.#keydown}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        ${iconButton({ icon: "close", name: this.closeName, onClick: () => this.#dialog.close() })}
      </div>
      <div class="body"><slot></slot></div>
      <div class="foot"><slot name="actions" @slotchange=${this.#slotted}></slot></div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("open")) return;
    const dialog = this.#dialog;
    if (this.open && !dialog.open) {
      this.#opener = deepFocus(this.ownerDocument);
      // Shown before the slot tells of its content: what is hidden takes no focus.
      this.#showFoot(this.querySelector(":scope > [slot=actions]") !== null);
      dialog.showModal();
      // What only can be read must still be reached by keys to be scrolled.
      const readOnly = !this.querySelector("a, button:not([slot]), input, select, textarea, [tabindex]");
      const body = this.renderRoot.querySelector<HTMLElement>(".body")!;
      if (readOnly) for (const [name, value] of readable) body.setAttribute(name, value);
      this.querySelector<HTMLElement>("[autofocus]")?.focus();
      this.dispatchEvent(new CustomEvent("hoso-open", { bubbles: true, composed: true }));
    } else if (!this.open && dialog.open) dialog.close();
  }

  readonly #slotted = (event: Event): void => {
    this.#showFoot((event.target as HTMLSlotElement).assignedElements().length > 0);
  };

  #showFoot(filled: boolean): void {
    this.renderRoot.querySelector(".foot")!.classList.toggle("filled", filled);
  }

  // Keys in a dialog are the dialog's: the builder's shortcuts stay out.
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== "F6") event.stopPropagation();
  };

  readonly #cancelled = (event: Event): void => event.stopPropagation();

  readonly #closed = (event: Event): void => {
    event.stopPropagation();
    this.open = false;
    this.#giveBack();
    this.dispatchEvent(new CustomEvent("hoso-close", { bubbles: true, composed: true }));
  };

  /** Back to where it was, unless an action in the dialog has already taken the focus elsewhere. */
  #giveBack(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    const now = deepFocus(this.ownerDocument);
    if (opener?.isConnected && (!now || now === this.ownerDocument.body || this.contains(now))) opener.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-dialog": HosoDialog;
  }
}
