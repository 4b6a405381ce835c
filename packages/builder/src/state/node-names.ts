/** What a node is called on the page: its own words in the language shown, else in another one, else what it is. */
import { isObject, type DocumentNode, type Json, type NodeKey } from "@hoso/authoring";
import type { BuilderState } from "./builder-state.js";

/** A text in the language, else in any that it has; empty when there is none. */
export function textIn(text: Json | undefined, language: string): string {
  if (typeof text === "string") return text;
  if (!isObject(text)) return "";
  const own = text[language];
  return typeof own === "string" && own !== ""
    ? own
    : (Object.values(text).find((value): value is string => typeof value === "string" && value !== "") ?? "");
}

/** Its label, title or text; empty when it has none yet. */
export const ownName = (node: DocumentNode, language: string): string =>
  textIn(node.values.label ?? node.values.title ?? node.values.text ?? node.values.message, language) ||
  String(node.values.number ?? node.values.value ?? "");

/** The property that is a node's name to its author: what a note says is its name. */
export const namingProperty = (node: DocumentNode): "label" | "title" | "text" =>
  node.type !== "field" ? "title" : node.values.kind === "note" ? "text" : "label";

/** Never empty: what has no name yet is called after what it is. */
export function nameOf(state: BuilderState, key: NodeKey): string {
  const node = state.document.nodes.get(key);
  if (!node) return "";
  const { authoring } = state.texts;
  return ownName(node, state.language) || (node.type === "field" ? kindName(state, String(node.values.kind)) : authoring.nodes[node.type]);
}

export const kindName = (state: BuilderState, kind: string): string => state.texts.authoring.kinds[kind] ?? kind;
