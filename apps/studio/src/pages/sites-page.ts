/** Websites that may show procedures: addresses, procedures, look; and the code that they copy, shown live. For administrators. */
import { controlStyles } from "@hoso/builder/controls";
import { css, html, nothing } from "lit";
import { request } from "../api/request.js";
import { catalogue, nothing as anything, oneSite, sites, type CatalogueEntry, type Site } from "../api/shapes.js";
import { Loader } from "../shell/loader.js";
import { register } from "../shell/register.js";
import { foldText } from "../shell/short-name.js";
import { moment, textIn } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";
import { SiteEmbed } from "./site-embed.js";
import { themeFields, themeIn, themeProblem } from "./theme-fields.js";

type Draft = Pick<Site, "title" | "origins" | "theme" | "procedures" | "limits"> & { readonly id: string | undefined };
interface Found {
  readonly sites: readonly Site[];
  /** In force, for choosing. */
  readonly procedures: readonly CatalogueEntry[];
}

/** From so many procedures on there is a box to find them. */
const MANY = 8;
const fresh: Draft = { id: undefined, title: "", origins: [], theme: {}, procedures: "*", limits: {} };
const origin = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

export class SitesPage extends StudioPage {
  static override readonly properties = {
    editing: { state: true },
    embedded: { state: true },
    error: { state: true },
    all: { state: true },
    sought: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    pageStyles,
    css`
      .choices {
        max-block-size: 320px;
        padding: 8px 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        overflow: auto;
      }
      .colour {
        display: flex;
        gap: 8px;
      }
      .colour input[type="color"] {
        flex: none;
        inline-size: 44px;
        min-block-size: var(--target);
        padding: 2px;
      }
    `,
  ];
  declare editing: Draft | undefined;
  /** The site whose code shows. */
  declare embedded: string | undefined;
  declare error: string;
  declare all: boolean;
  /** Words that the procedures offered for choosing must have. */
  declare sought: string;

  readonly #found = new Loader<Found>(this, async () => {
    const [answer, procedures] = await Promise.all([request(sites, "/sites"), request(catalogue, "/procedures", { open: true })]);
    if (!answer.ok) return answer;
    if (!procedures.ok) return procedures;
    const { compare } = new Intl.Collator(this.studio.locale);
    const name = ({ title }: CatalogueEntry): string => textIn(title, this.studio.locale);
    const sorted = [...procedures.value.procedures].sort((a, b) => compare(name(a), name(b)));
    return { ok: true, value: { sites: answer.value.sites, procedures: sorted } };
  });

  constructor() {
    super();
    register("studio-site-embed", SiteEmbed);
    this.editing = undefined;
    this.embedded = undefined;
    this.error = "";
    this.all = true;
    this.sought = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#found.load();
  }

  protected get heading(): string {
    return this.t.sites.heading;
  }

  protected override render(): unknown {
    const { sites: words } = this.t;
    return html`<div class="page">
      <div class="top"><h1 tabindex="-1">${words.heading}</h1><button type="button" class="primary" id="add" @click=${() => this.#edit(fresh)}>${words.add}</button></div>
      <p class="lead">${words.lead}</p>
      ${this.#found.show(
        this.t,
        (failure) => this.why(failure),
        (found) => html`${this.editing ? this.#form(this.editing, found) : nothing}${this.#sites(found)}`,
      )}
    </div>`;
  }

  #sites({ sites: all, procedures }: Found): unknown {
    const { sites: words } = this.t;
    if (all.length === 0) return html`<p class="card">${words.empty}</p>`;
    return html`<ul class="plain">${all.map(
      (site) => html`<li class="card">
        <div class="top"><h2>${site.title}</h2><div class="actions">
          <button type="button" data-embed=${site.id} aria-expanded=${this.embedded === site.id ? "true" : "false"} aria-label=${`${words.embed}: ${site.title}`} @click=${() => (this.embedded = this.embedded === site.id ? undefined : site.id)}>${words.embed}</button>
          <button type="button" aria-label=${`${words.edit}: ${site.title}`} @click=${() => this.#edit(site)}>${words.edit}</button>
          <button type="button" class="danger" aria-label=${`${words.remove}: ${site.title}`} @click=${() => this.#remove(site)}>${words.remove}</button>
        </div></div>
        <p class="tags">${site.origins.map((address) => html`<span class="badge">${address}</span>`)}<span class="badge">${site.procedures === "*" ? words.all : words.count(site.procedures.length)}</span></p>
        <p class="muted">${words.changed}: ${moment(this.studio, site.changedAt)}</p>
        ${this.embedded === site.id ? html`<studio-site-embed .studio=${this.studio} .site=${site} .procedures=${this.#shownOn(site, procedures)}></studio-site-embed>` : nothing}
      </li>`,
    )}</ul>`;
  }

  #shownOn({ procedures }: Site, all: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
    return procedures === "*" ? all : all.filter(({ id }) => procedures.includes(id));
  }

  #form(site: Draft, { procedures }: Found): unknown {
    const { sites: words } = this.t;
    return html`<form class="card" @submit=${this.#save} novalidate aria-labelledby="form-heading">
      <h2 id="form-heading">${site.id === undefined ? words.add : words.of(words.edit, site.title)}</h2>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" tabindex="-1" id="error">${this.error}</p>`}
      <div class="field"><label class="label" for="title">${words.title}</label><input id="title" name="title" maxlength="300" autocomplete="off" .value=${site.title} /></div>
      <div class="field"><label class="label" for="origins">${words.origins}</label><span class="hint" id="origins-hint">${words.originsHint}</span><textarea id="origins" name="origins" spellcheck="false" aria-describedby="origins-hint" .value=${site.origins.join("\n")}></textarea></div>
      <fieldset class="field"><legend>${words.procedures}</legend>
        <label class="check"><input type="radio" name="which" value="all" .checked=${this.all} @change=${() => (this.all = true)} />${words.all}</label>
        <label class="check"><input type="radio" name="which" value="some" .checked=${!this.all} @change=${() => (this.all = false)} />${words.some}</label>
        ${this.all ? nothing : this.#choices(site, procedures)}
      </fieldset>
      <details ?open=${Object.keys(site.theme).length > 0}><summary>${words.theme}</summary><p class="hint">${words.themeHint}</p>
        ${themeFields(this.t, site.theme)}
      </details>
      <div class="actions"><button class="primary">${this.t.save}</button><button type="button" @click=${this.#close}>${this.t.cancel}</button></div>
    </form>`;
  }

  /** What is not found stays in the form, unseen: what was ticked stays ticked. */
  #choices(site: Draft, procedures: readonly CatalogueEntry[]): unknown {
    const { sites: words } = this.t;
    if (procedures.length === 0) return html`<p>${words.noProcedures}</p>`;
    const wanted = foldText(this.sought);
    const choice = ({ id, title }: CatalogueEntry): unknown => {
      const name = textIn(title, this.studio.locale) || id;
      const chosen = site.procedures !== "*" && site.procedures.includes(id);
      return html`<label class="check" ?hidden=${!foldText(name).includes(wanted)}><input type="checkbox" name="procedure" value=${id} .checked=${chosen} />${name}</label>`;
    };
    return html`${
      procedures.length > MANY
        ? html`<div class="field"><label class="label" for="sought">${words.find}</label><input id="sought" type="search" autocomplete="off" @input=${(event: Event) => (this.sought = (event.target as HTMLInputElement).value)} /></div>`
        : nothing
    }<div class="choices">${procedures.map(choice)}</div>`;
  }

  async #edit(site: Draft): Promise<void> {
    this.editing = site;
    this.sought = "";
    this.all = site.procedures === "*";
    this.error = "";
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#title")?.focus();
  }

  readonly #close = async (): Promise<void> => {
    this.editing = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#add")?.focus();
  };

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { sites: words } = this.t;
    const { id, limits } = this.editing!;
    const data = new FormData(event.target as HTMLFormElement);
    const title = String(data.get("title")).trim();
    const origins = String(data.get("origins"))
      .split(/\s+/)
      .map((address) => address.toLowerCase().replace(/\/$/, ""))
      .filter(Boolean);
    const theme = themeIn(data);
    if (title === "") return this.#refuse(words.titleMissing);
    if (origins.length === 0 || !origins.every((address) => origin.test(address))) return this.#refuse(words.originsWrong);
    const problem = themeProblem(this.t, theme);
    if (problem) return this.#refuse(problem);
    const procedures = this.all ? "*" : data.getAll("procedure").map(String);
    const body = { title, origins, theme, procedures, limits };
    const answer =
      id === undefined
        ? await request(oneSite, "/sites", { method: "POST", body })
        : await request(oneSite, `/sites/${encodeURIComponent(id)}`, { method: "PUT", body });
    if (!answer.ok) return this.#refuse(this.why(answer));
    this.studio.announce(this.t.saved);
    await Promise.all([this.#close(), this.#found.load()]);
    // What a new website needs next is its code.
    if (id === undefined) this.embedded = answer.value.site.id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-embed="${answer.value.site.id}"]`)?.focus();
  };

  async #remove({ id, title }: Site): Promise<void> {
    const { sites: words } = this.t;
    if (!(await this.studio.confirm({ heading: words.removeHeading, text: words.removeSure(title), action: words.remove, danger: true })))
      return;
    const answer = await request(anything, `/sites/${encodeURIComponent(id)}`, { method: "DELETE" });
    this.studio.announce(answer.ok ? words.removed : this.why(answer));
    this.renderRoot.querySelector<HTMLElement>("#add")?.focus();
    if (answer.ok) await this.#found.load();
  }

  async #refuse(error: string): Promise<void> {
    this.error = error;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#error")?.focus();
  }
}
