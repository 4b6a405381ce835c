/** Texts of a definition in the language of the person, and findings as words. */
import type { Procedure, Text } from "@hoso/contract";
import type { Finding } from "@hoso/engine";
import { html } from "lit/html.js";
import type { Rendered } from "./form-context.js";
import { formatDate, formatNumber } from "./format.js";
import type { FindingCode, Locale } from "./locales/locale.js";
import { renderMarkdown } from "./markdown/render-markdown.js";

/** The language that a text has for a person: the exact tag, the plain language, the default, any. */
function tagOf(text: Record<string, string>, language: string, procedure: Procedure): string | undefined {
  return [language, language.split("-")[0]!, ...procedure.languages, ...Object.keys(text)].find((tag) => Object.hasOwn(text, tag));
}

export class FormTexts {
  readonly definition: Procedure;
  readonly locale: Locale;
  /** Asked for by the page; a text may fall back to another. */
  readonly language: string;
  /** The interface speaks this language too, so that what is written in it needs no mark. */
  readonly #spoken: boolean;

  constructor(definition: Procedure, locale: Locale, language: string) {
    this.definition = definition;
    this.locale = locale;
    this.language = language;
    this.#spoken = locale.tag.split("-")[0] === language.split("-")[0];
  }

  text(text: Text | undefined): string {
    if (text === undefined || typeof text === "string") return text ?? "";
    return text[this.language] ?? text[tagOf(text, this.language, this.definition) ?? ""] ?? "";
  }

  /** Undefined when the text is in the language of the interface around it. */
  langOf(text: Text | undefined): string | undefined {
    if (text === undefined || (this.#spoken && typeof text === "object" && text[this.language] !== undefined)) return undefined;
    const tag = typeof text === "string" ? this.definition.languages[0] : tagOf(text, this.language, this.definition);
    return tag && tag.split("-")[0] !== this.locale.tag.split("-")[0] ? tag : undefined;
  }

  /** A text as content: marked with its language where it fell back to another. */
  say(text: Text | undefined): Rendered {
    const lang = this.langOf(text);
    return lang ? html`<span lang=${lang}>${this.text(text)}</span>` : this.text(text);
  }

  /** Small Markdown as content. */
  tell(text: Text | undefined): Rendered {
    const lang = this.langOf(text);
    const content = renderMarkdown(this.text(text));
    return lang ? html`<div lang=${lang}>${content}</div>` : content;
  }

  /** What is wrong and how to mend it. The author's own words win. */
  findingText(finding: Finding, choosing = false): string {
    if (finding.message !== undefined) return this.text(finding.message);
    const { locale } = this;
    if (choosing && finding.code === "required") return locale.requiredChoice;
    const message = locale.findings[finding.code as FindingCode] ?? locale.unknownFinding;
    return typeof message === "string" ? message : message(this.#params(finding));
  }

  /** The name of a part of a date or an address, inside a sentence. */
  #part(id: string): string {
    const name = this.locale.fields[id as "day"];
    return name ? name[0]!.toLocaleLowerCase(this.language) + name.slice(1) : id;
  }

  #params({ params = {}, code }: Finding): Record<string, string> {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === "number"
          ? code === "document-size"
            ? `${formatNumber(Math.floor(value / 1e5) / 10, this.language)} MB`
            : formatNumber(value, this.language)
          : typeof value === "string"
            ? name === "part"
              ? this.#part(value)
              : formatDate(value, this.language)
            : Array.isArray(value)
              ? value.join(", ")
              : value
                ? "1"
                : "",
      ]),
    );
  }
}
