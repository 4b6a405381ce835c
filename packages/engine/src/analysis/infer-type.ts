// Works out the type of a rule and reports what does not fit, with its place in the rule.
import { locate } from "../procedure/field-resolver.js";
import type { ScopeNode } from "../procedure/node.js";
import {
  agreed,
  anyType,
  booleanType,
  comparable,
  dateType,
  numberType,
  optionsType,
  textType,
  typeOfField,
  typeOfLiteral,
  type RuleType,
} from "./rule-type.js";

export interface InferContext {
  readonly cases: readonly { readonly id: string }[];
  report(code: string, place: string, params?: Record<string, string>): void;
}

/** Where a rule stands: among fields of a scope, or over plain items of a type. */
export type TypeScope = { readonly scope: ScopeNode } | { readonly item: RuleType; readonly outer: TypeScope };

export function inferType(rule: unknown, scope: TypeScope, place: string, context: InferContext): RuleType {
  if (Array.isArray(rule)) {
    const types = rule.map((item, index) => inferType(item, scope, `${place}/${index}`, context));
    return { is: "list", of: agreed(types) ?? anyType };
  }
  if (typeof rule !== "object" || rule === null) return typeOfLiteral(rule);
  const [entry] = Object.entries(rule);
  if (!entry) return anyType;
  const [name, operand] = entry;
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  const here = `${place}/${name}`;
  if (name === "var") return typeof operands[0] === "string" ? typeOfPath(operands[0], scope, context) : anyType;
  if (["some", "all", "none", "filter", "map", "sum", "count"].includes(name)) return inferCollection(name, operands, scope, here, context);
  const types = operands.map((item, index) => inferType(item, scope, Array.isArray(operand) ? `${here}/${index}` : here, context));
  return inferOperator(name, operands, types, here, context);
}

function typeOfPath(path: string, scope: TypeScope, context: InferContext): RuleType {
  if ("item" in scope) {
    if (path === "") return scope.item;
    return path.startsWith("^.") ? typeOfPath(path.slice(2), scope.outer, context) : anyType;
  }
  if (path === "case") return optionsType(context.cases.map(({ id }) => ({ value: id })));
  if (path === "today") return dateType;
  if (path === "channel") return textType;
  if (path.startsWith("documents.")) return optionsType([{ value: "given" }, { value: "covered" }]);
  const node = locate(scope.scope, path)?.node;
  return node ? typeOfField(node) : anyType;
}

function inferCollection(name: string, operands: readonly unknown[], scope: TypeScope, place: string, context: InferContext): RuleType {
  const list = inferType(operands[0], scope, `${place}/0`, context);
  if (list.is !== "list" && list.is !== "any") context.report("type-mismatch", `${place}/0`, { expected: "list", found: list.is });
  const inner = innerScope(operands[0], scope, list);
  const body = operands.length > 1 ? inferType(operands[1], inner, `${place}/1`, context) : undefined;
  if (body && name !== "map" && name !== "sum") expectCondition(body, `${place}/1`, context);
  if (name === "sum") {
    const summed = body ?? (list.is === "list" ? list.of : anyType);
    expect(["number"], summed, `${place}/${body ? 1 : 0}`, context);
    return numberType;
  }
  if (name === "count") return numberType;
  if (name === "filter") return list;
  return name === "map" ? { is: "list", of: body ?? anyType } : booleanType;
}

/** The rows of a list of fields open their own scope, also through a filter; everything else is plain items. */
function innerScope(rule: unknown, scope: TypeScope, list: RuleType): TypeScope {
  const operator = typeof rule === "object" && rule !== null && !Array.isArray(rule) ? (rule as Record<string, unknown>) : {};
  const filter = operator["filter"];
  if (Array.isArray(filter)) return innerScope(filter[0], scope, list);
  let path = operator["var"];
  let at = scope;
  while (typeof path === "string" && "item" in at && path.startsWith("^.")) {
    path = path.slice(2);
    at = at.outer;
  }
  const node = typeof path === "string" && "scope" in at ? locate(at.scope, path)?.node : undefined;
  return node?.rowScope ? { scope: node.rowScope } : { item: list.is === "list" ? list.of : anyType, outer: scope };
}

function inferOperator(
  name: string,
  operands: readonly unknown[],
  types: readonly RuleType[],
  place: string,
  context: InferContext,
): RuleType {
  const each = (allowed: readonly RuleType["is"][]) => types.forEach((type, index) => expect(allowed, type, `${place}/${index}`, context));
  switch (name) {
    case "and":
    case "or":
    case "!":
      types.forEach((type, index) => expectCondition(type, `${place}/${index}`, context));
      return booleanType;
    case "!!":
      return booleanType;
    case "if":
      return inferIf(types, place, context);
    case "==":
    case "!=":
      expectComparable(operands, types, place, context);
      return booleanType;
    case "<":
    case "<=":
    case ">":
    case ">=":
      expectComparable(operands, types, place, context);
      each(["number", "date", "text"]);
      return booleanType;
    case "in":
      return inferIn(operands, types, place, context);
    case "cat":
      each(["text", "number", "date", "list"]);
      return textType;
    case "length":
      each(["text", "list"]);
      return numberType;
    case "years-between":
    case "days-between":
      each(["date", "text"]);
      return numberType;
    case "add-duration":
    case "working-days-after":
      return dateType;
    default:
      each(types.length === 1 && (name === "min" || name === "max" || name === "+") ? ["number", "list"] : ["number"]);
      return numberType;
  }
}

function inferIf(types: readonly RuleType[], place: string, context: InferContext): RuleType {
  const results: RuleType[] = [];
  types.forEach((type, index) => {
    const isCondition = index % 2 === 0 && index < types.length - 1;
    if (isCondition) expectCondition(type, `${place}/${index}`, context);
    else results.push(type);
  });
  const result = agreed(results);
  if (!result) context.report("type-mismatch", place, { expected: results[0]!.is, found: results.map(({ is }) => is).join(", ") });
  return result ?? anyType;
}

function inferIn(operands: readonly unknown[], [needle, hay]: readonly RuleType[], place: string, context: InferContext): RuleType {
  if (!needle || !hay) return booleanType;
  if (hay.is === "list") {
    if (!comparable(needle, hay.of, [operands[0]])) context.report("type-mismatch", place, { expected: hay.of.is, found: needle.is });
    const listed = Array.isArray(operands[1]) ? (operands[1] as unknown[]) : [];
    listed.forEach((value, index) => expectOption(value, needle, `${place}/1/${index}`, context));
    expectOption(operands[0], hay.of, `${place}/0`, context);
  } else if (hay.is !== "any") {
    expect(["text"], hay, `${place}/1`, context);
    expect(["text"], needle, `${place}/0`, context);
  }
  return booleanType;
}

function expectComparable(operands: readonly unknown[], types: readonly RuleType[], place: string, context: InferContext): void {
  for (let index = 0; index + 1 < types.length; index++) {
    const [a, b] = [types[index]!, types[index + 1]!];
    if (!comparable(a, b, [operands[index], operands[index + 1]])) context.report("type-mismatch", place, { expected: a.is, found: b.is });
    expectOption(operands[index + 1], a, `${place}/${index + 1}`, context);
    expectOption(operands[index], b, `${place}/${index}`, context);
  }
}

/** A literal compared with a choice must be one of its options. */
function expectOption(literal: unknown, type: RuleType, place: string, context: InferContext): void {
  if (typeof literal !== "string" || literal === "" || type.is !== "text" || !type.options || type.options.includes(literal)) return;
  context.report("unknown-option", place, { name: literal });
}

export function expectCondition(type: RuleType, place: string, context: InferContext): void {
  if (type.is !== "boolean" && type.is !== "any") context.report("not-a-condition", place, { found: type.is });
}

function expect(allowed: readonly RuleType["is"][], type: RuleType, place: string, context: InferContext): void {
  if (type.is !== "any" && !allowed.includes(type.is))
    context.report("type-mismatch", place, { expected: allowed.join(", "), found: type.is });
}
