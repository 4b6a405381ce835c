/**
 * `<hoso-text-grid>`: every text of the procedure by language, edited in place. Only one page of it is drawn, so that 3,000 texts are as quick as
 * thirty. Rows stay where they are while somebody types; the order is settled anew when the search or the filter changes.
 */
import { nodeOf } from "@hoso/authoring";
import { isMissing, languagesOf, textLimit, type TextItem } from "@hoso/authoring/translations";
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { languageName } from "../../controls/language-name.js";
import { runInPlace } from "../../controls/run-in-place.js";
import { BuilderElement } from "../../state/builder-element.js";
import { StateController } from "../../state/state-controller.js";
import { controlStyles } from "../../styles/control.styles.js";
import { editorStyles } from "../editor.styles.js";
import { innerStyles } from "../inner.styles.js";
import { pageOf, pager } from "../pager.js";
import { TextList } from "./text-list.js";
import { textPlace } from "./text-place.js";
import { viewOfPlace } from "./view-of-place.js";

const size = 40;
/** More columns than this do not fit beside each other. */
const atOnce = 2;

export class HosoTextGrid extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    search: { state: true },
    missing: { state: true },
    missingFirst: { state: true },
    columns: { state: true },
    page: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    editorStyles,
    innerStyles,
    css`
      .row > .field.search {
        flex: 2 1 240px;
      }
      fieldset .checks {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
      }
      table {
        table-layout: fixed;
      }
      th.place {
        inline-size: 24%;
      }
      tbody th {
        overflow-wrap: anywhere;
        font-weight: 450;
      }
      tbody th button.link {
        font-weight: 450;
        line-height: 1.35;
      }
      td {
        padding: 4px 6px;
      }
      textarea {
        display: block;
        min-block-size: var(--target);
        resize: vertical;
      }
      textarea.gap {
        border-color: var(--doubt);
        border-inline-start-width: 4px;
        background: var(--doubt-soft);
      }
      .same {
        padding: 4px 2px;
      }
      @container (max-width: 640px) {
        table,
        tbody,
        tr,
        th,
        td {
          display: block;
          inline-size: auto;
        }
        thead {
          display: none;
        }
        tbody tr {
          padding-block: 8px;
          border-block-end: 1px solid var(--line);
        }
        tbody tr > * {
          border: 0;
        }
        td::before {
          content: attr(data-language);
          color: var(--muted);
          font-size: var(--small);
        }
      }
    `,
  ];
  declare search: string;
  /** A language, "any", or undefined: all texts. */
  declare missing: string | undefined;
  declare missingFirst: boolean;
  /** Languages that somebody chose to see; undefined: the first ones. */
  declare columns: readonly string[] | undefined;
  declare page: number;
  readonly #list = new TextList();

  constructor() {
    super();
    this.search = "";
    this.missing = undefined;
    this.missingFirst = true;
    this.page = 0;
    new StateController(this, () => this.state, ["document", "view"]);
  }

  protected override render(): unknown {
    const t = this.t.languages;
    const { document } = this.state;
    const languages = languagesOf(document);
    const missing = this.missing !== undefined && (this.missing === "any" || languages.includes(this.missing)) ? this.missing : undefined;
    const wish = { search: this.search, missing, missingFirst: this.missingFirst, languages };
    const items = this.#list.show(document, wish, (item) => this.#placeOf(item));
    const chosen = this.columns?.filter((language) => languages.includes(language));
    const columns = chosen?.length ? languages.filter((language) => chosen.includes(language)) : languages.slice(0, atOnce);
    const page = pageOf(items.length, size, this.page);
    return html`<div class="stack">
      ${this.#filters(languages, missing)}${languages.length > atOnce ? this.#columnChoice(languages, columns) : nothing}
      <p class="hint" role="status">${items.length > 0 ? t.found(items.length) : this.search === "" && missing === undefined ? t.noTexts : t.nothingFound}</p>
      ${items.length > 0 ? this.#table(items.slice(page.from - 1, page.to), columns, languages) : nothing}
      ${pager(page, t, (next) => this.#turn(next))}
    </div>`;
  }

  #placeOf(item: TextItem): string {
    return textPlace(this.state.document, item, this.state.language, this.state.texts);
  }

  #filters(languages: readonly string[], missing: string | undefined): unknown {
    const t = this.t.languages;
    const { locale } = this.state;
    return html`<div class="row" role="search">
      <div class="field search">
        <label for="search">${t.searchTexts}</label>
        <input id="search" type="search" autocomplete="off" .value=${live(this.search)} @input=${(event: Event) => this.#narrow({ search: (event.target as HTMLInputElement).value })} />
      </div>
      <div class="field">
        <label for="show">${t.show}</label>
        <select id="show" @change=${(event: Event) => this.#narrow({ missing: (event.target as HTMLSelectElement).value || undefined })}>
          <option value="" .selected=${live(missing === undefined)}>${t.showAll}</option>
          <option value="any" .selected=${live(missing === "any")}>${t.showMissing}</option>
          ${languages.map((tag) => html`<option value=${tag} .selected=${live(missing === tag)}>${t.showMissingIn(languageName(tag, locale))}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="order">${t.order}</label>
        <select id="order" @change=${(event: Event) => this.#narrow({ missingFirst: (event.target as HTMLSelectElement).value === "missing" })}>
          <option value="missing" .selected=${live(this.missingFirst)}>${t.missingFirst}</option>
          <option value="form" .selected=${live(!this.missingFirst)}>${t.asForm}</option>
        </select>
      </div>
    </div>`;
  }

  #narrow(wish: { search?: string; missing?: string | undefined; missingFirst?: boolean }): void {
    Object.assign(this, wish, { page: 0 });
  }

  #turn(page: number): void {
    this.page = page;
    void this.updateComplete.then(() => this.renderRoot.querySelector(".scroll")?.scrollIntoView({ block: "start" }));
  }

  #columnChoice(languages: readonly string[], columns: readonly string[]): unknown {
    const t = this.t.languages;
    return html`<fieldset class="field">
      <legend>${t.columns}</legend>
      <div class="checks">
        ${languages.map(
          (tag) =>
            html`<label class="check"
              ><input
                type="checkbox"
                .checked=${live(columns.includes(tag))}
                ?disabled=${columns.length === 1 && columns.includes(tag)}
                @change=${(event: Event) =>
                  (this.columns = (event.target as HTMLInputElement).checked
                    ? [...columns, tag]
                    : columns.filter((other) => other !== tag))}
              /><span>${languageName(tag, this.state.locale)}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #table(items: readonly TextItem[], columns: readonly string[], languages: readonly string[]): unknown {
    const { locale } = this.state;
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" class="place">${this.t.languages.place}</th>
            ${columns.map((tag) => html`<th scope="col">${languageName(tag, locale)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            items,
            ({ key, property }) => `${key}~${property}`,
            (item) => this.#row(item, columns, languages),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #row(item: TextItem, columns: readonly string[], languages: readonly string[]): unknown {
    const place = this.#placeOf(item);
    const t = this.t.languages;
    return html`<tr>
      <th scope="row"><button type="button" class="link" aria-label=${t.goTo(place)} @click=${() => this.#go(item)}>${place}</button></th>
      ${columns.map((language) => this.#cell(item, place, language, languages))}
    </tr>`;
  }

  #cell(item: TextItem, place: string, language: string, languages: readonly string[]): unknown {
    const t = this.t.languages;
    const plain = item.texts[""];
    const text = item.texts[language] ?? (language === languages[0] ? plain : undefined) ?? "";
    const gap = isMissing(item, language);
    const name = languageName(language, this.state.locale);
    const label = t.cell(place, name);
    return html`<td data-language=${name}>
      <textarea
        class=${gap ? "gap" : ""}
        rows="1"
        lang=${language}
        aria-label=${gap ? `${label} (${t.missing})` : label}
        placeholder=${gap ? t.missing : text === "" && plain !== undefined ? t.sameForAll : nothing}
        maxlength=${textLimit(item)}
        ?readonly=${this.state.readOnly}
        .value=${live(text)}
        @keydown=${(event: KeyboardEvent) => !item.markdown && event.key === "Enter" && !event.isComposing && event.preventDefault()}
        @input=${(event: Event) => this.#write(item, language, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </td>`;
  }

  #write({ key, property, markdown }: TextItem, language: string, typed: string): void {
    const text = markdown ? typed : typed.replace(/[\r\n]+/g, " ");
    runInPlace(this.state, "text.set", { key, property, language, text }, `${key}:${property}:${language}`);
  }

  #go({ key, property }: TextItem): void {
    this.state.show(viewOfPlace(this.state.document, nodeOf(this.state.document, key), property), { key, property });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-text-grid": HosoTextGrid;
  }
}
