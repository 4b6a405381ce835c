/** Departments: what they are called in both languages, who works for them, how many procedures they have. For administrators. */
import { controlStyles } from "@hoso/builder/controls";
import { css, html, nothing } from "lit";
import { request, type Answer } from "../api/request.js";
import { accounts, departments, nothing as anything, type AccountEntry, type Department } from "../api/shapes.js";
import { Loader } from "../shell/loader.js";
import { may, mayEverywhere } from "../shell/roles.js";
import { addressOf } from "../shell/routes.js";
import { shortNameOf, isShortName } from "../shell/short-name.js";
import { number, textIn } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";

interface Found {
  readonly departments: readonly Department[];
  readonly accounts: readonly AccountEntry[];
}
interface Editing {
  /** Undefined: a department that is not there yet. */
  readonly id: string | undefined;
  readonly title: Readonly<Record<string, string>>;
}

const languages = ["vi", "en"] as const;
/** So many people are named at once; more are unfolded. */
const NAMED = 5;

export class DepartmentsPage extends StudioPage {
  static override readonly properties = { editing: { state: true }, error: { state: true }, wrong: { state: true } };
  static override readonly styles = [
    controlStyles,
    pageStyles,
    css`
      .person {
        display: block;
      }
    `,
  ];
  declare editing: Editing | undefined;
  declare error: string;
  /** Id of the box that the error is about. */
  declare wrong: string;

  readonly #found = new Loader<Found>(this, async (): Promise<Answer<Found>> => {
    const [all, people] = await Promise.all([request(departments, "/departments"), request(accounts, "/accounts")]);
    if (!people.ok) return people;
    return all.ok ? { ok: true, value: { departments: all.value.departments, accounts: people.value.accounts } } : all;
  });

  constructor() {
    super();
    this.editing = undefined;
    this.error = "";
    this.wrong = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#found.load();
  }

  protected get heading(): string {
    return this.t.departments.heading;
  }

  get #mayName(): boolean {
    return mayEverywhere(this.studio.account!, "administrator");
  }

  protected override render(): unknown {
    const { departments: words } = this.t;
    return html`<div class="page">
      <div class="top"><h1 tabindex="-1">${words.heading}</h1>${this.#mayName ? html`<button type="button" class="primary" id="add" @click=${() => this.#edit({ id: undefined, title: {} })}>${words.add}</button>` : nothing}</div>
      <p class="lead">${words.lead}</p>
      ${this.editing ? this.#form(this.editing) : nothing}
      ${this.#found.show(
        this.t,
        (failure) => this.why(failure),
        (found) => this.#table(found),
      )}
    </div>`;
  }

  #form({ id, title }: Editing): unknown {
    const { departments: words } = this.t;
    const names = { vi: words.nameVi, en: words.nameEn };
    const broken = (box: string): unknown => (this.wrong === box ? "true" : nothing);
    return html`<form class="card" @submit=${this.#save} novalidate aria-labelledby="form-heading">
      <h2 id="form-heading">${id === undefined ? words.add : words.of(words.edit, textIn(title, this.studio.locale) || id)}</h2>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" id="error">${this.error}</p>`}
      <div class="fields">${languages.map(
        (language) =>
          html`<div class="field"><label class="label" for=${language}>${names[language]}</label><input id=${language} name=${language} lang=${language} maxlength="200" autocomplete="off" aria-invalid=${broken(language)} aria-describedby=${this.wrong === language ? "error" : nothing} .value=${title[language] ?? ""} @input=${this.#suggest} /></div>`,
      )}</div>
      ${
        id === undefined
          ? html`<div class="field"><label class="label" for="id">${words.id}</label><span class="hint" id="id-hint">${words.idHint}</span><input id="id" name="id" maxlength="80" autocomplete="off" autocapitalize="none" spellcheck="false" aria-invalid=${broken("id")} aria-describedby=${this.wrong === "id" ? "id-hint error" : "id-hint"} /></div>`
          : nothing
      }
      <div class="actions"><button class="primary">${this.t.save}</button><button type="button" @click=${this.#close}>${this.t.cancel}</button></div>
    </form>`;
  }

  #table({ departments: all, accounts: people }: Found): unknown {
    const { departments: words } = this.t;
    const shown = all.filter(({ id }) => may(this.studio.account!, "administrator", id));
    if (shown.length === 0) return html`<p class="card">${words.empty}</p>`;
    const everywhere = people.filter(({ roles }) => roles.some(({ department }) => department === "*"));
    return html`<div class="card"><table class="stacks">
        <caption class="hush">${words.heading}</caption>
        <thead><tr><th scope="col">${words.name}</th><th scope="col">${words.people}</th><th scope="col" class="number">${words.procedures}</th>${this.#mayName ? html`<td></td>` : nothing}</tr></thead>
        <tbody>${shown.map((department) => this.#row(department, people))}</tbody>
      </table></div>
      ${
        everywhere.length === 0
          ? nothing
          : html`<section class="card" aria-labelledby="everywhere"><h2 id="everywhere">${words.everywhere}</h2>${this.#people(everywhere, "*")}</section>`
      }
      <p><a href=${addressOf.accounts}>${words.toAccounts}</a></p>`;
  }

  #row({ id, title, procedures }: Department, people: readonly AccountEntry[]): unknown {
    const { departments: words } = this.t;
    const own = textIn(title, this.studio.locale);
    const others = typeof title === "object" && title !== null ? languages.filter((tag) => title[tag] && title[tag] !== own) : [];
    const here = people.filter(({ roles }) => roles.some(({ department }) => department === id));
    return html`<tr>
      <th scope="row">${own || words.unnamed}${others.map((tag) => html`<p class="muted" lang=${tag}>${(title as Record<string, string>)[tag]}</p>`)}<p class="muted">${id}</p></th>
      <td data-name=${words.people}>${here.length === 0 ? html`<span class="muted">${words.nobody}</span>` : this.#people(here, id)}</td>
      <td class="number" data-name=${words.procedures}>${number(this.studio, procedures)}</td>
      ${this.#mayName ? html`<td><div class="actions"><button type="button" class="quiet" data-id=${id} aria-label=${words.of(words.edit, own || id)} @click=${() => this.#edit({ id, title: typeof title === "string" ? { vi: title } : (title ?? {}) })}>${words.edit}</button></div></td>` : nothing}
    </tr>`;
  }

  #people(people: readonly AccountEntry[], department: string): unknown {
    const { departments: words, accounts: roles } = this.t;
    const one = ({ name, roles: held, state }: AccountEntry): unknown => {
      const here = held.filter((role) => role.department === department).map(({ role }) => roles.roleNames[role]);
      return html`<span class="person">${name} <span class="muted">${here.join(", ")}${state === "active" ? "" : ` · ${roles.states[state]}`}</span></span>`;
    };
    if (people.length <= NAMED) return people.map(one);
    return html`<details><summary>${words.count(people.length)}</summary>${people.map(one)}</details>`;
  }

  /** The short name follows the Vietnamese name until somebody writes their own. */
  readonly #suggest = (event: Event): void => {
    const { id, value } = event.target as HTMLInputElement;
    const box = this.renderRoot.querySelector<HTMLInputElement>("#id");
    if (id !== "vi" || !box || (box.value !== "" && box.value !== this.#suggested)) return;
    box.value = this.#suggested = shortNameOf(value);
  };
  #suggested = "";

  async #edit(editing: Editing): Promise<void> {
    this.editing = editing;
    this.error = "";
    this.wrong = "";
    this.#suggested = "";
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#vi")?.focus();
  }

  readonly #close = async (): Promise<void> => {
    const { id } = this.editing!;
    this.editing = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(id === undefined ? "#add" : `[data-id="${id}"]`)?.focus();
  };

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { departments: words } = this.t;
    const data = new FormData(event.target as HTMLFormElement);
    const [vi, en] = languages.map((language) => String(data.get(language)).trim()) as [string, string];
    const { id: known, title: before } = this.editing!;
    const id = known ?? String(data.get("id")).trim();
    if (vi === "" || en === "") return this.#refuse(words.nameMissing, vi === "" ? "vi" : "en");
    if (!isShortName(id)) return this.#refuse(words.idWrong, "id");
    if (known === undefined && this.studio.departments.some((one) => one.id === id && one.title)) return this.#refuse(words.idTaken, "id");
    const body = { title: { ...before, vi, en } };
    const answer = await request(anything, `/departments/${encodeURIComponent(id)}`, { method: "PUT", body });
    if (!answer.ok) return this.#refuse(this.why(answer), "");
    this.studio.announce(this.t.saved);
    await Promise.all([this.studio.refreshDepartments(), this.#found.load()]);
    await this.#close();
  };

  async #refuse(error: string, wrong: string): Promise<void> {
    this.error = error;
    this.wrong = wrong;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${wrong || "vi"}`)?.focus();
  }
}
