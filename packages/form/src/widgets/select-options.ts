/** Options of a select, made without a template for each: lists may be long and forms may hold hundreds of selects. */
import type { Text } from "@hoso/contract";
import { noChange } from "lit/html.js";
import { Directive, directive, type DirectiveResult, type ElementPart, type Part } from "lit/directive.js";
import type { FormTexts } from "../form-texts.js";

interface Choice {
  readonly value: string;
  readonly label?: Text;
}

class SelectOptionsDirective extends Directive {
  #options: readonly Choice[] = [];
  #texts: FormTexts | undefined;

  override render(_options: readonly Choice[], _value: string, _texts: FormTexts): unknown {
    return noChange;
  }

  override update(part: Part, [options, value, texts]: [readonly Choice[], string, FormTexts]): unknown {
    const select = (part as ElementPart).element as HTMLSelectElement;
    if (texts !== this.#texts || options.length !== this.#options.length || options.some((one, index) => one !== this.#options[index])) {
      this.#options = options;
      this.#texts = texts;
      select.replaceChildren(new Option(texts.locale.fields.choose, ""), ...options.map((option) => makeOption(option, texts)));
    }
    if (select.value !== value) select.value = value;
    return noChange;
  }
}

function makeOption({ value, label }: Choice, texts: FormTexts): HTMLOptionElement {
  // What has no label of its own is a country: the platform knows its name in every language.
  const option = new Option(label === undefined ? countryName(value, texts.language) : texts.text(label), value);
  const lang = typeof label === "object" && texts.langOf(label);
  if (lang) option.lang = lang;
  return option;
}

export const countryName = (code: string, language: string): string => new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;

/** @param value the one chosen; empty for none */
export const selectOptions: (
  options: readonly Choice[],
  value: string,
  texts: FormTexts,
) => DirectiveResult<typeof SelectOptionsDirective> = directive(SelectOptionsDirective);
