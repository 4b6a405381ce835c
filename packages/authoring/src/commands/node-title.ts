/** What a thing is called where people meet it: its label, title or text in the content language, else its id. */
import type { DocumentNode, Json } from "../document/node.js";
import { textIn as wordsIn } from "../naming/text-in.js";
import { idOf } from "../references/reference-index.js";

const titles = ["label", "title", "text", "message", "note", "number"];
const longest = 80;

/** A text in a language, else in the first that is written; undefined where nobody wrote any. */
export const textIn = (text: Json | undefined, language: string): string | undefined => wordsIn(text, language) || undefined;

/** What somebody wrote; undefined: it has no name yet. */
export function writtenTitle(node: DocumentNode, language: string): string | undefined {
  for (const name of titles) {
    const text = textIn(node.values[name], language);
    if (text !== undefined) return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  }
  return undefined;
}

export const titleOf = (node: DocumentNode, language: string): string => writtenTitle(node, language) ?? idOf(node) ?? "";
