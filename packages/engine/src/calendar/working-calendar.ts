// A calendar as an application uses it. Reckoning with working days is code that a form may load late, so it is handed in.
import type { Calendar, Term } from "@hoso/contract";
import { addTerm, type Pause, type TermResult } from "./add-term.js";
import { workingDaysAfter } from "./working-days.js";

export interface WorkingCalendar {
  /** IANA time zone in which its days begin and end. */
  readonly timeZone: string;
  /** The day so many working days after a date; undefined outside the table. */
  workingDaysAfter(date: string, days: number): string | undefined;
  /** Until when something received at an instant is due, with the reckoning. */
  addTerm(receivedAt: Date, term: Term, pauses?: readonly Pause[]): TermResult;
}

export function workingCalendar(table: Calendar): WorkingCalendar {
  return {
    timeZone: table.timeZone,
    workingDaysAfter: (date, days) => workingDaysAfter(table, date, days),
    addTerm: (receivedAt, term, pauses) => addTerm(table, receivedAt, term, pauses),
  };
}
