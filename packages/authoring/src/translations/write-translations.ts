/** The texts of a procedure as a file for translators: one line a text, one column a language. */
import { writeCsv } from "./csv.js";
import { textIn, type TextItem } from "./collect-texts.js";
import { fingerprint, writeReference } from "./text-reference.js";

export interface TranslationHeadings {
  readonly reference: string;
  readonly place: string;
  /** Name of a language; its tag is put behind it. */
  readonly language: (tag: string) => string;
}

export interface TranslationFile {
  readonly languages: readonly string[];
  readonly headings: TranslationHeadings;
  /** Where a text stands, in words for the translator. */
  readonly describe: (item: TextItem) => string;
}

export const languageHeading = (name: string, tag: string): string => (name === tag ? tag : `${name} (${tag})`);

/** Tag in a column's heading: "en" or "English (en)". */
export const tagOfHeading = (heading: string): string => /\(([^()]+)\)\s*$/.exec(heading)?.[1]?.trim() ?? heading.trim();

export function writeTranslations(items: readonly TextItem[], { languages, headings, describe }: TranslationFile): string {
  const head = [headings.reference, headings.place, ...languages.map((tag) => languageHeading(headings.language(tag), tag))];
  const lines = items.map((item) => {
    const texts = languages.map((language) => textIn(item, language) ?? "");
    const prints = Object.fromEntries(languages.map((language, index) => [language, fingerprint(texts[index]!)]));
    return [writeReference({ place: { key: item.key, property: item.property }, prints }), describe(item), ...texts];
  });
  return writeCsv([head, ...lines]);
}
