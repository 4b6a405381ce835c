// Due dates on the real calendar of Viet Nam: every vector, the rules of receipt, pauses, hours, and the table's end.
import { readFileSync } from "node:fs";
import type { Calendar, Term } from "@hoso/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTerm, type Pause } from "./add-term.js";
import { addDuration, daysBetween, weekdayOf } from "./date-arithmetic.js";
import { isWorkingDay, nextDay, workingDaysAfter } from "./working-days.js";

const vn = JSON.parse(readFileSync(new URL("../../../../examples/calendars/vn.json", import.meta.url), "utf8")) as Calendar;
const at = (local: string): Date => new Date(`${local.length === 10 ? `${local}T09:00` : local}:00+07:00`);

function due(received: string, term: Term, pauses: [string, string][] = []) {
  const result = addTerm(
    vn,
    at(received),
    term,
    pauses.map(([from, to]): Pause => ({ from: at(from), to: at(to) })),
  );
  if (!result.ok) throw new Error(result.code);
  return result.due;
}
const workingDays = (value: number, cutoff?: string): Term => ({ value, unit: "workingDay", ...(cutoff && { cutoff }) });
const days = (value: number): Term => ({ value, unit: "day" });
const months = (value: number): Term => ({ value, unit: "month" });

describe("due dates", () => {
  it.each([
    ["2026-11-20", workingDays(3), "2026-11-26"],
    ["2026-11-23", workingDays(1), "2026-11-25"],
    ["2026-11-24", workingDays(3), "2026-11-27"],
    ["2026-04-24", workingDays(3), "2026-05-04"],
    ["2026-04-28", workingDays(7), "2026-05-11"],
    ["2026-02-13", workingDays(3), "2026-02-25"],
    ["2026-08-28", workingDays(3), "2026-09-07"],
    ["2026-12-30", workingDays(7), "2027-01-11"],
    ["2027-02-03", workingDays(3), "2027-02-15"],
    ["2027-04-29", workingDays(3), "2027-05-06"],
    ["2026-11-09", days(15), "2026-11-25"],
    ["2026-04-16", days(15), "2026-05-04"],
    ["2026-11-23T14:59", workingDays(0, "15:00"), "2026-11-23"],
    ["2026-11-23T15:00", workingDays(0, "15:00"), "2026-11-23"],
    ["2026-11-23T15:01", workingDays(0, "15:00"), "2026-11-25"],
    ["2026-11-23T15:01", workingDays(1, "15:00"), "2026-11-26"],
    ["2026-11-24T16:00", workingDays(3, "15:00"), "2026-11-27"],
    ["2026-11-24", workingDays(0), "2026-11-25"],
    ["2026-01-31", months(1), "2026-03-02"],
    ["2026-10-24", months(1), "2026-11-25"],
    ["2026-08-21", workingDays(1), "2026-08-22"],
    ["2025-04-25", workingDays(5), "2025-05-06"],
  ])("received %s, %o: %s", (received, term, expected) => expect(due(received, term).at).toBe(expected));

  it("are those of the office's time zone, whatever the machine's", () => {
    // 22:30 on Monday in Ho Chi Minh City is 15:30 the same day in UTC; 00:30 on Tuesday is still Monday there.
    expect(addTerm(vn, new Date("2026-11-23T15:30:00Z"), workingDays(0)).ok).toBe(true);
    expect(due("2026-11-23T22:30", workingDays(1)).trace[0]).toEqual({ code: "received", date: "2026-11-23" });
    expect(due("2026-11-24T00:30", workingDays(1)).trace[0]).toEqual({ code: "received", date: "2026-11-24" });
  });

  it("say how they were reckoned", () => {
    expect(due("2026-11-20", workingDays(3))).toEqual({
      at: "2026-11-26",
      calendar: { id: "vn", version: vn.version },
      projected: false,
      trace: [
        { code: "received", date: "2026-11-20" },
        { code: "skipped-weekend", date: "2026-11-21" },
        { code: "skipped-weekend", date: "2026-11-22" },
        { code: "counted", date: "2026-11-23", count: 1 },
        { code: "skipped-holiday", date: "2026-11-24", title: { vi: "Ngày Văn hóa Việt Nam", en: "Vietnam Culture Day" } },
        { code: "counted", date: "2026-11-25", count: 2 },
        { code: "counted", date: "2026-11-26", count: 3 },
        { code: "due", date: "2026-11-26" },
      ],
    });
    expect(due("2026-11-23T15:01", workingDays(0, "15:00")).trace.map(({ code }) => code)).toEqual([
      "received",
      "after-cutoff",
      "skipped-holiday",
      "due",
    ]);
    expect(due("2026-11-09", days(15)).trace.map(({ code, date }) => `${code} ${date}`)).toEqual([
      "received 2026-11-09",
      "counted 2026-11-24",
      "skipped-holiday 2026-11-24",
      "rolled-forward 2026-11-25",
      "due 2026-11-25",
    ]);
    expect(due("2026-08-21", workingDays(1)).trace.map(({ code }) => code)).toEqual(["received", "worked-swap", "due"]);
    expect(due("2026-12-30", workingDays(7)).projected).toBe(true);
    expect(due("2026-04-24", workingDays(1)).trace.map(({ code }) => code)).toContain("skipped-compensatory");
    expect(due("2026-08-28", workingDays(1)).trace.map(({ code }) => code)).toContain("skipped-swap");
  });
});

describe("pauses", () => {
  it("take the days after pausing, up to the day of resuming, out of the count", () => {
    // Thursday counts as day 1, paused on it; resumed on Wednesday: Thursday and Friday are days 2 and 3.
    const paused = due("2026-03-04", workingDays(3), [["2026-03-05", "2026-03-11"]]);
    expect(paused.at).toBe("2026-03-13");
    expect(paused.trace.map(({ code }) => code)).toEqual(["received", "counted", "paused", "resumed", "counted", "counted", "due"]);
  });

  it("count calendar days and months the same way", () => {
    expect(due("2026-03-02", days(10), [["2026-03-04", "2026-03-09"]]).at).toBe("2026-03-17");
    expect(due("2026-03-02", months(1), [["2026-03-04", "2026-03-09"]]).at).toBe("2026-04-07");
  });

  it("move a term that ends while it is paused to the day of resuming", () => {
    expect(due("2026-03-02", workingDays(2), [["2026-03-04", "2026-03-10"]]).at).toBe("2026-03-10");
    expect(due("2026-03-02", workingDays(0), [["2026-03-02", "2026-03-07"]]).at).toBe("2026-03-09");
  });

  it("change nothing when they are over on the same day, or before receipt", () => {
    expect(due("2026-03-02", workingDays(3), [["2026-03-03T09:00", "2026-03-03T11:00"]]).at).toBe("2026-03-05");
    expect(due("2026-03-02", workingDays(3), [["2026-02-23", "2026-02-26"]]).at).toBe("2026-03-05");
  });

  it("leave the due date unknown while one lasts", () => {
    expect(addTerm(vn, at("2026-03-02"), workingDays(3), [{ from: at("2026-03-03") }])).toEqual({
      ok: false,
      code: "paused",
      params: { from: "2026-03-03" },
    });
  });
});

describe("terms in hours", () => {
  const working = (value: number, cutoff?: string): Term => ({ value, unit: "workingHour", ...(cutoff && { cutoff }) });
  it.each([
    ["2026-03-02T08:00", working(2), "2026-03-02T10:00"],
    ["2026-03-02T10:30", working(2), "2026-03-02T14:00"],
    ["2026-03-06T16:00", working(8), "2026-03-09T16:00"],
    ["2026-03-07T10:00", working(1), "2026-03-09T08:30"],
    ["2026-11-23T15:30", working(4), "2026-11-25T10:00"],
    ["2026-11-23T15:30", working(4, "15:00"), "2026-11-25T11:30"],
    ["2026-03-06T16:00", { value: 24, unit: "hour" } as const, "2026-03-07T16:00"],
  ])("received %s, %o: %s", (received, term, expected) => expect(due(received, term).at).toBe(expected));

  it("leave pauses out to the minute", () => {
    expect(due("2026-03-02T08:00", working(2), [["2026-03-02T09:00", "2026-03-03T09:00"]]).at).toBe("2026-03-03T10:00");
    expect(due("2026-03-02T08:00", { value: 5, unit: "hour" }, [["2026-03-02T09:00", "2026-03-02T10:30"]]).at).toBe("2026-03-02T14:30");
  });

  it("need a calendar that names working hours", () => {
    const { workingHours: _hours, ...without } = vn;
    expect(addTerm(without, at("2026-03-02"), working(1))).toMatchObject({ ok: false, code: "no-working-hours" });
  });
});

describe("what is not known", () => {
  it("is said, not guessed", () => {
    expect(addTerm(vn, at("2028-12-28"), workingDays(5))).toEqual({
      ok: false,
      code: "calendar-range",
      params: { date: "2029-01-01", from: "2025-01-01", to: "2028-12-31" },
    });
    expect(addTerm(vn, at("2024-12-31"), workingDays(1))).toMatchObject({ ok: false, code: "calendar-range" });
    expect(addTerm(vn, at("2026-11-23"), months(10_000))).toMatchObject({ ok: false, code: "calendar-range" });
    expect(addTerm(vn, at("2026-11-23"), { value: 0, unit: "none" })).toMatchObject({ ok: false, code: "no-term" });
    expect(isWorkingDay(vn, "2030-01-01")).toBeUndefined();
    expect(workingDaysAfter(vn, "2026-11-23", 1.5)).toBeUndefined();
    expect(workingDaysAfter(vn, "2026-02-30", 1)).toBeUndefined();
  });
});

it("a due date is a working day that no later receipt undercuts", () => {
  const dayOf = fc.integer({ min: 0, max: 700 }).map((offset) => nextDay("2025-06-01", offset));
  fc.assert(
    fc.property(dayOf, fc.integer({ min: 0, max: 40 }), fc.constantFrom("workingDay", "day", "month" as const), (received, value, unit) => {
      const term = { value: unit === "month" ? value % 4 : value, unit } as Term;
      const end = due(received, term).at;
      expect(isWorkingDay(vn, end)).toBe(true);
      expect(due(nextDay(received), term).at >= end).toBe(true);
      if (unit === "workingDay") expect(workingDaysAfter(vn, received, value)).toBe(end);
      if (unit === "day") expect(daysBetween(received, end)! >= value).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it("working days can be counted back", () => {
  expect(workingDaysAfter(vn, "2026-11-26", -3)).toBe("2026-11-20");
  expect(weekdayOf(addDuration("2026-11-22", "P1D")!)).toBe(1);
});
