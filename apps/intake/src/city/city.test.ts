import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishCopyRequest, startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { person, role, setUp, type Browser } from "../testing/studio.fixture.js";

let intake: TestIntake;
const now = () => intake;
let admin: Browser;
let author: Browser;

beforeAll(async () => {
  intake = await startIntake();
  admin = await setUp(now);
  author = await person(now, admin, "author", [role("author", "finance")]);
  await publishCopyRequest(intake);
});
afterAll(() => intake.dispose());

const hourlyRate = { value: 47_159, source: "Niên giám thống kê", year: 2025 };

describe("departments", () => {
  it("are those that procedures, roles and administrators name, with names and how much they have", async () => {
    const title = { vi: "Sở Nội vụ", en: "Department of Home Affairs" };
    const named = await admin.send("PUT", "/departments/so-noi-vu", { title });
    expect(named.body).toEqual({ id: "so-noi-vu", title, procedures: 0 });
    const found = (await author.get("/departments")).body.departments;
    expect(found).toContainEqual({ id: "so-noi-vu", title, procedures: 0 });
    expect(found).toContainEqual({ id: "finance", title: null, procedures: 0 });
    expect(found.find(({ id }: { id: string }) => id === "justice")).toMatchObject({ procedures: 1 });
    await admin.send("PUT", "/departments/so-noi-vu", { title: { ...title, en: "Home Affairs" } });
    const again = (await author.get("/departments")).body.departments;
    expect(again.filter(({ id }: { id: string }) => id === "so-noi-vu")).toEqual([
      { id: "so-noi-vu", title: { ...title, en: "Home Affairs" }, procedures: 0 },
    ]);
  });

  it.each([["Sở"], ["so_tu"], ["-"], ["a".repeat(81)]])("have ids as procedures write them, so not %s", async (id) => {
    expect((await admin.send("PUT", `/departments/${encodeURIComponent(id)}`, { title: { vi: "X" } })).status).toBe(400);
  });
});

describe("figures that burden is reckoned with", () => {
  it("are none at first, then what an administrator sets, for every author, over a restart", async () => {
    expect((await author.get("/city/burden")).body).toEqual({ figures: {}, changedAt: null, changedBy: null });
    const set = await admin.send("PUT", "/city/burden", { figures: { hourlyRate, tripCost: { value: 0, source: "Xe buýt miễn phí" } } });
    expect(set.status).toBe(200);
    expect(set.body).toMatchObject({ figures: { hourlyRate, tripCost: { value: 0 } }, changedBy: { name: "Quản trị" } });
    expect((await author.get("/city/burden")).body).toEqual(set.body);
    await admin.send("PUT", "/city/burden", { figures: { hourlyRate } });
    expect((await author.get("/city/burden")).body.figures).toEqual({ hourlyRate });
    await intake.close();
    intake = await intake.reopen();
    expect((await author.get("/city/burden")).body.figures).toEqual({ hourlyRate });
  });

  it("stand in the audit list with what was before, and only when they changed", async () => {
    await admin.send("PUT", "/city/burden", { figures: { hourlyRate } });
    await admin.send("PUT", "/city/burden", { figures: {} });
    const { entries } = (await admin.get("/audit?action=city.burden-changed")).body;
    expect(entries.map(({ detail }: { detail: unknown }) => detail).slice(0, 2)).toEqual([
      { before: { hourlyRate }, after: {} },
      { before: { hourlyRate, tripCost: { value: 0, source: "Xe buýt miễn phí" } }, after: { hourlyRate } },
    ]);
    expect((await author.get("/audit")).status).toBe(403);
  });

  it.each([
    ["a name that is none", { minutesADay: hourlyRate }],
    ["how many applications there are, which is each procedure's own", { applicationsPerYear: hourlyRate }],
    ["a negative value", { hourlyRate: { ...hourlyRate, value: -1 } }],
    ["a value that is no number", { hourlyRate: { ...hourlyRate, value: "47159" } }],
    ["no source", { hourlyRate: { value: 1 } }],
    ["an empty source", { hourlyRate: { value: 1, source: "  " } }],
    ["a source of several lines", { hourlyRate: { value: 1, source: "a\nb" } }],
    ["a year that is none", { hourlyRate: { ...hourlyRate, year: 25 } }],
  ])("refuse %s", async (_, figures) => {
    const before = (await admin.get("/city/burden")).body;
    expect((await admin.send("PUT", "/city/burden", { figures })).status).toBe(400);
    expect((await admin.get("/city/burden")).body).toEqual(before);
  });
});
