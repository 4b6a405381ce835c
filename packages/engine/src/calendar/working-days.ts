// Which days an office works, from the table of its calendar. Outside the table nothing is known, and nothing is guessed.
import type { Calendar, CalendarDays } from "@hoso/contract";
import { fromDayNumber, toDayNumber, weekdayOf } from "./date-arithmetic.js";
import { isDate } from "./iso-date.js";

export type DayKind = "working" | "worked-swap" | "holiday" | "compensatory" | "swap" | "weekend";

export interface DayStatus {
  readonly date: string;
  readonly working: boolean;
  readonly kind: DayKind;
  /** Name of the day by language, when the table gives one. */
  readonly title?: Readonly<Record<string, string>>;
  /** Not yet announced. */
  readonly projected: boolean;
}

type Entry = { readonly kind: DayKind } & CalendarDays[number];

const tables = new WeakMap<Calendar, ReadonlyMap<string, Entry>>();

/** Days with an entry; where a day has several, the first of: worked by swap, holiday, compensatory, off by swap. */
function tableOf(calendar: Calendar): ReadonlyMap<string, Entry> {
  let table = tables.get(calendar);
  if (!table) {
    const entries = (kind: DayKind, days: CalendarDays = []) => days.map((day): [string, Entry] => [day.date, { kind, ...day }]);
    table = new Map([
      ...entries("swap", calendar.swapOff),
      ...entries("compensatory", calendar.compensatory),
      ...entries("holiday", calendar.holidays),
      ...entries("worked-swap", calendar.swapOn),
    ]);
    tables.set(calendar, table);
  }
  return table;
}

/** What a day is; undefined when the table does not cover it or it is no whole date. */
export function dayStatus(calendar: Calendar, date: string): DayStatus | undefined {
  if (!isDate(date) || date < calendar.from || date > calendar.to) return undefined;
  const entry = tableOf(calendar).get(date);
  const kind = entry?.kind ?? (calendar.weekend.includes(weekdayOf(date)) ? "weekend" : "working");
  return {
    date,
    kind,
    working: kind === "working" || kind === "worked-swap",
    ...(entry?.title && { title: entry.title }),
    projected: entry?.status === "projected" || (calendar.projectedFrom !== undefined && date >= calendar.projectedFrom),
  };
}

/** Undefined when the table does not cover the day. */
export function isWorkingDay(calendar: Calendar, date: string): boolean | undefined {
  return dayStatus(calendar, date)?.working;
}

export function nextDay(date: string, step = 1): string {
  return fromDayNumber(toDayNumber(date) + step);
}

/**
 * The n-th working day after a date, the date itself not counted; before it when n is negative. Zero gives the date itself,
 * or the next working day when it is a day off.
 * @returns undefined when the table does not reach so far, or n is not whole.
 */
export function workingDaysAfter(calendar: Calendar, date: string, days: number): string | undefined {
  if (!Number.isInteger(days)) return undefined;
  let left = Math.abs(days);
  let status = dayStatus(calendar, date);
  while (status && (left > 0 || !status.working)) {
    status = dayStatus(calendar, nextDay(status.date, days < 0 ? -1 : 1));
    if (status?.working && left > 0) left--;
  }
  return status?.date;
}
