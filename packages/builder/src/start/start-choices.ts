/**
 * `<hoso-start>`: how to begin a procedure. Empty, an example, a copy of a published one, or a file, with a report of what the file gave.
 * It knows nothing of the builder around it: it tells the chosen procedure by `hoso-start`.
 */
import type { Procedure } from "@hoso/contract";
import { css, html, LitElement, nothing } from "lit";
import { textIn } from "../state/node-names.js";
import type { Library, LibraryEntry } from "../state/services.js";
import { controlStyles } from "../styles/control.styles.js";
import type { StartTexts } from "../texts/vi/start.js";
import { countsOf, importProcedure, LARGEST_FILE, type Imported } from "./import-procedure.js";
import { importReport } from "./import-report.js";
import { copyOf, emptyProcedure } from "./new-procedure.js";

export class StartEvent extends CustomEvent<{ readonly procedure: Procedure; readonly way: Way }> {
  constructor(procedure: Procedure, way: Way) {
    super("hoso-start", { detail: { procedure, way }, bubbles: true, composed: true });
  }
}

const ways = ["empty", "example", "published", "file"] as const;
export type Way = (typeof ways)[number];
type List =
  { readonly state: "loading" } | { readonly state: "failed" } | { readonly state: "there"; readonly entries: readonly LibraryEntry[] };

/** Found with and without diacritics. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();

export class HosoStart extends LitElement {
  static override readonly properties = {
    texts: { attribute: false },
    locale: {},
    library: { attribute: false },
    department: {},
    busy: { type: Boolean },
    way: { state: true },
    list: { state: true },
    query: { state: true },
    error: { state: true },
    imported: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
        align-content: start;
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
        gap: 12px;
      }
      .way {
        display: grid;
        justify-content: start;
        justify-items: start;
        align-content: start;
        gap: 4px;
        padding: 16px;
        text-align: start;
      }
      .way span {
        font-weight: 400;
        color: var(--muted);
      }
      form,
      .part {
        display: grid;
        gap: 16px;
        max-inline-size: 44em;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      li.entry {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        padding: 12px 0;
        border-block-end: 1px solid var(--line);
      }
      li.entry > div {
        flex: 1 1 16em;
        min-inline-size: 0;
      }
      .marked {
        display: grid;
        gap: 4px;
        padding-inline-start: 1.4em;
        list-style: disc;
        overflow-wrap: anywhere;
      }
      #report {
        display: grid;
        gap: 12px;
      }
      h2:focus {
        outline: none;
      }
    `,
  ];
  declare texts: StartTexts;
  declare locale: string;
  declare library: Library | undefined;
  /** Of an empty procedure. */
  declare department: string;
  /** The page is making what was chosen. */
  declare busy: boolean;
  declare way: Way | undefined;
  declare list: List;
  declare query: string;
  declare error: string;
  declare imported: Imported | undefined;

  constructor() {
    super();
    this.locale = "vi";
    this.department = "department";
    this.busy = false;
    this.way = undefined;
    this.list = { state: "loading" };
    this.query = "";
    this.error = "";
    this.imported = undefined;
  }

  protected override render(): unknown {
    const t = this.texts;
    if (this.way === undefined)
      return html`<div class="ways">${ways
        .filter((way) => this.library !== undefined || way === "empty" || way === "file")
        .map(
          (way) =>
            html`<button type="button" class="way" data-way=${way} @click=${() => this.#choose(way)}><strong>${t.ways[way]}</strong><span>${t.wayHints[way]}</span></button>`,
        )}</div>`;
    return html`<div class="part"><div><button type="button" class="link" @click=${this.#back}>${t.back}</button></div>
      <h2 tabindex="-1">${t.ways[this.way]}</h2>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert">${this.error}</p>`}
      ${this.way === "empty" ? this.#empty() : this.way === "file" ? this.#file() : this.#entries()}</div>`;
  }

  #empty(): unknown {
    const t = this.texts;
    return html`<form @submit=${this.#create} novalidate>
      <div class="field"><label class="label" for="name">${t.name}</label><span class="hint" id="name-hint">${t.nameHint}</span><input id="name" name="name" maxlength="300" autocomplete="off" aria-describedby="name-hint" aria-invalid=${this.error === "" ? "false" : "true"} /></div>
      <div class="actions"><button class="primary" ?disabled=${this.busy}>${t.create}</button></div>
    </form>`;
  }

  #entries(): unknown {
    const t = this.texts;
    const { list } = this;
    if (list.state === "loading") return html`<p role="status">${t.loading}</p>`;
    if (list.state === "failed")
      return html`<div class="notice danger" role="alert"><p>${t.listFailed}</p><p><button type="button" @click=${() => this.#load()}>${t.retry}</button></p></div>`;
    if (list.entries.length === 0) return html`<p>${t.none}</p>`;
    const shown = list.entries.filter(({ title }) => plain(textIn(title, this.locale)).includes(plain(this.query.trim())));
    return html`<div class="field"><label class="label" for="find">${t.find}</label><input id="find" type="search" autocomplete="off" .value=${this.query} @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)} /></div>
      ${shown.length === 0 ? html`<p role="status">${t.notFound}</p>` : nothing}
      <ul>${shown.map((entry) => this.#entry(entry))}</ul>`;
  }

  #entry(entry: LibraryEntry): unknown {
    const t = this.texts;
    const title = textIn(entry.title, this.locale);
    return html`<li class="entry"><div><strong>${title}</strong>${entry.version === undefined ? nothing : html` <span class="badge">${t.version(entry.version)}</span>`}${entry.summary === undefined ? nothing : html`<p class="hint">${textIn(entry.summary, this.locale)}</p>`}</div><button type="button" aria-label=${`${t.use}: ${title}`} ?disabled=${this.busy} @click=${() => this.#use(entry)}>${t.use}</button></li>`;
  }

  #file(): unknown {
    const t = this.texts;
    const { imported } = this;
    if (imported?.ok)
      return html`${importReport(t, imported, countsOf(imported.procedure))}
        <div class="actions"><button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.#done(imported.procedure)}>${t.goOn}</button><button type="button" @click=${() => (this.imported = undefined)}>${t.another}</button></div>`;
    return html`<div class="field"><label class="label" for="file">${t.file}</label><span class="hint" id="file-hint">${t.fileHint}</span><input id="file" type="file" accept=".json,application/json" aria-describedby="file-hint" @change=${this.#read} /></div>`;
  }

  #choose(way: Way): void {
    this.way = way;
    this.error = "";
    this.query = "";
    this.imported = undefined;
    if (way === "example" || way === "published") void this.#load();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(way === "empty" ? "#name" : way === "file" ? "#file" : "h2")?.focus(),
    );
  }

  readonly #back = (): void => {
    const { way } = this;
    this.way = undefined;
    this.error = "";
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-way="${way}"]`)?.focus());
  };

  async #load(): Promise<void> {
    const { way, library } = this;
    this.list = { state: "loading" };
    const entries = await (way === "example" ? library?.examples() : library?.published())?.catch(() => undefined);
    if (this.way === way) this.list = entries ? { state: "there", entries } : { state: "failed" };
  }

  async #use(entry: LibraryEntry): Promise<void> {
    const { way } = this;
    const procedure = await this.library!.load(entry).catch(() => undefined);
    if (this.way !== way) return;
    this.error = procedure ? "" : this.texts.openFailed;
    if (procedure) this.#done(way === "published" ? copyOf(procedure, this.texts.copyOf) : { ...procedure, version: 1 });
  }

  readonly #create = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>("#name")!;
    const title = input.value.normalize("NFC").trim();
    this.error = title === "" ? this.texts.nameMissing : "";
    if (title === "") return input.focus();
    const { locale, department } = this;
    const firstStep = { vi: "Bước 1", en: "Step 1", [locale]: this.texts.firstStep };
    this.#done(emptyProcedure({ title, language: locale, department, firstStep }));
  };

  readonly #read = async (event: Event): Promise<void> => {
    const { failures } = this.texts;
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    this.error = "";
    if (file.size > LARGEST_FILE) return void (this.error = failures["too-large"]);
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return void (this.error = failures["not-readable"]);
    const imported = importProcedure(text);
    if (imported.ok) {
      this.imported = imported;
      await this.updateComplete;
      return this.renderRoot.querySelector<HTMLElement>("#report")?.focus();
    }
    this.error = imported.code === "not-json" ? failures["not-json"](imported.line ?? 1) : failures[imported.code];
  };

  #done(procedure: Procedure): void {
    this.dispatchEvent(new StartEvent(procedure, this.way!));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-start": HosoStart;
  }
  interface HTMLElementEventMap {
    "hoso-start": StartEvent;
  }
}
