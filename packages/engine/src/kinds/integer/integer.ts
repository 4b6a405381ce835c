// A whole number. A sign before three digits groups them: "1.234" is 1234.
import { isAbsentInput } from "../absent.js";
import type { FieldKind, Parsed } from "../kind.js";
import { readNumber } from "../number/read-number.js";

const limit = Number.MAX_SAFE_INTEGER;

export const integer: FieldKind = {
  name: "integer",
  type: "number",
  parse(raw) {
    if (isAbsentInput(raw)) return {};
    if (typeof raw === "number") return Number.isInteger(raw) ? withinSafe(raw) : { code: "not-an-integer" };
    const reading = typeof raw === "string" ? readNumber(raw) : undefined;
    if (!reading) return { code: "not-a-number" };
    const text = reading.grouped ?? reading.decimal;
    return text.includes(".") ? { code: "not-an-integer" } : withinSafe(Number(text));
  },
};

/** A whole number, if an IEEE double tells it exactly. */
export function withinSafe(value: number): Parsed {
  if (value > limit) return { code: "too-large", params: { limit } };
  return value < -limit ? { code: "too-small", params: { limit: -limit } } : { value: value + 0 };
}
