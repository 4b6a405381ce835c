// Comparing and reckoning with values of which any may be absent (undefined).

/** Results carry 12 significant digits, so that 0.1 + 0.2 equals 0.3 (semantics: values). */
export function round12(value: number): number | undefined {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : undefined;
}

/** Half away from zero, on the decimal digits of the number as written. */
export function roundTo(value: number, digits = 0): number | undefined {
  const text = Math.abs(value).toExponential();
  const [mantissa, exponent] = text.split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const back = Number(`${shifted}e${-digits}`);
  return Number.isFinite(back) ? (value < 0 ? -back || 0 : back) : undefined;
}

/** A number, or text that is one in full; anything else is absent. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string" && value.trim() !== "") {
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  }
  return undefined;
}

export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

export function isTrue(value: unknown): boolean {
  return !isAbsent(value) && value !== false && value !== 0;
}

const partialDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Dates of which one is known less far and which agree so far: their order is unknown. */
function isUndecided(a: string, b: string): boolean {
  return a.length !== b.length && partialDate.test(a) && partialDate.test(b) && (a.startsWith(b) || b.startsWith(a));
}

/** Absent equals only absent; undefined when two partial dates cannot be told apart. */
export function equal(a: unknown, b: unknown): boolean | undefined {
  if (isAbsent(a) || isAbsent(b)) return isAbsent(a) && isAbsent(b);
  if (typeof a === typeof b && typeof a !== "object") {
    return typeof a === "string" && isUndecided(a, b as string) ? undefined : a === b;
  }
  if (typeof a === "object" || typeof b === "object") return same(a, b);
  const [left, right] = [toNumber(a), toNumber(b)];
  return left !== undefined && left === right;
}

/** Alike in type and in every member, whatever their order. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([name, value]) => Object.hasOwn(b, name) && same(value, (b as Record<string, unknown>)[name]))
  );
}

/** Negative, zero or positive; undefined when either is absent or they have no order. */
export function compare(a: unknown, b: unknown): number | undefined {
  if (isAbsent(a) || isAbsent(b)) return undefined;
  if (typeof a === "string" && typeof b === "string") {
    if (isUndecided(a, b)) return undefined;
    return a < b ? -1 : a > b ? 1 : 0;
  }
  const [left, right] = [toNumber(a), toNumber(b)];
  return left === undefined || right === undefined ? undefined : left - right;
}
