/** Every change, latest first, narrowed by time. */
import { controlStyles } from "@hoso/builder/controls";
import { html, nothing } from "lit";
import { request, type Answer } from "../api/request.js";
import { audit, type AuditEntry } from "../api/shapes.js";
import { Loader } from "../shell/loader.js";
import { addressOf } from "../shell/routes.js";
import { departmentName, moment } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";

interface Found {
  readonly entries: readonly AuditEntry[];
  readonly cursor: number | null;
}

/** Whole days as the person's clock has them. */
const startOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
const endOf = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();

export class AuditPage extends StudioPage {
  static override readonly styles = [controlStyles, pageStyles];
  #from = "";
  #to = "";
  #cursor: number | undefined;

  readonly #found: Loader<Found> = new Loader<Found>(this, async (): Promise<Answer<Found>> => {
    const before = this.#cursor === undefined ? [] : (this.#found.value?.entries ?? []);
    const query = { from: this.#from && startOf(this.#from), to: this.#to && endOf(this.#to), cursor: this.#cursor };
    const answer = await request(audit, "/audit", { query });
    return answer.ok ? { ok: true, value: { ...answer.value, entries: [...before, ...answer.value.entries] } } : answer;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#found.load();
  }

  protected get heading(): string {
    return this.t.audit.heading;
  }

  protected override render(): unknown {
    const { audit: words } = this.t;
    return html`<div class="page">
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      <form class="fields" @submit=${this.#filter}>
        <div class="field"><label class="label" for="from">${words.from}</label><input id="from" name="from" type="date" .value=${this.#from} /></div>
        <div class="field"><label class="label" for="to">${words.to}</label><input id="to" name="to" type="date" .value=${this.#to} /></div>
        <div class="actions"><button>${words.filter}</button></div>
      </form>
      ${this.#found.show(
        this.t,
        (failure) => this.why(failure),
        (found) => this.#results(found),
      )}
    </div>`;
  }

  #results({ entries, cursor }: Found): unknown {
    const { audit: words } = this.t;
    if (entries.length === 0) return html`<p class="card">${words.empty}</p>`;
    return html`<div class="card">
      <table class="stacks">
        <caption class="hush">${words.heading}</caption>
        <thead><tr><th scope="col">${words.at}</th><th scope="col">${words.actor}</th><th scope="col">${words.action}</th><th scope="col">${words.subject}</th></tr></thead>
        <tbody>${entries.map(
          (entry) => html`<tr>
            <td data-name=${words.at}>${moment(this.studio, entry.at)}</td>
            <td data-name=${words.actor}>${entry.actor?.name ?? words.server}</td>
            <td data-name=${words.action}>${words.actions[entry.action] ?? entry.action}${this.#detail(entry)}</td>
            <td data-name=${words.subject}>${this.#subject(entry)}</td>
          </tr>`,
        )}</tbody>
      </table>
      ${cursor === null ? nothing : html`<p><button type="button" @click=${() => this.#more(cursor)}>${words.more}</button></p>`}
    </div>`;
  }

  #subject({ subject, department, detail }: AuditEntry): unknown {
    const { audit: words } = this.t;
    const name = typeof detail.title === "string" ? detail.title : typeof detail.name === "string" ? detail.name : undefined;
    const text = name ?? (subject.type === "procedure" ? subject.id : (words.subjects[subject.type] ?? subject.type));
    const address =
      subject.type === "draft" ? addressOf.review(subject.id) : subject.type === "procedure" ? addressOf.versions(subject.id) : undefined;
    return html`${address === undefined ? text : html`<a href=${address}>${text}</a>`}${department === null ? nothing : html`<p class="muted">${departmentName(this.studio, department)}</p>`}`;
  }

  /** The few details that people read: notes, versions, days. */
  #detail({ detail }: AuditEntry): unknown {
    const said = [
      typeof detail.version === "number" ? this.t.procedures.version(detail.version) : "",
      typeof detail.status === "string" ? ((this.t.states as Readonly<Record<string, string>>)[detail.status] ?? "") : "",
      typeof detail.note === "string" ? detail.note : "",
    ].filter((part) => part !== "");
    return said.length === 0 ? nothing : html`<p class="muted">${said.join(" · ")}</p>`;
  }

  #more(cursor: number): void {
    this.#cursor = cursor;
    void this.#found.load();
  }

  readonly #filter = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    this.#from = String(data.get("from") ?? "");
    this.#to = String(data.get("to") ?? "");
    this.#cursor = undefined;
    void this.#found.load();
  };
}
