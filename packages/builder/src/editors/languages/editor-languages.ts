/** `<hoso-editor-languages>`: the languages of the procedure, all its texts side by side, and files for translators. */
import { collectTexts, countMissing, languagesOf, type TextItem } from "@hoso/authoring/translations";
import { css, html, nothing } from "lit";
import { languageName } from "../../controls/language-name.js";
import type { MenuItem } from "../../controls/menu.js";
import { runInPlace } from "../../controls/run-in-place.js";
import { controlStyles } from "../../styles/control.styles.js";
import { EditorView, type EditorSection } from "../editor-view.js";
import { editorStyles } from "../editor.styles.js";
import { addDialog, addProblem, removeDialog, tagOf, type Adding } from "./language-dialogs.js";
import { downloadTranslations, readTranslationFile, type FileReading } from "./translation-file.js";

export class HosoEditorLanguages extends EditorView {
  static override readonly properties = {
    ...EditorView.properties,
    adding: { state: true },
    removing: { state: true },
    reading: { state: true },
    busy: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    editorStyles,
    css`
      ul.languages {
        display: grid;
        gap: 0;
      }
      ul.languages li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        min-block-size: 44px;
        padding: 4px 0;
        border-block-end: 1px solid var(--line);
      }
      ul.languages .name {
        flex: 1 1 auto;
        font-weight: 600;
      }
    `,
  ];
  declare adding: Adding | undefined;
  declare removing: string | undefined;
  declare reading: FileReading | undefined;
  /** A file is being read. */
  declare busy: boolean;
  protected override wide = true;

  constructor() {
    super();
    this.busy = false;
  }

  protected override shows(): boolean {
    return true;
  }

  protected override heading(): string {
    return this.t.languages.heading;
  }
  protected override intro(): string {
    return this.t.languages.intro;
  }

  protected override sections(): readonly EditorSection[] {
    const t = this.t.languages;
    return [
      { id: "list", heading: t.list, properties: ["languages"], body: this.#list() },
      {
        id: "texts",
        heading: t.texts,
        body: html`${this.#files()}<hoso-text-grid .state=${this.state}></hoso-text-grid>${this.#dialogs()}`,
      },
    ];
  }

  #list(): unknown {
    const t = this.t.languages;
    const { document, locale, readOnly } = this.state;
    const languages = languagesOf(document);
    const items = collectTexts(document);
    const missing = countMissing(items, languages);
    return html`<ul class="languages">
        ${languages.map((language, index) => {
          const count = missing[language]!;
          const name = languageName(language, locale);
          return html`<li>
            <span class="name">${name}${index === 0 ? html` <span class="badge">${t.main}</span>` : nothing}</span>
            <span class="badge ${count > 0 ? "doubt" : "good"}">${count > 0 ? t.lacking(count) : t.complete}</span>
            <hoso-menu
              .name=${t.actionsFor(name)}
              .icon=${"more"}
              .items=${this.#actions(index, languages)}
              @hoso-choose=${(event: CustomEvent<string>) => this.#act(event.detail, language, languages)}
            ></hoso-menu>
          </li>`;
        })}
      </ul>
      <div class="actions">
        <button type="button" ?disabled=${readOnly || languages.length >= 20} @click=${() => (this.adding = { choice: this.#nextLanguage(languages), typed: "", tried: false })}>
          ${t.add}
        </button>
      </div>`;
  }

  #nextLanguage(languages: readonly string[]): string {
    return ["en", "vi", "zh-Hans", "ko"].find((tag) => !languages.includes(tag)) ?? "other";
  }

  #actions(index: number, languages: readonly string[]): readonly MenuItem[] {
    const t = this.t.languages;
    const main: MenuItem[] = index === 0 ? [] : [{ id: "main", name: t.makeMain, icon: "up" }];
    return [
      ...main,
      { id: "remove", name: t.remove, icon: "trash", danger: true, ...(languages.length === 1 && { refused: t.removeLast }) },
    ];
  }

  #act(action: string, language: string, languages: readonly string[]): void {
    if (action === "remove") this.removing = language;
    else
      runInPlace(this.state, "node.set", {
        key: this.state.document.root,
        property: "languages",
        value: [language, ...languages.filter((other) => other !== language)],
      });
  }

  #files(): unknown {
    const t = this.t.languages;
    return html`<div class="actions">
        <button type="button" @click=${() => downloadTranslations(this.state)}>${t.exportFile}</button>
        <button type="button" ?disabled=${this.state.readOnly || this.busy} @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")!.click()}>
          ${t.importFile}
        </button>
        <input id="file" type="file" accept=".csv,.txt,text/csv" hidden aria-label=${t.importFile} @change=${this.#picked} />
      </div>
      <p class="hint" role="status">${this.busy ? t.reading : t.fileHint}</p>`;
  }

  readonly #picked = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    this.busy = true;
    this.reading = await readTranslationFile(this.state, file);
    this.busy = false;
    // The same file can be picked again after it was mended.
    input.value = "";
  };

  #dialogs(): unknown {
    const languages = languagesOf(this.state.document);
    const written = (language: string): number =>
      collectTexts(this.state.document).filter((item: TextItem) => item.texts[language]?.trim()).length;
    return html`${addDialog(this.t, this.adding, languages, {
      change: (adding) => (this.adding = adding),
      close: () => (this.adding = undefined),
      add: () => this.#add(languages),
    })}${removeDialog(this.t, this.removing, this.removing === undefined ? 0 : written(this.removing), {
      close: () => (this.removing = undefined),
      remove: () => this.#remove(),
    })}<hoso-import-translations .state=${this.state} .reading=${this.reading} @hoso-close=${() => (this.reading = undefined)}></hoso-import-translations>`;
  }

  #add(languages: readonly string[]): void {
    const { adding } = this;
    if (!adding) return;
    if (addProblem(adding, languages, this.t.languages)) return void (this.adding = { ...adding, tried: true });
    const language = tagOf(adding);
    this.adding = undefined;
    this.#run("language.add", language, this.t.languages.added);
  }

  #remove(): void {
    const language = this.removing!;
    this.removing = undefined;
    this.#run("language.remove", language, this.t.languages.removed);
    const left = languagesOf(this.state.document);
    if (!left.includes(this.state.language) && left[0] !== undefined) this.state.language = left[0];
  }

  #run(command: string, language: string, done: (name: string) => string): void {
    const outcome = runInPlace(this.state, command, { language });
    this.state.announce(outcome.ok ? done(languageName(language, this.state.locale)) : this.t.authoring.refusal(outcome));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-editor-languages": HosoEditorLanguages;
  }
}
