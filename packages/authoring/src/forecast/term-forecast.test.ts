import { readFileSync } from "node:fs";
import type { Calendar, Procedure } from "@hoso/contract";
import { describe, expect, it } from "vitest";
import { instantAt } from "./instant.js";
import { forecastTerm } from "./term-forecast.js";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../../examples/${path}`, import.meta.url), "utf8"));
const calendar = read("calendars/vn.json") as Calendar;
const household = (read("procedures/household-business.json") as Procedure).processing!;
const permit = (read("procedures/house-construction-permit.json") as Procedure).processing!;
const friday = { date: "2026-11-20", time: "14:00" };
const due = (forecast: ReturnType<typeof forecastTerm>) => (forecast.whole.ok ? forecast.whole.due.at : forecast.whole.code);
const days = (value: number, more: object = {}) => ({ value, unit: "workingDay" as const, ...more });
const stage = (id: string, term?: ReturnType<typeof days>) => ({ id, title: id, ...(term && { term }) });

describe("an instant on the wall", () => {
  it.each([
    ["2026-11-20", "14:00", "Asia/Ho_Chi_Minh", "2026-11-20T07:00:00.000Z"],
    ["2026-01-01", "00:00", "America/New_York", "2026-01-01T05:00:00.000Z"],
    ["2026-03-29", "03:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25", "23:30", "Europe/Berlin", "2026-10-25T22:30:00.000Z"],
    ["2026-06-01", "12:00", "UTC", "2026-06-01T12:00:00.000Z"],
  ])("%s %s in %s", (date, time, zone, expected) => expect(instantAt(date, time, zone).toISOString()).toBe(expected));
});

describe("when it is due", () => {
  it("skips the weekend and the holiday, and says so", () => {
    const { whole } = forecastTerm(calendar, household, friday);
    expect(whole.ok && whole.due.at).toBe("2026-11-26");
    expect(whole.ok && whole.due.trace.map(({ code }) => code)).toContain("skipped-holiday");
  });

  it("takes another term when asked", () => expect(due(forecastTerm(calendar, household, friday, days(1)))).toBe("2026-11-23"));

  it("obeys the cut-off hour of the place", () => {
    const processing = { term: days(0, { cutoff: "15:00" }) };
    expect(due(forecastTerm(calendar, processing, { ...friday, time: "15:00" }))).toBe("2026-11-20");
    expect(due(forecastTerm(calendar, processing, { ...friday, time: "15:01" }))).toBe("2026-11-23");
  });

  it.each([
    ["nothing entered yet", {}, "no-term"],
    ["half entered", { term: { value: 3 } }, "no-term"],
    ["no term promised", { term: { value: 0, unit: "none" } }, "no-term"],
    ["past the calendar", { term: days(5000) }, "calendar-range"],
  ])("says so with %s", (_what, processing, code) => expect(due(forecastTerm(calendar, processing as never, friday))).toBe(code));
});

describe("stages against the whole", () => {
  const verdict = (term: number, ...stages: object[]) => forecastTerm(calendar, { term: days(term), stages: stages as never }, friday);

  it("adds them up as the whole counts", () => {
    const forecast = verdict(3, stage("a", days(1)), stage("b", days(2)));
    expect([forecast.end, forecast.verdict]).toEqual(["2026-11-26", "fits"]);
    expect(forecast.rows.map(([one]) => one!.from)).toEqual(["2026-11-20T14:00", "2026-11-23"]);
  });

  it("takes the longest of those at the same time", () => {
    const together = { parallel: [stage("a", days(1)), stage("b", days(2))] };
    expect(verdict(3, together, stage("c", days(1)))).toMatchObject({ end: "2026-11-26", verdict: "fits" });
  });

  it.each([
    ["late", 2, [stage("a", days(1)), stage("b", days(2))]],
    ["open", 3, [stage("a", days(1)), stage("b")]],
    ["open", 3, [stage("a"), stage("b", days(3))]],
    ["full", 3, [stage("a", days(3)), stage("b")]],
    ["unknown", 3, [stage("a"), stage("b")]],
    ["unknown", 3, []],
  ] as const)("%s", (expected, term, stages) => expect(verdict(term, ...stages).verdict).toBe(expected));

  it("knows that the first stage of the household business takes all the time there is", () => {
    expect(forecastTerm(calendar, household, friday).verdict).toBe("full");
  });

  it("compares the construction permit's parallel stages", () => {
    const forecast = forecastTerm(calendar, permit, friday);
    expect([due(forecast), forecast.end, forecast.verdict]).toEqual(["2026-12-02", "2026-11-26", "open"]);
    expect(forecast.rows.map((row) => row.length)).toEqual([1, 2, 1]);
  });

  it("goes on by the hour after a stage in hours", () => {
    const stages = [{ id: "a", title: "a", term: { value: 2, unit: "workingHour" as const } }, stage("b")];
    expect(forecastTerm(calendar, { term: days(1), stages }, friday).rows[1]![0]!.from).toBe("2026-11-20T16:00");
  });
});
