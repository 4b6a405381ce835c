// A condition as a JSON Schema on the object of its scope, where that can be said exactly; otherwise undefined.
import { locate } from "../procedure/field-resolver.js";
import type { FieldNode, ScopeNode } from "../procedure/node.js";
import type { JsonSchema } from "../kinds/kind.js";
import { at, requirePath } from "./path-schema.js";

/** True and false stand for conditions that always or never hold. */
export type ConditionSchema = JsonSchema | boolean;

const datePart = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export function conditionSchema(rule: unknown, scope: ScopeNode): ConditionSchema | undefined {
  if (typeof rule === "boolean") return rule;
  const [name, operands] = operatorOf(rule);
  switch (name) {
    case "and":
      return combine(operands, scope, "allOf");
    case "or":
      return combine(operands, scope, "anyOf");
    case "!":
      return negate(conditionSchema(operands[0], scope));
    case "!!": {
      const path = variable(operands[0]);
      return path === undefined ? undefined : present(path, scope);
    }
    case "var":
      return typeof operands[0] === "string" ? constant(operands[0], true, scope) : undefined;
    case "==":
    case "!=": {
      const equal = equality(operands, scope);
      return name === "==" ? equal : negate(equal);
    }
    case "in":
      return membership(operands, scope);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return operands.length === 2 ? order(name, operands, scope) : between(name, operands, scope);
    default:
      return undefined;
  }
}

function operatorOf(rule: unknown): [string, readonly unknown[]] {
  if (typeof rule !== "object" || rule === null || Array.isArray(rule)) return ["", []];
  const [entry] = Object.entries(rule);
  return entry ? [entry[0], Array.isArray(entry[1]) ? (entry[1] as unknown[]) : [entry[1]]] : ["", []];
}

function variable(rule: unknown): string | undefined {
  const [name, [path]] = operatorOf(rule);
  return name === "var" && typeof path === "string" ? path : undefined;
}

function combine(operands: readonly unknown[], scope: ScopeNode, keyword: "allOf" | "anyOf"): ConditionSchema | undefined {
  const parts = operands.map((operand) => conditionSchema(operand, scope));
  return parts.every((part) => part !== undefined) ? { [keyword]: parts } : undefined;
}

function negate(schema: ConditionSchema | undefined): ConditionSchema | undefined {
  return schema === undefined ? undefined : typeof schema === "boolean" ? !schema : { not: schema };
}

/** The field behind a path of the same scope; the case is a member of the data at the outermost scope. */
function fieldAt(path: string, scope: ScopeNode): FieldNode | "case" | undefined {
  if (path === "case") return scope.list ? undefined : "case";
  return path.startsWith("^.") ? undefined : locate(scope, path)?.node;
}

function present(path: string, scope: ScopeNode): ConditionSchema | undefined {
  return fieldAt(path, scope) ? requirePath(path) : undefined;
}

/** The field holds exactly this; only where the type of field and constant agree, so that no conversion plays a part. */
function constant(path: string, value: unknown, scope: ScopeNode): ConditionSchema | undefined {
  const field = fieldAt(path, scope);
  if (!field || !agrees(field, value)) return undefined;
  return at(path, { const: value });
}

function agrees(field: FieldNode | "case", value: unknown): boolean {
  const type = field === "case" ? "text" : field.valueType;
  if (typeof value === "boolean") return type === "boolean";
  if (typeof value === "number") return type === "number";
  if (typeof value !== "string" || value === "") return false;
  return ["text", "time"].includes(type)
    ? !datePart.test(value)
    : ["date", "month"].includes(type) && datePart.test(value) && value.length === (type === "date" ? 10 : 7);
}

function equality([left, right]: readonly unknown[], scope: ScopeNode): ConditionSchema | undefined {
  const [path, value] = variable(left) === undefined ? [variable(right), left] : [variable(left), right];
  if (path === undefined || typeof value === "object") return undefined;
  // Absent equals only absent, and the empty text is absent.
  if (value === "") return negate(present(path, scope));
  return constant(path, value, scope);
}

function membership([needle, hay]: readonly unknown[], scope: ScopeNode): ConditionSchema | undefined {
  const path = variable(needle);
  if (path !== undefined && Array.isArray(hay)) {
    const field = fieldAt(path, scope);
    return field && hay.length && hay.every((value) => agrees(field, value)) ? at(path, { enum: hay }) : undefined;
  }
  const list = variable(hay);
  if (list === undefined || typeof needle !== "string" || needle === "") return undefined;
  const field = fieldAt(list, scope);
  return field && field !== "case" && field.valueType === "texts" && !datePart.test(needle)
    ? at(list, { contains: { const: needle } })
    : undefined;
}

const keywords = { "<": "exclusiveMaximum", "<=": "maximum", ">": "exclusiveMinimum", ">=": "minimum" } as const;
const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

function order(name: keyof typeof keywords, [left, right]: readonly unknown[], scope: ScopeNode): ConditionSchema | undefined {
  const path = variable(left);
  if (path === undefined) return variable(right) === undefined ? undefined : order(mirrored[name], [right, left], scope);
  const field = fieldAt(path, scope);
  if (!field || field === "case" || field.valueType !== "number" || typeof right !== "number") return undefined;
  return at(path, { [keywords[name]]: right });
}

function between(name: keyof typeof keywords, [low, middle, high]: readonly unknown[], scope: ScopeNode): ConditionSchema | undefined {
  const parts = [order(name, [low, middle], scope), order(name, [middle, high], scope)];
  return parts.every((part) => part !== undefined) ? { allOf: parts } : undefined;
}
