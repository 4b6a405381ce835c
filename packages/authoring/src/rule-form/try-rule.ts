/** A rule tried against answers: what every part of it comes to, and which parts decided. */
import type { Rule } from "@hoso/contract";
import { evaluateRule } from "@hoso/engine/rules";
import { partsOf, ruleOf, type Expression } from "./expression.js";
import { listOperators } from "./expression-type.js";

export interface Trial {
  /** Undefined: absent, which for a condition counts as false. */
  readonly value: unknown;
  /** By the id of the part. Parts inside questions about rows have no single value. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Parts without which the outcome would not be certain. */
  readonly decisive: ReadonlySet<string>;
}

/**
 * @param data answers, nested, with `case`, `today`, `channel`, `documents` beside them
 * @param lists the lists around the rule, outermost first; of each the first row counts
 */
export function tryRule(expression: Expression, data: unknown, lists: readonly string[] = []): Trial | undefined {
  if (ruleOf(expression) === undefined) return undefined;
  const values = new Map<string, unknown>();
  try {
    evaluateAll(expression, data, lists, values);
  } catch {
    // More steps than a rule may take: absent, as in an application.
  }
  const decisive = new Set<string>();
  decide(expression, values, decisive);
  return { value: values.get(expression.id), values, decisive };
}

function evaluateAll(part: Expression, data: unknown, lists: readonly string[], values: Map<string, unknown>): void {
  values.set(part.id, valueOf(ruleOf(part)!, data, lists));
  const inner = partsOf(part);
  for (const [index, one] of inner.entries()) {
    const isAboutRows = part.is === "call" && listOperators.has(part.operator) && index === 1;
    if (!isAboutRows) evaluateAll(one, data, lists, values);
  }
}

/** In a row, a rule is evaluated as that of the only row of its list. */
function valueOf(rule: Rule, data: unknown, lists: readonly string[]): unknown {
  const inRow = lists.reduceRight<Rule>((body, list) => ({ map: [{ filter: [{ var: list }, true] }, body] }), rule);
  const result = evaluateRule(inRow, data);
  let value = result.ok ? result.value : undefined;
  for (let depth = 0; depth < lists.length; depth++) value = Array.isArray(value) ? (value[0] as unknown) : undefined;
  return value;
}

const holds = (value: unknown): boolean => value !== undefined && value !== null && value !== false && value !== "" && value !== 0;

function decide(part: Expression, values: ReadonlyMap<string, unknown>, decisive: Set<string>): void {
  decisive.add(part.id);
  if (part.is !== "call") return;
  const { operator, operands } = part;
  if (operator === "and" || operator === "or") {
    const outcome = holds(values.get(part.id));
    // What makes a group true or false: for "all" any row that fails, for "any" any row that holds; else every row.
    const decidesAlone = operator === "or";
    const chosen = outcome === decidesAlone ? operands.filter((one) => holds(values.get(one.id)) === outcome) : operands;
    for (const one of chosen) decide(one, values, decisive);
  } else if (operator === "if") {
    for (let index = 0; index < operands.length; index += 2) {
      const [first, second] = [operands[index]!, operands[index + 1]];
      decide(first, values, decisive);
      if (!second) return;
      if (!holds(values.get(first.id))) continue;
      decide(second, values, decisive);
      return;
    }
  } else for (const one of operands) decide(one, values, decisive);
}

/** The paths that a rule names, as written, with those inside questions about rows under the path of their list. */
export interface NamedPaths {
  readonly paths: readonly string[];
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

export function pathsNamed(expression: Expression): NamedPaths {
  const paths = new Set<string>();
  const rows = new Map<string, string[]>();
  const visit = (part: Expression, list: string | undefined): void => {
    if (part.is === "name") {
      const { path } = part;
      if (list !== undefined && path.startsWith("^.")) paths.add(path.slice(2));
      else if (list === undefined || path === "today" || path === "case" || path === "channel") paths.add(path);
      else if (!rows.get(list)!.includes(path)) rows.get(list)!.push(path);
      return;
    }
    const inner = partsOf(part);
    const overRows = part.is === "call" && listOperators.has(part.operator) ? listNamed(part.operands[0]) : undefined;
    for (const [index, one] of inner.entries()) {
      if (overRows === undefined || list !== undefined) visit(one, list);
      else {
        if (!rows.has(overRows)) rows.set(overRows, []);
        if (index === 1) visit(one, overRows);
        else if (one.is === "call") visit(one, undefined);
      }
    }
  };
  visit(expression, undefined);
  return { paths: [...paths], rows };
}

const listNamed = (part: Expression | undefined): string | undefined =>
  part?.is === "name" ? part.path : part?.is === "call" && part.operator === "filter" ? listNamed(part.operands[0]) : undefined;
