/** What two people changed in one place, in words: which place, and what each made of it. */
import { isObject, nodeOf, propertyOf, ruleInWords, ruleScope, type Json } from "@hoso/authoring";
import type { Rule } from "@hoso/contract";
import type { BuilderState, Dispute } from "../state/builder-state.js";
import { nameOf, textIn } from "../state/node-names.js";

/** Property and, of a text, its language: "label.vi" is the label in Vietnamese. */
export function propertyAndLanguage(state: BuilderState, { key, property = "" }: Dispute): { property: string; language?: string } {
  const node = state.document.nodes.get(key);
  if (!node || propertyOf(node.type, property)) return { property };
  const dot = property.lastIndexOf(".");
  return { property: property.slice(0, dot), language: property.slice(dot + 1) };
}

/** "Label of ‘Phone’". */
export function placeInWords(state: BuilderState, dispute: Dispute): string {
  const { saving, authoring, tag } = state.texts;
  const node = state.document.nodes.get(dispute.key);
  const name = nameOf(state, dispute.key);
  if (!node || dispute.code === "deleted") return name;
  if (dispute.code === "place") return saving.placeOf(name);
  const { property, language } = propertyAndLanguage(state, dispute);
  const words = authoring.structure[node.type][property] ?? saving.content;
  const spoken = language && new Intl.DisplayNames(tag, { type: "language" }).of(language);
  return saving.propertyOf(spoken ? `${words} (${spoken})` : words, name);
}

export function sideInWords(state: BuilderState, dispute: Dispute, side: "mine" | "theirs"): string {
  const { saving } = state.texts;
  const value = dispute[side];
  if (dispute.code === "deleted") return value === undefined ? saving.deleted : saving.changed;
  if (value === undefined) return saving.nothing;
  if (dispute.code === "place") return nameOf(state, String(value));
  return valueInWords(state, dispute, value);
}

function valueInWords(state: BuilderState, dispute: Dispute, value: Json): string {
  const { saving, authoring } = state.texts;
  if (typeof value === "boolean") return value ? saving.yes : saving.no;
  if (typeof value === "string" || typeof value === "number") {
    const { property } = propertyAndLanguage(state, dispute);
    return authoring.choices[property]?.[String(value)] ?? String(value);
  }
  const { property } = propertyAndLanguage(state, dispute);
  const { type } = propertyOf(nodeOf(state.document, dispute.key).type, property) ?? {};
  if (type === "condition" || type === "rule")
    return ruleInWords(value as Rule, ruleScope(state.document, dispute.key, state.language), authoring.rules);
  if (Array.isArray(value)) return value.map((item) => (typeof item === "object" ? textIn(item, state.language) : String(item))).join(", ");
  return (isObject(value) && textIn(value, state.language)) || saving.otherContent;
}
