/**
 * `<hoso-import-translations>`: says what of a translators' file will be taken and what not, lets the person choose where both sides changed a
 * text, and takes the rest as one step to undo. Property `reading`; event `hoso-close`.
 */
import type { RefusedLine, TakenText, TranslationReport } from "@hoso/authoring/translations";
import { css, html, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { languageName } from "../../controls/language-name.js";
import { runInPlace } from "../../controls/run-in-place.js";
import { BuilderElement } from "../../state/builder-element.js";
import { StateController } from "../../state/state-controller.js";
import { controlStyles } from "../../styles/control.styles.js";
import { editorStyles } from "../editor.styles.js";
import { textPlace } from "./text-place.js";
import type { FileReading } from "./translation-file.js";

/** How many of each are listed one by one. */
const listed = 100;

export class HosoImportTranslations extends BuilderElement {
  static override readonly properties = { ...BuilderElement.properties, reading: { attribute: false }, theirs: { state: true } };
  static override readonly styles = [
    controlStyles,
    editorStyles,
    css`
      :host {
        display: contents;
      }
      .stack {
        display: grid;
        gap: 12px;
      }
      td {
        overflow-wrap: anywhere;
      }
      ul.lines {
        display: grid;
        gap: 2px;
        padding-inline-start: 1.2em;
        list-style: disc;
      }
      fieldset.conflict {
        display: grid;
        gap: 4px;
        padding: 8px 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      fieldset.conflict .check {
        align-items: start;
        padding-block: 4px;
      }
    `,
  ];
  /** Undefined: closed. */
  declare reading: FileReading | undefined;
  /** Conflicts in which the file's text is taken. */
  declare theirs: ReadonlySet<TakenText>;

  constructor() {
    super();
    this.theirs = new Set();
    new StateController(this, () => this.state, ["view"]);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("reading")) this.theirs = new Set();
  }

  protected override render(): unknown {
    const { reading } = this;
    const t = this.t.languages;
    const report = reading?.ok ? reading.report : undefined;
    const count = report ? report.taken.length + this.theirs.size : 0;
    return html`<hoso-dialog size="wide" .heading=${t.importTitle} .closeName=${this.t.shell.close} ?open=${reading !== undefined} @hoso-close=${this.#close}>
      ${reading && !reading.ok ? html`<p class="notice danger" role="alert">${this.#fileProblem(reading)}</p>` : nothing}
      ${report ? this.#report(report) : nothing}
      ${
        report && count > 0
          ? html`<button slot="actions" type="button" @click=${this.#close}>${this.t.shell.cancel}</button>
              <button slot="actions" type="button" class="primary" autofocus @click=${() => this.#take(report)}>${t.take(count)}</button>`
          : html`<button slot="actions" type="button" autofocus @click=${this.#close}>${this.t.shell.close}</button>`
      }
    </hoso-dialog>`;
  }

  #fileProblem(reading: FileReading & { ok: false }): string {
    const t = this.t.languages;
    const line = "line" in reading && reading.line !== undefined ? ` (${t.line(reading.line)})` : "";
    return `${t.fileProblems[reading.code]}${line}`;
  }

  #report({ taken, conflicts, refused, unknownLanguages, unchanged }: TranslationReport): unknown {
    const t = this.t.languages;
    return html`<div class="stack">
      <p><strong>${taken.length > 0 ? t.willTake(taken.length) : conflicts.length > 0 ? nothing : t.nothingToTake}</strong> ${unchanged > 0 ? t.unchanged(unchanged) : nothing}</p>
      ${unknownLanguages.length > 0 ? html`<p class="notice doubt">${t.unknownLanguages(unknownLanguages.map((tag) => this.#language(tag)).join(", "))}</p>` : nothing}
      ${conflicts.length > 0 ? this.#conflicts(conflicts) : nothing} ${refused.length > 0 ? this.#refused(refused) : nothing}
      ${taken.length > 0 ? this.#taken(taken) : nothing}
    </div>`;
  }

  #language(tag: string): string {
    return languageName(tag, this.state.locale);
  }

  #place(text: { readonly key: string; readonly property: string }): string {
    const { document, language, texts } = this.state;
    return document.nodes.has(text.key) ? textPlace(document, text, language, texts) : texts.editors.unnamed;
  }

  #taken(taken: readonly TakenText[]): unknown {
    const t = this.t.languages;
    return html`<h3 id="taking">${t.taking}</h3>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="taking">
        <table>
          <thead>
            <tr>
              <th scope="col">${t.place}</th>
              <th scope="col">${t.was}</th>
              <th scope="col">${t.becomes}</th>
            </tr>
          </thead>
          <tbody>
            ${taken.slice(0, listed).map(
              (text) =>
                html`<tr>
                  <th scope="row">${t.cell(this.#place(text), this.#language(text.language))}</th>
                  <td lang=${text.language}>${text.before ?? "—"}</td>
                  <td lang=${text.language}>${text.text}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${taken.length > listed ? html`<p class="hint">${t.more(taken.length - listed)}</p>` : nothing}`;
  }

  #conflicts(conflicts: readonly TakenText[]): unknown {
    const t = this.t.languages;
    const choose = (conflict: TakenText, take: boolean): void => {
      const theirs = new Set(this.theirs);
      if (take) theirs.add(conflict);
      else theirs.delete(conflict);
      this.theirs = theirs;
    };
    return html`<h3>${t.conflicts(conflicts.length)}</h3>
      <p>${t.conflictsIntro}</p>
      <div class="actions">
        <button type="button" @click=${() => (this.theirs = new Set())}>${t.keepAllHere}</button>
        <button type="button" @click=${() => (this.theirs = new Set(conflicts))}>${t.takeAllFile}</button>
      </div>
      ${conflicts.slice(0, listed).map(
        (conflict, index) =>
          html`<fieldset class="conflict">
            <legend>${t.cell(this.#place(conflict), this.#language(conflict.language))}</legend>
            ${[false, true].map(
              (take) =>
                html`<label class="check"
                  ><input type="radio" name="c-${index}" .checked=${live(this.theirs.has(conflict) === take)} @change=${() => choose(conflict, take)} /><span
                    ><strong>${take ? t.takeFile : t.keepHere}</strong><br /><span lang=${conflict.language}>${take ? conflict.text : conflict.before}</span></span
                  ></label
                >`,
            )}
          </fieldset>`,
      )}
      ${conflicts.length > listed ? html`<p class="hint">${t.more(conflicts.length - listed)}</p>` : nothing}`;
  }

  #refused(refused: readonly RefusedLine[]): unknown {
    const t = this.t.languages;
    const words = ({ code, line, language, place, text, limit }: RefusedLine): string => {
      const where = place ? `, ${this.#place(place)}${language ? ` (${this.#language(language)})` : ""}` : "";
      const length = limit === undefined ? "" : ` (${t.limit([...(text ?? "")].length, limit)})`;
      return `${t.line(line)}${where}: ${t.refusals[code]}${length}`;
    };
    return html`<div class="notice doubt stack">
      <h3>${t.refused(refused.length)}</h3>
      <ul class="lines">
        ${refused.slice(0, listed).map((line) => html`<li>${words(line)}</li>`)}
      </ul>
      ${refused.length > listed ? html`<p class="hint">${t.more(refused.length - listed)}</p>` : nothing}
    </div>`;
  }

  #take({ taken }: TranslationReport): void {
    const rows = [...taken, ...this.theirs].map(({ key, property, language, text }) => ({ key, property, language, text }));
    const outcome = runInPlace(this.state, "translation.import", { rows });
    this.state.announce(outcome.ok ? this.t.languages.taken(rows.length) : this.t.authoring.refusal(outcome));
    this.#close();
  }

  readonly #close = (): void => {
    if (this.reading === undefined) return;
    this.reading = undefined;
    this.dispatchEvent(new CustomEvent("hoso-close"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-import-translations": HosoImportTranslations;
  }
}
