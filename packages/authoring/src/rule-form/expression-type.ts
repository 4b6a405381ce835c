/** What a part of a rule gives, and the names behind it. */
import type { Expression } from "./expression.js";
import { looksLikeDate, typeOfOperator, type OperandType } from "./operand-type.js";
import type { RuleName, RuleScope } from "./rule-scope.js";

/** The list behind a part that names one, also through a filter. */
export function listPath(expression: Expression | undefined): string | undefined {
  if (expression?.is === "name") return expression.path;
  return expression?.is === "call" && expression.operator === "filter" ? listPath(expression.operands[0]) : undefined;
}

export const listOperators: ReadonlySet<string> = new Set(["some", "all", "none", "filter", "map", "sum", "count"]);

/** The scope in which an operand of a call stands. */
export function scopeOfOperand(call: Expression, index: number, scope: RuleScope): RuleScope {
  if (call.is !== "call" || index !== 1 || !listOperators.has(call.operator)) return scope;
  const path = listPath(call.operands[0]);
  return (path === undefined ? undefined : scope.inside(path)) ?? scope;
}

export function typeOf(expression: Expression | undefined, scope: RuleScope): OperandType {
  switch (expression?.is) {
    case "value":
      if (typeof expression.value === "boolean") return "boolean";
      if (typeof expression.value === "number") return "number";
      return looksLikeDate(expression.value) ? "date" : "text";
    case "name":
      return scope.find(expression.path)?.type ?? "any";
    case "list":
      return "options";
    case "call":
      return expression.operator === "if" ? typeOfChoice(expression.operands, scope) : typeOfOperator(expression.operator);
    default:
      return "any";
  }
}

/** Of a table of cases: what its results agree on. */
function typeOfChoice(operands: readonly Expression[], scope: RuleScope): OperandType {
  const results = operands.filter((_, index) => index % 2 === 1 || index === operands.length - 1);
  const types = new Set(results.map((result) => typeOf(result, scope)).filter((type) => type !== "any"));
  const [first] = types;
  return types.size === 1 && first ? first : "any";
}

/** The name whose options a value compared with this part is one of. */
export function optionsBehind(expression: Expression | undefined, scope: RuleScope): RuleName | undefined {
  const found = expression?.is === "name" ? scope.find(expression.path) : undefined;
  return found && (found.options || found.is === "document" || found.is === "channel") ? found : undefined;
}
