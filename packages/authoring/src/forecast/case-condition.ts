/**
 * The part of a condition that speaks of the case, apart from the rest: "in these cases, and if …". So a table of cases can be ticked
 * without opening the condition, and the rest of it stays as it is.
 */
import type { Rule } from "@hoso/contract";
import { isObject, sameJson } from "../document/values.js";

export interface CaseCondition {
  /** Ids of the cases in which it can hold. */
  readonly cases: readonly string[];
  /** What must hold besides. */
  readonly rest: Rule | undefined;
}

const caseVariable: Rule = { var: "case" };

function operandsOf(rule: Rule, operator: string): readonly Rule[] | undefined {
  if (!isObject(rule) || !Object.hasOwn(rule, operator)) return undefined;
  const operand = (rule as Record<string, Rule>)[operator]!;
  return Array.isArray(operand) ? operand : [operand];
}

const speaksOfCase = (rule: Rule): boolean =>
  Array.isArray(rule)
    ? rule.some(speaksOfCase)
    : isObject(rule) &&
      Object.entries(rule).some(([operator, operand]) => (operator === "var" ? isCase(operand as Rule) : speaksOfCase(operand as Rule)));

const isCase = (operand: Rule): boolean => operand === "case" || (Array.isArray(operand) && operand[0] === "case");

/** Cases in which a rule about nothing but the case holds; undefined: it is no such rule. */
function casesOf(rule: Rule, all: readonly string[]): readonly string[] | undefined {
  if (typeof rule === "boolean") return rule ? all : [];
  for (const operator of ["==", "!="]) {
    const operands = operandsOf(rule, operator);
    const value = operands?.find((operand) => typeof operand === "string");
    if (operands?.length !== 2 || value === undefined || !operands.some((operand) => sameJson(operand, caseVariable))) continue;
    return all.filter((id) => (id === value) === (operator === "=="));
  }
  const [left, values, ...more] = operandsOf(rule, "in") ?? [];
  if (left !== undefined && more.length === 0 && sameJson(left, caseVariable) && Array.isArray(values))
    return all.filter((id) => values.includes(id));
  const [inner, ...others] = operandsOf(rule, "!") ?? [];
  const not = inner !== undefined && others.length === 0 ? casesOf(inner, all) : undefined;
  if (not) return all.filter((id) => !not.includes(id));
  const either = operandsOf(rule, "or")?.map((operand) => casesOf(operand, all));
  return either?.length && either.every((one) => one !== undefined)
    ? all.filter((id) => either.some((one) => one.includes(id)))
    : undefined;
}

/** Undefined: the case is woven into the condition so that it cannot be taken apart. */
export function readCaseCondition(rule: Rule | undefined, all: readonly string[]): CaseCondition | undefined {
  if (rule === undefined) return { cases: all, rest: undefined };
  const whole = casesOf(rule, all);
  if (whole) return { cases: whole, rest: undefined };
  const parts = operandsOf(rule, "and") ?? [rule];
  const rest = parts.filter((part) => !casesOf(part, all));
  if (rest.some(speaksOfCase)) return undefined;
  const cases = parts.reduce<readonly string[]>((left, part) => {
    const own = casesOf(part, all);
    return own ? left.filter((id) => own.includes(id)) : left;
  }, all);
  return { cases, rest: rest.length === 1 ? rest[0] : { and: [...rest] } };
}

/** As an author would write it: one case is named, several are listed, all but one is "not that one". */
export function writeCaseCondition({ cases, rest }: CaseCondition, all: readonly string[]): Rule | undefined {
  const here = all.filter((id) => cases.includes(id));
  const missing = all.filter((id) => !cases.includes(id));
  const about: Rule | undefined =
    missing.length === 0
      ? undefined
      : here.length === 0
        ? false
        : here.length === 1
          ? { "==": [caseVariable, here[0]!] }
          : missing.length === 1
            ? { "!=": [caseVariable, missing[0]!] }
            : { in: [caseVariable, [...here]] };
  if (rest === undefined) return about;
  if (about === undefined) return rest;
  const others = operandsOf(rest, "and") ?? [rest];
  return { and: [about, ...others] };
}
