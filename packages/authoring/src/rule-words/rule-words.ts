/** The words of which sentences about rules are made: one object a language, in texts/. */
import type { ComparisonName } from "../rule-form/comparison.js";
import type { OperandType } from "../rule-form/operand-type.js";

/** What a comparison is called depends on what is compared: dates lie before each other, numbers are less. */
export type ComparisonTopic = "text" | "number" | "date" | "options" | "rows" | "document";

export interface RuleWords {
  readonly always: string;
  readonly never: string;
  /** Where something is still to be chosen. */
  readonly gap: string;
  readonly unreadable: string;
  readonly today: string;
  readonly case: string;
  readonly channel: string;
  /** One of the options chosen, inside a question about all of them. */
  readonly item: string;
  readonly yes: string;
  readonly no: string;
  readonly documentStates: Readonly<Record<"given" | "covered", string>>;
  readonly channels: Readonly<Record<string, string>>;
  quote(text: string): string;
  /** A name that is not the only one, with the group or step it is in. */
  within(name: string, place: string): string;
  /** A text that nobody would see. */
  readonly space: string;
  /** A name that leads nowhere. */
  missing(path: string): string;
  number(value: number): string;
  /** @param value ISO 8601, also partial */
  date(value: string): string;
  duration(years: number, months: number, days: number): string;
  either(items: readonly string[]): string;
  /** The comparison alone, as a choice in a list. */
  comparison(name: ComparisonName, topic: ComparisonTopic): string;
  compare(name: ComparisonName, topic: ComparisonTopic, left: string, right: readonly string[]): string;
  group(mode: "all" | "any", negated: boolean, items: readonly string[]): string;
  not(condition: string): string;
  rows(quantifier: "some" | "all" | "none", list: string, condition: string): string;
  call(operator: string, operands: readonly string[]): string;
  /** Results by condition, in order; undefined: the result when none of them holds. */
  choose(branches: readonly { readonly when: string | undefined; readonly then: string }[]): string;
}

export function topicOf(type: OperandType, isDocument = false): ComparisonTopic {
  if (isDocument) return "document";
  if (type === "number" || type === "options" || type === "rows") return type;
  return type === "date" || type === "time" ? "date" : "text";
}
