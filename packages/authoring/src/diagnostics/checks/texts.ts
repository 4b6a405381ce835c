/** Every text that must be there, in every language of the procedure, within the format's length. */
import type { DocumentNode, Json } from "../../document/node.js";
import { getProperty, isObject } from "../../document/values.js";
import { nodeTypes, propertiesFor } from "../../structure/structure.js";
import type { NodeCheck } from "../check.js";
import type { Fix, Found } from "../diagnostic.js";
import { textsOf, type NodeText } from "../node-texts.js";
import type { Reader } from "../reader.js";
import { wordsOf } from "../wording/sentences.js";

const longest = { text: 2000, markdown: 20_000 };

export const textCheck: NodeCheck = {
  types: nodeTypes,
  *find(node, at) {
    yield* missing(node);
    const parentType = node.type === "entry" && node.parent !== undefined ? at.see(node.parent, (parent) => parent?.type) : undefined;
    for (const one of textsOf(node, parentType)) yield* checkText(node, one, at);
  },
};

const isBlank = (text: Json | undefined): boolean =>
  text === undefined ||
  (typeof text === "string"
    ? text.trim() === ""
    : isObject(text) && Object.values(text).every((said) => typeof said === "string" && !said.trim()));

function* missing(node: DocumentNode): Iterable<Found> {
  for (const { name, type, required } of propertiesFor(node)) {
    if (!required) continue;
    const value = getProperty(node.values, name);
    if (type === "text" || type === "markdown") {
      if (isBlank(value)) yield { code: "missing-text", place: { key: node.key, property: name } };
    } else if (value === undefined || value === "") yield { code: "missing-value", place: { key: node.key, property: name } };
  }
  if (node.type !== "field") return;
  if (node.values.kind === "note") {
    if (isBlank(node.values.text)) yield { code: "missing-text", place: { key: node.key, property: "text" } };
  } else if (isBlank(node.values.label)) yield { code: "missing-label", place: { key: node.key, property: "label" } };
}

function* checkText(node: DocumentNode, { property, type, text }: NodeText, at: Reader): Iterable<Found> {
  const place = { key: node.key, property };
  const { languages } = at.context;
  const texts = typeof text === "string" ? [text] : isObject(text) ? Object.values(text) : [];
  if (texts.some((said) => typeof said === "string" && said.length > longest[type]))
    yield { code: "text-too-long", place, params: { limit: longest[type] } };
  if (isBlank(text)) return;
  if (typeof text === "string") {
    if (languages.length > 1 && /\p{L}{2}/u.test(text))
      yield { code: "missing-translation", place, params: { languages: languages.slice(1) }, fix: copyTo(node, property, text, languages) };
    return;
  }
  if (!isObject(text)) return;
  const lacking = languages.filter((language) => typeof text[language] !== "string" || !text[language].trim());
  if (lacking.length) yield { code: "missing-language", place, params: { languages: lacking }, fix: copyTo(node, property, text, lacking) };
  else yield* untranslated(text, place, languages);
}

/** The text as it is, to be translated where it stands; what to do is then easy to see. */
function copyTo(node: DocumentNode, property: string, text: Json, languages: readonly string[]): Fix {
  const from =
    typeof text === "string" ? text : Object.values(isObject(text) ? text : {}).find((said) => typeof said === "string" && said.trim());
  const value = { ...(isObject(text) ? text : {}), ...Object.fromEntries(languages.map((language) => [language, from ?? ""])) };
  return { code: "add-language", params: { languages }, command: ["node.set", { key: node.key, property, value }] };
}

/** Names may be the same in two languages; a sentence is not. */
function* untranslated(text: { readonly [language: string]: Json }, place: Found["place"], languages: readonly string[]): Iterable<Found> {
  const [first, ...others] = languages;
  const said = text[first ?? ""];
  if (typeof said !== "string" || wordsOf(said).length < 4) return;
  const same = others.filter((language) => text[language] === said);
  if (same.length) yield { code: "untranslated", place, params: { languages: same } };
}
