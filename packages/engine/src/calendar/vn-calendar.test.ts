// The calendar of Viet Nam as data: valid, complete, in step with the weekdays and with the moon over Ha Noi.
import { readFileSync } from "node:fs";
import type { Calendar } from "@hoso/contract";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "./date-arithmetic.js";
import { localDate } from "./local-time.js";
import { dayStatus, isWorkingDay, nextDay } from "./working-days.js";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8"));
const vn = read("examples/calendars/vn.json") as Calendar;
const listed = [...vn.holidays, ...(vn.compensatory ?? []), ...(vn.swapOff ?? []), ...(vn.swapOn ?? [])];

it("keeps to its schema", () => {
  const validate = new Ajv2020({ strict: false }).compile(read("schemas/calendar.schema.json") as object);
  expect(validate(vn) ? [] : validate.errors).toEqual([]);
});

it("names every day in both languages, with its source and status", () => {
  for (const { date, title, source, status } of listed)
    expect([date, Boolean(title?.vi && title.en && source && status)]).toEqual([date, true]);
  expect(new Set(listed.map(({ date }) => date)).size).toBe(listed.length);
});

it.each([
  [2025, 11],
  [2026, 12],
  [2027, 12],
  [2028, 12],
])("%i has its %i statutory days", (year, count) => {
  expect(vn.holidays.filter(({ date }) => date.startsWith(String(year)))).toHaveLength(count);
});

it("gives a day in lieu for each holiday on a day of rest, unless the yearly schedule was set around it", () => {
  const onRest = (year: string) => vn.holidays.filter(({ date }) => date.startsWith(year) && vn.weekend.includes(weekdayOf(date))).length;
  const inLieu = (year: string) => (vn.compensatory ?? []).filter(({ date }) => date.startsWith(year)).length;
  for (const year of ["2025", "2026", "2027", "2028"]) expect([year, inLieu(year)]).toEqual([year, onRest(year)]);
});

it("swaps weekdays for days of rest, one for one", () => {
  expect(vn.swapOff).toHaveLength(vn.swapOn!.length);
  for (const { date } of vn.swapOff ?? []) expect([date, weekdayOf(date) <= 5, isWorkingDay(vn, date)]).toEqual([date, true, false]);
  for (const { date } of vn.swapOn ?? []) expect([date, weekdayOf(date) > 5, isWorkingDay(vn, date)]).toEqual([date, true, true]);
});

it("tells announced from projected", () => {
  expect(dayStatus(vn, "2026-11-24")).toMatchObject({ kind: "holiday", projected: false });
  expect(dayStatus(vn, "2027-06-15")).toMatchObject({ kind: "working", projected: true });
});

describe("the long holidays are as announced", () => {
  it.each([
    ["2025-01-25", "2025-02-02"],
    ["2025-04-30", "2025-05-04"],
    ["2025-08-30", "2025-09-02"],
    ["2026-02-14", "2026-02-22"],
    ["2026-08-29", "2026-09-02"],
    ["2027-02-05", "2027-02-11"],
  ])("%s to %s", (from, to) => {
    for (let date = from; date <= to; date = nextDay(date)) expect([date, isWorkingDay(vn, date)]).toEqual([date, false]);
    expect([isWorkingDay(vn, nextDay(from, -1)), isWorkingDay(vn, nextDay(to))]).toEqual([true, true]);
  });
});

it("puts Tết 2027 where the new moon falls in Viet Nam", () => {
  // New moon about 15:56 UTC on 2027-02-06: still the 6th in UTC+7 and in UTC+8, but four minutes from midnight in the latter.
  const newMoon = new Date("2027-02-06T15:56:00Z");
  expect([localDate(newMoon, vn.timeZone), localDate(new Date(newMoon.getTime() + 5 * 60_000), "Asia/Shanghai")]).toEqual([
    "2027-02-06",
    "2027-02-07",
  ]);
  expect(dayStatus(vn, localDate(newMoon, vn.timeZone))).toMatchObject({ kind: "holiday", title: { vi: "Tết Nguyên đán" } });
});
