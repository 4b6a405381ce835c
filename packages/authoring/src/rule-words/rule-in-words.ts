/** A rule as a sentence, with the labels of fields and options in place of ids and values. */
import type { Rule } from "@hoso/contract";
import { conditionView, type ComparisonView, type ConditionView } from "../rule-form/condition-view.js";
import { countingIds, readExpression, type Expression, type Literal } from "../rule-form/expression.js";
import { optionsBehind, scopeOfOperand, typeOf } from "../rule-form/expression-type.js";
import { looksLikeDate, type OperandType } from "../rule-form/operand-type.js";
import type { NamedOption, RuleName, RuleScope } from "../rule-form/rule-scope.js";
import { topicOf, type RuleWords } from "./rule-words.js";

export const ruleInWords = (rule: Rule | undefined, scope: RuleScope, words: RuleWords): string =>
  expressionInWords(readExpression(rule, countingIds()), scope, words);

export function expressionInWords(expression: Expression, scope: RuleScope, words: RuleWords): string {
  if (expression.is === "value" && typeof expression.value === "boolean") return expression.value ? words.always : words.never;
  return typeOf(expression, scope) === "boolean" ? condition(expression, scope, words) : operand(expression, scope, words);
}

function condition(expression: Expression, scope: RuleScope, words: RuleWords): string {
  const view = conditionView(expression);
  switch (view.is) {
    case "group":
      return words.group(
        view.mode,
        view.negated,
        view.group.operands.map((item) => bracketed(item, scope, words)),
      );
    case "comparison":
      return comparison(view, scope, words);
    case "rows": {
      const list = operand(view.list, scope, words);
      const sentence = words.rows(view.quantifier, list, condition(view.condition, scopeOfOperand(view.call, 1, scope), words));
      return view.negated ? words.not(sentence) : sentence;
    }
    case "constant":
      return view.value ? words.always : words.never;
    case "empty":
      return words.gap;
    case "own":
      return ownCondition(expression, scope, words);
  }
}

function ownCondition(expression: Expression, scope: RuleScope, words: RuleWords): string {
  const inner = expression.is === "call" && expression.operator === "!" ? expression.operands[0] : undefined;
  if (inner) return words.not(condition(inner, scope, words));
  if (expression.is === "name") return words.compare("is", "text", operand(expression, scope, words), [words.quote(words.yes)]);
  return operand(expression, scope, words);
}

const isGroup = (view: ConditionView): boolean => view.is === "group" && view.group.operands.length > 1;

const bracketed = (item: Expression, scope: RuleScope, words: RuleWords): string => {
  const text = condition(item, scope, words);
  return isGroup(conditionView(item)) ? `(${text})` : text;
};

function comparison(view: ComparisonView, scope: RuleScope, words: RuleWords): string {
  const named = optionsBehind(view.left, scope) ?? view.right.map((part) => optionsBehind(part, scope)).find((name) => name !== undefined);
  const types = [view.left, ...view.right].map((part) => typeOf(part, scope));
  const type = types.find((one) => one === "date" || one === "number") ?? types[0]!;
  const value = (part: Expression): string =>
    part.is === "value" ? valueInWords(part.value, words, named, type) : operand(part, scope, words);
  const right = view.right.map((part) => (part.is === "list" ? words.either(part.items.map(value)) : value(part)));
  const isLong = view.left.is === "call" && view.left.operator === "count" && view.left.operands.length > 1;
  const left = isLong ? `(${value(view.left)})` : value(view.left);
  return words.compare(view.comparison, topicOf(types[0] === "any" ? type : types[0]!, named?.is === "document"), left, right);
}

/** A value as people write it: the option's label, yes or no, the date. */
export function valueInWords(value: Literal, words: RuleWords, named?: RuleName, type?: OperandType): string {
  if (typeof value === "boolean") return words.quote(value ? words.yes : words.no);
  if (typeof value === "number") return words.number(value);
  const option = named && optionsOf(named, words).find((one) => one.value === value);
  if (option) return words.quote(option.label);
  if ((type === undefined || type === "date") && looksLikeDate(value)) return words.date(value);
  return value.trim() === "" ? words.space : words.quote(value);
}

/** The values that a name can have, if they are known. */
export function optionsOf(name: RuleName, words: RuleWords): readonly NamedOption[] {
  const table = name.is === "document" ? words.documentStates : name.is === "channel" ? words.channels : undefined;
  return table ? Object.entries(table).map(([value, label]) => ({ value, label })) : (name.options ?? []);
}

export function nameInWords(name: RuleName | undefined, path: string, words: RuleWords): string {
  if (!name) return words.missing(path);
  if (name.label !== undefined) {
    const place = name.ambiguous ? name.within.at(-1) : undefined;
    return place === undefined ? words.quote(name.label) : words.within(words.quote(name.label), place);
  }
  return name.is === "today" || name.is === "case" || name.is === "channel" ? words[name.is] : words.item;
}

function operand(expression: Expression, scope: RuleScope, words: RuleWords): string {
  switch (expression.is) {
    case "gap":
      return words.gap;
    case "unreadable":
      return words.unreadable;
    case "value":
      return valueInWords(expression.value, words);
    case "name":
      return nameInWords(scope.find(expression.path), expression.path, words);
    case "list":
      return words.either(expression.items.map((item) => operand(item, scope, words)));
    case "call":
      return call(expression.operator, expression.operands, expression, scope, words);
  }
}

const sums = new Set(["+", "-", "*", "/", "%"]);
const reckonings = new Set([...sums, "min", "max", "round"]);

function call(operator: string, operands: readonly Expression[], whole: Expression, scope: RuleScope, words: RuleWords): string {
  if (operator === "if") return choose(operands, scope, words);
  if (typeOf(whole, scope) === "boolean") return condition(whole, scope, words);
  const parts = operands.map((part, index) => {
    const inner = scopeOfOperand(whole, index, scope);
    if (operator === "add-duration" && index === 1 && part.is === "value") return durationInWords(part.value, words);
    if (typeOf(part, inner) === "boolean" && part.is !== "value") return condition(part, inner, words);
    const text = operand(part, inner, words);
    return reckonings.has(operator) && part.is === "call" && sums.has(part.operator) ? `(${text})` : text;
  });
  return words.call(operator, parts);
}

function choose(operands: readonly Expression[], scope: RuleScope, words: RuleWords): string {
  const branches = [];
  for (let index = 0; index < operands.length; index += 2) {
    const [first, second] = [operands[index]!, operands[index + 1]];
    branches.push(
      second
        ? { when: condition(first, scope, words), then: operand(second, scope, words) }
        : { when: undefined, then: operand(first, scope, words) },
    );
  }
  return words.choose(branches);
}

const durationPattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;

function durationInWords(value: Literal, words: RuleWords): string {
  const match = durationPattern.exec(String(value));
  return match ? words.duration(Number(match[1] ?? 0), Number(match[2] ?? 0), Number(match[3] ?? 0)) : words.quote(String(value));
}
