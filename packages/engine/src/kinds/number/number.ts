// A number, whole or not. What may be read in two ways is refused unless the field's own bounds leave only one of them.
import { isAbsentInput } from "../absent.js";
import type { FieldDefinition, FieldKind, Parsed } from "../kind.js";
import { readNumber } from "./read-number.js";

/** More cannot be kept exactly in an IEEE double. */
const maxDigits = 15;

export const number: FieldKind = {
  name: "number",
  type: "number",
  parse: (raw, field) => parseNumber(raw, "not-a-number", (readings) => fitting(readings, field)),
};

/** @param choose takes one of the readings [decimal, grouped], or none. */
export function parseNumber(raw: unknown, code: string, choose: (readings: readonly [string, string]) => string | undefined): Parsed {
  if (isAbsentInput(raw)) return {};
  if (typeof raw === "number") return Number.isFinite(raw) ? { value: raw + 0 } : { code };
  const reading = typeof raw === "string" ? readNumber(raw) : undefined;
  if (!reading) return { code };
  const text = reading.grouped === undefined ? reading.decimal : choose([reading.decimal, reading.grouped]);
  if (text === undefined) return { code, params: { reason: "ambiguous", readings: [reading.decimal, reading.grouped!] } };
  if (text.replace(/\D/gu, "").replace(/^0+/u, "").length > maxDigits) return { code, params: { reason: "digits", limit: maxDigits } };
  return { value: Number(text) + 0 };
}

function fitting(readings: readonly [string, string], field: FieldDefinition): string | undefined {
  const fits = readings.filter((reading) => isWithin(Number(reading), field.schema ?? {}));
  return fits.length === 1 ? fits[0] : undefined;
}

function isWithin(value: number, schema: NonNullable<FieldDefinition["schema"]>): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const steps = multipleOf ? value / multipleOf : 0;
  return (
    !(typeof minimum === "number" && value < minimum) &&
    !(typeof maximum === "number" && value > maximum) &&
    !(exclusiveMinimum !== undefined && value <= exclusiveMinimum) &&
    !(exclusiveMaximum !== undefined && value >= exclusiveMaximum) &&
    Math.abs(steps - Math.round(steps)) < 1e-9
  );
}
