// Terms in hours: by the clock, or by the hours an office is open.
import type { Term } from "@hoso/contract";
import { fromDayNumber, toDayNumber } from "./date-arithmetic.js";
import { localDate, localTime } from "./local-time.js";
import type { Pause, Reckoning } from "./reckoning.js";
import { nextDay } from "./working-days.js";

const hour = 3_600_000;
const dayMinutes = 1440;

/** Hours by the clock, weekends and nights included; a pause takes out exactly its length. */
export function addClockHours(reckoning: Reckoning, receivedAt: Date, hours: number, pauses: readonly Required<Pause>[]): string {
  const { timeZone } = reckoning.calendar;
  let end = receivedAt.getTime() + hours * hour;
  for (const { from, to } of pauses) {
    const [begin, finish] = [Math.max(from.getTime(), receivedAt.getTime()), to.getTime()];
    if (begin > end || finish <= begin) continue;
    end += finish - begin;
    reckoning.note("paused", { date: localDate(from, timeZone) });
    reckoning.note("resumed", { date: localDate(to, timeZone) });
  }
  const at = new Date(end);
  reckoning.status(localDate(receivedAt, timeZone));
  reckoning.status(localDate(at, timeZone));
  return `${localDate(at, timeZone)}T${localTime(at, timeZone)}`;
}

/** A time on the wall as minutes since 1970; office hours follow the wall, not the sun. */
const wallMinutes = (date: string, time: string): number =>
  toDayNumber(date) * dayMinutes + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const wallText = (minutes: number): string => {
  const rest = minutes % dayMinutes;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${fromDayNumber(Math.floor(minutes / dayMinutes))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
};

type Span = readonly [from: number, to: number];

/** Hours in which the office is open; pauses are cut out of them. */
export function addWorkingHours(reckoning: Reckoning, receivedAt: Date, term: Term, pauses: readonly Required<Pause>[]): string {
  const { timeZone, workingHours = [] } = reckoning.calendar;
  const wall = (instant: Date): number => wallMinutes(localDate(instant, timeZone), localTime(instant, timeZone));
  const paused = pauses.map(({ from, to }): Span => [wall(from), wall(to)]);
  for (const [from, to] of paused) {
    if (to <= wall(receivedAt)) continue;
    reckoning.note("paused", { date: wallText(from).slice(0, 10) });
    reckoning.note("resumed", { date: wallText(to).slice(0, 10) });
  }
  let date = reckoning.received(receivedAt, term.cutoff);
  const start = date === localDate(receivedAt, timeZone) ? wall(receivedAt) : wallMinutes(date, "00:00");
  let left = term.value * 60;
  for (; ; date = nextDay(date)) {
    const status = reckoning.status(date);
    if (!status.working) {
      reckoning.skip(status);
      continue;
    }
    for (const { from, to } of workingHours) {
      for (const [open, close] of without([Math.max(wallMinutes(date, from), start), wallMinutes(date, to)], paused)) {
        if (left <= close - open) return wallText(open + left);
        left -= close - open;
      }
    }
    reckoning.note(status.kind === "worked-swap" ? "worked-swap" : "counted", status);
  }
}

/** What is left of a span when others are cut out of it. */
function without(span: Span, cuts: readonly Span[]): Span[] {
  let spans: Span[] = span[0] < span[1] ? [span] : [];
  for (const [from, to] of cuts) {
    spans = spans.flatMap(([open, close]): Span[] => {
      const pieces: Span[] = [
        [open, Math.min(close, from)],
        [Math.max(open, to), close],
      ];
      return from >= close || to <= open ? [[open, close]] : pieces.filter(([a, b]) => a < b);
    });
  }
  return spans;
}
