/** `language.add`, `language.remove`, `language.copy` and `translation.import`: the languages of all texts at once. */
import { rootOf, type AuthoringDocument, type Json, type NodeKey } from "../document/node.js";
import { getProperty, isObject, setProperty } from "../document/values.js";
import type { PropertyShape } from "../structure/shapes.js";
import { shapeOf } from "../structure/structure.js";
import { refuse, type Command, type Refusal } from "./command.js";
import { isLanguageTag, setText } from "./set-property.js";
import { WorkingCopy } from "./working-copy.js";

export interface LanguageArgs {
  readonly language: string;
}

export interface CopyLanguageArgs {
  readonly from: string;
  readonly to: string;
  /** Also over texts that are already written. */
  readonly overwrite?: boolean;
}

const languagesOf = (document: AuthoringDocument): readonly string[] => {
  const { languages } = rootOf(document).values;
  return Array.isArray(languages) ? (languages as readonly Json[]).filter((tag): tag is string => typeof tag === "string") : [];
};

export const addLanguage: Command<LanguageArgs> = (document, { language }) => {
  if (!isLanguageTag(language)) return refuse("bad-language");
  const languages = languagesOf(document);
  if (languages.includes(language)) return refuse("language-there", { language });
  const copy = new WorkingCopy(document);
  copy.change((transaction) => {
    // A text without a language is in the first one; now that there are two it must say so.
    const [first] = languages;
    if (first !== undefined && languages.length === 1)
      mapTexts(
        document,
        (text) => (typeof text === "string" ? { [first]: text } : text),
        (key, values) => transaction.setValues(key, values),
      );
    transaction.set(document.root, "languages", [...languages, language]);
  });
  return copy.done({ focus: document.root });
};

export const removeLanguage: Command<LanguageArgs> = (document, { language }) => {
  const languages = languagesOf(document);
  if (!languages.includes(language)) return refuse("language-unknown", { language });
  if (languages.length === 1) return refuse("last-language");
  const copy = new WorkingCopy(document);
  const rest = languages.filter((tag) => tag !== language);
  copy.change((transaction) => {
    mapTexts(
      document,
      (text) => without(text, language, languages, rest[0]!),
      (key, values) => transaction.setValues(key, values),
    );
    transaction.set(document.root, "languages", rest);
  });
  return copy.done({ focus: document.root });
};

/** A text that stood in this language alone stays, in the language that is left: no text is ever lost unseen. */
function without(text: Json, language: string, languages: readonly string[], left: string): Json {
  if (typeof text === "string") return languages[0] === language ? { [left]: text } : text;
  if (!isObject(text) || text[language] === undefined) return text;
  const { [language]: gone, ...others } = text;
  return Object.keys(others).length > 0 ? others : { [left]: gone! };
}

export const copyLanguage: Command<CopyLanguageArgs> = (document, { from, to, overwrite = false }) => {
  const refused = unknown(document, from) ?? unknown(document, to);
  if (refused) return refused;
  if (from === to) return refuse("nothing-to-do");
  const [first] = languagesOf(document);
  const copy = new WorkingCopy(document);
  copy.change((transaction) =>
    mapTexts(
      document,
      (text) => {
        const all = typeof text === "string" ? { [first!]: text } : text;
        if (!isObject(all) || typeof all[from] !== "string" || all[from] === "") return text;
        return overwrite || all[to] === undefined || all[to] === "" ? { ...all, [to]: all[from] } : text;
      },
      (key, values) => transaction.setValues(key, values),
    ),
  );
  return copy.done({ focus: document.root });
};

const unknown = (document: AuthoringDocument, language: string): Refusal | undefined =>
  languagesOf(document).includes(language) ? undefined : refuse("language-unknown", { language });

/** Maps every text of the procedure; `store` takes the nodes that change. */
function mapTexts(
  document: AuthoringDocument,
  map: (text: Json) => Json,
  store: (key: NodeKey, values: Readonly<Record<string, Json>>) => void,
): void {
  for (const node of document.nodes.values()) {
    let values = node.values;
    for (const shape of shapeOf(node.type).properties) {
      const value = getProperty(values, shape.name);
      if (value === undefined) continue;
      const next = mapProperty(shape, value, map);
      if (next !== value) values = setProperty(values, shape.name, next);
    }
    if (values !== node.values) store(node.key, values);
  }
}

function mapProperty({ type }: PropertyShape, value: Json, map: (text: Json) => Json): Json {
  if (type === "text" || type === "markdown") return map(value);
  if (type !== "texts" || !isObject(value)) return value;
  const entries = Object.entries(value).map(([code, text]) => [code, map(text)] as const);
  return entries.some(([code, text]) => text !== value[code]) ? Object.fromEntries(entries) : value;
}

export interface TranslationRow {
  readonly key: NodeKey;
  readonly property: string;
  readonly language: string;
  readonly text: string;
}

export interface ImportArgs {
  readonly rows: readonly TranslationRow[];
}

/** Each row as `text.set` would write it; rows that name nothing are skipped and told by their number. */
export const importTranslations: Command<ImportArgs> = (document, { rows }, context) => {
  if (!Array.isArray(rows)) return refuse("bad-value", { property: "rows" });
  const copy = new WorkingCopy(document);
  const languages = new Set(languagesOf(document));
  for (const [index, row] of (rows as readonly TranslationRow[]).entries()) {
    const outcome = languages.has(row.language) ? setText(copy.now, row, context) : refuse("language-unknown");
    if (outcome.ok) copy.apply(outcome.edit);
    else copy.report.push({ code: "row-skipped", params: { row: index + 1, reason: outcome.code } });
  }
  return copy.done({ focus: document.root });
};
