/**
 * `<hoso-problems>`: what is wrong or unwise, by severity and place: filter, go there, mend by one click, and how strict the checks are.
 */
import type { CommandArgs, CommandName, Place } from "@hoso/authoring";
import type { Diagnostic, DiagnosticSeverity, Fix, ProfileName, Weight } from "@hoso/authoring/diagnostics";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { viewOfPlace } from "../editors/languages/view-of-place.js";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { placeWords } from "./place-words.js";
import { problemsStyles } from "./problems.styles.js";
import { readSeverities, writeSeverities, type SeveritySettings } from "./severity-settings.js";

const severities: readonly DiagnosticSeverity[] = ["error", "warning", "advice"];
const profiles: readonly ProfileName[] = ["draft", "standard", "strict"];
const weights: readonly Weight[] = ["error", "warning", "advice", "off"];
/** More are found by the filter; a list of thousands helps nobody. */
const MOST_SHOWN = 200;

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();

export class HosoProblems extends BuilderElement {
  static override readonly properties = { query: { state: true }, severity: { state: true }, settings: { state: true } };
  static override readonly styles = [controlStyles, panelStyles, problemsStyles];
  declare query: string;
  declare severity: DiagnosticSeverity | "";
  declare settings: SeveritySettings;

  constructor() {
    super();
    this.query = "";
    this.severity = "";
    this.settings = readSeverities();
    new StateController(this, () => this.state, ["diagnostics"]);
  }

  protected override render(): unknown {
    const { problems } = this.t;
    const all = this.state.diagnostics;
    const counts = severities
      .map((severity) => [severity, all.filter((one) => one.severity === severity).length] as const)
      .filter(([, count]) => count > 0);
    return html`<div class="head"><h2>${problems.title}</h2>
        ${counts.map(([severity, count]) => html`<span class="badge ${severity === "error" ? "danger" : severity === "warning" ? "doubt" : ""}">${problems.counts[severity](count)}</span>`)}</div>
      <div class="body" tabindex="-1">
        ${all.length === 0 ? html`<p class="notice good">${problems.none}</p>` : html`${this.#filters()}${this.#groups()}`}
        ${this.#settings()}
      </div>`;
  }

  #filters(): unknown {
    const { problems, authoring } = this.t;
    return html`<div class="filters">
      <div class="field"><label class="label" for="find">${problems.find}</label><input id="find" type="search" autocomplete="off" .value=${this.query} @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)} /></div>
      <div class="field"><label class="label" for="severity">${problems.severity}</label><select id="severity" @change=${(event: Event) => (this.severity = (event.target as HTMLSelectElement).value as DiagnosticSeverity)}><option value="">${problems.everySeverity}</option>${severities.map((severity) => html`<option value=${severity} ?selected=${this.severity === severity}>${authoring.severities[severity]}</option>`)}</select></div>
    </div>`;
  }

  #groups(): unknown {
    const { problems } = this.t;
    const query = plain(this.query.trim());
    const shown = this.state.diagnostics.filter(
      (one) =>
        (this.severity === "" || one.severity === this.severity) &&
        (query === "" || plain(`${this.#title(one)} ${placeWords(this.state, one.place.key)}`).includes(query)),
    );
    if (shown.length === 0) return html`<p role="status">${problems.noneShown}</p>`;
    return severities.map((severity) => {
      const here = shown.filter((one) => one.severity === severity).slice(0, MOST_SHOWN);
      return here.length === 0
        ? nothing
        : html`<section class="group" aria-label=${problems.groups[severity]}><h3>${problems.groups[severity]}</h3><ul>${repeat(
            here,
            ({ code, place, params }) => `${code} ${place.key} ${place.property ?? ""} ${JSON.stringify(params ?? {})}`,
            (one) => this.#problem(one),
          )}</ul></section>`;
    });
  }

  #title({ code, params = {} }: Diagnostic): string {
    return this.t.authoring.diagnostics[code].title(params);
  }

  #problem(one: Diagnostic): unknown {
    const { problems, authoring } = this.t;
    const { code, severity, place, params = {}, fix, choices = [], related = [] } = one;
    const title = this.#title(one);
    const where = placeWords(this.state, place.key);
    const words = authoring.diagnostics[code];
    return html`<li class="problem ${severity}">
      <strong>${title}</strong>
      <span class="hint">${where}</span>
      <div class="actions">
        <button type="button" class="quiet" aria-label=${problems.goToOf(title, where)} @click=${() => this.#go(place)}>${problems.goTo}</button>
        ${this.state.readOnly ? nothing : [...(fix ? [fix] : []), ...choices].map((each) => this.#fix(each, one, title))}
      </div>
      <details><summary>${problems.why}</summary>
        <p>${words.reason(params)}</p><p>${words.fix(params)}</p>
        ${related.length === 0 ? nothing : html`<p>${problems.related}:</p><ul>${related.map((other) => html`<li><button type="button" class="link" @click=${() => this.#go(other)}>${placeWords(this.state, other.key)}</button></li>`)}</ul>`}
        <div class="field"><label class="label">${problems.weight}<select @change=${(event: Event) => this.#weigh(one, (event.target as HTMLSelectElement).value)}><option value="">${problems.byProfile}</option>${weights.map((weight) => html`<option value=${weight} ?selected=${this.settings.weights[code] === weight}>${problems.weights[weight]}</option>`)}</select></label></div>
      </details>
    </li>`;
  }

  #fix(fix: Fix, { params }: Diagnostic, title: string): unknown {
    const words = this.t.authoring.fixes[fix.code]({ ...params, ...fix.params });
    return html`<button type="button" aria-label=${this.t.problems.fix(words, title)} @click=${() => this.#mend(fix, words)}>${words}</button>`;
  }

  /** The one place where a command comes as data: the diagnostics name only commands of the table. */
  async #mend({ command: [name, args] }: Fix, words: string): Promise<void> {
    const outcome = this.state.run(name as CommandName, args as unknown as CommandArgs[CommandName]);
    if (!outcome.ok) return;
    this.state.announce(this.t.problems.fixed(words));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".body")?.focus();
  }

  #go(place: Place): void {
    const { document } = this.state;
    const node = document.nodes.get(place.key);
    if (node) this.state.show(viewOfPlace(document, node, place.property), place);
  }

  #weigh({ code }: Diagnostic, weight: string): void {
    const { [code]: _gone, ...others } = this.settings.weights;
    this.#set({ ...this.settings, weights: weight === "" ? others : { ...others, [code]: weight as Weight } });
  }

  #set(settings: SeveritySettings): void {
    this.settings = settings;
    writeSeverities(settings);
  }

  #settings(): unknown {
    const { problems, authoring } = this.t;
    const changed = Object.keys(this.settings.weights).length;
    return html`<details><summary>${problems.settings}</summary>
      <p class="hint">${problems.settingsHint}</p>
      <div class="field"><label class="label" for="profile">${problems.profile}</label><select id="profile" @change=${(event: Event) => this.#set({ ...this.settings, profile: ((event.target as HTMLSelectElement).value || undefined) as ProfileName | undefined })}><option value="">${problems.houseProfile}</option>${profiles.map((profile) => html`<option value=${profile} ?selected=${this.settings.profile === profile}>${authoring.profiles[profile]}</option>`)}</select></div>
      <p>${problems.changed(changed)}</p>
      ${changed === 0 && !this.settings.profile ? nothing : html`<p><button type="button" @click=${() => this.#set({ weights: {} })}>${problems.reset}</button></p>`}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-problems": HosoProblems;
  }
}
