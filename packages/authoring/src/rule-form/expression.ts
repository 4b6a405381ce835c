/**
 * A rule taken apart for editing: a tree with an id on every part and with gaps where something is still to be chosen.
 * Every rule can be read into it and written back; what the closed list of operators does not know is kept as it is.
 */
import type { Rule } from "@hoso/contract";
import { operators } from "@hoso/engine/rules";

export type Literal = string | number | boolean;

interface Part {
  /** Stays while the part is edited, so that a view can keep its place and focus. */
  readonly id: string;
}
/** Nothing chosen yet. */
export interface Gap extends Part {
  readonly is: "gap";
}
export interface ValuePart extends Part {
  readonly is: "value";
  readonly value: Literal;
}
/** A field, the case, today, the channel, a document: whatever a path names. */
export interface NamePart extends Part {
  readonly is: "name";
  readonly path: string;
}
export interface ListPart extends Part {
  readonly is: "list";
  readonly items: readonly Expression[];
}
export interface Call extends Part {
  readonly is: "call";
  readonly operator: string;
  readonly operands: readonly Expression[];
}
/** Outside the closed list of operators. */
export interface Unreadable extends Part {
  readonly is: "unreadable";
  readonly rule: Rule;
}
export type Expression = Gap | ValuePart | NamePart | ListPart | Call | Unreadable;

export type NewId = () => string;

/** Ids that differ within one editor. */
export function countingIds(): NewId {
  let count = 0;
  return () => `part-${++count}`;
}

/** Deeper than any rule may be. */
const depthLimit = 64;

export function readExpression(rule: Rule | undefined, newId: NewId, depth = 0): Expression {
  const id = newId();
  if (rule === undefined) return { id, is: "gap" };
  if (typeof rule !== "object") return { id, is: "value", value: rule };
  if (depth > depthLimit || rule === null) return { id, is: "unreadable", rule };
  if (Array.isArray(rule)) return { id, is: "list", items: rule.map((item) => readExpression(item, newId, depth + 1)) };
  const entries = Object.entries(rule);
  const [entry] = entries;
  if (entries.length !== 1 || !entry || !Object.hasOwn(operators, entry[0])) return { id, is: "unreadable", rule };
  const [operator, inside] = entry;
  const operands = Array.isArray(inside) ? inside : [inside];
  if (operator === "var") {
    const [path] = operands;
    return operands.length === 1 && typeof path === "string" ? { id, is: "name", path } : { id, is: "unreadable", rule };
  }
  return { id, is: "call", operator, operands: operands.map((operand) => readExpression(operand, newId, depth + 1)) };
}

/** The rule as it is stored; undefined while anything in it is still to be chosen. */
export function ruleOf(expression: Expression): Rule | undefined {
  switch (expression.is) {
    case "gap":
      return undefined;
    case "value":
      return expression.value;
    case "name":
      return { var: expression.path };
    case "unreadable":
      return expression.rule;
    case "list":
      return rulesOf(expression.items);
    case "call": {
      const operands = expression.operands.length > 0 ? rulesOf(expression.operands) : undefined;
      return operands && { [expression.operator]: operands };
    }
  }
}

function rulesOf(expressions: readonly Expression[]): Rule[] | undefined {
  const rules: Rule[] = [];
  for (const expression of expressions) {
    const rule = ruleOf(expression);
    if (rule === undefined) return undefined;
    rules.push(rule);
  }
  return rules;
}

/** Written as the editor writes it: operands always as a list, the path of a name never. What it says is the same. */
export const normalRule = (rule: Rule): Rule => ruleOf(readExpression(rule, () => "")) ?? rule;

export const partsOf = (expression: Expression): readonly Expression[] =>
  expression.is === "call" ? expression.operands : expression.is === "list" ? expression.items : [];

/** The part and all parts in it, outermost first. */
export function* allParts(expression: Expression): IterableIterator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* allParts(part);
}

/** What is still to be chosen. */
export const gapsOf = (expression: Expression): readonly Expression[] =>
  [...allParts(expression)].filter((part) => part.is === "gap" || (part.is === "call" && part.operands.length === 0));

export const findPart = (root: Expression, id: string): Expression | undefined => {
  for (const part of allParts(root)) if (part.id === id) return part;
  return undefined;
};
