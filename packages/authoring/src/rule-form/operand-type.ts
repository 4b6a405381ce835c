/** What a part of a rule gives, as far as an author needs to know to be offered what fits. */

export type OperandType =
  | "text"
  /** One of some options. */
  | "option"
  | "number"
  | "date"
  | "time"
  | "boolean"
  /** Several of some options. */
  | "options"
  /** The rows of a list. */
  | "rows"
  /** A whole that can only be there or not: an address, a group, a signature. */
  | "whole"
  | "any";

const byKind: Readonly<Record<string, OperandType>> = {
  number: "number",
  integer: "number",
  money: "number",
  percent: "number",
  date: "date",
  "partial-date": "date",
  month: "date",
  time: "time",
  choice: "option",
  choices: "options",
  "yes-no": "boolean",
  list: "rows",
  group: "whole",
  address: "whole",
  signature: "whole",
};

const byResult: Readonly<Record<string, OperandType>> = { number: "number", money: "number", boolean: "boolean", date: "date" };

const written = new Set(["text", "long-text", "email", "phone", "url", "search", "person-name", "personal-id", "tax-code", "plate"]);

/** Of a field's answer. Kinds of third parties may give anything. */
export function typeOfKind(kind: string, result?: unknown): OperandType {
  if (kind === "computed") return (typeof result === "string" ? byResult[result] : undefined) ?? "text";
  return byKind[kind] ?? (written.has(kind) ? "text" : "any");
}

const byOperator: Readonly<Record<string, OperandType>> = {
  "add-duration": "date",
  "working-days-after": "date",
  cat: "text",
  filter: "rows",
  map: "options",
};

const conditions = new Set(["and", "or", "!", "!!", "==", "!=", "<", "<=", ">", ">=", "in", "some", "all", "none"]);
const numbers = new Set(["+", "-", "*", "/", "%", "min", "max", "round", "length", "sum", "count", "years-between", "days-between"]);

/** Of what an operator gives; `if` gives what its branches give. */
export const typeOfOperator = (operator: string): OperandType =>
  conditions.has(operator) ? "boolean" : numbers.has(operator) ? "number" : (byOperator[operator] ?? "any");

const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const looksLikeDate = (value: unknown): boolean => typeof value === "string" && datePattern.test(value);
