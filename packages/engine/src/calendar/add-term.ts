// Until when something is due, and how that was reckoned, step by step.
//
// Civil Code of Viet Nam, articles 147 and 148: the day of the event is not counted; a term in days or months ends with its
// last day, and when that is a day off, with the next working day. What is received after the cut-off hour of a working day
// counts as received on the next. A pause stops the count: the day it begins has been worked on and counts, the days after
// it do not, up to and including the day of resuming, which is an event again. When the last day is the very day of
// pausing, the office still owes the rest of it: the term then ends with the day of resuming.
import type { Calendar, ReceiptDue, Term } from "@hoso/contract";
import { addDuration, daysBetween } from "./date-arithmetic.js";
import { addClockHours, addWorkingHours } from "./hours.js";
import { localDate } from "./local-time.js";
import { OutOfRange, type Pause, Reckoning } from "./reckoning.js";
import { nextDay } from "./working-days.js";

export type { Pause, TraceStep } from "./reckoning.js";

export interface Due extends ReceiptDue {
  readonly projected: boolean;
}

/**
 * `calendar-range`: the table does not reach so far. `paused`: nothing can be said until the pause ends. `no-term`: the
 * procedure promises none. `no-working-hours`: a term in working hours needs a calendar that names them.
 */
export type TermResult =
  | { readonly ok: true; readonly due: Due }
  | {
      readonly ok: false;
      readonly code: "calendar-range" | "paused" | "no-term" | "no-working-hours";
      readonly params: Readonly<Record<string, string>>;
    };

/**
 * When a term ends.
 * @param receivedAt the instant of receipt; the calendar's time zone says which day that was.
 * @param pauses in any order; those that ended before receipt change nothing.
 */
export function addTerm(calendar: Calendar, receivedAt: Date, term: Term, pauses: readonly Pause[] = []): TermResult {
  const reckoning = new Reckoning(calendar);
  const sorted = [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime());
  const open = sorted.find(({ to }) => !to);
  if (term.unit === "none") return { ok: false, code: "no-term", params: {} };
  if (open) return { ok: false, code: "paused", params: { from: localDate(open.from, calendar.timeZone) } };
  if (term.unit === "workingHour" && !calendar.workingHours?.length) return { ok: false, code: "no-working-hours", params: {} };
  try {
    reckoning.note("received", { date: localDate(receivedAt, calendar.timeZone) });
    const at = endOf(reckoning, receivedAt, term, sorted as readonly Required<Pause>[]);
    reckoning.note("due", { date: at });
    const { trace, projected } = reckoning;
    return { ok: true, due: { at, calendar: { id: calendar.id, version: calendar.version }, projected, trace } };
  } catch (error) {
    if (!(error instanceof OutOfRange)) throw error;
    return { ok: false, code: "calendar-range", params: { date: error.date, from: calendar.from, to: calendar.to } };
  }
}

function endOf(reckoning: Reckoning, receivedAt: Date, term: Term, pauses: readonly Required<Pause>[]): string {
  if (term.unit === "hour") return addClockHours(reckoning, receivedAt, term.value, pauses);
  if (term.unit === "workingHour") return addWorkingHours(reckoning, receivedAt, term, pauses);
  const start = reckoning.received(receivedAt, term.cutoff);
  if (!reckoning.status(start).working) reckoning.note("received-on-day-off", reckoning.status(start));
  return addDays(reckoning, start, term, pauses);
}

function daysInMonths(start: string, months: number): number {
  const end = addDuration(start, `P${months}M`);
  if (end === undefined) throw new OutOfRange("9999-12-31");
  return daysBetween(start, end)!;
}

interface PausedDays {
  readonly from: string;
  readonly to: string;
  readonly pause: Required<Pause>;
}

/** Counts days or working days after `start`, then moves off pauses and days off. */
function addDays(reckoning: Reckoning, start: string, term: Term, pauses: readonly Required<Pause>[]): string {
  const { timeZone } = reckoning.calendar;
  const paused = pauses.map((pause): PausedDays => ({ from: localDate(pause.from, timeZone), to: localDate(pause.to, timeZone), pause }));
  const working = term.unit === "workingDay";
  const wanted = term.unit === "month" ? daysInMonths(start, term.value) : term.value;
  let date = start;
  for (let count = 0; count < wanted;) {
    date = nextDay(date);
    const status = reckoning.status(date);
    const within = paused.find(({ from, to }) => date > from && date <= to);
    if (within) {
      if (date === nextDay(within.from) || date === nextDay(start)) reckoning.note("paused", { date: within.from });
      if (date === within.to) reckoning.note("resumed", { date });
    } else if (working && !status.working) reckoning.skip(status);
    else {
      count++;
      if (working || count === wanted) reckoning.note(status.kind === "worked-swap" ? "worked-swap" : "counted", status, count);
    }
  }
  return rollForward(reckoning, date, term, paused);
}

function rollForward(reckoning: Reckoning, date: string, term: Term, paused: readonly PausedDays[]): string {
  let end = date;
  for (const { from, to, pause } of paused) {
    if (from > end || to <= end) continue;
    reckoning.note("paused", { date: from });
    reckoning.note("resumed", { date: to });
    end = reckoning.received(pause.to, term.cutoff);
  }
  const working = reckoning.workingFrom(end);
  if (working !== end) reckoning.note("rolled-forward", { date: working });
  return working;
}
