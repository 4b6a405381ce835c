/** The words about differences: one object a language in texts/. Names come in with their quotation marks. */
import type { NodeType } from "../document/node.js";
import type { DifferencePart } from "./difference.js";

/** What a condition decides, as the sentences about it differ. */
export type ConditionTopic =
  "shows" | "required" | "recommended" | "asked" | "charged" | "offered" | "allowed" | "applies" | "checked" | "registry" | "assert";

/** How a condition stands: fixed, or by a rule in words. */
export type ConditionState = { readonly is: "always" | "never" } | { readonly is: "rule"; readonly rule: string };

export interface DiffTexts {
  quote(text: string): string;
  /** “Field “Phone””, “Option “By post” of “Delivery””. `owner` is what it belongs to, where its own name says too little. */
  node(type: NodeType, name: string, owner: string | undefined): string;
  /** A thing that has no name yet. */
  readonly unnamed: string;
  added(subject: string, fields: number): string;
  removed(subject: string): string;
  moved(subject: string, from: string, to: string): string;
  reordered(subject: string): string;
  renamed(subject: string, from: string, to: string): string;
  /** `where` names the text; in `language` when it is for one only. */
  text(subject: string, where: string, language: string | undefined, before: string | undefined, after: string | undefined): string;
  condition(topic: ConditionTopic, subject: string, before: ConditionState, after: ConditionState): string;
  /** A property was set, changed or taken away. */
  property(subject: string, property: string, before: string | undefined, after: string | undefined): string;
  /** Where values are too long to tell. */
  propertyChanged(subject: string, property: string): string;
  other(subject: string): string;
  term(value: number, unit: string, cutoff: string | undefined): string;
  readonly yes: string;
  readonly no: string;
  readonly languages: Readonly<Record<string, string>>;
  number(value: number): string;
  money(amount: number, currency: string): string;
  date(value: string): string;
  /** Names of properties inside a sentence, by `type.property` or by property alone. */
  readonly properties: Readonly<Record<string, string>>;
  /** A message of the author for what is found wrong. */
  readonly message: string;
  /** Names of what can be chosen, by `property:value` or by value alone. */
  readonly values: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<Exclude<DifferencePart, "step">, string>>;
  readonly nothing: string;
}
