/** All texts of a procedure, in the order in which they are written, from the structure table. What is in them is nobody's business here. */
import { childrenOf, nodeOf, rootOf, type AuthoringDocument, type DocumentNode, type Json, type NodeKey } from "../document/node.js";
import { getProperty, isObject } from "../document/values.js";
import { isSlot, type PropertyShape } from "../structure/shapes.js";
import { entryType, propertiesFor, shapeOf } from "../structure/structure.js";

export interface TextItem {
  readonly key: NodeKey;
  /** As commands name it: "label", "privacy.reason", "messages.pattern". */
  readonly property: string;
  readonly markdown: boolean;
  /** By language tag; a text written once for all languages stands under the empty tag. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Longest text the format takes, by what the text is. */
export const textLimit = (item: Pick<TextItem, "markdown">): number => (item.markdown ? 20_000 : 2000);

/** What is shown in a language: its own text, or the one for all. */
export const textIn = ({ texts }: TextItem, language: string): string | undefined => texts[language] ?? texts[""];

/** Whether a language still lacks the text. Blank counts as lacking. */
export const isMissing = (item: TextItem, language: string): boolean => !textIn(item, language)?.trim();

export const languagesOf = (document: AuthoringDocument): readonly string[] => {
  const { languages } = rootOf(document).values;
  return Array.isArray(languages) ? (languages as Json[]).filter((tag): tag is string => typeof tag === "string") : [];
};

function textsOf(value: Json | undefined): TextItem["texts"] | undefined {
  if (typeof value === "string") return { "": value };
  if (!isObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function* itemsOfProperty(node: DocumentNode, { name, type }: PropertyShape, markdown: boolean): Iterable<TextItem> {
  const value = getProperty(node.values, name);
  if (type === "text" || type === "markdown") {
    const texts = textsOf(value);
    if (texts) yield { key: node.key, property: name, markdown, texts };
  } else if (type === "texts" && isObject(value)) {
    for (const [code, text] of Object.entries(value)) {
      const texts = textsOf(text);
      if (texts) yield { key: node.key, property: `${name}.${code}`, markdown, texts };
    }
  }
}

/** Nodes never change, so what was found in one holds; whether an entry is Markdown hangs on its list, which is part of its node. */
const found = new WeakMap<DocumentNode, ReadonlyMap<string, readonly TextItem[]>>();

function itemsOfNode(document: AuthoringDocument, node: DocumentNode): ReadonlyMap<string, readonly TextItem[]> {
  let items = found.get(node);
  if (!items) {
    const parent = node.type === "entry" ? nodeOf(document, node.parent!) : undefined;
    const long = parent && entryType(parent.type, node.slot) === "markdown";
    items = new Map(propertiesFor(node).map((shape) => [shape.name, [...itemsOfProperty(node, shape, long ?? shape.type === "markdown")]]));
    found.set(node, items);
  }
  return items;
}

const collected = new WeakMap<AuthoringDocument, readonly TextItem[]>();

/** Texts that are written, complete or not; what nobody has begun to write is no text. Asked again of the same document it costs nothing. */
export function collectTexts(document: AuthoringDocument): readonly TextItem[] {
  const known = collected.get(document);
  if (known) return known;
  const items: TextItem[] = [];
  const walk = (node: DocumentNode): void => {
    const own = itemsOfNode(document, node);
    for (const member of shapeOf(node.type).members) {
      if (!isSlot(member)) {
        const found = own.get(member.name);
        if (found) items.push(...found);
      } else if (node.children[member.name]) for (const child of childrenOf(node, member.name)) walk(nodeOf(document, child));
    }
  };
  walk(rootOf(document));
  collected.set(document, items);
  return items;
}

/** How many texts each language lacks. */
export function countMissing(items: readonly TextItem[], languages: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(languages.map((language) => [language, items.filter((item) => isMissing(item, language)).length]));
}
