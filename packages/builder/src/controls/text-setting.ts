/** Localised texts: the content language in a field of its own, the other languages below it when wanted. What is missing shows. */
import { getProperty, isObject, rootOf, type Json } from "@hoso/authoring";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { languageName } from "./language-name.js";
import { describedBy, hintOf, isWrong, problemsOf, setText, type Setting } from "./setting.js";

/** Languages of the procedure; the first is its default. */
export function languagesOf(setting: Pick<Setting, "state">): readonly string[] {
  const languages = getProperty(rootOf(setting.state.document).values, "languages");
  return Array.isArray(languages) ? languages.filter((tag): tag is string => typeof tag === "string") : [];
}

/** The text in one language alone: empty when it is not written. A plain text counts as the first language's. */
export function textFor(value: Json | undefined, language: string, languages: readonly string[]): string {
  if (typeof value === "string") return language === languages[0] ? value : "";
  const own = isObject(value) ? value[language] : undefined;
  return typeof own === "string" ? own : "";
}

export interface TextBox {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly onElement?: (box: HTMLTextAreaElement) => void;
}

/** @param member of a map of texts: ".pattern" */
export function textSetting(setting: Setting, draw = textBox, member = ""): TemplateResult {
  const { state, id, label, allLanguages, toggleLanguages } = setting;
  const languages = languagesOf(setting);
  const { language } = state;
  const value = member === "" ? setting.value : isObject(setting.value) ? setting.value[member.slice(1)] : undefined;
  const others = languages.filter((tag) => tag !== language);
  const missing = others.filter((tag) => textFor(value, tag, languages) === "" && value !== undefined);
  // What is seen is in the name, so that people who speak to their computer can say it.
  const lacking = state.texts.settings.missing(missing.map((tag) => tag.toUpperCase()).join(", "));
  const otherLanguages = state.texts.settings.otherLanguages(label);
  const box = (tag: string, own: boolean): TextBox => ({
    id: own ? id : `${id}-${tag}`,
    name: own ? label : state.texts.settings.inLanguage(label, languageName(tag, state.locale)),
    language: tag,
    value: textFor(value, tag, languages),
    onInput: (text) => setText(setting, tag, text, member),
  });
  return html`<div class="field" data-property="${setting.shape.name}${member}">
    <div class="label-line">
      <label class="label" for=${id}>${label}</label>${
        others.length > 0
          ? html`<button
              type="button"
              class="link other-languages"
              aria-expanded=${allLanguages ? "true" : "false"}
              aria-label=${missing.length > 0 ? `${lacking}: ${otherLanguages}` : otherLanguages}
              @click=${toggleLanguages}
            >
              ${missing.length > 0 ? html`<span class="badge doubt">${lacking}</span>` : state.texts.settings.languages}
            </button>`
          : nothing
      }
    </div>
    ${hintOf(setting)}${draw(setting, box(language, true))}${
      allLanguages
        ? others.map((tag) => {
            const other = box(tag, false);
            return html`<div class="field other">
              <label class="hint" for=${other.id}>${other.name}</label>${draw(setting, other)}
            </div>`;
          })
        : nothing
    }${problemsOf(setting)}
  </div>`;
}

/** One line that grows with its text; line breaks become spaces. */
export function textBox(setting: Setting, { id, language, value, onInput }: TextBox): TemplateResult {
  return html`<textarea
    id=${id}
    class="line"
    rows="1"
    lang=${language}
    .value=${live(value)}
    ?readonly=${setting.readOnly}
    aria-describedby=${describedBy(setting)}
    aria-invalid=${isWrong(setting) ? "true" : nothing}
    @keydown=${(event: KeyboardEvent) => event.key === "Enter" && !event.isComposing && event.preventDefault()}
    @input=${(event: InputEvent) => {
      const area = event.target as HTMLTextAreaElement;
      if (/[\r\n]/.test(area.value)) area.value = area.value.replace(/[\r\n]+/g, " ");
      onInput(area.value);
    }}
  ></textarea>`;
}
