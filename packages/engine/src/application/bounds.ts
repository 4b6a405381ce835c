// The narrowing keywords of JSON Schema 2020-12, by type of value. The derived data schema says the same to a stock validator.
import type { Narrowing } from "@hoso/contract";
import type { FindingParam } from "../finding.js";
import type { ValueType } from "../kinds/kind.js";
import { equal } from "../rules/values.js";

export interface Broken {
  readonly code: string;
  readonly params: Readonly<Record<string, FindingParam>>;
}

/** The first keyword that a value breaks, undefined when it keeps all. `pattern` is looked at elsewhere. */
export function brokenBound(value: unknown, type: ValueType, schema: Narrowing): Broken | undefined {
  if (schema.enum && !schema.enum.some((one) => one === value)) return { code: "not-an-option", params: {} };
  if (typeof value === "number") return brokenNumber(value, schema);
  if (typeof value === "string") return type === "text" ? brokenLength(value, schema) : brokenDate(value, schema);
  return Array.isArray(value) ? brokenCount(value, schema) : undefined;
}

function brokenNumber(value: number, { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Narrowing): Broken | undefined {
  if (typeof minimum === "number" && value < minimum) return { code: "too-small", params: { limit: minimum } };
  if (typeof maximum === "number" && value > maximum) return { code: "too-large", params: { limit: maximum } };
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return { code: "too-small", params: { limit: exclusiveMinimum, exclusive: true } };
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    return { code: "too-large", params: { limit: exclusiveMaximum, exclusive: true } };
  if (multipleOf !== undefined && !isMultiple(value, multipleOf)) return { code: "not-a-multiple", params: { limit: multipleOf } };
  return undefined;
}

/** As stock validators reckon it: the quotient is whole; nearness only where doubles cannot be exact. */
function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  return Number.isInteger(quotient) || (Math.abs(quotient) < 2 ** 52 && Math.abs(quotient - Math.round(quotient)) < 1e-9);
}

function brokenLength(value: string, { minLength, maxLength }: Narrowing): Broken | undefined {
  if (minLength === undefined && (maxLength === undefined || value.length <= maxLength)) return undefined;
  const length = [...value].length;
  if (minLength !== undefined && length < minLength) return { code: "too-short", params: { limit: minLength, length } };
  if (maxLength !== undefined && length > maxLength) return { code: "too-long", params: { limit: maxLength, length } };
  return undefined;
}

/** ISO 8601 text compares as text; a date known less far is early or late only where it is so for certain. */
function brokenDate(value: string, { minimum, maximum }: Narrowing): Broken | undefined {
  const within = (limit: string) => Math.min(limit.length, value.length);
  if (typeof minimum === "string" && value.slice(0, within(minimum)) < minimum.slice(0, within(minimum)))
    return { code: "too-early", params: { limit: minimum } };
  if (typeof maximum === "string" && value.slice(0, within(maximum)) > maximum.slice(0, within(maximum)))
    return { code: "too-late", params: { limit: maximum } };
  return undefined;
}

function brokenCount(value: readonly unknown[], { minItems, maxItems, uniqueItems }: Narrowing): Broken | undefined {
  if (minItems !== undefined && value.length < minItems) return { code: "too-few", params: { limit: minItems } };
  if (maxItems !== undefined && value.length > maxItems) return { code: "too-many", params: { limit: maxItems } };
  if (uniqueItems && value.some((one, index) => value.slice(0, index).some((other) => equal(one, other) === true)))
    return { code: "not-unique", params: {} };
  return undefined;
}
