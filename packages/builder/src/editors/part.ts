/** `<hoso-part>`: one part of the settings of a thing, under a heading: `.heading`, `.hint`; what is in it is slotted. */
import { css, html, LitElement, nothing } from "lit";
import { controlStyles } from "../styles/control.styles.js";

export class HosoPart extends LitElement {
  static override readonly properties = { heading: {}, hint: {} };
  static override readonly styles = [
    controlStyles,
    css`
      section {
        display: grid;
        gap: 10px;
        padding-block-start: 12px;
        border-block-start: 1px solid var(--line);
      }
      ::slotted(*) {
        min-inline-size: 0;
      }
      .hint {
        margin-block-start: -8px;
      }
    `,
  ];
  declare heading: string;
  declare hint: string | undefined;

  constructor() {
    super();
    this.heading = "";
  }

  protected override render(): unknown {
    return html`<section aria-labelledby="heading">
      <h4 id="heading">${this.heading}</h4>
      ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}<slot></slot>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-part": HosoPart;
  }
}
