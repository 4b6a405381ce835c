import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { browser, password, person, role, type Browser } from "../testing/studio.fixture.js";

let clock = Date.parse("2026-11-20T02:00:00Z");
const later = (minutes: number) => (clock += minutes * 60_000);
let intake: TestIntake;
const now = () => intake;
let admin: Browser;
let adminLogin: string;
let firstLink: string;

beforeAll(async () => {
  intake = await startIntake({}, { now: () => new Date(clock) });
  firstLink = intake.setUpPath!;
});
afterAll(() => intake.dispose());

const signIn = (login: string, secret = password, who = browser(now)) =>
  who.post("/session", { login, password: secret }).then((answer) => ({ ...answer, who }));
const account = { login: "admin", name: "Quản trị", password };
const tokenOf = (link: string) => link.split("/").at(-1)!;

describe("the first account", () => {
  it("is made by the newest printed link alone, within 24 hours, once", async () => {
    expect(firstLink).toMatch(/^\/studio\/#\/set-up\/[A-Za-z0-9_-]{43}$/);
    await intake.close();
    intake = await intake.reopen();
    const link = intake.setUpPath!;
    expect(link).not.toBe(firstLink);
    const who = browser(now);
    expect((await who.get("/session")).body).toEqual({ account: null, setUp: true });
    expect((await who.post("/set-up", { token: tokenOf(firstLink), ...account })).body.code).toBe("link-invalid");
    expect((await who.post("/set-up", { token: "a".repeat(43), ...account })).body.code).toBe("link-invalid");
    expect((await who.post("/set-up", { token: tokenOf(link), ...account, password: "short" })).body.code).toBe("password-weak");
    later(24 * 60 + 1);
    expect((await who.post("/set-up", { token: tokenOf(link), ...account })).body.code).toBe("link-invalid");
    later(-24 * 60 - 1);
    const both = await Promise.all(
      [0, 1].map((index) => browser(now).post("/set-up", { token: tokenOf(link), ...account, login: `admin${index}` })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    adminLogin = both.find(({ status }) => status === 200)!.body.account.login as string;
    admin = (await signIn(adminLogin)).who;
    expect((await admin.get("/session")).body).toMatchObject({
      setUp: false,
      account: { login: adminLogin, name: account.name, roles: [role("administrator"), role("author"), role("publisher")] },
    });
    await intake.close();
    intake = await intake.reopen();
    expect(intake.setUpPath).toBeUndefined();
    expect((await admin.get("/accounts")).status).toBe(200);
  });

  it("keeps only hashes: of passwords, sessions and links", async () => {
    const { rows } = await intake.database.pool.query(
      "SELECT string_agg(t::text, ' ') AS all FROM (SELECT a::text AS t FROM accounts a UNION ALL SELECT s::text FROM sessions s UNION ALL SELECT i::text FROM invitations i UNION ALL SELECT x::text FROM sign_in_attempts x) u",
    );
    expect(rows[0].all).toMatch(/scrypt\$14\$8\$1\$/);
    for (const secret of [password, admin.cookie!.split("=")[1]!, tokenOf(firstLink)]) expect(rows[0].all).not.toContain(secret);
  });
});

describe("signing in", () => {
  it("gives a cookie that scripts, other sites and other paths do not get", async () => {
    await person(now, admin, "cookie", []);
    const plain = await signIn("cookie");
    expect(plain.headers["set-cookie"]).toMatch(/^hoso-session=[\w-]{43}; Path=\/studio; HttpOnly; SameSite=Strict$/);
    expect(plain.headers["cache-control"]).toBe("no-store");
    const secured = await startIntake({ PUBLIC_URL: "https://hoso.example.gov.vn", DATABASE_URL: intake.database.connectionString });
    const there = await browser(() => secured).send(
      "POST",
      "/session",
      { login: "cookie", password },
      { origin: "https://hoso.example.gov.vn" },
    );
    expect(there.headers["set-cookie"]).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    expect((await browser(() => secured).post("/session", { login: "cookie", password })).body.code).toBe("foreign-request");
    await secured.dispose();
    expect(plain.headers["access-control-allow-origin"]).toBeUndefined();
    const out = await plain.who.send("DELETE", "/session");
    expect([out.status, out.text]).toEqual([204, ""]);
    expect(out.headers["set-cookie"]).toMatch(/^hoso-session=; Max-Age=0; Path=\/studio; .*HttpOnly; SameSite=Strict$/);
  });

  it("never takes up a session that was brought along", async () => {
    const fixed = browser(now, `hoso-session=${"f".repeat(43)}`);
    await signIn("cookie", password, fixed);
    expect(fixed.cookie).not.toContain("f".repeat(43));
    expect((await browser(now, `hoso-session=${"f".repeat(43)}`).get("/session")).body.account).toBeNull();
    const before = fixed.cookie!;
    await signIn("cookie", password, fixed);
    expect(fixed.cookie).not.toBe(before);
    expect((await browser(now, before).get("/session")).body.account).toBeNull();
  });

  it("does not tell an unknown name from a wrong password, in answer or in work", async () => {
    const wrong = await signIn("cookie", "not the password");
    const unknown = await signIn("nobody-of-that-name", "not the password");
    expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
    expect(wrong.body.code).toBe("sign-in-refused");
    expect((await signIn("\u0000x", "y")).body.code).toBe("sign-in-refused");
    expect((await signIn(" COOKIE ")).status).toBe(200);
  });

  it("locks a name after five wrong passwords, known or not, however fast they come", async () => {
    await person(now, admin, "locked", []);
    for (const login of ["locked", "no-such-login"]) {
      const tries = await Promise.all(Array.from({ length: 12 }, () => signIn(login, "wrong wrong wrong")));
      expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
      expect(tries.filter(({ status, body }) => status === 429 && body.code === "sign-in-locked")).toHaveLength(7);
    }
    const right = await signIn("locked");
    expect([right.status, right.body.retryAfter, right.headers["retry-after"]]).toEqual([429, 900, "900"]);
    later(14);
    expect((await signIn("locked")).status).toBe(429);
    later(2);
    expect((await signIn("locked")).status).toBe(200);
    for (let round = 0; round < 4; round++) await signIn("locked", "wrong");
    expect((await signIn("locked")).status).toBe(200);
    expect((await signIn("locked", "wrong")).status).toBe(401);
  });

  it("is limited for each address", async () => {
    const strict = await startIntake({
      RATE_LIMIT_SIGN_IN: "3",
      RATE_LIMIT_STUDIO: "9",
      RATE_LIMIT_GENERAL: "2",
      DATABASE_URL: intake.database.connectionString,
    });
    const statuses: number[] = [];
    for (let round = 0; round < 5; round++)
      statuses.push((await browser(() => strict).post("/session", { login: `some-${round}`, password: "x" })).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    // Authors and residents of one address do not use up each other's share.
    const read: number[] = [];
    for (let round = 0; round < 11; round++) read.push((await browser(() => strict).get("/session")).status);
    expect(read).toEqual([...Array<number>(9).fill(200), 429, 429]);
    const catalogue: number[] = [];
    for (let round = 0; round < 3; round++) catalogue.push((await strict.app.inject({ method: "GET", url: "/procedures" })).statusCode);
    expect(catalogue).toEqual([200, 200, 429]);
    await strict.dispose();
  });
});

describe("a session", () => {
  it("ends when it is idle, when it is old, and stays while it is used", async () => {
    const who = await person(now, admin, "idle", []);
    for (let hours = 0; hours < 20; hours += 5) {
      later(5 * 60);
      expect((await who.get("/session")).body.account).not.toBeNull();
    }
    later(8 * 60 + 1);
    expect((await who.get("/session")).body.account).toBeNull();
    await signIn("idle", password, who);
    for (let days = 0; days < 7; days += 0.25) {
      later(6 * 60);
      await who.get("/session");
    }
    later(1);
    expect((await who.get("/session")).body.account).toBeNull();
    await signIn(adminLogin, password, admin);
  });

  it("ends with a change of password elsewhere, of roles, and of access", async () => {
    const here = await person(now, admin, "several", [role("author", "justice")]);
    const there = (await signIn("several")).who;
    expect((await here.post("/password", { current: "wrong", next: "another long password" })).body.code).toBe("password-wrong");
    expect((await here.post("/password", { current: password, next: "several several" })).body.code).toBe("password-weak");
    expect((await here.post("/password", { current: password, next: "another long password" })).status).toBe(204);
    expect((await here.get("/session")).body.account.login).toBe("several");
    expect((await there.get("/session")).body.account).toBeNull();
    expect((await signIn("several")).status).toBe(401);
    await admin.send("PATCH", `/accounts/${here.id}`, { roles: [role("publisher", "justice")] });
    expect((await here.get("/session")).body.account).toBeNull();
    await signIn("several", "another long password", here);
    expect((await here.get("/session")).body.account.roles).toEqual([role("publisher", "justice")]);
    await admin.send("PATCH", `/accounts/${here.id}`, { disabled: true });
    expect((await here.get("/session")).body.account).toBeNull();
    expect((await signIn("several", "another long password")).body.code).toBe("sign-in-refused");
    await admin.send("PATCH", `/accounts/${here.id}`, { disabled: false });
    expect((await signIn("several", "another long password")).status).toBe(200);
  });

  it("opens nothing to a request from elsewhere", async () => {
    const post = (headers: Record<string, string>) => admin.send("POST", "/accounts", { name: "X", roles: [] }, headers);
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://localhost:81" },
      { origin: "https://phuong.example.gov.vn" },
      { origin: "" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ])
      expect((await post(headers)).status, JSON.stringify(headers)).toBe(403);
    expect((await post({ "content-type": "text/plain" })).body.code).toBe("media-type-unsupported");
    expect((await post({ "content-type": "application/x-www-form-urlencoded" })).body.code).toBe("media-type-unsupported");
    const without = await intake.app.inject({
      method: "DELETE",
      url: "/studio/api/session",
      headers: { host: "localhost:80", cookie: admin.cookie! },
    });
    expect([without.statusCode, without.json().code]).toEqual([403, "foreign-request"]);
    const read = await admin.send("GET", "/accounts", undefined, { origin: "https://phuong.example.gov.vn" });
    expect([read.body.code, read.headers["access-control-allow-origin"]]).toEqual(["foreign-request", undefined]);
    expect((await admin.get("/accounts")).status).toBe(200);
  });
});

describe("invitations", () => {
  it("open once, for a week; a newer link ends the older", async () => {
    const invited = await admin.post("/accounts", { name: "Chị Lan", roles: [role("author", "justice")] });
    expect(invited.body.link).toMatch(/^http:\/\/localhost:80\/studio\/#\/invitation\//);
    expect(invited.body.account).toMatchObject({ state: "invited", login: null, roles: [role("author", "justice")] });
    const { id } = invited.body.account;
    const renewed = await admin.post(`/accounts/${id}/invitation`);
    const who = browser(now);
    expect((await who.post("/invitations/look", { token: tokenOf(invited.body.link) })).body.code).toBe("link-invalid");
    const token = tokenOf(renewed.body.link);
    expect((await who.post("/invitations/look", { token })).body).toMatchObject({ name: "Chị Lan", login: null });
    expect((await who.post("/invitations/accept", { token, password })).body.code).toBe("login-missing");
    expect((await who.post("/invitations/accept", { token, login: "several", password })).body.code).toBe("login-taken");
    expect((await who.post("/invitations/accept", { token, login: "lan", name: "Lan", password })).body.account).toMatchObject({
      login: "lan",
      name: "Lan",
    });
    expect((await who.post("/invitations/accept", { token, login: "lan2", password })).body.code).toBe("link-invalid");
    const reset = tokenOf((await admin.post(`/accounts/${id}/invitation`)).body.link);
    later(7 * 24 * 60 + 1);
    await signIn(adminLogin, password, admin);
    expect((await browser(now).post("/invitations/accept", { token: reset, password: "a new long password" })).body.code).toBe(
      "link-invalid",
    );
    const again = tokenOf((await admin.post(`/accounts/${id}/invitation`)).body.link);
    expect((await browser(now).post("/invitations/accept", { token: again, password: "a new long password" })).body.account.login).toBe(
      "lan",
    );
    expect((await signIn("lan")).status).toBe(401);
  });

  it("and roles are given within one's own departments; the last administrator stays", async () => {
    const local = await person(now, admin, "local-admin", [role("administrator", "justice")]);
    expect((await local.post("/accounts", { name: "Y", roles: [role("author", "justice")] })).status).toBe(201);
    expect((await local.post("/accounts", { name: "Y", roles: [role("author", "finance")] })).body.code).toBe("not-allowed");
    expect((await local.post("/accounts", { name: "Y", roles: [role("author")] })).body.code).toBe("not-allowed");
    expect((await local.post("/accounts", { name: "Y", roles: [] })).body.code).toBe("not-allowed");
    const both = await person(now, admin, "both", [role("author", "justice"), role("author", "finance")]);
    const patch = (body: object) => local.send("PATCH", `/accounts/${both.id}`, body);
    expect((await patch({ roles: [role("author", "finance"), role("publisher", "justice")] })).status).toBe(200);
    expect((await patch({ roles: [role("publisher", "justice")] })).body.code).toBe("not-allowed");
    expect((await patch({ disabled: true })).body.code).toBe("not-allowed");
    expect((await local.post(`/accounts/${both.id}/invitation`)).body.code).toBe("not-allowed");
    const listed = (await local.get("/accounts")).body.accounts.map(({ login }: { login: string }) => login);
    expect(listed).toEqual(expect.arrayContaining(["both", "local-admin"]));
    expect(listed).not.toContain("cookie");
    const { account: own } = (await admin.get("/session")).body;
    for (const body of [{ disabled: true }, { roles: [role("author")] }])
      expect((await admin.send("PATCH", `/accounts/${own.id}`, body)).body.code).toBe("last-administrator");
    expect((await admin.get("/session")).body.account.roles).toHaveLength(3);
    expect((await local.send("PATCH", `/accounts/${own.id}`, { disabled: true })).text).toBe(
      (await local.send("PATCH", "/accounts/00000000-0000-4000-8000-000000000000", { disabled: true })).text,
    );
  });
});
