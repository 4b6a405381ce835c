/**
 * The shapes in which fees are usually written, read from a rule and written back: one amount, so much apiece, or a table by the case or
 * by the answer to a choice. Everything else is a formula and stays as it is.
 */
import type { Rule } from "@hoso/contract";
import { isObject } from "../document/values.js";

export type FeeAmount =
  | { readonly shape: "fixed"; readonly amount: number }
  /** `path` holds how many. */
  | { readonly shape: "each"; readonly path: string; readonly amount: number }
  /** `path` is "case" or a field; `other` is paid where no row fits. */
  | { readonly shape: "table"; readonly path: string; readonly rows: readonly FeeRow[]; readonly other: number }
  | { readonly shape: "formula"; readonly rule: Rule }
  | { readonly shape: "none" };

export interface FeeRow {
  readonly value: string | boolean;
  readonly amount: number;
}

const operandsOf = (rule: Rule | undefined, operator: string): readonly Rule[] | undefined => {
  if (!isObject(rule) || !Object.hasOwn(rule, operator)) return undefined;
  const operand = (rule as Record<string, Rule>)[operator]!;
  return Array.isArray(operand) ? operand : [operand];
};

function pathOf(rule: Rule | undefined): string | undefined {
  const operands = operandsOf(rule, "var");
  return operands?.length === 1 && typeof operands[0] === "string" ? operands[0] : undefined;
}

export function readFeeAmount(rule: Rule | undefined): FeeAmount {
  if (rule === undefined) return { shape: "none" };
  if (typeof rule === "number") return { shape: "fixed", amount: rule };
  return readEach(rule) ?? readTable(rule) ?? { shape: "formula", rule };
}

function readEach(rule: Rule): FeeAmount | undefined {
  const operands = operandsOf(rule, "*");
  if (operands?.length !== 2) return undefined;
  const [one, two] = operands as [Rule, Rule];
  const path = pathOf(one) ?? pathOf(two);
  const amount = [one, two].find((operand) => typeof operand === "number");
  return path === undefined || amount === undefined ? undefined : { shape: "each", path, amount };
}

function readTable(rule: Rule): FeeAmount | undefined {
  const operands = operandsOf(rule, "if");
  if (!operands || operands.length < 3 || operands.length % 2 === 0) return undefined;
  const other = operands.at(-1);
  if (typeof other !== "number") return undefined;
  const rows: FeeRow[] = [];
  let table: string | undefined;
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [left, value, ...rest] = operandsOf(operands[index], "==") ?? [];
    const path = pathOf(left);
    const amount = operands[index + 1];
    if (path === undefined || path !== (table ?? path) || rest.length > 0 || typeof amount !== "number") return undefined;
    if ((typeof value !== "string" && typeof value !== "boolean") || rows.some((row) => row.value === value)) return undefined;
    table = path;
    rows.push({ value, amount });
  }
  return { shape: "table", path: table!, rows, other };
}

/** The rule; undefined for "none". A table whose rows are all gone is its one amount. */
export function writeFeeAmount(amount: FeeAmount): Rule | undefined {
  if (amount.shape === "none") return undefined;
  if (amount.shape === "fixed") return amount.amount;
  if (amount.shape === "formula") return amount.rule;
  if (amount.shape === "each") return { "*": [{ var: amount.path }, amount.amount] };
  if (amount.rows.length === 0) return amount.other;
  return { if: [...amount.rows.flatMap((row): Rule[] => [{ "==": [{ var: amount.path }, row.value] }, row.amount]), amount.other] };
}
