/** `<studio-question>`: asks before something that cannot simply be taken back. */
import { controlStyles, HosoDialog } from "@hoso/builder/controls";
import { html, LitElement, nothing } from "lit";
import { register } from "./register.js";

export interface Question {
  readonly heading: string;
  readonly text: string;
  /** What the button does, in a word or two. */
  readonly action: string;
  readonly cancel: string;
  readonly close: string;
  /** Something is lost by it. */
  readonly danger?: boolean;
}

export class StudioQuestion extends LitElement {
  static override readonly properties = { question: { state: true }, open: { state: true } };
  static override readonly styles = [controlStyles];
  declare question: Question | undefined;
  declare open: boolean;
  #answer: (yes: boolean) => void = () => undefined;
  #yes = false;

  constructor() {
    super();
    register("hoso-dialog", HosoDialog);
    this.question = undefined;
    this.open = false;
  }

  /** Resolves once the person has chosen and the dialog is closed; closing it means no. */
  ask(question: Question): Promise<boolean> {
    this.#answer(false);
    this.question = question;
    this.open = true;
    this.#yes = false;
    return new Promise((resolve) => (this.#answer = resolve));
  }

  protected override render(): unknown {
    if (!this.question) return nothing;
    const { heading, text, action, cancel, close, danger = false } = this.question;
    return html`<hoso-dialog .heading=${heading} .closeName=${close} ?open=${this.open} @hoso-close=${this.#closed}>
      <p>${text}</p>
      <button slot="actions" type="button" ?autofocus=${danger} @click=${() => this.#choose(false)}>${cancel}</button>
      <button slot="actions" type="button" class=${danger ? "danger" : "primary"} ?autofocus=${!danger} @click=${() => this.#choose(true)}>${action}</button>
    </hoso-dialog>`;
  }

  #choose(yes: boolean): void {
    this.#yes = yes;
    this.open = false;
  }

  readonly #closed = (): void => {
    this.open = false;
    this.#answer(this.#yes);
  };
}
