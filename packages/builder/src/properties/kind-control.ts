/** `<hoso-kind-control>`: what kind of field it is. Changing it keeps what still makes sense and says what it did not keep. */
import type { NodeKey, Report } from "@hoso/authoring";
import { html, nothing } from "lit";
import type { HosoPicker } from "../controls/picker.js";
import { runInPlace } from "../controls/run-in-place.js";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles } from "../styles/control.styles.js";

export class HosoKindControl extends BuilderElement {
  static override readonly properties = { ...BuilderElement.properties, node: { attribute: false }, reports: { state: true } };
  static override readonly styles = [controlStyles];
  declare node: NodeKey;
  declare reports: readonly Report[];

  constructor() {
    super();
    this.reports = [];
    new StateController(
      this,
      () => this.state,
      ["document", "view"],
      ({ keys }) => keys.has(this.node),
    );
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("node")) this.reports = [];
  }

  protected override render(): unknown {
    const kind = String(this.state.document.nodes.get(this.node)?.values.kind);
    const { kinds, kindHints, structure, report } = this.t.authoring;
    const words = this.t.settings;
    return html`<div class="field" data-property="kind">
      <span class="label" aria-hidden="true">${structure.field.kind}</span>
      <hoso-picker
        .items=${Object.entries(kinds).map(([id, label]) => ({ id, label, hint: kindHints[id] }))}
        .value=${kind}
        .name=${structure.field.kind ?? ""}
        .placeholder=${kind}
        .words=${words.picker}
        ?disabled=${this.state.readOnly}
        @hoso-pick=${this.#pick}
      ></hoso-picker>
      ${
        this.reports.length > 0
          ? html`<div class="notice doubt">
              <ul>
                ${this.reports.map((one) => html`<li>${report(one)}</li>`)}
              </ul>
            </div>`
          : nothing
      }
    </div>`;
  }

  readonly #pick = (event: CustomEvent<string>): void => {
    const outcome = runInPlace(this.state, "field.change-kind", { key: this.node, kind: event.detail });
    if (outcome.ok) this.reports = outcome.report;
    else this.state.announce(this.t.authoring.refusal(outcome));
    (this.renderRoot.querySelector("hoso-picker") as HosoPicker).focus();
  };
}
