/** Where a text stands, in words: "Chủ hộ › Họ và tên: Nhãn". */
import { ancestors, labelIn, nodeOf, type AuthoringDocument, type DocumentNode } from "@hoso/authoring";
import type { TextItem } from "@hoso/authoring/translations";
import type { BuilderTexts } from "../../texts/texts.js";

const naming = ["number", "label", "title", "message"];

/** What the node is called by its own words, else what it is. */
function called(node: DocumentNode, language: string, texts: BuilderTexts): string {
  for (const property of naming) {
    const name = labelIn(node.values[property], language);
    if (name !== undefined) return name.length > 60 ? `${name.slice(0, 58)}…` : name;
  }
  const type = texts.authoring.nodes[node.type];
  return type.charAt(0).toLocaleUpperCase(texts.tag) + type.slice(1);
}

export function textPlace(
  document: AuthoringDocument,
  { key, property }: Pick<TextItem, "key" | "property">,
  language: string,
  texts: BuilderTexts,
): string {
  const node = nodeOf(document, key);
  const parent = node.parent === undefined ? undefined : nodeOf(document, node.parent);
  const trail: string[] = [];
  for (const outer of ancestors(document, key)) if (outer.type !== "procedure") trail.unshift(called(outer, language, texts));
  if (node.type === "entry")
    return [...trail, texts.authoring.slots[`${parent!.type}.${node.slot}`] ?? texts.authoring.nodes.entry].join(" › ");
  const [whole = property] = property.split(/(?<=^messages)\./);
  const what = texts.authoring.structure[node.type][whole] ?? texts.authoring.nodes[node.type];
  if (node.type === "procedure") return what;
  return `${[...trail, called(node, language, texts)].join(" › ")}: ${what}`;
}
