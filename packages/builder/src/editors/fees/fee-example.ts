/**
 * `<hoso-fee-example>`: what people pay with example answers, and why. Asks only for the answers that some fee hangs on, or takes
 * those of a stored scenario. Nothing here is kept.
 */
import type { Field, Procedure, Scenario } from "@hoso/contract";
import { labelIn } from "@hoso/authoring";
import { feeExample, feeInputs, type FeeOutcome } from "@hoso/authoring/forecast";
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { BuilderElement } from "../../state/builder-element.js";
import { StateController } from "../../state/state-controller.js";
import { controlStyles } from "../../styles/control.styles.js";
import { moneyText } from "../amount-text.js";
import { editorStyles } from "../editor.styles.js";

export class HosoFeeExample extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    case: { state: true },
    answers: { state: true },
    scenario: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    editorStyles,
    css`
      :host {
        background: none;
        overflow: visible;
      }
      .stack {
        display: grid;
        gap: 12px;
      }
      .answers {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
        align-items: end;
        gap: 10px 14px;
      }
      tfoot > tr > * {
        border-block-start: 2px solid var(--edge);
        border-block-end: 0;
        font-weight: 650;
      }
      .none {
        color: var(--muted);
      }
    `,
  ];
  declare case: string | undefined;
  /** Raw, by path. */
  declare answers: Readonly<Record<string, unknown>>;
  /** Id of the scenario whose answers are taken. */
  declare scenario: string;

  constructor() {
    super();
    this.answers = {};
    this.scenario = "";
    new StateController(this, () => this.state, ["document", "view"]);
  }

  protected override render(): unknown {
    const t = this.t.editors.fees;
    const procedure = this.state.session.procedure;
    const fees = procedure.fees ?? [];
    if (fees.length === 0) return html`<p class="hint">${t.none}</p>`;
    const inputs = feeInputs(procedure);
    const chosen = this.case ?? procedure.cases?.[0]?.id;
    const answers = Object.fromEntries([...inputs.fields].map(([path, field]) => [path, this.#answer(path, field)]));
    const now = new Date(this.state.services.now());
    const example = feeExample(procedure, { answers, now, ...(chosen !== undefined && { case: chosen }) });
    return html`<div class="stack">
      ${this.#inputs(procedure, inputs.case ? chosen : undefined, inputs.fields)}
      <div class="scroll" tabindex="0" role="region" aria-label=${t.outcome}>
        <table aria-live="polite">
          <thead>
            <tr>
              <th scope="col">${t.fee}</th>
              <th scope="col">${t.why}</th>
              <th scope="col" class="amount">${t.outcome}</th>
            </tr>
          </thead>
          <tbody>
            ${fees.map((fee, index) => {
              const outcome = example.fees[index]!;
              return html`<tr>
                <th scope="row">${labelIn(fee.title, this.state.language) ?? this.t.editors.unnamed}</th>
                <td>${this.#why(outcome, fee)}</td>
                <td class="amount">${outcome.state === "charged" ? this.#money(outcome.amount, fee.currency) : html`<span class="none">—</span>`}</td>
              </tr>`;
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan="2">${t.total}</th>
              <td class="amount">${this.#totals(example.totals)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </div>`;
  }

  #money(amount: number, currency: string): string {
    return amount === 0 ? this.t.editors.fees.free : moneyText(amount, currency, this.state.locale);
  }

  #totals(totals: Readonly<Record<string, number>>): string {
    const parts = Object.entries(totals).map(([currency, amount]) => this.#money(amount, currency));
    return parts.length > 0 ? parts.join(" + ") : "—";
  }

  #why(outcome: FeeOutcome, { exemptions, currency }: NonNullable<Procedure["fees"]>[number]): string {
    const t = this.t.editors.fees;
    if (outcome.state !== "charged") return t.states[outcome.state];
    if (outcome.exemption === undefined) return t.usual;
    const title = labelIn(exemptions?.[outcome.exemption]?.title, this.state.language) ?? this.t.editors.unnamed;
    return outcome.before === undefined
      ? t.exemptedPlain(title)
      : t.exempted(title, moneyText(outcome.before, currency, this.state.locale));
  }

  #inputs(procedure: Procedure, chosen: string | undefined, fields: ReadonlyMap<string, Field>): unknown {
    const t = this.t.editors.fees;
    if (chosen === undefined && fields.size === 0) return html`<p class="hint">${t.exampleFixed}</p>`;
    const { language } = this.state;
    const scenarios = procedure.scenarios ?? [];
    return html`<div class="answers">
      ${
        scenarios.length > 0
          ? this.#select(
              "scenario",
              t.exampleFrom,
              this.scenario,
              [["", t.exampleOwn], ...scenarios.map(({ id, title }): [string, string] => [id, labelIn(title, language) ?? id])],
              (id) =>
                this.#take(
                  scenarios.find((one) => one.id === id),
                  fields,
                ),
            )
          : nothing
      }
      ${
        chosen === undefined
          ? nothing
          : this.#select(
              "case",
              t.theCase,
              chosen,
              (procedure.cases ?? []).map(({ id, title }) => [id, labelIn(title, language) ?? id]),
              (id) => {
                this.case = id;
                this.scenario = "";
              },
            )
      }
      ${[...fields].map(([path, field], index) => this.#input(`a-${index}`, path, field))}
    </div>`;
  }

  #take(scenario: Scenario | undefined, fields: ReadonlyMap<string, Field>): void {
    this.scenario = scenario?.id ?? "";
    if (!scenario) return;
    if (scenario.case !== undefined) this.case = scenario.case;
    this.answers = Object.fromEntries([...fields.keys()].map((path) => [path, atPath(scenario.answers, path) ?? ""]));
  }

  #answer(path: string, field: Field): unknown {
    const own = this.answers[path];
    if (own !== undefined) return own;
    return field.default ?? (field.kind === "choice" ? field.options?.[0]?.value : field.kind === "list" ? [] : "");
  }

  #set(path: string, value: unknown): void {
    this.answers = { ...this.answers, [path]: value };
    this.scenario = "";
  }

  #input(id: string, path: string, field: Field): unknown {
    const { language } = this.state;
    const t = this.t.editors.fees;
    const label = labelIn(field.label, language) ?? this.t.editors.unnamed;
    const value = this.#answer(path, field);
    if (field.kind === "choice")
      return this.#select(
        id,
        label,
        String(value),
        [
          ["", t.notAnswered],
          ...(field.options ?? []).map((option): [string, string] => [option.value, labelIn(option.label, language) ?? option.value]),
        ],
        (next) => this.#set(path, next),
      );
    if (field.kind === "yes-no")
      return this.#select(
        id,
        label,
        String(value),
        [
          ["", t.notAnswered],
          ["true", t.yes],
          ["false", t.no],
        ],
        (next) => this.#set(path, next === "" ? "" : next === "true"),
      );
    // Rows and boxes to tick come from scenarios: there is no room here for a form in the form.
    if (typeof value === "object") return html`<p class="hint">${label}: ${t.exampleFrom}</p>`;
    const type = field.kind === "date" ? "date" : "text";
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} type=${type} autocomplete="off" .value=${live(String(value))} @input=${(event: Event) => this.#set(path, (event.target as HTMLInputElement).value)} />
    </div>`;
  }

  #select(
    id: string,
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
    pick: (value: string) => void,
  ): unknown {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        ${options.map(([option, name]) => html`<option value=${option} .selected=${live(option === value)}>${name}</option>`)}
      </select>
    </div>`;
  }
}

/** An answer of a scenario by the path of its field. */
function atPath(answers: unknown, path: string): unknown {
  let at = answers;
  for (const id of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, id)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[id];
  }
  return at;
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-fee-example": HosoFeeExample;
  }
}
