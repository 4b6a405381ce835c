/** New parts of rules, with gaps where the author is to choose, and rows changed without losing what still fits. */
import { operators } from "@hoso/engine/rules";
import { comparisonsFor, comparisonShapes, type ComparisonName } from "./comparison.js";
import { comparisonExpression, type ComparisonView } from "./condition-view.js";
import { optionsBehind, typeOf } from "./expression-type.js";
import type { Call, Expression, NewId } from "./expression.js";
import type { OperandType } from "./operand-type.js";
import type { RuleScope } from "./rule-scope.js";

export const newGap = (newId: NewId): Expression => ({ id: newId(), is: "gap" });

/** A row in which everything is still to be chosen. */
export const newRow = (newId: NewId): Expression => newGap(newId);

export const newGroup = (newId: NewId, operator: "and" | "or"): Call => ({ id: newId(), is: "call", operator, operands: [newRow(newId)] });

/** How many operands a new call shows. */
const shown: Readonly<Record<string, number>> = { "+": 2, "-": 2, "*": 2, min: 2, max: 2, cat: 2, round: 2, if: 3, sum: 2, count: 1 };

/** An operator with a gap for each operand, or the part that was there as its first. */
export function newCall(operator: string, newId: NewId, first?: Expression): Call {
  const count = shown[operator] ?? operators[operator]?.[0] ?? 1;
  const operands = Array.from({ length: count }, () => newGap(newId));
  if (operator === "round") operands[1] = { id: newId(), is: "value", value: 0 };
  if ((operator === "years-between" || operator === "days-between") && operands.length === 2)
    operands[1] = { id: newId(), is: "name", path: "today" };
  if (first) operands[operator === "if" ? 1 : 0] = first;
  return { id: newId(), is: "call", operator, operands };
}

/** A row that begins with this operand, compared in the way that is usual for its type. */
export function rowAbout(left: Expression, scope: RuleScope, newId: NewId): Expression {
  const comparison = comparisonsFor(typeOf(left, scope))[0]!;
  return comparisonExpression(newId(), { comparison, left, right: freshRight(comparison, left, scope, newId) }, newId);
}

/** A question about the rows of a list. */
export const newRowsQuestion = (list: string, newId: NewId): Expression => ({
  id: newId(),
  is: "call",
  operator: "some",
  operands: [{ id: newId(), is: "name", path: list }, newRow(newId)],
});

function freshRight(comparison: ComparisonName, left: Expression, scope: RuleScope, newId: NewId): readonly Expression[] {
  switch (comparisonShapes[comparison].with) {
    case "nothing":
      return [];
    case "two":
      return [newGap(newId), newGap(newId)];
    case "several":
      return [{ id: newId(), is: "list", items: [newGap(newId)] }];
    default:
      return typeOf(left, scope) === "boolean" ? [{ id: newId(), is: "value", value: true }] : [newGap(newId)];
  }
}

/** The row compared in another way; values that still fit stay. */
export function setComparison(id: string, view: ComparisonView, comparison: ComparisonName, scope: RuleScope, newId: NewId): Expression {
  const before = comparisonShapes[view.comparison].with;
  const after = comparisonShapes[comparison].with;
  const fresh = freshRight(comparison, view.left, scope, newId);
  const [one] = view.right;
  let right: readonly Expression[] = fresh;
  if (before === after) right = view.right;
  else if (before === "one" && one && after === "several") right = [{ id: newId(), is: "list", items: [one] }];
  else if (before === "several" && one?.is === "list" && after === "one") right = [one.items[0] ?? newGap(newId)];
  else if ((before === "one" && after === "two") || (before === "two" && after === "one"))
    right = fresh.map((gap, index) => view.right[index] ?? gap);
  return comparisonExpression(id, { comparison, left: view.left, right }, newId);
}

/** The row about something else. The comparison and the values stay only where they still make sense. */
export function setLeft(id: string, view: ComparisonView, left: Expression, scope: RuleScope, newId: NewId): Expression {
  const [from, to] = [typeOf(view.left, scope), typeOf(left, scope)];
  const comparison = comparisonsFor(to).includes(view.comparison) ? view.comparison : comparisonsFor(to)[0]!;
  const sameValues = from === to && optionsBehind(view.left, scope)?.path === optionsBehind(left, scope)?.path;
  const kept = comparison === view.comparison && (sameValues || view.right.every((part) => part.is !== "value" && part.is !== "list"));
  return comparisonExpression(id, { comparison, left, right: kept ? view.right : freshRight(comparison, left, scope, newId) }, newId);
}

/** Operators by what they give, as the editor of values offers them. */
const offered: readonly (readonly [OperandType, readonly string[]])[] = [
  ["number", ["+", "-", "*", "/", "%", "min", "max", "round", "count", "sum", "years-between", "days-between", "length"]],
  ["text", ["cat"]],
  ["date", ["add-duration", "working-days-after"]],
  ["rows", ["filter"]],
  ["options", ["map"]],
];

/** Calculations that give what is wanted here; everything where anything will do. */
export function calculationsFor(type: OperandType): readonly string[] {
  const fitting = offered.filter(([gives]) => type === "any" || gives === type || (type === "options" && gives === "rows"));
  return [...fitting.flatMap(([, names]) => names), "if"];
}
