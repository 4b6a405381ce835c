// The type of a rule, known at load from kinds and schemas, so that truthiness and coercion never decide anything.
import type { FieldNode } from "../procedure/node.js";

/** Absent is part of every type. `any` is what cannot be told; it agrees with everything. */
export type RuleType =
  | { readonly is: "boolean" | "number" | "any" | "object" }
  | { readonly is: "text"; readonly options?: readonly string[] }
  | { readonly is: "date" }
  | { readonly is: "list"; readonly of: RuleType };

export const booleanType: RuleType = { is: "boolean" };
export const numberType: RuleType = { is: "number" };
export const textType: RuleType = { is: "text" };
export const dateType: RuleType = { is: "date" };
export const anyType: RuleType = { is: "any" };
export const objectType: RuleType = { is: "object" };

export function typeOfField({ valueType, definition }: FieldNode): RuleType {
  switch (valueType) {
    case "number":
      return numberType;
    case "boolean":
      return booleanType;
    case "date":
    case "partial-date":
    case "month":
      return dateType;
    case "text":
    case "time":
      return definition.kind === "choice" && definition.options ? optionsType(definition.options) : textType;
    case "texts":
      return { is: "list", of: definition.options ? optionsType(definition.options) : textType };
    case "list":
      return { is: "list", of: objectType };
    case "none":
      return anyType;
    default:
      return objectType;
  }
}

export function optionsType(options: readonly { readonly value: string }[]): RuleType {
  return { is: "text", options: options.map(({ value }) => value) };
}

const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export function typeOfLiteral(value: unknown): RuleType {
  if (typeof value === "boolean") return booleanType;
  if (typeof value === "number") return numberType;
  if (typeof value === "string") return value === "" ? anyType : textType;
  return anyType;
}

/** Whether two operands may be compared. A text literal may stand for a date when it is one. */
export function comparable(a: RuleType, b: RuleType, literals: readonly unknown[]): boolean {
  if (a.is === "any" || b.is === "any") return true;
  if (a.is === b.is) return a.is !== "list" || b.is !== "list" || comparable(a.of, b.of, []);
  if (a.is === "date" || b.is === "date") return literals.some((literal) => typeof literal === "string" && datePattern.test(literal));
  return false;
}

export function agreed(types: readonly RuleType[]): RuleType | undefined {
  const known = types.filter(({ is }) => is !== "any");
  const [first] = known;
  if (!first) return anyType;
  if (known.every(({ is }) => is === first.is)) return first.is === "text" && known.length > 1 ? textType : first;
  return known.every(({ is }) => is === "date" || is === "text") ? dateType : undefined;
}
