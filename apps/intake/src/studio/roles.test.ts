import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { copyRequest } from "../testing/procedures.fixture.js";
import { browser, documentOf, editKey, newDraft, person, role, setUp, type Browser } from "../testing/studio.fixture.js";

let intake: TestIntake;
const now = () => intake;
const people = new Map<string, Browser>();
const nothing = "00000000-0000-4000-8000-000000000000";
const names = ["author", "publisher", "administrator"] as const;
const everybody = names.flatMap((name) => ["justice", "finance", "*"].map((department) => `${name} ${department}`));

/** Who holds one of the roles for the department of justice. */
const justice = (...roles: readonly string[]) =>
  everybody.filter((each) => roles.some((one) => each === `${one} justice` || each === `${one} *`));
const anywhere = (...roles: readonly string[]) => everybody.filter((each) => roles.some((one) => each.startsWith(one)));
const forAll = (...roles: readonly string[]) => roles.map((one) => `${one} *`);

let admin: Browser;
const known = { draft: "", waiting: "", account: "" };

beforeAll(async () => {
  intake = await startIntake();
  admin = await setUp(now);
  for (const each of everybody) {
    const [name, department] = each.split(" ") as [(typeof names)[number], string];
    people.set(each, await person(now, admin, each.replace("*", "all").replace(" ", "-"), [role(name, department)]));
  }
  people.set("no role", await person(now, admin, "no-role", []));
  people.set("nobody", browser(now));
  known.account = (await admin.post("/accounts", { name: "Somebody", roles: [role("author", "justice")] })).body.account.id;
  const author = people.get("author justice")!;
  known.draft = (await newDraft(author)).id;
  known.waiting = (await newDraft(author)).id;
  await author.post(`/drafts/${known.waiting}/review`);
  const published = await intake.app.inject({
    method: "PUT",
    url: "/procedures/copy-request/versions/1",
    headers: { authorization: `Bearer ${intake.publisherToken}` },
    payload: copyRequest,
  });
  expect(published.statusCode).toBe(201);
  await intake.app.listen({ host: "127.0.0.1", port: 0 });
}, 60_000);
afterAll(() => intake.dispose());

const readers = justice("author", "publisher");
const status = { status: "in-force", from: "2026-01-01", reason: "Thử" };
const site = { title: "Thử", origins: ["https://phuong.example.gov.vn"] };
const edit = { base: 999, edit: [{ key: "x" }], key: editKey() };

/** Each route: who gets in, and what those who do are answered. */
const routes: readonly [
  method: Parameters<Browser["send"]>[0],
  path: string,
  allowed: readonly string[],
  answer: number,
  body?: unknown,
][] = [
  ["GET", "/accounts", anywhere("administrator"), 200],
  ["POST", "/accounts", justice("administrator"), 201, { name: "New", roles: [role("author", "justice")] }],
  ["PATCH", "/accounts/{account}", justice("administrator"), 200, { name: "Somebody" }],
  ["POST", "/accounts/{account}/invitation", justice("administrator"), 201],
  ["GET", "/audit", anywhere("administrator", "publisher"), 200],
  ["GET", "/city", [...everybody, "no role"], 200],
  ["GET", "/city/burden", [...everybody, "no role"], 200],
  ["PUT", "/city/burden", forAll("administrator"), 200, { figures: { tripCost: { value: 30_000, source: "Khảo sát" } } }],
  ["GET", "/departments", [...everybody, "no role"], 200],
  ["PUT", "/departments/justice", forAll("administrator"), 200, { title: { vi: "Sở Tư pháp" } }],
  ["POST", "/drafts", anywhere("author"), 201, { document: documentOf() }],
  ["GET", "/drafts/{draft}", readers, 200],
  ["DELETE", "/drafts/{waiting}", justice("author"), 409],
  ["GET", "/drafts/{draft}/checks", readers, 200],
  ["GET", "/drafts/{draft}/comments", readers, 200],
  ["POST", "/drafts/{draft}/comments", readers, 201, { text: "Xem lại" }],
  ["PATCH", `/drafts/{draft}/comments/${nothing}`, readers, 404, { resolved: true }],
  ["GET", "/drafts/{draft}/edits", readers, 200],
  ["POST", "/drafts/{draft}/edits", justice("author"), 409, edit],
  ["GET", "/drafts/{draft}/events", readers, 200],
  ["GET", "/drafts/{draft}/impact", readers, 200],
  ["POST", "/drafts/{draft}/publish", justice("publisher"), 409, { revision: 0 }],
  ["POST", "/drafts/{draft}/return", justice("publisher"), 409, { note: "Chưa đủ" }],
  ["POST", "/drafts/{waiting}/review", justice("author"), 409],
  ["POST", "/drafts/{draft}/take-back", justice("author"), 409],
  ["POST", "/password", [...everybody, "no role"], 422, { current: "wrong", next: "a long new password" }],
  ["GET", "/procedures", anywhere("author", "publisher"), 200],
  ["POST", "/procedures/copy-request/status", justice("publisher"), 200, status],
  ["GET", "/procedures/copy-request/versions", readers, 200],
  ["GET", "/procedures/copy-request/versions/1", readers, 200],
  ["POST", "/procedures/copy-request/versions/1/restore", justice("author"), 201],
  ["GET", "/sites", forAll("administrator"), 200],
  ["POST", "/sites", forAll("administrator"), 409, site],
  ["PUT", `/sites/${nothing}`, forAll("administrator"), 404, site],
  ["DELETE", `/sites/${nothing}`, forAll("administrator"), 404],
  ["GET", `/sites/${nothing}/embed?procedure=copy-request`, forAll("administrator"), 404],
];

const place = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: keyof typeof known) => known[name]);

/** Streams do not end: only their beginning is looked at. */
async function send(
  who: Browser,
  method: Parameters<Browser["send"]>[0],
  path: string,
  body?: unknown,
): Promise<{ status: number; text: string }> {
  if (!path.endsWith("/events")) return who.send(method, path, body);
  const { port } = intake.app.server.address() as AddressInfo;
  const stop = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/studio/api${path}`, {
    headers: who.cookie ? { cookie: who.cookie } : {},
    signal: stop.signal,
  });
  const text = answer.status === 200 ? "" : await answer.text();
  stop.abort();
  return { status: answer.status, text };
}

describe("who may do what", () => {
  it("is written here for every address that needs a session", async () => {
    const document = (await intake.app.inject({ method: "GET", url: "/openapi.json" })).json();
    const addresses = Object.entries<Record<string, any>>(document.paths)
      .filter(([path]) => path.startsWith("/studio/api/"))
      .flatMap(([path, methods]) =>
        Object.entries(methods)
          .filter(([, { security }]) => security)
          .map(([method]) => `${method.toUpperCase()} ${path.slice(11)}`),
      );
    const pattern = (path: string) =>
      path
        .split("?")[0]!
        .replace("/copy-request", "/{id}")
        .replace("/versions/1", "/versions/{version}")
        .replace("/departments/justice", "/departments/{id}");
    const listed = routes.map(
      ([method, path]) =>
        `${method} ${pattern(path)
          .replace(`/comments/${nothing}`, "/comments/{comment}")
          .replace(nothing, "{id}")
          .replace(/\{(draft|waiting|account)\}/, "{id}")}`,
    );
    expect([...listed].sort()).toEqual([...addresses].sort());
  });

  it.each(routes)("%s %s", async (method, path, allowed, answer, body) => {
    for (const [who, own] of people) {
      const got = await send(own, method, place(path), body);
      expect(got.status, `${who}: ${got.text}`).toBe(who === "nobody" ? 401 : allowed.includes(who) ? answer : 403);
    }
  });

  /** All that a refusal tells: its text and its headers, but for the clock and the counters of the caller. */
  const told = ({ text, headers }: { text: string; headers?: Record<string, unknown> }): string =>
    JSON.stringify([
      text,
      Object.entries(headers ?? {}).filter(([name]) => !/^(date|x-ratelimit-.*|ratelimit.*|connection|keep-alive)$/.test(name)),
    ]);
  const missingOf = (path: string): string =>
    path
      .replace(/\{\w+\}/, nothing)
      .replace("/copy-request", "/no-such-procedure")
      .replace(/\/departments\/.*/, "/departments/none");

  it("and who may not is told the same, whether it is there or not", async () => {
    const refused = new Set<string>();
    for (const [method, path, allowed, , body] of routes) {
      if (path.endsWith("/events")) continue;
      for (const [who, own] of people) {
        if (who === "nobody" || allowed.includes(who)) continue;
        refused.add(told(await own.send(method, place(path), body)));
      }
      const missing = missingOf(path);
      if (missing === path) continue;
      // Whoever holds the role for one department alone, too: it might be another's.
      for (const who of everybody.filter((each) => !each.endsWith("*"))) {
        const got = await people.get(who)!.send(method, missing, body);
        refused.add(told(got));
        expect(got.status, `${who} ${method} ${missing}`).toBe(403);
      }
    }
    expect([...refused]).toHaveLength(1);
    const all = [...everybody].filter((each) => each.endsWith("*"));
    const found = await Promise.all(
      all.map((who) =>
        people
          .get(who)!
          .get(`/drafts/${nothing}`)
          .then(({ status }) => status),
      ),
    );
    expect(found).toEqual([404, 404, 403]);
  });

  it("and nobody is told the same everywhere: to sign in", async () => {
    const refused = new Set<string>();
    const nobody = people.get("nobody")!;
    for (const [method, path, , , body] of routes) {
      if (path.endsWith("/events")) continue;
      for (const address of [
        place(path),
        missingOf(path),
        missingOf(path).replace(nothing, "not-an-id").replace("/no-such-procedure", "/No"),
      ])
        for (const given of [body, { nonsense: true }]) {
          const got = await nobody.send(method, address, given);
          expect(got.status, `${method} ${address}`).toBe(401);
          refused.add(told(got));
        }
    }
    expect([...refused]).toHaveLength(1);
  });

  it("and a version to begin from tells an author of another department nothing", async () => {
    const finance = people.get("author finance")!;
    const begin = (procedure: string, version: number) =>
      finance.post("/drafts", { document: documentOf({ id: "ours", department: "finance" }), from: { procedure, version } });
    const answers = await Promise.all([begin("copy-request", 1), begin("copy-request", 7), begin("no-such-procedure", 1)]);
    expect(new Set(answers.map((answer) => `${answer.status} ${told(answer)}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(403);
  });

  it("and lists hold nothing of other departments, however they are asked", async () => {
    const finance = people.get("publisher finance")!;
    const departmentsOf = (entries: { department: string }[]) => entries.map(({ department }) => department);
    for (const query of ["", "?department=justice", "?query=ban%20sao", "?state=in-review", "?sort=title"]) {
      const { entries, total } = (await finance.get(`/procedures${query}`)).body;
      expect(departmentsOf(entries), query).toEqual(Array.from({ length: total }, () => "finance"));
    }
    expect((await finance.get("/procedures?department=justice")).body).toMatchObject({ entries: [], total: 0 });
    for (const query of ["", "?action=draft.created"])
      expect(new Set(departmentsOf((await finance.get(`/audit${query}`)).body.entries)), query).toEqual(new Set(["finance"]));
    for (const query of [`?subject=${known.draft}`, "?subject=copy-request", `?subject=${nothing}`])
      expect((await finance.get(`/audit${query}`)).body, query).toEqual({ entries: [], cursor: null });
    const accounts = (await people.get("administrator finance")!.get("/accounts")).body.accounts as { roles: { department: string }[] }[];
    expect(accounts.every(({ roles }) => roles.some(({ department }) => department === "finance"))).toBe(true);
  });
});
