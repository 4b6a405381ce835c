/**
 * What a part of a rule can come out as, over all answers that are accepted. Always too much rather than too little: what is said to be
 * impossible is impossible.
 */

export type Literal = string | number | boolean;

export type Possible =
  /** One of these, or absent where `absent`. */
  | { readonly is: "known"; readonly values: readonly Literal[]; readonly absent: boolean }
  /** A number within bounds. */
  | { readonly is: "number"; readonly low: number; readonly high: number; readonly absent: boolean }
  /** A whole ISO date within bounds. */
  | { readonly is: "date"; readonly low: string; readonly high: string; readonly absent: boolean }
  /** Several of these options. */
  | { readonly is: "several"; readonly values: readonly string[]; readonly absent: boolean }
  | { readonly is: "any"; readonly absent: boolean };

export const anything: Possible = { is: "any", absent: true };
export const nothing: Possible = { is: "known", values: [], absent: true };
export const anyNumber: Possible = { is: "number", low: -Infinity, high: Infinity, absent: true };
export const firstDate = "0001-01-01";
export const lastDate = "9999-12-31";
export const anyDate: Possible = { is: "date", low: firstDate, high: lastDate, absent: true };

export const known = (values: readonly Literal[], absent = false): Possible => ({ is: "known", values, absent });

/** Of a condition. Absent counts as false, but a check whose assertion is absent is not applied. */
export const outcome = (canHold: boolean, canFail: boolean, absent = false): Possible =>
  known([...(canHold ? [true] : []), ...(canFail ? [false] : [])], absent);

export const canHold = (possible: Possible): boolean =>
  possible.is === "known" ? possible.values.some((value) => value !== false && value !== 0) : true;

/** Whether it can come out false; absent is another matter. */
export const canFail = (possible: Possible): boolean =>
  possible.is === "known"
    ? possible.values.some((value) => value === false || value === 0)
    : possible.is === "any" || possible.is === "number";

export const canMiss = (possible: Possible): boolean => canFail(possible) || possible.absent;

/** Either of two. */
export function union(a: Possible, b: Possible): Possible {
  const absent = a.absent || b.absent;
  if (a.is === "known" && a.values.length === 0) return { ...b, absent };
  if (b.is === "known" && b.values.length === 0) return { ...a, absent };
  if (a.is === "known" && b.is === "known") return known([...new Set([...a.values, ...b.values])], absent);
  const [x, y] = [asRange(a), asRange(b)];
  if (x?.is === "number" && y?.is === "number")
    return { is: "number", low: Math.min(x.low, y.low), high: Math.max(x.high, y.high), absent };
  return { is: "any", absent };
}

/** Numbers that are listed, as bounds. */
export function asRange(possible: Possible): Possible | undefined {
  if (possible.is === "number" || possible.is === "date") return possible;
  if (possible.is !== "known" || possible.values.length === 0) return undefined;
  const { values, absent } = possible;
  if (values.every((value) => typeof value === "number"))
    return { is: "number", low: Math.min(...values), high: Math.max(...values), absent };
  if (values.every((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value))) {
    const sorted = [...values].sort() as string[];
    return { is: "date", low: sorted[0]!, high: sorted.at(-1)!, absent };
  }
  return undefined;
}
