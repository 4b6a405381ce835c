// Dates, partial dates and durations.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDuration,
  datePattern,
  daysBetween,
  fromDayNumber,
  isPartialDate,
  toDayNumber,
  weekdayOf,
  yearsBetween,
} from "./date-arithmetic.js";
import { isDate } from "./iso-date.js";
import { localDate, localTime } from "./local-time.js";

describe("dates", () => {
  it.each([
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["2000-02-29", true],
    ["1900-02-29", false],
    ["2026-04-31", false],
    ["2026-13-01", false],
    ["0999-01-01", false],
    ["2026-1-1", false],
  ])("%s is one: %s", (text, expected) => expect(isDate(text)).toBe(expected));

  it("are exactly those the calendar has", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          const date = new Date(`${text}T00:00:00Z`);
          expect(isDate(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text));
          expect(new RegExp(datePattern, "u").test(text)).toBe(isDate(text));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("may be partial", () => {
    for (const text of ["1950", "1950-03", "1950-03-02"]) expect(isPartialDate(text)).toBe(true);
    for (const text of ["", "50", "1950-13", "1950-3", "1950-03-32", "1950-"]) expect(isPartialDate(text)).toBe(false);
  });

  it("have weekdays from Monday 1", () => expect(["2026-11-22", "2026-11-23", "1900-01-01"].map(weekdayOf)).toEqual([7, 1, 1]));
  it("round-trip through day numbers", () => expect(fromDayNumber(toDayNumber("1600-02-29"))).toBe("1600-02-29"));
});

describe("reckoning", () => {
  it.each([
    ["2000-02-29", "2018-02-27", 17],
    ["2000-02-29", "2018-02-28", 18],
    ["2008-11-23", "2026-11-22", 17],
    ["2008-11-22", "2026-11-22", 18],
    ["2026-11-22", "2008-11-23", -17],
    ["1950-03", "2026-11-22", 76],
    ["1950", "2026-12-31", 76],
    ["1950", "2026-11-22", undefined],
    ["1950-11", "2026-11-22", undefined],
    ["x", "2026-11-22", undefined],
  ])("years from %s to %s: %s", (from, to, years) => expect(yearsBetween(from, to)).toBe(years));

  it.each([
    ["2026-01-31", "P1M", "2026-02-28"],
    ["2024-02-29", "P1Y", "2025-02-28"],
    ["2026-11-22", "P1Y2M10D", "2028-02-01"],
    ["1950", "P10Y", "1960"],
    ["1950-11", "P3M", "1951-02"],
    ["1950", "P1M", undefined],
    ["1950-03", "P1D", undefined],
    ["9999-12-31", "P1D", undefined],
    ["2026-11-22", "P99999999999Y", undefined],
    ["2026-11-22", "P99999999999999999D", undefined],
    ["2026-11-22", "P", undefined],
    ["2026-11-22", "P1W", undefined],
  ])("%s and %s: %s", (date, duration, expected) => expect(addDuration(date, duration)).toBe(expected));

  it("counts days between whole dates only", () => {
    expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
    expect(daysBetween("2026-03-01", "2024-02-29")).toBe(-731);
    expect(daysBetween("2026-03", "2026-03-01")).toBeUndefined();
  });

  it("years agree with adding years", () => {
    const date = fc.integer({ min: -20_000, max: 30_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const years = yearsBetween(from, to)!;
        expect(addDuration(from, `P${years}Y`)! <= to && addDuration(from, `P${years + 1}Y`)! > to).toBe(true);
      }),
    );
  });
});

describe("the clock on the wall", () => {
  it("is that of the time zone", () => {
    const instant = new Date("2026-11-22T17:30:00Z");
    expect([localDate(instant, "Asia/Ho_Chi_Minh"), localTime(instant, "Asia/Ho_Chi_Minh")]).toEqual(["2026-11-23", "00:30"]);
    expect([localDate(instant, "UTC"), localTime(instant, "America/New_York")]).toEqual(["2026-11-22", "12:30"]);
  });
});
