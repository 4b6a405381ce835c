/** The published versions of a procedure: rolling back, starting the next one, and its status with dates. */
import { fromProcedure, serialise } from "@hoso/authoring";
import { controlStyles } from "@hoso/builder/controls";
import { html, nothing, type PropertyValues } from "lit";
import { request } from "../api/request.js";
import { draftMade, list, statusAnswer, version, versions, type ListEntry, type ProcedureStatus, type Versions } from "../api/shapes.js";
import { newKey } from "../drafts/new-key.js";
import { Loader } from "../shell/loader.js";
import { may } from "../shell/roles.js";
import { addressOf } from "../shell/routes.js";
import { day, moment, number, textIn } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";

const choices = ["suspended", "in-force", "superseded", "abolished"] as const;

const localToday = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

export class VersionsPage extends StudioPage {
  static override readonly properties = { status: { state: true }, error: { state: true }, busy: { state: true }, others: { state: true } };
  static override readonly styles = [controlStyles, pageStyles];
  declare status: ProcedureStatus;
  declare error: string;
  declare busy: boolean;
  /** What it may be replaced by. */
  declare others: readonly ListEntry[];

  readonly #versions = new Loader<Versions>(this, () => request(versions, this.#path("versions")));

  constructor() {
    super();
    this.status = "suspended";
    this.error = "";
    this.busy = false;
    this.others = [];
  }

  get #id(): string {
    return "id" in this.route ? this.route.id : "";
  }

  #path(below: string): string {
    return `/procedures/${encodeURIComponent(this.#id)}/${below}`;
  }

  protected get heading(): string {
    const newest = this.#versions.value?.versions[0];
    return this.t.versions.heading(textIn(newest?.title, this.studio.locale) || this.#id);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("route")) void this.#versions.load();
  }

  protected override render(): unknown {
    const { versions: words } = this.t;
    const account = this.studio.account!;
    return html`<div class="page">
      <div class="top"><h1 tabindex="-1">${this.heading}</h1>${may(account, "author") && this.#versions.value ? html`<button type="button" class="primary" ?disabled=${this.busy} @click=${this.#next}>${words.newDraft}</button>` : nothing}</div>
      ${this.#versions.show(
        this.t,
        (failure) => this.why(failure),
        (found) =>
          html`${this.#current(found)}${this.#table(found)}${may(account, "publisher") ? this.#form() : nothing}${this.#history(found)}`,
      )}
    </div>`;
  }

  #current({ validity }: Versions): unknown {
    const { versions: words, states } = this.t;
    if (!validity) return nothing;
    const { status, from, to, reason } = validity;
    const shown =
      to === undefined
        ? words.since(states[status], day(this.studio, from))
        : words.until(states[status], day(this.studio, from), day(this.studio, to));
    return html`<section class="notice ${status === "in-force" ? "good" : "doubt"}" aria-label=${words.current}><p><strong>${shown}</strong></p>${reason === undefined ? nothing : html`<p>${textIn(reason, this.studio.locale)}</p>`}</section>`;
  }

  #table({ versions: all }: Versions): unknown {
    const { versions: words } = this.t;
    const author = may(this.studio.account!, "author");
    return html`<section class="card"><p class="muted">${words.rollBackHint}</p><table class="stacks">
      <caption class="hush">${this.heading}</caption>
      <thead><tr><th scope="col">${words.version}</th><th scope="col">${words.publishedAt}</th><th scope="col" class="number">${words.applications}</th><td></td></tr></thead>
      <tbody>${all.map(
        (one, index) => html`<tr>
          <th scope="row">${this.t.procedures.version(one.version)} ${one.inForce ? html`<span class="badge good">${words.inForce}</span>` : nothing}${one.withdrawn ? html`<span class="badge danger">${words.withdrawn}</span>` : nothing}<p class="muted">${textIn(one.title, this.studio.locale)}</p></th>
          <td data-name=${words.publishedAt}>${one.publishedBy ? this.t.procedures.by(moment(this.studio, one.publishedAt), one.publishedBy.name) : moment(this.studio, one.publishedAt)}</td>
          <td class="number" data-name=${words.applications}>${number(this.studio, one.applications)}</td>
          <td>${author && index > 0 ? html`<button type="button" class="quiet" aria-label=${words.rollBackOf(one.version)} ?disabled=${this.busy} @click=${() => this.#restore(one.version)}>${words.rollBack}</button>` : nothing}</td>
        </tr>`,
      )}</tbody>
    </table></section>`;
  }

  #form(): unknown {
    const { versions: words } = this.t;
    return html`<form class="card" @submit=${this.#apply} novalidate aria-labelledby="change">
      <h2 id="change">${words.change}</h2>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" tabindex="-1" id="error">${this.error}</p>`}
      <div class="fields">
        <div class="field"><label class="label" for="status">${words.status}</label><select id="status" @change=${this.#chosen}>${choices.map((status) => html`<option value=${status} ?selected=${status === this.status}>${words.choices[status]}</option>`)}</select></div>
        <div class="field"><label class="label" for="from">${words.from}</label><input id="from" name="from" type="date" .defaultValue=${localToday()} /></div>
        <div class="field"><label class="label" for="to">${words.to}</label><input id="to" name="to" type="date" /></div>
        ${this.status === "superseded" ? html`<div class="field"><label class="label" for="by">${words.by}</label><select id="by" name="by">${this.others.map(({ id, title }) => html`<option value=${id ?? ""}>${textIn(title, this.studio.locale) || id}</option>`)}</select></div>` : nothing}
      </div>
      <div class="field"><label class="label" for="reason">${words.reason}</label><textarea id="reason" name="reason" maxlength="1000"></textarea></div>
      <div class="actions"><button ?disabled=${this.busy}>${words.apply}</button></div>
    </form>`;
  }

  #history({ changes }: Versions): unknown {
    const { versions: words, states } = this.t;
    return html`<section class="card" aria-labelledby="history"><h2 id="history">${words.history}</h2>${
      changes.length === 0
        ? html`<p class="muted">${words.noHistory}</p>`
        : html`<ul class="plain">${changes.map(({ status, from, to, reason, by, at }) => html`<li><strong>${to === null ? words.since(states[status], day(this.studio, from)) : words.until(states[status], day(this.studio, from), day(this.studio, to))}</strong><p>${textIn(reason, this.studio.locale)}</p><p class="muted">${this.t.procedures.by(moment(this.studio, at), by.name)}</p></li>`)}</ul>`
    }</section>`;
  }

  readonly #chosen = async (event: Event): Promise<void> => {
    this.status = (event.target as HTMLSelectElement).value as ProcedureStatus;
    if (this.status !== "superseded" || this.others.length > 0) return;
    const answer = await request(list, "/procedures", { query: { sort: "title", limit: 100 } });
    if (answer.ok) this.others = answer.value.entries.filter(({ id, published }) => id !== null && id !== this.#id && published);
  };

  readonly #apply = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { versions: words } = this.t;
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(data.get(name) ?? "").trim();
    const [from, to, reason, by] = ["from", "to", "reason", "by"].map(text) as [string, string, string, string];
    const { status } = this;
    if (from === "" || reason === "" || (to !== "" && to < from) || (status === "superseded" && by === ""))
      return this.#refuse(words.incomplete);
    this.error = "";
    const sure = words.sure(words.choices[status], day(this.studio, from));
    const danger = status !== "in-force";
    if (!(await this.studio.confirm({ heading: words.change, text: sure, action: words.choices[status], danger }))) return;
    this.busy = true;
    const body = { status, from, reason, ...(to !== "" && { to }), ...(status === "superseded" && { supersededBy: by }) };
    const answer = await request(statusAnswer, this.#path("status"), { method: "POST", body });
    this.busy = false;
    if (!answer.ok) return this.#refuse(this.why(answer));
    this.error = "";
    this.studio.announce(words.applied);
    await this.#versions.load();
  };

  readonly #next = async (): Promise<void> => {
    const newest = this.#versions.value?.versions[0];
    if (!newest) return;
    this.busy = true;
    const found = await request(version, this.#path(`versions/${newest.version}`));
    const answer = found.ok
      ? await request(draftMade, "/drafts", {
          method: "POST",
          body: {
            document: serialise(fromProcedure(found.value.definition, newKey)),
            from: { procedure: this.#id, version: newest.version },
          },
        })
      : found;
    this.busy = false;
    if (!answer.ok) return this.studio.announce(this.why(answer));
    this.studio.go(addressOf.draft(answer.value.id));
  };

  async #restore(from: number): Promise<void> {
    this.busy = true;
    const answer = await request(draftMade, this.#path(`versions/${from}/restore`), { method: "POST", body: {} });
    this.busy = false;
    if (!answer.ok) return this.studio.announce(this.why(answer));
    this.studio.announce(this.t.versions.restored(from));
    this.studio.go(addressOf.draft(answer.value.id));
  }

  async #refuse(error: string): Promise<void> {
    this.error = error;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#error")?.focus();
  }
}
