/** Asks which language to add, and whether one may go. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { languageName } from "../../controls/language-name.js";
import type { BuilderTexts } from "../../texts/texts.js";

/** Languages that offices here are asked for; any other is typed. */
const usual = ["vi", "en", "zh-Hans", "zh-Hant", "ko", "ja", "fr", "ru", "km", "lo", "th", "de", "es"];

export const isTag = (text: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) && text.length <= 35;

export interface Adding {
  /** A tag; "other": the typed one. */
  readonly choice: string;
  readonly typed: string;
  readonly tried: boolean;
}

export const tagOf = ({ choice, typed }: Adding): string => (choice === "other" ? typed.trim() : choice);

export function addProblem(adding: Adding, languages: readonly string[], t: BuilderTexts["languages"]): string | undefined {
  const tag = tagOf(adding);
  if (!isTag(tag)) return t.tagBad;
  return languages.includes(tag) ? t.tagTwice : undefined;
}

interface AddActions {
  readonly change: (adding: Adding) => void;
  readonly close: () => void;
  readonly add: () => void;
}

/** @param adding undefined: closed */
export function addDialog(
  texts: BuilderTexts,
  adding: Adding | undefined,
  languages: readonly string[],
  { change, close, add }: AddActions,
): unknown {
  const t = texts.languages;
  const offered = usual.filter((tag) => !languages.includes(tag));
  const problem = adding?.tried ? addProblem(adding, languages, t) : undefined;
  const name = (tag: string): string => languageName(tag, texts.tag);
  return html`<hoso-dialog .heading=${t.add} .closeName=${texts.shell.close} ?open=${adding !== undefined} @hoso-close=${close}>
    ${
      adding === undefined
        ? nothing
        : html`<div class="field">
              <label class="label" for="add-language">${t.which}</label>
              <select id="add-language" autofocus @change=${(event: Event) => change({ ...adding, choice: (event.target as HTMLSelectElement).value, tried: false })}>
                ${offered.map((tag) => html`<option value=${tag} .selected=${live(adding.choice === tag)}>${name(tag)}</option>`)}
                <option value="other" .selected=${live(adding.choice === "other")}>${t.other}</option>
              </select>
            </div>
            ${
              adding.choice === "other"
                ? html`<div class="field">
                    <label class="label" for="add-tag">${t.tag}</label>
                    <input
                      id="add-tag"
                      autocomplete="off"
                      spellcheck="false"
                      .value=${live(adding.typed)}
                      aria-invalid=${problem ? "true" : nothing}
                      aria-describedby=${problem ? "add-problem" : nothing}
                      @input=${(event: Event) => change({ ...adding, typed: (event.target as HTMLInputElement).value, tried: false })}
                    />
                    ${problem ? html`<p class="error" id="add-problem" role="alert">${problem}</p>` : nothing}
                  </div>`
                : nothing
            }
            <button slot="actions" type="button" @click=${close}>${texts.shell.cancel}</button>
            <button slot="actions" type="button" class="primary" @click=${add}>${t.addNow}</button>`
    }
  </hoso-dialog>`;
}

interface RemoveActions {
  readonly close: () => void;
  readonly remove: () => void;
}

/** @param language undefined: closed */
export function removeDialog(
  texts: BuilderTexts,
  language: string | undefined,
  written: number,
  { close, remove }: RemoveActions,
): unknown {
  const t = texts.languages;
  return html`<hoso-dialog
    .heading=${language === undefined ? "" : t.removeTitle(languageName(language, texts.tag))}
    .closeName=${texts.shell.close}
    ?open=${language !== undefined}
    @hoso-close=${close}
  >
    ${
      language === undefined
        ? nothing
        : html`<p>${t.removeText(written)}</p>
            <button slot="actions" type="button" autofocus @click=${close}>${texts.shell.cancel}</button>
            <button slot="actions" type="button" class="danger" @click=${remove}>${t.remove}</button>`
    }
  </hoso-dialog>`;
}
