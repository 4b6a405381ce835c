// What every reckoning of a term shares: the calendar, the steps so far, and how a day off is stepped over.
import type { Calendar, ReceiptTraceStep } from "@hoso/contract";
import { localDate, localTime } from "./local-time.js";
import { dayStatus, type DayStatus, nextDay } from "./working-days.js";

export type TraceStep = ReceiptTraceStep;

/** `to` is missing while the pause lasts. */
export interface Pause {
  readonly from: Date;
  readonly to?: Date;
}

/** Carries "the table ends here" out of the reckoning; becomes a returned value where the reckoning began. */
export class OutOfRange extends Error {
  readonly code = "calendar-range";
  readonly date: string;
  constructor(date: string) {
    super("calendar-range");
    this.date = date;
  }
}

/** One reckoning: the calendar, the steps so far, and whether a projected day was used. */
export class Reckoning {
  readonly calendar: Calendar;
  readonly trace: TraceStep[] = [];
  projected = false;

  constructor(calendar: Calendar) {
    this.calendar = calendar;
  }

  status(date: string): DayStatus {
    const status = dayStatus(this.calendar, date);
    if (!status) throw new OutOfRange(date);
    this.projected ||= status.projected;
    return status;
  }

  note(code: TraceStep["code"], { date, title }: { readonly date: string; readonly title?: DayStatus["title"] }, count?: number): void {
    this.trace.push({ code, date, ...(count !== undefined && { count }), ...(title && { title: { ...title } }) });
  }

  /** Notes why a day off is not counted. */
  skip(status: DayStatus): void {
    this.note(`skipped-${status.kind as "weekend" | "holiday" | "compensatory" | "swap"}`, status);
  }

  /** The day itself when it is worked, else the next that is; what lies between is noted. */
  workingFrom(date: string): string {
    let status = this.status(date);
    while (!status.working) {
      this.skip(status);
      status = this.status(nextDay(status.date));
    }
    return status.date;
  }

  /** The day on which something that came in at this instant counts as received. */
  received(instant: Date, cutoff: string | undefined): string {
    const { timeZone } = this.calendar;
    const date = localDate(instant, timeZone);
    if (!this.status(date).working || cutoff === undefined || localTime(instant, timeZone) <= cutoff) return date;
    this.note("after-cutoff", { date });
    return this.workingFrom(nextDay(date));
  }
}
