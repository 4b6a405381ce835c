/** Until when an application received at some time is due, how the stages fill that time, and whether they fit into it. */
import type { Calendar, Procedure, Stage, Term } from "@hoso/contract";
import { addTerm, type TermResult } from "@hoso/engine/calendar";
import { instantAt } from "./instant.js";

type Processing = NonNullable<Procedure["processing"]>;

export interface StageForecast {
  readonly stage: Stage;
  /** Begins with the end of what came before: date, or date and time. */
  readonly from: string;
  /** Absent: the stage has no term of its own. */
  readonly result?: TermResult;
}

/** One row of the way: a stage, or several at the same time. */
export type StageRow = readonly StageForecast[];

/**
 * `fits`: every stage has a term and the last ends in time. `late`: the stages' own terms take longer than the whole. `open`: they leave
 * time, and some stages have no term. `full`: they take all of it, and later stages without a term have none left. `unknown`: nothing to compare.
 */
export type StageVerdict = "fits" | "late" | "open" | "full" | "unknown";

export interface TermForecast {
  readonly whole: TermResult;
  readonly rows: readonly StageRow[];
  /** When the last stage with a term ends. */
  readonly end?: string;
  readonly verdict: StageVerdict;
}

export interface Receipt {
  readonly date: string;
  /** Hours and minutes on the wall of the calendar's time zone. */
  readonly time: string;
}

const noTerm: TermResult = { ok: false, code: "no-term", params: {} };

/** While somebody is still typing, a term may lack its number or its unit. */
const isTerm = (term: Partial<Term> | undefined): term is Term =>
  term !== undefined && typeof term.unit === "string" && (term.unit === "none" || Number.isInteger(term.value));

const endOf = (calendar: Calendar, { date, time }: Receipt, term: Partial<Term> | undefined): TermResult =>
  isTerm(term) ? addTerm(calendar, instantAt(date, time, calendar.timeZone), term) : noTerm;

/** @param term by default the usual one of the procedure. */
export function forecastTerm(
  calendar: Calendar,
  processing: Partial<Processing>,
  received: Receipt,
  term: Partial<Term> | undefined = processing.term,
): TermForecast {
  const whole = endOf(calendar, received, term);
  const rows: StageRow[] = [];
  let from = received;
  let end: string | undefined;
  for (const stage of processing.stages ?? []) {
    const together = "parallel" in stage ? stage.parallel : [stage];
    const row = together.map((one): StageForecast => {
      const begun = end ?? `${received.date}T${received.time}`;
      return { stage: one, from: begun, ...(isTerm(one.term) && { result: endOf(calendar, from, one.term) }) };
    });
    rows.push(row);
    const latest = row
      .flatMap(({ result }) => (result?.ok ? [result.due.at] : []))
      .sort(later)
      .at(-1);
    if (latest === undefined) continue;
    end = latest;
    // A stage begins on the day the one before ends, and that day is not counted; the cut-off hour was for the counter.
    const [date, time = "00:00"] = latest.split("T") as [string, string?];
    from = { date, time };
  }
  return { whole, rows, ...(end !== undefined && { end }), verdict: judge(whole, rows, end) };
}

/** A date alone means the end of that day. */
const later = (a: string, b: string): number => {
  const [left, right] = [a.includes("T") ? a : `${a}T24`, b.includes("T") ? b : `${b}T24`];
  return left < right ? -1 : left > right ? 1 : 0;
};

function judge(whole: TermResult, rows: readonly StageRow[], end: string | undefined): StageVerdict {
  if (!whole.ok || end === undefined) return "unknown";
  if (later(end, whole.due.at) > 0) return "late";
  if (rows.every((row) => row.every(({ result }) => result?.ok))) return "fits";
  const lastTimed = rows.map((row) => row.some(({ result }) => result?.ok)).lastIndexOf(true);
  const untimedAfter = lastTimed < rows.length - 1;
  return later(end, whole.due.at) === 0 && untimedAfter ? "full" : "open";
}
