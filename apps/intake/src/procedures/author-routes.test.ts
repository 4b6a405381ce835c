import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleProcedures, startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { copyRequest, submission } from "../testing/procedures.fixture.js";
import { change, editKey, newDraft, password, person, role, rootNode, setUp, type Browser } from "../testing/studio.fixture.js";

let clock = Date.parse("2026-11-20T02:00:00Z");
/** Goes to that day; sessions do not last so long. */
const on = async (day: string) => {
  clock = Date.parse(`${day}T02:00:00Z`);
  await author.post("/session", { login: "author", password });
  await publisher.post("/session", { login: "publisher", password });
};
let intake: TestIntake;
const now = () => intake;
let admin: Browser;
let author: Browser & { id: string };
let publisher: Browser;

beforeAll(async () => {
  intake = await startIntake({ SEED_PROCEDURES: exampleProcedures, SESSION_IDLE_HOURS: "168" }, { now: () => new Date(clock) });
  admin = await setUp(now);
  author = await person(now, admin, "author", [role("author", "justice")]);
  publisher = await person(now, admin, "publisher", [role("publisher")]);
  for (const version of [1, 2])
    await intake.app.inject({
      method: "PUT",
      url: `/procedures/copy-request/versions/${version}`,
      headers: { authorization: `Bearer ${intake.publisherToken}` },
      payload: { ...copyRequest, version },
    });
});
afterAll(() => intake.dispose());

const ids = (answer: { body: any }) => answer.body.entries.map(({ id }: { id: string }) => id);
const get = (url: string, headers: Record<string, string> = {}) => intake.app.inject({ method: "GET", url, headers });
const apply = async (version = 1) => {
  const body = submission({}, { ...copyRequest, version });
  const answer = await intake.app.inject({
    method: "POST",
    url: "/applications",
    headers: { "idempotency-key": body.idempotencyKey },
    payload: body,
  });
  return answer.statusCode === 201 ? "accepted" : (answer.json().code as string);
};
const status = (body: object) =>
  publisher.post("/procedures/copy-request/status", { reason: { vi: "Đang sửa quy định", en: "Rules are being changed" }, ...body });

describe("the list", () => {
  it("finds words without diacritics and in any case, and shows one entry a procedure", async () => {
    expect((await publisher.get("/procedures")).body.total).toBe(5);
    for (const [query, found] of [
      ["ho kinh doanh", ["household-business"]],
      ["HỘ KINH", ["household-business"]],
      ["hộ kinh", ["household-business"]],
      ["xin ban sao", ["copy-request"]],
      ["dang ky khai sinh", ["birth-registration"]],
      ["household", ["household-business"]],
      ["100%", []],
      ["_", []],
      ["khong co gi", []],
      ["\u0000", ids(await publisher.get("/procedures"))],
    ] as const)
      expect(ids(await publisher.get(`/procedures?query=${encodeURIComponent(query)}`)), query).toEqual(found);
  });

  it("shows drafts with their procedure, whose they are and what is wrong with them", async () => {
    const { id } = await newDraft(author, { title: "Đường đi mới" }, { from: { procedure: "copy-request", version: 2 } });
    const broken = await newDraft(author, {
      id: "broken-one",
      fees: [{ ...copyRequest.fees[0], amount: { "*": [{ var: "nothing" }, 1] } }],
    });
    // Counting takes its time, and a list does not wait for all of it.
    let { entries, total } = (await author.get("/procedures?department=justice")).body;
    for (let round = 0; round < 5 && entries.some(({ draft, problems }: any) => draft && !problems); round++)
      ({ entries, total } = (await author.get("/procedures?department=justice")).body);
    const entry = entries.find(({ key }: any) => key === id);
    expect(entry).toMatchObject({
      id: "copy-request",
      title: "Đường đi mới",
      state: "draft",
      owner: { id: author.id, name: "Person author" },
      changedBy: { id: author.id },
      published: { version: 2 },
      draft: { id, revision: 0 },
      problems: { errors: 0 },
    });
    expect(entries.filter(({ id: procedure }: any) => procedure === "copy-request")).toHaveLength(1);
    expect(entries.find(({ key }: any) => key === broken.id)).toMatchObject({ published: null, problems: { errors: 1 } });
    expect(total).toBe(entries.length);
    expect(ids(await author.get("/procedures?query=duong%20di"))).toEqual(["copy-request"]);
    expect(ids(await author.get("/procedures?mine=true")).sort()).toEqual(["broken-one", "copy-request"]);
    expect(ids(await publisher.get("/procedures?mine=true"))).toEqual([]);
    expect(ids(await author.get("/procedures?state=in-review"))).toEqual([]);
    await author.post(`/drafts/${id}/edits`, {
      base: 0,
      edit: [change(rootNode((await author.get(`/drafts/${id}`)).body.document), "title", "Lối đi")],
      key: editKey(),
    });
    expect(ids(await author.get("/procedures?query=loi%20di"))).toEqual(["copy-request"]);
    await author.send("DELETE", `/drafts/${broken.id}`);
    await author.send("DELETE", `/drafts/${id}`);
  });

  it("comes in pages that miss and repeat nothing, by change and by title", async () => {
    for (const sort of ["changed", "title"]) {
      const seen: string[] = [];
      let cursor: string | null = "";
      for (let round = 0; cursor !== null && round < 10; round++) {
        const page: any = (await publisher.get(`/procedures?limit=2&sort=${sort}${cursor === "" ? "" : `&cursor=${cursor}`}`)).body;
        seen.push(...ids({ body: page }));
        cursor = page.cursor;
      }
      expect([...seen].sort()).toEqual(
        ["birth-registration", "civil-status-extract", "copy-request", "household-business", "house-construction-permit"].sort(),
      );
      expect(new Set(seen).size).toBe(5);
    }
    expect((await publisher.get("/procedures?cursor=nonsense")).body.entries).toHaveLength(5);
  });

  it("is of one's departments", async () => {
    expect(ids(await author.get("/procedures"))).not.toContain("household-business");
    expect(ids(await author.get("/procedures?department=finance"))).toEqual([]);
  });
});

it("knows what the city asks, and its departments", async () => {
  const { procedures } = (await author.get("/city")).body;
  const asked = procedures.find(({ id }: { id: string }) => id === "copy-request");
  expect(asked.fields.map(({ path }: { path: string }) => path)).toEqual([
    "fullName",
    "personalId",
    "fileNumber",
    "copies",
    "delivery",
    "street",
  ]);
  expect(asked.documents).toEqual([{ id: "letter", title: { vi: "Giấy ủy quyền", en: "Letter" } }]);
  const household = procedures.find(({ id }: { id: string }) => id === "household-business");
  expect(household.fields.some(({ path }: { path: string }) => path.includes("."))).toBe(true);
  const before = (await author.get("/departments")).body.departments as { id: string; title: { vi?: string } | null }[];
  expect(before.find(({ id }) => id === "justice")?.title?.vi, "as its newest published procedure calls it").toBeTruthy();
  await admin.send("PUT", "/departments/justice", { title: { vi: "Sở Tư pháp", en: "Department of Justice" } });
  const { departments } = (await author.get("/departments")).body;
  expect(departments.find(({ id }: { id: string }) => id === "justice")).toMatchObject({ title: { vi: "Sở Tư pháp" } });
  expect(departments.every(({ id }: { id: string }) => id !== "*" && id !== "")).toBe(true);
});

describe("the status of a procedure", () => {
  const listed = async () => (await get("/procedures")).json().procedures.find(({ id }: { id: string }) => id === "copy-request");

  it("is obeyed by catalogue, definition and new applications, from its day to its day", async () => {
    const before = await get("/procedures/copy-request");
    expect(before.headers).not.toHaveProperty("hoso-validity");
    expect((await status({ status: "suspended", from: "2026-11-23", to: "2026-11-30" })).body.validity.status).toBe("in-force");
    expect(await apply()).toBe("accepted");
    await on("2026-11-23");
    expect((await listed()).validity).toMatchObject({ status: "suspended", from: "2026-11-23", to: "2026-11-30" });
    const suspended = await get("/procedures/copy-request", { "if-none-match": before.headers.etag as string });
    expect(suspended.statusCode).toBe(200);
    expect(suspended.body).toBe(before.body);
    expect(JSON.parse(decodeURIComponent(suspended.headers["hoso-validity"] as string))).toEqual({
      status: "suspended",
      from: "2026-11-23",
      to: "2026-11-30",
      reason: { vi: "Đang sửa quy định", en: "Rules are being changed" },
    });
    expect((await get("/procedures/copy-request", { "if-none-match": suspended.headers.etag as string })).statusCode).toBe(304);
    for (const version of [1, 2]) expect(await apply(version)).toBe("procedure-not-in-force");
    const entry = (await publisher.get("/procedures?state=suspended")).body.entries;
    expect(entry).toMatchObject([{ id: "copy-request", published: { validity: { status: "suspended" } } }]);
    await on("2026-12-01");
    expect((await listed()).validity).toBeUndefined();
    expect((await get("/procedures/copy-request")).headers.etag).toBe(before.headers.etag);
  });

  it("of repeated submissions does not matter: what was accepted stays accepted", async () => {
    const body = submission({}, { ...copyRequest, version: 2 });
    const post = () =>
      intake.app.inject({ method: "POST", url: "/applications", headers: { "idempotency-key": body.idempotencyKey }, payload: body });
    expect((await post()).statusCode).toBe(201);
    await status({ status: "suspended", from: "2026-12-01" });
    expect(await apply(2)).toBe("procedure-not-in-force");
    expect((await post()).statusCode).toBe(200);
    expect((await status({ status: "in-force", from: "2026-12-01" })).body.validity.status).toBe("in-force");
    expect(await apply(2)).toBe("accepted");
  });

  it("superseded or abolished leaves the catalogue and still says why; what begins later wins", async () => {
    expect((await status({ status: "superseded", from: "2026-12-10" })).body.code).toBe("request-invalid");
    expect((await status({ status: "superseded", from: "2026-12-10", supersededBy: "no-such" })).body.code).toBe("procedure-unknown");
    expect(
      (await status({ status: "superseded", from: "2026-12-10", to: "2026-12-09", supersededBy: "household-business" })).body.code,
    ).toBe("request-invalid");
    expect((await status({ status: "superseded", from: "2026-12-10", supersededBy: "household-business" })).status).toBe(200);
    expect((await status({ status: "in-force", from: "2026-12-02" })).status).toBe(200);
    await on("2026-12-09");
    expect(await listed()).toBeDefined();
    await on("2026-12-10");
    expect(await listed()).toBeUndefined();
    expect(await apply(2)).toBe("procedure-not-in-force");
    const told = await get("/procedures/copy-request");
    expect(JSON.parse(decodeURIComponent(told.headers["hoso-validity"] as string))).toMatchObject({
      status: "superseded",
      supersededBy: "household-business",
    });
    await status({ status: "abolished", from: "2026-12-10" });
    const { changes, validity } = (await author.get("/procedures/copy-request/versions")).body;
    expect(validity.status).toBe("abolished");
    expect(changes.map(({ status: each, from }: any) => `${each} ${from}`)).toEqual([
      "abolished 2026-12-10",
      "in-force 2026-12-02",
      "superseded 2026-12-10",
      "in-force 2026-12-01",
      "suspended 2026-12-01",
      "suspended 2026-11-23",
    ]);
  });
});
