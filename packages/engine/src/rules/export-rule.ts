// Rewrites a rule so that any stock JsonLogic engine agrees with ours: it carries the guards for absent values that ours builds in.

import { evaluateRule } from "./plain-data.js";

/** Stock operators that need no guard once their operands are exported: absent there behaves as it does here. */
const plain = new Set(["and", "or", "!", "if"]);
/** Types are known at load, so equality needs no conversion; and stock engines differ on what `null == 0` is. */
const strict: Readonly<Record<string, string>> = { "==": "===", "!=": "!==" };
/** Operators whose result is absent when an operand is. */
const guarded = new Set(["<", "<=", ">", ">=", "+", "-", "*", "/", "%", "min", "max"]);
const overRows = new Set(["some", "all", "none", "filter", "map"]);

/** @returns the stock rule, or undefined when it uses what stock JsonLogic does not have (dates, rounding, `^.`, the calendar). */
export function exportRule(rule: unknown): unknown {
  if (typeof rule !== "object" || rule === null) return rule === "" ? null : rule;
  if (Array.isArray(rule)) return all(rule);
  const [entry] = Object.entries(rule);
  if (!entry) return undefined;
  const [name, operand] = entry;
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (!readsData(rule)) return constant(rule);
  if (name === "var") return typeof operands[0] === "string" && !operands[0].startsWith("^.") ? { var: operands[0] } : undefined;
  const args = all(operands);
  if (!args) return undefined;
  if (name === "!!") return { "!==": [args[0], null] };
  if (strict[name]) return { [strict[name]]: args };
  if (plain.has(name)) return { [name]: args };
  if (guarded.has(name) && args.includes(null)) return null;
  if (name === "/" || name === "%") return guard(args, { [name]: args }, { "===": [args[1], 0] });
  if (guarded.has(name)) return guard(args, { [name]: args });
  if (name === "in") return { if: [{ or: [absent(args[0]), absent(args[1])] }, false, { in: args }] };
  if (name === "cat") return guard(args, { cat: args });
  if (overRows.has(name)) return { [name]: args };
  return reduced(name, args);
}

function readsData(rule: unknown): boolean {
  if (typeof rule !== "object" || rule === null) return false;
  return Object.entries(rule).some(([name, operand]) => name === "var" || readsData(operand));
}

/** Worked out here: some engines do it ahead, also in branches never taken, and fail where there is no result. */
function constant(rule: unknown): unknown {
  const result = evaluateRule(rule, {});
  return result.ok ? (result.value ?? null) : undefined;
}

function all(rules: readonly unknown[]): unknown[] | undefined {
  const exported = rules.map(exportRule);
  return exported.includes(undefined) ? undefined : exported;
}

function absent(rule: unknown): unknown {
  return { "===": [rule, null] };
}

/** Absent in, absent out; `also` names a further case without a result, such as dividing by zero. */
function guard(args: readonly unknown[], rule: unknown, also?: unknown): unknown {
  return { if: [{ or: [...args.map(absent), ...(also === undefined ? [] : [also])] }, null, rule] };
}

/** Counts and sums, which stock JsonLogic writes as reduce. */
function reduced(name: string, [list, body]: readonly unknown[]): unknown {
  const add = (value: unknown, from: unknown) => ({ reduce: [from, { "+": [{ var: "accumulator" }, value] }, 0] });
  if (name === "count") return add(1, body === undefined ? list : { filter: [list, body] });
  if (name !== "sum") return undefined;
  const values = body === undefined ? list : { map: [list, body] };
  return add({ var: "current" }, { filter: [values, { "!==": [{ var: "" }, null] }] });
}
