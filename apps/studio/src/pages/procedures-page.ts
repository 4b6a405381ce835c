/** All procedures and drafts of the person's departments: found by words, narrowed by state and department, with their problems. */
import { controlStyles } from "@hoso/builder/controls";
import { html, nothing } from "lit";
import { request, type Answer } from "../api/request.js";
import { list, type ListEntry } from "../api/shapes.js";
import { may } from "../shell/roles.js";
import { addressOf } from "../shell/routes.js";
import { departmentName, moment, textIn } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";
import { Loader } from "../shell/loader.js";

interface Found {
  readonly entries: readonly ListEntry[];
  readonly total: number;
  readonly cursor: string | null;
}

const TYPING_PAUSE_MS = 250;
const states = ["draft", "in-review", "returned", "published", "suspended", "superseded", "abolished"] as const;
const noChoice = { query: "", state: "", department: "", sort: "changed", mine: "" };

export class ProceduresPage extends StudioPage {
  static override readonly styles = [controlStyles, pageStyles];
  #choice = noChoice;
  #cursor: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #found: Loader<Found> = new Loader<Found>(this, async (): Promise<Answer<Found>> => {
    const before = this.#cursor === undefined ? [] : (this.#found.value?.entries ?? []);
    const answer = await request(list, "/procedures", { query: { ...this.#choice, cursor: this.#cursor } });
    return answer.ok ? { ok: true, value: { ...answer.value, entries: [...before, ...answer.value.entries] } } : answer;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#search();
  }

  protected get heading(): string {
    return this.t.procedures.heading;
  }

  #search(cursor?: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#cursor = cursor;
    return this.#found.load();
  }

  #choose(change: Partial<typeof noChoice>, pause = 0): void {
    this.#choice = { ...this.#choice, ...change };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), pause);
    this.requestUpdate();
  }

  protected override render(): unknown {
    const { procedures } = this.t;
    const account = this.studio.account!;
    return html`<div class="page">
      <div class="top">
        <h1 tabindex="-1">${procedures.heading}</h1>
        ${may(account, "author") ? html`<a class="button primary" href=${addressOf.new}>${procedures.create}</a>` : nothing}
      </div>
      ${this.#filters()}
      <div aria-busy=${this.#found.loading ? "true" : "false"}>
        ${this.#found.show(
          this.t,
          (failure) => this.why(failure),
          (found) => this.#results(found),
        )}
      </div>
    </div>`;
  }

  #filters(): unknown {
    const { procedures, states: names } = this.t;
    const value = (event: Event): string => (event.target as HTMLInputElement).value;
    return html`<form role="search" class="fields" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field"><label class="label" for="query">${procedures.search}</label><input id="query" type="search" autocomplete="off" maxlength="200" placeholder=${procedures.searchHint} .value=${this.#choice.query} @input=${(event: Event) => this.#choose({ query: value(event).trim() }, TYPING_PAUSE_MS)} /></div>
      <div class="field"><label class="label" for="state">${procedures.state}</label><select id="state" .value=${this.#choice.state} @change=${(event: Event) => this.#choose({ state: value(event) })}><option value="">${procedures.everyState}</option>${states.map((state) => html`<option value=${state} ?selected=${this.#choice.state === state}>${names[state]}</option>`)}</select></div>
      <div class="field"><label class="label" for="department">${procedures.department}</label><select id="department" @change=${(event: Event) => this.#choose({ department: value(event) })}><option value="">${procedures.everyDepartment}</option>${this.studio.departments.map(({ id }) => html`<option value=${id} ?selected=${this.#choice.department === id}>${departmentName(this.studio, id)}</option>`)}</select></div>
      <div class="field"><label class="label" for="sort">${procedures.sort}</label><select id="sort" @change=${(event: Event) => this.#choose({ sort: value(event) })}><option value="changed">${procedures.sorts.changed}</option><option value="title" ?selected=${this.#choice.sort === "title"}>${procedures.sorts.title}</option></select></div>
      <label class="check"><input type="checkbox" .checked=${this.#choice.mine !== ""} @change=${(event: Event) => this.#choose({ mine: (event.target as HTMLInputElement).checked ? "true" : "" })} />${procedures.mine}</label>
    </form>`;
  }

  #results({ entries, total, cursor }: Found): unknown {
    const { procedures } = this.t;
    const narrowed = JSON.stringify({ ...this.#choice, sort: "changed" }) !== JSON.stringify(noChoice);
    if (entries.length === 0)
      return html`<div class="card">
        <p role="status">${narrowed ? procedures.emptySearch : procedures.empty}</p>
        ${narrowed ? html`<p><button type="button" @click=${() => this.#choose(noChoice)}>${procedures.clear}</button></p>` : nothing}
      </div>`;
    return html`<div class="card">
      <p role="status" class="muted">${procedures.found(total)}</p>
      <table class="stacks">
        <caption class="hush">${procedures.heading}</caption>
        <thead><tr><th scope="col">${procedures.title}</th><th scope="col">${procedures.state}</th><th scope="col">${procedures.owner}</th><th scope="col">${procedures.changed}</th><th scope="col">${procedures.problems}</th></tr></thead>
        <tbody>${entries.map((entry) => this.#row(entry))}</tbody>
      </table>
      ${cursor === null ? nothing : html`<p><button type="button" @click=${() => this.#search(cursor)}>${procedures.more}</button></p>`}
    </div>`;
  }

  #row(entry: ListEntry): unknown {
    const { procedures, states: names } = this.t;
    const title = textIn(entry.title, this.studio.locale) || procedures.untitled;
    const { published, draft } = entry;
    const status = published?.validity && published.validity.status !== "in-force" ? published.validity.status : undefined;
    const open = draft
      ? entry.state === "in-review"
        ? addressOf.review(draft.id)
        : addressOf.draft(draft.id)
      : addressOf.versions(entry.id!);
    return html`<tr>
      <th scope="row">
        <a href=${open}>${title}</a>
        <p class="muted">${departmentName(this.studio, entry.department)}</p>
        ${draft && published && entry.id ? html`<p class="muted"><a href=${addressOf.versions(entry.id)} aria-label=${procedures.of(procedures.versions, title)}>${procedures.versions}</a></p>` : nothing}
      </th>
      <td data-name=${procedures.state}><span class="tags"><span class="badge ${entry.state === "returned" ? "doubt" : entry.state === "published" ? "good" : ""}">${names[entry.state]}</span>${published ? html`<span class="badge">${procedures.version(published.version)}</span>` : nothing}${status ? html`<span class="badge danger">${names[status]}</span>` : nothing}</span></td>
      <td data-name=${procedures.owner}>${entry.owner?.name ?? ""}</td>
      <td data-name=${procedures.changed}>${entry.changedBy ? procedures.by(moment(this.studio, entry.changedAt), entry.changedBy.name) : moment(this.studio, entry.changedAt)}</td>
      <td data-name=${procedures.problems}>${this.#problems(entry)}</td>
    </tr>`;
  }

  #problems({ problems }: ListEntry): unknown {
    const { procedures } = this.t;
    if (!problems) return "";
    const { errors, warnings } = problems;
    if (errors + warnings === 0) return html`<span class="muted">${procedures.noProblems}</span>`;
    return html`<span class="tags">${errors ? html`<span class="badge danger">${procedures.errors(errors)}</span>` : nothing}${warnings ? html`<span class="badge doubt">${procedures.warnings(warnings)}</span>` : nothing}</span>`;
  }
}
