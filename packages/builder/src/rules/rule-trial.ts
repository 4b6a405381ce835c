/**
 * `<hoso-rule-trial>`: asks for what the rule reads, and says what it comes to. Properties `state`, `node`, `root`, `outcome`,
 * `finished`; event `hoso-answers` with the data to try it with. Nothing is stored.
 */
import {
  childrenOf,
  labelIn,
  nameInWords,
  nodeOf,
  optionsOf,
  pathsNamed,
  rootOf,
  ruleScope,
  sameJson,
  valueInWords,
  type Expression,
  type NodeKey,
  type RuleName,
  type RuleScope,
} from "@hoso/authoring";
import { html, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { iconButton } from "../controls/icon-button.js";
import { icon } from "../controls/icons.js";
import { parseNumber } from "../controls/number-text.js";
import { BuilderElement } from "../state/builder-element.js";
import { controlStyles } from "../styles/control.styles.js";
import { ruleStyles } from "./rule.styles.js";
import { answersOfScenario, dataOf, type Answer, type TrialAnswers } from "./trial-data.js";

type Row = Readonly<Record<string, Answer>>;

export class HosoRuleTrial extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    node: { attribute: false },
    root: { attribute: false },
    outcome: { attribute: false },
    finished: { attribute: false },
    answers: { state: true },
  };
  static override readonly styles = [controlStyles, ruleStyles];
  declare node: NodeKey;
  declare root: Expression;
  declare outcome: unknown;
  declare finished: boolean;
  declare answers: TrialAnswers;
  #told: unknown;

  constructor() {
    super();
    this.answers = { single: new Map(), rows: new Map() };
  }

  get #scope(): RuleScope {
    return ruleScope(this.state.document, this.node, this.state.language);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) {
      const today = new Date(this.state.services.now());
      const pad = (part: number) => String(part).padStart(2, "0");
      this.answers = {
        single: new Map<string, Answer>([
          ["today", `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`],
          ["channel", "web"],
        ]),
        rows: new Map(),
      };
    }
    if (changed.has("answers") || changed.has("root")) this.#tell();
  }

  #tell(): void {
    const data = dataOf(this.answers, this.#scope);
    if (sameJson(data, this.#told)) return;
    this.#told = data;
    // Told after this update: whoever listens renders again.
    void this.updateComplete.then(() => this.dispatchEvent(new CustomEvent("hoso-answers", { detail: data })));
  }

  protected override render(): unknown {
    const words = this.t.rules;
    const { paths, rows } = pathsNamed(this.root);
    const scope = this.#scope;
    return html`<p class="hint">${words.trialHint}</p>
      ${this.#scenarios()}
      ${paths.length === 0 && rows.size === 0 ? html`<p class="hint">${words.trialNothing}</p>` : nothing}
      <div class="asked">
        ${paths.filter((path) => !rows.has(path)).map((path) => this.#single(path, scope.find(path)))}
        ${[...rows].map(([list, columns]) => this.#rows(list, columns, scope))}
      </div>
      <p class="outcome-line" role="status">${this.finished ? words.outcomeIs(this.#outcome()) : nothing}</p>`;
  }

  #outcome(): string {
    const { outcome: words } = this.t.rules;
    const { outcome } = this;
    if (outcome === true || outcome === false) return words[String(outcome) as "true" | "false"];
    if (outcome === undefined || outcome === null) return words.absent;
    return Array.isArray(outcome) ? String(outcome.length) : valueInWords(outcome as string | number, this.t.authoring.rules);
  }

  #scenarios(): unknown {
    const { document, language } = this.state;
    const keys = childrenOf(rootOf(document), "scenarios");
    if (keys.length === 0) return nothing;
    const words = this.t.rules;
    const take = (event: Event): void => {
      const key = (event.target as HTMLSelectElement).value;
      if (!key) return;
      const found = answersOfScenario(nodeOf(document, key), this.state.session.procedure, pathsNamed(this.root), this.#scope);
      const usual = ["today", "channel"].flatMap((path): [string, Answer][] => {
        const answer = this.answers.single.get(path);
        return answer === undefined ? [] : [[path, answer]];
      });
      this.answers = { ...found, single: new Map([...usual, ...found.single]) };
    };
    return html`<label class="field"
      ><span class="label">${words.fromScenario}</span
      ><select @change=${take}>
        <option value="">${words.chooseScenario}</option>
        ${keys.map((key) => {
          const { title, id } = nodeOf(document, key).values;
          return html`<option value=${key}>${labelIn(title, language) ?? String(id)}</option>`;
        })}
      </select></label
    >`;
  }

  #single(path: string, name: RuleName | undefined): unknown {
    if (!name) return nothing;
    const set = (answer: Answer | undefined): void => {
      const single = new Map(this.answers.single);
      if (answer === undefined) single.delete(path);
      else single.set(path, answer);
      this.answers = { ...this.answers, single };
    };
    if (name.type === "rows") return this.#rowCount(path, name);
    return this.#input(this.#label(name, path), name, this.answers.single.get(path), set);
  }

  #label(name: RuleName, path: string): string {
    const text = nameInWords(name, path, this.t.authoring.rules).replace(/[“”]/g, "");
    return text.charAt(0).toLocaleUpperCase(this.state.locale) + text.slice(1);
  }

  #input(label: string, name: RuleName, value: Answer | undefined, set: (answer: Answer | undefined) => void): unknown {
    const { yes, no } = this.t.authoring.rules;
    const truths = [
      { value: "true", label: yes },
      { value: "false", label: no },
    ];
    const options = name.type === "boolean" || name.type === "whole" ? truths : optionsOf(name, this.t.authoring.rules);
    if (name.type === "options") {
      const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
      return html`<fieldset class="field ticks">
        <legend class="label">${label}</legend>
        ${options.map(
          (option) =>
            html`<label class="check"
              ><input
                type="checkbox"
                .checked=${live(chosen.includes(option.value))}
                @change=${(event: Event) => {
                  const on = (event.target as HTMLInputElement).checked;
                  const next = options.map((one) => one.value).filter((one) => (one === option.value ? on : chosen.includes(one)));
                  set(next.length > 0 ? next : undefined);
                }}
              /><span>${option.label}</span></label
            >`,
        )}
      </fieldset>`;
    }
    const text = value === undefined ? "" : String(value);
    if (options.length > 0)
      return html`<label class="field"
        ><span class="label">${label}</span
        ><select
          @change=${(event: Event) => {
            const raw = (event.target as HTMLSelectElement).value;
            set(raw === "" ? undefined : options === truths ? raw === "true" || undefined : raw);
            if (options === truths && raw === "false" && name.type === "boolean") set(false);
          }}
        >
          <option value="" .selected=${live(text === "")}>${this.t.rules.noAnswer}</option>
          ${options.map((option) => html`<option value=${option.value} .selected=${live(option.value === text)}>${option.label}</option>`)}
        </select></label
      >`;
    return html`<label class="field"
      ><span class="label">${label}</span
      ><input
        type=${name.type === "date" ? "date" : name.type === "time" ? "time" : "text"}
        inputmode=${name.type === "number" ? "decimal" : nothing}
        autocomplete="off"
        .value=${live(text)}
        @input=${(event: Event) => {
          const raw = (event.target as HTMLInputElement).value;
          set(raw.trim() === "" ? undefined : name.type === "number" ? (parseNumber(raw, this.state.locale) ?? raw) : raw);
        }}
    /></label>`;
  }

  #setRows(list: string, entries: readonly Row[]): void {
    this.answers = { ...this.answers, rows: new Map([...this.answers.rows, [list, entries]]) };
  }

  /** A list of which only the number of rows counts. */
  #rowCount(path: string, name: RuleName): unknown {
    const entries = this.answers.rows.get(path) ?? [];
    return html`<label class="field"
      ><span class="label">${this.#label(name, path)}</span
      ><input
        type="number"
        min="0"
        max="50"
        .value=${live(String(entries.length))}
        @input=${(event: Event) => {
          const wanted = Math.min(50, Math.max(0, Number((event.target as HTMLInputElement).value) || 0));
          this.#setRows(
            path,
            Array.from({ length: wanted }, (_, index) => entries[index] ?? {}),
          );
        }}
    /></label>`;
  }

  #rows(list: string, columns: readonly string[], scope: RuleScope): unknown {
    const words = this.t.rules;
    const name = scope.find(list);
    const inner = scope.inside(list);
    if (!name || !inner) return nothing;
    if (name.type === "options") return this.#single(list, name);
    const entries = this.answers.rows.get(list) ?? [];
    const write = (index: number, path: string) => (answer: Answer | undefined) => {
      const { [path]: _before, ...others } = entries[index] ?? {};
      const next = answer === undefined ? others : { ...others, [path]: answer };
      this.#setRows(
        list,
        entries.map((entry, at) => (at === index ? next : entry)),
      );
    };
    return html`<fieldset class="field trial-rows">
      <legend class="label">${this.#label(name, list)}</legend>
      ${entries.map(
        (entry, index) =>
          html`<div class="trial-row" role="group" aria-label=${words.trialRow(index + 1)}>
            ${columns.map((path) => {
              const column = inner.find(path);
              return column ? this.#input(this.#label(column, path), column, entry[path], write(index, path)) : nothing;
            })}${columns.length === 0 ? words.trialRow(index + 1) : nothing}${iconButton({
              icon: "trash",
              name: words.removeTrialRow(index + 1),
              onClick: () =>
                this.#setRows(
                  list,
                  entries.filter((_, at) => at !== index),
                ),
            })}
          </div>`,
      )}
      <button type="button" class="quiet add" @click=${() => this.#setRows(list, [...entries, {}])}>${icon("add")}<span>${words.addTrialRow}</span></button>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-rule-trial": HosoRuleTrial;
  }
}
