/** What a thing is called where people meet it: its label, title or text in the content language, else its id. */
import type { DocumentNode, Json } from "../document/node.js";
import { isObject } from "../document/values.js";
import { idOf } from "../references/reference-index.js";

const titles = ["label", "title", "text", "message", "note", "number"];
const longest = 80;

/** A text in a language, else in the first that is written. */
export function textIn(text: Json | undefined, language: string): string | undefined {
  if (typeof text === "string") return text === "" ? undefined : text;
  if (!isObject(text)) return undefined;
  const own = text[language];
  if (typeof own === "string" && own !== "") return own;
  return Object.values(text).find((other): other is string => typeof other === "string" && other !== "");
}

/** What somebody wrote; undefined: it has no name yet. */
export function writtenTitle(node: DocumentNode, language: string): string | undefined {
  for (const name of titles) {
    const text = textIn(node.values[name], language);
    if (text !== undefined) return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  }
  return undefined;
}

export const titleOf = (node: DocumentNode, language: string): string => writtenTitle(node, language) ?? idOf(node) ?? "";
