// Reckoning with ISO 8601 dates as strings. Partial dates ("1950", "1950-03") give a result only where every day they may
// stand for gives the same; otherwise the result is undefined (absent).
import { daysInMonth, isDate } from "./iso-date.js";

const day = 86_400_000;

/** What `isDate` takes, as a JSON Schema pattern. */
export const datePattern =
  "^[1-9]\\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))$|^(?:[1-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29$";

const monthOrYear = /^[1-9]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/;
const durationPattern = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;

export function isPartialDate(text: string): boolean {
  return isDate(text) || monthOrYear.test(text);
}

/** Days since 1970-01-01 of a whole date. */
export function toDayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / day;
}

export function fromDayNumber(number: number): string {
  return new Date(number * day).toISOString().slice(0, 10);
}

/** ISO weekday, Monday is 1. */
export function weekdayOf(date: string): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** Year, month, day; month and day are undefined where a partial date does not name them. */
function partsOf(date: string): [number, number | undefined, number | undefined] {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  return [year!, month, dayOfMonth];
}

/**
 * Adds an ISO 8601 duration of years, months and days. Months end on the matching day or, without one, on the last day of
 * the month (Civil Code of Viet Nam, article 147). Undefined for what is not a date or a duration, for units finer than a
 * partial date knows, and past the year 9999.
 */
export function addDuration(date: string, duration: string): string | undefined {
  const found = durationPattern.exec(duration);
  if (!found || !isPartialDate(date)) return undefined;
  const [years, months, days] = found.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  const [year, month, dayOfMonth] = partsOf(date);
  if ((days && !dayOfMonth) || (months && !month)) return undefined;
  const total = (year + years) * 12 + (month ?? 1) - 1 + months;
  const [endYear, endMonth] = [Math.floor(total / 12), (total % 12) + 1];
  if (!(endYear <= 9999)) return undefined;
  if (!month) return pad(endYear, 4);
  const start = `${pad(endYear, 4)}-${pad(endMonth)}`;
  if (!dayOfMonth) return start;
  const end = `${start}-${pad(Math.min(dayOfMonth, daysInMonth(endYear, endMonth)))}`;
  if (!days) return end;
  const number = toDayNumber(end) + days;
  return number <= toDayNumber("9999-12-31") ? fromDayNumber(number) : undefined;
}

/** First and last day that a partial date may stand for. */
function rangeOf(date: string): [string, string] {
  const [year, month, dayOfMonth] = partsOf(date);
  if (dayOfMonth) return [date, date];
  const [first, last] = [month ?? 1, month ?? 12];
  return [`${pad(year, 4)}-${pad(first)}-01`, `${pad(year, 4)}-${pad(last)}-${pad(daysInMonth(year, last))}`];
}

function wholeYears(from: string, to: string): number {
  if (to < from) return -wholeYears(to, from) || 0;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return addDuration(from, `P${years}Y`)! > to ? years - 1 : years;
}

/** Whole years from one date to another, negative when it lies before; consistent with `addDuration`. */
export function yearsBetween(from: string, to: string): number | undefined {
  if (!isPartialDate(from) || !isPartialDate(to)) return undefined;
  const [a, b] = [rangeOf(from), rangeOf(to)];
  const [least, most] = [wholeYears(a[1], b[0]), wholeYears(a[0], b[1])];
  return least === most ? least : undefined;
}

/** Days from one whole date to another; undefined when either is partial. */
export function daysBetween(from: string, to: string): number | undefined {
  return isDate(from) && isDate(to) ? toDayNumber(to) - toDayNumber(from) : undefined;
}
