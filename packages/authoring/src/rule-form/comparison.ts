/** The comparisons as authors choose them, and the operators that stand behind each. */
import type { OperandType } from "./operand-type.js";

export type ComparisonName =
  | "is"
  | "is-not"
  | "less"
  | "at-most"
  | "more"
  | "at-least"
  | "between"
  | "strictly-between"
  | "one-of"
  | "none-of"
  | "contains"
  | "contains-not"
  | "answered"
  | "unanswered";

interface ComparisonShape {
  readonly operator: string;
  readonly negated?: true;
  /** What is compared with: one part, two parts (between), a list of values, nothing. */
  readonly with: "one" | "two" | "several" | "nothing";
}

export const comparisonShapes: Readonly<Record<ComparisonName, ComparisonShape>> = {
  is: { operator: "==", with: "one" },
  "is-not": { operator: "!=", with: "one" },
  less: { operator: "<", with: "one" },
  "at-most": { operator: "<=", with: "one" },
  more: { operator: ">", with: "one" },
  "at-least": { operator: ">=", with: "one" },
  between: { operator: "<=", with: "two" },
  "strictly-between": { operator: "<", with: "two" },
  "one-of": { operator: "in", with: "several" },
  "none-of": { operator: "in", negated: true, with: "several" },
  contains: { operator: "in", with: "one" },
  "contains-not": { operator: "in", negated: true, with: "one" },
  answered: { operator: "!!", with: "nothing" },
  unanswered: { operator: "!!", negated: true, with: "nothing" },
};

const isOrNot: readonly ComparisonName[] = ["is", "is-not"];
const several: readonly ComparisonName[] = ["one-of", "none-of"];
const order: readonly ComparisonName[] = ["less", "at-most", "more", "at-least", "between"];
const inside: readonly ComparisonName[] = ["contains", "contains-not"];
const answer: readonly ComparisonName[] = ["answered", "unanswered"];

const byType: Readonly<Record<OperandType, readonly ComparisonName[]>> = {
  text: [...isOrNot, ...several, ...inside, ...answer],
  option: [...isOrNot, ...several, ...answer],
  number: [...isOrNot, ...order, ...answer],
  date: [...isOrNot, ...order, ...answer],
  time: [...isOrNot, ...order, ...answer],
  boolean: [...isOrNot, ...answer],
  options: [...inside, ...answer],
  rows: answer,
  whole: answer,
  any: [...isOrNot, ...order, ...several, ...inside, ...answer],
};

/** What makes sense for something of this type; the one in use is always among them. */
export function comparisonsFor(type: OperandType, current?: ComparisonName): readonly ComparisonName[] {
  const names = byType[type];
  return current === undefined || names.includes(current) ? names : [...names, current];
}
