/** The author's own words for wrong answers: one text for each thing that can be wrong, added as needed. */
import { isObject, type DocumentNode } from "@hoso/authoring";
import { html, nothing, type TemplateResult } from "lit";
import { iconButton } from "./icon-button.js";
import { hintOf, problemsOf, setValue, type Setting } from "./setting.js";
import { textSetting } from "./text-setting.js";

const always = ["required"];
const written = ["too-short", "too-long", "pattern"];
const numbers = ["not-a-number", "too-small", "too-large"];
const byKind: Readonly<Record<string, readonly string[]>> = {
  text: written,
  "long-text": written,
  url: ["not-a-url", ...written],
  email: ["not-an-email", ...written],
  phone: ["not-a-phone", ...written],
  "person-name": written,
  "personal-id": ["not-a-personal-id", ...written],
  "tax-code": ["not-a-tax-code", ...written],
  plate: ["not-a-plate", ...written],
  number: numbers,
  integer: ["not-an-integer", ...numbers],
  money: ["not-money", "too-small", "too-large"],
  percent: ["not-a-percent", "too-small", "too-large"],
  date: ["not-a-date", "too-early", "too-late"],
  "partial-date": ["not-a-date", "too-early", "too-late"],
  month: ["not-a-month", "too-early", "too-late"],
  time: ["not-a-time", "too-early", "too-late"],
  choices: ["too-few", "too-many"],
  list: ["too-few", "too-many", "not-unique"],
};

/** What can be wrong with an answer of this kind, as far as authors word it. */
const codesFor = (node: DocumentNode): readonly string[] => [...always, ...(byKind[String(node.values.kind)] ?? [])];

export function messagesSetting(setting: Setting): TemplateResult {
  const { node, value, label, state, readOnly, id } = setting;
  const words = state.texts.settings;
  const present = isObject(value) ? Object.keys(value) : [];
  const named = (code: string): string => (words.messages as Readonly<Record<string, string>>)[code] ?? code;
  const offered = codesFor(node).filter((code) => !present.includes(code));
  const add = ({ detail: code }: CustomEvent<string>): void => void setValue(setting, { [state.language]: "" }, `.${code}`);
  return html`<div class="field" role="group" aria-labelledby="${id}-label" data-property=${setting.shape.name}>
    <span class="label" id="${id}-label">${label}</span>
    ${hintOf(setting)}
    ${present.map(
      (code) =>
        html`<div class="with-button">
          ${textSetting({ ...setting, id: `${id}-${code}`, label: named(code), hint: undefined, problems: [] }, undefined, `.${code}`)}${
            readOnly
              ? nothing
              : iconButton({
                  icon: "trash",
                  name: words.removeMessage(named(code)),
                  onClick: () => setValue(setting, undefined, `.${code}`),
                })
          }
        </div>`,
    )}
    ${
      readOnly || offered.length === 0
        ? nothing
        : html`<hoso-menu
            shown
            .icon=${"add"}
            .name=${words.addMessage}
            .items=${offered.map((code) => ({ id: code, name: named(code) }))}
            @hoso-choose=${add}
          ></hoso-menu>`
    }${problemsOf(setting)}
  </div>`;
}
