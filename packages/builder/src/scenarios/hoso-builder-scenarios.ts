/**
 * `<hoso-builder-scenarios>`: the stored scenarios with what they give now: which pass, what differs in words, what they answer and expect. Names
 * and expectations are changed here; new ones are recorded in the preview. Property `state`.
 */
import { childrenOf, nodeOf, rootOf, type DocumentNode, type Json, type NodeKey } from "@hoso/authoring";
import {
  acceptOutcome,
  describeMismatches,
  describeScenario,
  forget,
  outcomeOf,
  type ExpectedPart,
  type Expectation,
  type ScenarioResult,
} from "@hoso/authoring/scenarios";
import type { Scenario } from "@hoso/contract";
import { openScenario } from "@hoso/engine/analysis";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { iconButton } from "../controls/icon-button.js";
import { icon } from "../controls/icons.js";
import { BuilderElement } from "../state/builder-element.js";
import { compiledProcedure } from "../state/compiled.js";
import { textIn } from "../state/node-names.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { ScenarioRunner } from "./scenario-runner.js";
import { scenarioStyles } from "./scenarios.styles.js";

export class HosoBuilderScenarios extends BuilderElement {
  static override readonly styles = [controlStyles, panelStyles, scenarioStyles];

  #runner: ScenarioRunner | undefined;
  #end: (() => void) | undefined;
  readonly #open = new Set<NodeKey>();

  constructor() {
    super();
    new StateController(this, () => this.state, ["document", "view", "focus"]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    this.#runner = undefined;
  }

  protected override willUpdate(): void {
    const { place } = this.state;
    if (place && this.state.document.nodes.get(place.key)?.type === "scenario" && !this.#shownPlaces.has(place)) {
      this.#shownPlaces.add(place);
      this.#open.add(place.key);
      void this.updateComplete.then(() => this.#summary(place.key)?.focus());
    }
    if (this.#runner) return;
    this.#runner = ScenarioRunner.of(this.state);
    this.#end = this.#runner.subscribe(() => this.requestUpdate());
  }

  /** Places that were gone to: each is opened once. */
  readonly #shownPlaces = new WeakSet<object>();

  #summary(key: NodeKey): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-key="${key}"] summary`);
  }

  protected override render(): unknown {
    const t = this.t.scenarios;
    const { document, readOnly } = this.state;
    const keys = childrenOf(rootOf(document), "scenarios");
    return html`<div class="head">
        <h2>${t.title}</h2>
        ${readOnly ? nothing : iconButton({ icon: "add", name: t.record, shown: true, look: "primary", onClick: () => this.state.show("preview") })}
      </div>
      <div class="body">
        <p class="intro">${t.intro}</p>
        ${this.#state(keys)}
        ${
          keys.length === 0
            ? html`<div class="empty"><p>${t.none}</p><p>${t.noneHint}</p></div>`
            : html`<ul aria-label=${t.list}>${repeat(
                keys,
                (key) => key,
                (key, index) => this.#item(nodeOf(document, key), index),
              )}</ul>`
        }
      </div>`;
  }

  #state(keys: readonly NodeKey[]): unknown {
    const t = this.t.scenarios;
    const { state, results } = this.#runner!.run;
    if (state === "broken")
      return html`<div class="notice danger" role="status">
        <p>${t.broken}</p>
        <p><button type="button" class="link" @click=${() => (this.state.panel = "problems")}>${t.showProblems}</button></p>
      </div>`;
    if (keys.length === 0) return nothing;
    const passed = results.filter(({ ok }) => ok).length;
    const done = state === "done" && results.length === keys.length;
    return html`<p class="notice ${done ? (passed === keys.length ? "good" : "danger") : ""}" role="status">${done ? t.summary(passed, keys.length) : t.running}</p>`;
  }

  #item(node: DocumentNode, index: number): unknown {
    const t = this.t.scenarios;
    const scenario = node.values as unknown as Scenario;
    const found = this.#runner!.run.results[index];
    const result = found?.scenario === scenario.id ? found : undefined;
    const name = textIn(node.values.title, this.state.language) || t.untitled;
    const badge = result ? (result.ok ? "good" : "danger") : "";
    return html`<li data-key=${node.key}>
      <details ?open=${this.#open.has(node.key)} @toggle=${(event: Event) => this.#toggle(node.key, event)}>
        <summary>
          <span class="badge ${badge}">${result ? icon(result.ok ? "check" : "problem") : nothing}${result ? (result.ok ? t.passed : t.failed) : t.waiting}</span>
          <span class="name">${name}</span>
        </summary>
        ${this.#open.has(node.key) ? this.#details(node, scenario, result, name) : nothing}
      </details>
    </li>`;
  }

  #toggle(key: NodeKey, event: Event): void {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.#open.has(key)) return;
    if (open) this.#open.add(key);
    else this.#open.delete(key);
    this.requestUpdate();
  }

  #details(node: DocumentNode, scenario: Scenario, result: ScenarioResult | undefined, name: string): unknown {
    const t = this.t.scenarios;
    const { readOnly, language, session } = this.state;
    const { answers, expect } = describeScenario(scenario, session.procedure, language, this.t.authoring.scenarios);
    const chosen = session.procedure.cases?.find(({ id }) => id === scenario.case);
    return html`<div class="details">
      ${result && !result.ok ? this.#mismatches(node, scenario, result, name) : nothing}
      ${readOnly ? nothing : this.#names(node)}
      <section>
        <h3>${t.expected}</h3>
        ${expect.length === 0 ? html`<p class="hint">${t.nothingExpected}</p>` : html`<dl>${expect.map((part) => this.#expected(node, scenario, part))}</dl>`}
        ${readOnly ? nothing : html`<p><button type="button" @click=${() => this.#expectAll(node, scenario, name)}>${t.expectAll}</button></p>`}
      </section>
      <details class="answers">
        <summary>${t.given}</summary>
        ${chosen ? html`<p>${t.case(textIn(chosen.title as Json, language))}</p>` : nothing}
        <dl>${answers.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
      </details>
      <div class="actions">
        ${iconButton({ icon: "preview", name: t.play, shown: true, look: "", onClick: () => this.#play(node) })}
        ${
          readOnly
            ? nothing
            : html`${iconButton({ icon: "duplicate", name: t.duplicate, shown: true, look: "", onClick: () => void this.state.run("node.duplicate", { keys: [node.key] }) })}
              ${iconButton({ icon: "trash", name: t.remove, shown: true, look: "danger", onClick: () => this.#remove(node, name) })}`
        }
      </div>
    </div>`;
  }

  #mismatches(node: DocumentNode, scenario: Scenario, result: ScenarioResult, name: string): unknown {
    const t = this.t.scenarios;
    const sentences = describeMismatches(result.mismatches, this.state.session.procedure, this.state.language, this.t.authoring.scenarios);
    return html`<section class="notice danger">
      <h3>${t.differences}</h3>
      <ul class="plain">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
      ${this.state.readOnly ? nothing : html`<p><button type="button" @click=${() => this.#accept(node, scenario, name)}>${t.accept}</button></p>`}
    </section>`;
  }

  /** The name in each language of the procedure. */
  #names(node: DocumentNode): unknown {
    const t = this.t.scenarios;
    const { languages } = this.state.session.procedure;
    const names = new Intl.DisplayNames([this.state.locale], { type: "language" });
    const said = (language: string): string => (languages.length > 1 ? t.inLanguage(t.name, names.of(language) ?? language) : t.name);
    return html`<div class="names">
      ${languages.map((language) => {
        const title = node.values.title;
        const own =
          typeof title === "string"
            ? title
            : typeof title === "object" && title !== null
              ? (title as Record<string, unknown>)[language]
              : "";
        return html`<label class="field"
          ><span class="label">${said(language)}</span
          ><input
            lang=${language}
            maxlength="2000"
            .value=${typeof own === "string" ? own : ""}
            @input=${(event: Event) => this.#rename(node, language, (event.target as HTMLInputElement).value)}
        /></label>`;
      })}
    </div>`;
  }

  #rename({ key }: DocumentNode, language: string, text: string): void {
    this.state.run("text.set", { key, property: "title", language, text }, { group: `${key}:title:${language}`, quiet: true });
  }

  #expected(node: DocumentNode, scenario: Scenario, { member, items }: ExpectedPart): unknown {
    const t = this.t.scenarios;
    const heading = t.members[member];
    return html`<div>
      <dt>${heading}</dt>
      ${items.map(({ name, words }) => {
        const what = name === undefined ? heading : `${heading}: ${words}`;
        return html`<dd>
          <span>${words}</span>${
            this.state.readOnly
              ? nothing
              : iconButton({
                  icon: "close",
                  name: t.forget(what),
                  onClick: (event) => this.#forget(event, node, scenario, member, name, what),
                })
          }
        </dd>`;
      })}
    </div>`;
  }

  #forget(
    event: MouseEvent,
    node: DocumentNode,
    scenario: Scenario,
    member: keyof Expectation,
    name: string | undefined,
    what: string,
  ): void {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>(`[data-key="${node.key}"] dd button`)];
    const at = buttons.indexOf(event.currentTarget as HTMLElement);
    this.#expect(node, forget(scenario.expect, member, name));
    this.state.announce(this.t.scenarios.forgotten(what));
    void this.updateComplete.then(() => {
      const left = [...this.renderRoot.querySelectorAll<HTMLElement>(`[data-key="${node.key}"] dd button`)];
      (left[Math.min(at, left.length - 1)] ?? this.#summary(node.key))?.focus();
    });
  }

  #expect({ key }: DocumentNode, expect: Expectation): void {
    this.state.run("node.set", { key, property: "expect", value: expect }, { quiet: true });
  }

  #accept(node: DocumentNode, scenario: Scenario, name: string): void {
    const procedure = compiledProcedure(this.state.session.procedure);
    if (!procedure) return;
    const { calendar } = this.#runner!;
    this.#expect(node, acceptOutcome(procedure, scenario, calendar && { calendar }).expect);
    this.state.announce(this.t.scenarios.accepted(name));
    this.#summary(node.key)?.focus();
  }

  #expectAll(node: DocumentNode, scenario: Scenario, name: string): void {
    const procedure = compiledProcedure(this.state.session.procedure);
    if (!procedure) return;
    const { calendar } = this.#runner!;
    const outcome = outcomeOf(openScenario(procedure, scenario, calendar && { calendar }));
    const said = Object.entries(outcome).filter(
      ([member, part]) => ["documents", "findings"].includes(member) || typeof part !== "object" || Object.keys(part).length > 0,
    );
    this.#expect(node, JSON.parse(JSON.stringify(Object.fromEntries(said))) as Expectation);
    this.state.announce(this.t.scenarios.accepted(name));
  }

  #play({ key }: DocumentNode): void {
    this.state.show("preview", { key });
  }

  #remove({ key }: DocumentNode, name: string): void {
    const keys = childrenOf(rootOf(this.state.document), "scenarios");
    const at = keys.indexOf(key);
    const next = keys[at + 1] ?? keys[at - 1];
    const outcome = this.state.run("node.delete", { keys: [key] }, { quiet: true });
    if (!outcome.ok) return this.state.announce(this.t.authoring.refusal(outcome));
    this.state.announce(this.t.scenarios.removed(name));
    void this.updateComplete.then(() =>
      (next === undefined ? this.renderRoot.querySelector<HTMLElement>(".head button") : this.#summary(next))?.focus(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-scenarios": HosoBuilderScenarios;
  }
}
