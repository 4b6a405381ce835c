// Reads a date as typed in one field or in three: day before month before year, or ISO 8601.
import { isDate } from "../../calendar/iso-date.js";
import { normaliseCode, normaliseText, toAsciiWidth } from "../../normalise/text.js";
import { isAbsentInput, isRecord, memberOf } from "../absent.js";
import type { Parsed } from "../kind.js";

type Part = "year" | "month" | "day";

const iso = /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/u;
const local = /^(?:(?:(?<day>\d{1,2})[-/. ])?(?<month>\d{1,2})[-/. ])?(?<year>\d{1,4})$/u;

/**
 * Reads a date into ISO 8601.
 * @param raw a text, or an object of texts `year`, `month`, `day` as a widget of three inputs gives.
 * @param needed parts without which it is no date; the others may be missing, the finer before the coarser.
 * @param known parts that may be there at all.
 * @returns the code with `part` and `reason` (missing, invalid) where one part is at fault.
 */
export function readDate(raw: unknown, code: string, needed: readonly Part[], known: readonly Part[]): Parsed {
  if (isAbsentInput(raw)) return {};
  const parts = isRecord(raw) ? objectParts(raw) : typeof raw === "string" ? textParts(raw) : undefined;
  if (!parts) return { code };
  const wrong = (part: Part, reason: string): Parsed => ({ code, params: { part, reason } });
  const missing = needed.find((part) => !parts[part]) ?? (parts.day && !parts.month ? "month" : undefined);
  if (missing) return parts.year || parts.month || parts.day ? wrong(missing, "missing") : { code };
  const { year, month, day } = parts;
  if (!/^[1-9]\d{3}$/u.test(year!)) return wrong("year", "invalid");
  if (!month) return { value: year! };
  if (!known.includes("month") || !/^(?:0?[1-9]|1[0-2])$/u.test(month)) return wrong("month", "invalid");
  const start = `${year!}-${month.padStart(2, "0")}`;
  if (!day) return { value: start };
  const date = `${start}-${day.padStart(2, "0")}`;
  return known.includes("day") && isDate(date) ? { value: date } : wrong("day", "invalid");
}

function textParts(raw: string): { readonly [part in Part]?: string } | undefined {
  const text = toAsciiWidth(normaliseText(raw)).replace(/ ?([-/.]) ?/gu, "$1");
  return (iso.exec(text) ?? local.exec(text))?.groups;
}

function objectParts(raw: Readonly<Record<string, unknown>>): { [part in Part]?: string } | undefined {
  const parts: { [part in Part]?: string } = {};
  for (const part of ["year", "month", "day"] as const) {
    const given = memberOf(raw, part);
    if (isAbsentInput(given)) continue;
    if (typeof given !== "string" && typeof given !== "number") return undefined;
    parts[part] = normaliseCode(String(given), /\s/gu);
  }
  return parts;
}
