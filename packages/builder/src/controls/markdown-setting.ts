/** A longer text with emphasis, lists and links: buttons for those who do not know the marks, and how it will look below. */
import { renderMarkdown } from "@hoso/form";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { describedBy, isWrong, type Setting } from "./setting.js";
import { textSetting, type TextBox } from "./text-setting.js";

export const markdownSetting = (setting: Setting): TemplateResult => textSetting(setting, markdownBox);

type Mark = "strong" | "emphasis" | "list" | "link";
const marks: readonly Mark[] = ["strong", "emphasis", "list", "link"];

function markdownBox(setting: Setting, { id, name, language, value, onInput }: TextBox): TemplateResult {
  const words = setting.state.texts.settings;
  const press = (mark: Mark) => (event: Event) => {
    const area = (event.currentTarget as HTMLElement).closest(".markdown")!.querySelector("textarea")!;
    applyMark(area, mark, words.linkText);
    onInput(area.value);
    area.focus();
  };
  return html`<div class="markdown">
    ${
      setting.readOnly
        ? nothing
        : html`<hoso-toolbar .label=${words.marksFor(name)}
            >${marks.map((mark) => html`<button type="button" class="quiet mark ${mark}" @click=${press(mark)}>${words.marks[mark]}</button>`)}</hoso-toolbar
          >`
    }
    <textarea
      id=${id}
      rows="3"
      lang=${language}
      .value=${live(value)}
      ?readonly=${setting.readOnly}
      aria-describedby=${describedBy(setting)}
      aria-invalid=${isWrong(setting) ? "true" : nothing}
      @input=${(event: Event) => onInput((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${/[*_[\]\n]|^\s*\d+[.)]/.test(value) ? html`<div class="preview" lang=${language} role="group" aria-label=${words.preview(name)}>${renderMarkdown(value)}</div>` : nothing}
  </div>`;
}

/** Puts the mark around what is selected, or before each of its lines. */
export function applyMark(area: HTMLTextAreaElement, mark: Mark, linkText: string): void {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to);
  if (mark === "list") {
    const start = value.lastIndexOf("\n", from - 1) + 1;
    const lines = value.slice(start, to).split("\n");
    const before =
      start > 0 && !/\n\n$/.test(value.slice(0, start)) && !/^[-*] /.test(value.slice(0, start).trimEnd().split("\n").at(-1) ?? "")
        ? "\n"
        : "";
    return area.setRangeText(before + lines.map((line) => (/^[-*] /.test(line) ? line : `- ${line}`)).join("\n"), start, to, "end");
  }
  if (mark === "link") {
    const text = chosen || linkText;
    area.setRangeText(`[${text}](https://)`, from, to, "end");
    const address = from + text.length + 3;
    return area.setSelectionRange(address, address + "https://".length);
  }
  const sign = mark === "strong" ? "**" : "*";
  area.setRangeText(`${sign}${chosen}${sign}`, from, to, "end");
  if (chosen === "") area.setSelectionRange(from + sign.length, from + sign.length);
}
