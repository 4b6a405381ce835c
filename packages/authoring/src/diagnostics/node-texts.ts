/** Texts of a node: where they stand, what they are, what they say in a language. */
import type { DocumentNode, Json, NodeType } from "../document/node.js";
import { getProperty, isObject } from "../document/values.js";
import { entryType, propertiesFor } from "../structure/structure.js";

export interface NodeText {
  readonly property: string;
  readonly type: "text" | "markdown";
  readonly text: Json;
  readonly required: boolean;
}

/** All texts that stand in a node. @param parentType of entries, whose list says whether they are Markdown */
export function* textsOf(node: DocumentNode, parentType?: NodeType): Iterable<NodeText> {
  for (const { name, type, required = false } of propertiesFor(node)) {
    if (type !== "text" && type !== "markdown" && type !== "texts") continue;
    const value = getProperty(node.values, name);
    if (value === undefined) continue;
    if (type === "texts") {
      if (isObject(value))
        for (const [code, text] of Object.entries(value)) yield { property: `${name}.${code}`, type: "text", text, required: false };
    } else if (node.type === "entry" && parentType) yield { property: name, type: entryType(parentType, node.slot), text: value, required };
    else yield { property: name, type, text: value, required };
  }
}

/** What a text says by language; a plain string is in the default language. */
export function sayings(text: Json | undefined, languages: readonly string[]): readonly (readonly [language: string, said: string])[] {
  if (typeof text === "string") return text.trim() ? [[languages[0] ?? "vi", text]] : [];
  if (!isObject(text)) return [];
  return Object.entries(text).filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].trim() !== "");
}

/** What a text says in a language, or in the first one it has. */
export function say(text: Json | undefined, language: string): string {
  if (typeof text === "string") return text;
  if (!isObject(text)) return "";
  const said = text[language] ?? Object.values(text)[0];
  return typeof said === "string" ? said : "";
}

/** For comparing labels: case, spaces and closing marks do not count; Vietnamese marks do. */
export const labelKey = (label: string): string =>
  label
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s:*?.]+$/, "")
    .trim();

/** The text by which a person knows a node. */
export const titleOf = (node: DocumentNode | undefined): Json | undefined =>
  node && (node.values.label ?? node.values.title ?? node.values.message ?? node.values.text ?? node.values.id);
