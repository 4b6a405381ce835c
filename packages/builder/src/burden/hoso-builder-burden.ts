/**
 * `<hoso-builder-burden>`: what the procedure costs people on the easiest, the typical and the hardest way, live, with the difference to the
 * published version, how each way goes, and the figures it is reckoned with. Property `state`.
 */
import { burdenFigures, figureOf, type Burden, type BurdenFigure, type BurdenPath, type PathName } from "@hoso/authoring/burden";
import { answerInWords } from "@hoso/authoring/scenarios";
import { html, nothing } from "lit";
import { BuilderElement } from "../state/builder-element.js";
import { textIn } from "../state/node-names.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { BurdenRunner } from "./burden-runner.js";
import { burdenStyles } from "./burden.styles.js";

const paths: readonly PathName[] = ["cheapest", "typical", "worst"];
/** Their unit stands at the head of the row: the columns are narrow. */
const money = new Set<BurdenFigure>(["fees", "expenses", "cost"]);
export class HosoBuilderBurden extends BuilderElement {
  static override readonly styles = [controlStyles, panelStyles, burdenStyles];

  #runner: BurdenRunner | undefined;
  #end: (() => void) | undefined;

  constructor() {
    super();
    new StateController(this, () => this.state, ["view"]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    this.#runner = undefined;
  }

  protected override willUpdate(): void {
    if (this.#runner) return;
    this.#runner = BurdenRunner.of(this.state);
    this.#end = this.#runner.subscribe(() => this.requestUpdate());
  }

  protected override render(): unknown {
    const t = this.t.burden;
    const { burden, state } = this.#runner!;
    return html`<div class="body">
      <p class="hint">${t.intro}</p>
      ${state === "broken" ? html`<p class="notice danger" role="status">${t.broken}</p>` : nothing}
      ${burden ? this.#figures(burden, state === "reckoning") : state === "broken" ? nothing : html`<p class="empty" role="status">${t.reckoning}</p>`}
      ${this.#settings()}
    </div>`;
  }

  #figures(burden: Burden, busy: boolean): unknown {
    const t = this.t.burden;
    const texts = this.t.authoring.burden;
    const { published } = this.#runner!;
    const rated = burden.paths.typical.cost !== undefined;
    return html`<table aria-busy=${busy ? "true" : "false"}>
        <caption>
          ${published ? t.compared : t.caption}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${paths.map((path) => html`<th scope="col">${texts.paths[path]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${burdenFigures
            .filter((figure) => figure !== "cost" || rated)
            .map(
              (figure) =>
                html`<tr>
                  <th scope="row">${texts.figures[figure]}${money.has(figure) ? ` (${texts.unit("tripCost", burden.currency)})` : ""}</th>
                  ${paths.map((path) => html`<td>${this.#cell(burden, path, figure)}</td>`)}
                </tr>`,
            )}
        </tbody>
      </table>
      ${burden.yearlyCost === undefined ? nothing : html`<p><strong>${t.yearly(texts.value("cost", burden.yearlyCost, burden.currency))}</strong></p>`}
      ${rated ? nothing : html`<p class="notice">${t.noRate}</p>`}
      ${burden.exhaustive ? nothing : html`<p class="notice doubt">${t.cutOff(burden.tried)}</p>`}
      ${burden.unexplored.length > 0 ? html`<p class="notice doubt">${t.unexplored(burden.unexplored.map((path) => this.#label(path)))}</p>` : nothing}
      ${paths.map((path) => this.#way(path, burden.paths[path]))}`;
  }

  #cell(burden: Burden, path: PathName, figure: BurdenFigure): unknown {
    const texts = this.t.authoring.burden;
    const { published } = this.#runner!;
    const value = figureOf(burden.paths[path], figure, burden.currency);
    if (value === undefined) return html`<span class="hint">${this.t.burden.unknown}</span>`;
    const before = published && figureOf(published.paths[path], figure, burden.currency);
    const by = before === undefined ? 0 : value - before;
    return html`<span class="value">${texts.value(figure, value)}</span>${
      by === 0 ? nothing : html`<span class="change ${by > 0 ? "more" : "less"}">${texts.change(figure, by)}</span>`
    }`;
  }

  /** How the way goes: the case, the answers that decide, the papers. */
  #way(name: PathName, path: BurdenPath): unknown {
    const t = this.t.burden;
    const { cases, documents = [], scenarios = [] } = this.state.session.procedure;
    const { language } = this.state;
    const titleOf = (items: readonly { id: string; title: unknown }[] | undefined, id: string | undefined): string =>
      textIn(items?.find((one) => one.id === id)?.title as never, language) || (id ?? "");
    return html`<details>
      <summary>${t.way(this.t.authoring.burden.paths[name])}</summary>
      <div class="way">
        ${path.scenario === undefined ? nothing : html`<p>${t.fromScenario(titleOf(scenarios, path.scenario))}</p>`}
        ${path.case === undefined ? nothing : html`<p>${t.case(titleOf(cases, path.case))}</p>`}
        ${
          path.choices.length === 0
            ? nothing
            : html`<dl>${path.choices.map(({ path: field, value }) => html`<div><dt>${this.#label(field)}</dt><dd>${this.#answer(field, value)}</dd></div>`)}</dl>`
        }
        ${
          path.documents.length === 0
            ? html`<p>${t.noDocuments}</p>`
            : html`<p>${t.documents}</p><ul>${path.documents.map((id) => html`<li>${titleOf(documents, id)}</li>`)}</ul>`
        }
      </div>
    </details>`;
  }

  #label(path: string): string {
    const key = this.state.document.paths.get(path);
    return (key && textIn(this.state.document.nodes.get(key)?.values.label, this.state.language)) || path;
  }

  #answer(path: string, value: unknown): string {
    const { session, language } = this.state;
    return answerInWords(path, value, session.procedure, language, { ...this.t.authoring.scenarios, quote: (text) => text });
  }

  #settings(): unknown {
    const runner = this.#runner!;
    return html`<hoso-burden-figures .state=${this.state} .runner=${runner} .settings=${runner.settings} .origin=${runner.origin}></hoso-burden-figures>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-burden": HosoBuilderBurden;
  }
}
