/** `<hoso-file-size>`: how large a file of a paper may be, in megabytes. Properties: `state`, `node` (key). */
import { getProperty, nodeOf, type NodeKey } from "@hoso/authoring";
import { css, html, nothing, type PropertyValues } from "lit";
import { runInPlace } from "../../controls/run-in-place.js";
import { BuilderElement } from "../../state/builder-element.js";
import { StateController } from "../../state/state-controller.js";
import { controlStyles } from "../../styles/control.styles.js";

/** As definitions count: 1 MB is 1024 × 1024 bytes. */
const megabyte = 1024 * 1024;

export class HosoFileSize extends BuilderElement {
  static override readonly properties = { ...BuilderElement.properties, node: {}, typed: { state: true } };
  static override readonly styles = [
    controlStyles,
    css`
      input {
        max-inline-size: 9em;
      }
    `,
  ];
  declare node: NodeKey;
  /** What was typed and is no size. */
  declare typed: string | undefined;

  constructor() {
    super();
    new StateController(
      this,
      () => this.state,
      ["document", "view"],
      ({ keys }) => keys.has(this.node),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("node")) this.typed = undefined;
  }

  protected override render(): unknown {
    const { document, readOnly, locale } = this.state;
    if (!document.nodes.has(this.node)) return nothing;
    const t = this.t.editors.documents;
    const bytes = getProperty(nodeOf(document, this.node).values, "maxBytes");
    const size =
      typeof bytes === "number" ? (bytes / megabyte).toLocaleString(locale, { maximumFractionDigits: 1, useGrouping: false }) : "";
    const wrong = this.typed !== undefined;
    return html`<div class="field">
      <label class="label" for="size">${t.size}</label>
      <p class="hint" id="size-hint">${t.sizeHint}</p>
      <input
        id="size"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby="size-hint${wrong ? " size-error" : ""}"
        aria-invalid=${wrong ? "true" : nothing}
        ?readonly=${readOnly}
        .value=${this.typed ?? size}
        @change=${this.#resize}
      />
      ${wrong ? html`<p class="error" id="size-error">${t.sizeBad}</p>` : nothing}
    </div>`;
  }

  readonly #resize = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    const size = Number(text.replace(",", "."));
    const fits = text === "" || (size >= 0.1 && size <= 1024);
    this.typed = fits ? undefined : text;
    if (fits)
      runInPlace(this.state, "node.set", {
        key: this.node,
        property: "maxBytes",
        ...(text !== "" && { value: Math.round(size * megabyte) }),
      });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-file-size": HosoFileSize;
  }
}
