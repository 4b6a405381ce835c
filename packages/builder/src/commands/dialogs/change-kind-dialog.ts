/** `<hoso-change-kind-dialog>`: another kind for a field, with what that would drop, told before it is done. */
import { nodeOf } from "@hoso/authoring";
import { html, nothing, type PropertyValues } from "lit";
import { paletteGroups } from "../../palette/palette-entries.js";
import { BuilderElement } from "../../state/builder-element.js";
import { nameOf } from "../../state/node-names.js";
import { controlStyles } from "../../styles/control.styles.js";
import { targets } from "../action.js";

export class HosoChangeKindDialog extends BuilderElement {
  static override readonly properties = { kind: { state: true } };
  static override readonly styles = [controlStyles];
  declare kind: string;
  #key = "";

  constructor() {
    super();
    this.kind = "";
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("state")) return;
    this.#key = targets(this.state)[0]!;
    this.kind = String(nodeOf(this.state.document, this.#key).values.kind);
  }

  protected override render(): unknown {
    const { commands, shell, authoring } = this.t;
    const { state } = this;
    const now = String(nodeOf(state.document, this.#key).values.kind);
    const outcome = this.kind === now ? undefined : state.may("field.change-kind", { key: this.#key, kind: this.kind });
    const lines = !outcome ? [] : outcome.ok ? outcome.report.map((report) => authoring.report(report)) : [authoring.refusal(outcome)];
    return html`<hoso-dialog open .heading=${commands.kindTitle(nameOf(state, this.#key))} .closeName=${shell.close}>
      <label class="field"
        ><span class="label">${commands.kindTarget}</span
        ><select autofocus @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value)}>
          ${paletteGroups(this.t).map(({ name, entries }) =>
            entries.some(({ type }) => type === "kind")
              ? html`<optgroup label=${name}>${entries.map((entry) => html`<option value=${entry.what} ?selected=${entry.what === this.kind}>${entry.name}</option>`)}</optgroup>`
              : nothing,
          )}
        </select></label
      >
      <div role="status">
        ${
          lines.length
            ? html`<ul class="notice ${outcome?.ok ? "doubt" : "danger"}">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
            : html`<p class="hint">${commands.kindKeeps}</p>`
        }
      </div>
      <button slot="actions" type="button" @click=${() => this.#close()}>${shell.cancel}</button>
      <button slot="actions" type="button" class="primary" ?disabled=${!outcome?.ok} @click=${() => this.#change()}>${commands.kindHere}</button>
    </hoso-dialog>`;
  }

  #close(): void {
    this.renderRoot.querySelector("hoso-dialog")!.open = false;
  }

  #change(): void {
    const args = { key: this.#key, kind: this.kind };
    this.#close();
    void this.renderRoot.querySelector("hoso-dialog")!.updateComplete.then(() => this.state.run("field.change-kind", args));
  }
}
