/** Builds a rule from nothing, by the edits that the editor offers and in the order in which a person would make them. */
import type { Rule } from "@hoso/contract";
import { conditionView, type ComparisonView } from "./condition-view.js";
import { insertPart, negatePart, replacePart, setGroup } from "./edit-expression.js";
import { readExpression, type Expression, type NewId } from "./expression.js";
import { newCall, newGap, newGroup, newRow, newRowsQuestion, rowAbout, setComparison } from "./new-part.js";
import { scopeOfOperand, typeOf } from "./expression-type.js";
import { calculationsFor } from "./new-part.js";
import { comparisonsFor } from "./comparison.js";
import type { RuleScope } from "./rule-scope.js";

export function buildRule(target: Rule, scope: RuleScope, newId: NewId): Expression {
  const wanted = readExpression(target, () => "wanted");
  const start = newRow(newId);
  return typeOf(wanted, scope) === "boolean" ? buildCondition(start, start.id, wanted, scope, newId) : buildOperand(wanted, scope, newId);
}

function buildCondition(root: Expression, at: string, wanted: Expression, scope: RuleScope, newId: NewId): Expression {
  const view = conditionView(wanted);
  if (view.is === "constant") return replacePart(root, at, () => ({ id: newId(), is: "value", value: view.value }));
  if (view.is === "group") {
    const group = newGroup(newId, "and");
    let next = replacePart(root, at, () => group);
    next = setGroup(next, group.id, view.mode, false, newId);
    for (const [index, item] of view.group.operands.entries()) {
      const row = newRow(newId);
      // A new group comes with one row to fill in.
      next = index === 0 ? replacePart(next, group.operands[0]!.id, () => row) : insertPart(next, group.id, row);
      next = buildCondition(next, row.id, item, scope, newId);
    }
    return view.negated ? setGroup(next, group.id, view.mode, true, newId) : next;
  }
  if (view.is === "rows") {
    if (view.list.is !== "name") throw new Error("only lists of fields are asked about");
    const question = newRowsQuestion(view.list.path, newId);
    if (question.is !== "call") throw new Error("a question is a call");
    const inner = scopeOfOperand(question, 1, scope);
    const next = replacePart(root, at, () => ({ ...question, operator: view.quantifier }));
    const built = buildCondition(next, question.operands[1]!.id, view.condition, inner, newId);
    return view.negated ? negatePart(built, question.id, newId) : built;
  }
  if (view.is !== "comparison") throw new Error(`not offered as rows: ${JSON.stringify(wanted)}`);
  const left = buildOperand(view.left, scope, newId);
  if (
    !comparisonsFor(typeOf(left, scope)).includes(view.comparison) &&
    view.comparison !== "contains-not" &&
    view.comparison !== "contains"
  )
    throw new Error(`${view.comparison} is not offered`);
  const row = rowAbout(left, scope, newId);
  const compared = setComparison(row.id, conditionView(row) as ComparisonView, view.comparison, scope, newId);
  const shown = conditionView(compared) as ComparisonView;
  let next = replacePart(root, at, () => compared);
  for (const [index, part] of view.right.entries())
    next = replacePart(next, shown.right[index]!.id, () => buildOperand(part, scope, newId));
  return next;
}

function buildOperand(wanted: Expression, scope: RuleScope, newId: NewId): Expression {
  if (wanted.is === "value") return { id: newId(), is: "value", value: wanted.value };
  if (wanted.is === "list") return { id: newId(), is: "list", items: wanted.items.map((item) => buildOperand(item, scope, newId)) };
  if (wanted.is === "name") {
    if (!scope.names().some(({ path }) => path === wanted.path)) throw new Error(`${wanted.path} is not offered`);
    return { id: newId(), is: "name", path: wanted.path };
  }
  if (wanted.is !== "call") throw new Error("nothing to build");
  if (!calculationsFor("any").includes(wanted.operator)) throw new Error(`${wanted.operator} is not offered`);
  const call = newCall(wanted.operator, newId);
  let built: Expression = call;
  for (const [index, part] of wanted.operands.entries()) {
    const inner = scopeOfOperand(built, index, scope);
    const isCondition = typeOf(part, inner) === "boolean" && part.is !== "value";
    const gap = call.operands[index] ?? newGap(newId);
    if (!call.operands[index]) built = insertPart(built, call.id, gap);
    built = isCondition
      ? buildCondition(built, gap.id, part, inner, newId)
      : replacePart(built, gap.id, () => buildOperand(part, inner, newId));
  }
  return built;
}
