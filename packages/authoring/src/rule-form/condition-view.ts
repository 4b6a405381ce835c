/** How a condition shows to an author: as a group, as one row, as a question about the rows of a list, or as an expression of its own. */
import { comparisonShapes, type ComparisonName } from "./comparison.js";
import type { Call, Expression, Gap } from "./expression.js";

export interface GroupView {
  readonly is: "group";
  readonly mode: "all" | "any";
  /** Turned round: not all of, none of. */
  readonly negated: boolean;
  /** The call that holds the items: inside the negation, if there is one. */
  readonly group: Call;
}
export interface ComparisonView {
  readonly is: "comparison";
  readonly comparison: ComparisonName;
  readonly left: Expression;
  /** None, one, or two for between; one list for one-of. */
  readonly right: readonly Expression[];
}
export interface RowsView {
  readonly is: "rows";
  readonly quantifier: "some" | "all" | "none";
  readonly negated: boolean;
  readonly call: Call;
  readonly list: Expression;
  readonly condition: Expression;
}
export interface ConstantView {
  readonly is: "constant";
  readonly value: boolean;
}
/** Nothing chosen yet. */
export interface EmptyView {
  readonly is: "empty";
  readonly gap: Gap;
}
/** What rows cannot say: edited piece by piece. */
export interface OwnView {
  readonly is: "own";
}
export type ConditionView = GroupView | ComparisonView | RowsView | ConstantView | EmptyView | OwnView;

const own: OwnView = { is: "own" };

export function conditionView(expression: Expression): ConditionView {
  if (expression.is === "gap") return { is: "empty", gap: expression };
  if (expression.is === "value") return typeof expression.value === "boolean" ? { is: "constant", value: expression.value } : own;
  if (expression.is !== "call") return own;
  const inner = negatedPart(expression);
  const call = inner ?? expression;
  const negated = inner !== undefined;
  if (call.operator === "and" || call.operator === "or")
    return { is: "group", mode: call.operator === "and" ? "all" : "any", negated, group: call };
  if (call.operator === "some" || call.operator === "all" || call.operator === "none") {
    const [list, condition] = call.operands;
    return list && condition ? { is: "rows", quantifier: call.operator, negated, call, list, condition } : own;
  }
  return comparisonView(call, negated) ?? own;
}

/** What a single negation turns round. */
function negatedPart(call: Call): Call | undefined {
  const [inner] = call.operands;
  return call.operator === "!" && call.operands.length === 1 && inner?.is === "call" ? inner : undefined;
}

const plain: Readonly<Record<string, ComparisonName>> = {
  "==": "is",
  "!=": "is-not",
  "<": "less",
  "<=": "at-most",
  ">": "more",
  ">=": "at-least",
};

function comparisonView({ operator, operands }: Call, negated: boolean): ComparisonView | undefined {
  const [first, second, third] = operands;
  if (!first) return undefined;
  const view = (comparison: ComparisonName, left: Expression, ...right: Expression[]): ComparisonView => ({
    is: "comparison",
    comparison,
    left,
    right,
  });
  if (operator === "!!" && operands.length === 1) return view(negated ? "unanswered" : "answered", first);
  if (!second) return undefined;
  if (operator === "in") {
    if (second.is === "list") return view(negated ? "none-of" : "one-of", first, second);
    return view(negated ? "contains-not" : "contains", second, first);
  }
  const name = plain[operator];
  if (negated || !name) return undefined;
  if (!third) return view(name, first, second);
  if (name !== "less" && name !== "at-most") return undefined;
  return view(name === "less" ? "strictly-between" : "between", second, first, third);
}

/** The other way round: the expression behind a row. */
export function comparisonExpression(id: string, view: Omit<ComparisonView, "is">, newId: () => string): Expression {
  const { operator, negated, with: compared } = comparisonShapes[view.comparison];
  const [one, two] = view.right;
  const operands =
    compared === "nothing" || !one
      ? [view.left]
      : compared === "two" && two
        ? [one, view.left, two]
        : view.comparison === "contains" || view.comparison === "contains-not"
          ? [one, view.left]
          : [view.left, one];
  return negated
    ? { id, is: "call", operator: "!", operands: [{ id: newId(), is: "call", operator, operands }] }
    : { id, is: "call", operator, operands };
}
