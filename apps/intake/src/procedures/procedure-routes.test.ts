import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleProcedures, siteOrigin, startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { copyRequest, digestOf } from "../testing/procedures.fixture.js";

let intake: TestIntake;
beforeAll(async () => {
  intake = await startIntake({ SEED_PROCEDURES: exampleProcedures });
});
afterAll(() => intake.dispose());

const get = (url: string, headers: Record<string, string> = {}) => intake.app.inject({ method: "GET", url, headers });
const put = (version: number, payload: unknown, authorization = `Bearer ${intake.publisherToken}`, id = "copy-request") =>
  intake.app.inject({
    method: "PUT",
    url: `/procedures/${id}/versions/${version}`,
    headers: { authorization, "content-type": "application/json" },
    payload: JSON.stringify(payload),
  });
const examples = ["birth-registration", "civil-status-extract", "household-business", "house-construction-permit"];

describe("the first start", () => {
  it("publishes the examples through the same checks, and again without a change", async () => {
    const list = (await get("/procedures")).json().procedures;
    expect(list.map(({ id }: { id: string }) => id).sort()).toEqual([...examples].sort());
    const errors = intake.log.map((line) => JSON.parse(line)).filter(({ level }) => level >= 40);
    expect(errors).toEqual([]);
    await intake.close();
    intake = await intake.reopen();
    expect(intake.log.some((line) => line.includes("not published"))).toBe(false);
    expect((await get("/procedures")).json().procedures).toEqual(list);
  });
});

describe("publishing", () => {
  it("stores a version for ever under its digest", async () => {
    const first = await put(1, copyRequest);
    expect([first.statusCode, first.json().digest]).toEqual([201, digestOf(copyRequest)]);
    expect((await put(1, { ...copyRequest })).statusCode).toBe(200);
    const other = await put(1, { ...copyRequest, department: "finance" });
    expect([other.statusCode, other.json().code]).toEqual([409, "version-exists"]);
    const served = await get("/procedures/copy-request/versions/1");
    expect(createHash("sha256").update(served.rawPayload).digest("hex")).toBe(first.json().digest);
    expect(served.json()).toEqual(copyRequest);
    expect(served.headers).toMatchObject({
      etag: `"${first.json().digest}"`,
      "hoso-digest": first.json().digest,
      "cache-control": "public, max-age=31536000, immutable",
    });
    const again = await get("/procedures/copy-request/versions/1", { "if-none-match": `"${first.json().digest}"` });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    const current = await get("/procedures/copy-request");
    expect(current.headers).toMatchObject({ "cache-control": "no-cache", etag: served.headers.etag });
  });

  it("refuses with every finding, place and code", async () => {
    const shape = await put(9, { ...copyRequest, version: 9, steps: [], colour: "red" });
    expect(shape.json()).toMatchObject({ status: 422, code: "procedure-refused" });
    expect(shape.json().findings.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`)).toEqual(
      expect.arrayContaining(["schema /steps", "schema "]),
    );
    const broken = structuredClone(copyRequest) as unknown as {
      version: number;
      fees: { amount: unknown }[];
      steps: { fields: { when?: unknown }[] }[];
    };
    broken.version = 9;
    broken.fees[0]!.amount = { "*": [{ var: "nothing" }, 1] };
    broken.steps[0]!.fields[6]!.when = { eval: ["1"] };
    const rules = await put(9, broken);
    expect(rules.statusCode).toBe(422);
    expect(
      rules
        .json()
        .findings.map(({ path }: { path: string }) => path)
        .join(" "),
    ).toMatch(/\/steps\/0\/fields\/6\/when.*\/fees\/0\/amount|\/fees\/0\/amount.*\/steps\/0\/fields\/6\/when/);
    expect((await get("/procedures/copy-request/versions/9")).json().code).toBe("procedure-unknown");
    expect((await put(9, copyRequest)).json().code).toBe("procedure-address-differs");
  });

  it("lets only the holder of the token", async () => {
    const none = await intake.app.inject({ method: "PUT", url: "/procedures/copy-request/versions/2", payload: {} });
    expect([none.statusCode, none.json().code, none.headers["www-authenticate"]]).toEqual([401, "token-missing", 'Bearer realm="publish"']);
    expect((await put(2, copyRequest, "Bearer wrong-token")).json()).toMatchObject({ status: 403, code: "token-refused" });
    const withdraw = await intake.app.inject({ method: "POST", url: "/procedures/copy-request/versions/1/withdraw" });
    expect(withdraw.statusCode).toBe(401);
  });

  it("puts the newest version in force that has begun and is not withdrawn", async () => {
    await put(2, { ...copyRequest, version: 2 });
    await put(3, { ...copyRequest, version: 3, validity: { from: "2999-01-01", status: "in-force" } });
    expect((await get("/procedures/copy-request")).json().version).toBe(2);
    const authorization = `Bearer ${intake.publisherToken}`;
    const withdraw = (version: number) =>
      intake.app.inject({ method: "POST", url: `/procedures/copy-request/versions/${version}/withdraw`, headers: { authorization } });
    expect((await withdraw(2)).json()).toEqual({ id: "copy-request", version: 2, withdrawn: true });
    expect((await withdraw(2)).statusCode).toBe(200);
    expect((await withdraw(77)).json().code).toBe("procedure-unknown");
    expect((await get("/procedures/copy-request")).json().version).toBe(1);
    expect((await get("/procedures/copy-request/versions/2")).statusCode).toBe(200);
    expect((await get("/procedures/no-such-thing")).json().code).toBe("procedure-unknown");
    expect((await get("/procedures/No_Slug")).json()).toMatchObject({ code: "request-invalid", errors: [{ path: "/params/id" }] });
  });
});

describe("a website", () => {
  const ward = "https://phuong1.hochiminhcity.gov.vn";

  it("is shown what it offers", async () => {
    const ids = async (url: string, headers: Record<string, string> = {}) =>
      (await get(url, headers)).json().procedures.map(({ id }: { id: string }) => id);
    expect(await ids("/procedures", { origin: ward })).toEqual(["household-business"]);
    expect(await ids(`/procedures?site=${encodeURIComponent(ward)}`)).toEqual(["household-business"]);
    expect((await ids("/procedures", { origin: siteOrigin })).length).toBeGreaterThan(4);
    expect((await get("/procedures?site=https://evil.example")).json().code).toBe("origin-not-allowed");
    expect((await get("/procedures/birth-registration", { origin: ward })).json().code).toBe("procedure-not-on-site");
  });

  it("is answered only when it is on the list", async () => {
    const allowed = await get("/procedures", { origin: siteOrigin });
    expect(allowed.headers).toMatchObject({ "access-control-allow-origin": siteOrigin, vary: expect.stringContaining("Origin") as string });
    expect(allowed.headers).not.toHaveProperty("access-control-allow-credentials");
    for (const origin of [
      "https://evil.example",
      "null",
      "http://phuong1.hochiminhcity.gov.vn",
      "https://hochiminhcity.gov.vn",
      "https://evil.example/.hochiminhcity.gov.vn",
      "https://xhochiminhcity.gov.vn",
    ]) {
      const refused = await get("/procedures", { origin });
      expect([refused.statusCode, refused.json().code, refused.headers["access-control-allow-origin"]], origin).toEqual([
        403,
        "origin-not-allowed",
        undefined,
      ]);
    }
    const own = await get("/procedures", { origin: "http://localhost:80", host: "localhost:80" });
    expect(own.statusCode).toBe(200);
    const preflight = await intake.app.inject({
      method: "OPTIONS",
      url: "/applications",
      headers: { origin: siteOrigin, "access-control-request-method": "POST" },
    });
    expect([preflight.statusCode, preflight.headers["access-control-allow-origin"]]).toEqual([204, siteOrigin]);
    expect(preflight.headers["access-control-allow-headers"]).toContain("Idempotency-Key");
    const refused = await intake.app.inject({
      method: "OPTIONS",
      url: "/applications",
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect([refused.statusCode, refused.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
  });

  it("may frame one form when it is listed", async () => {
    const frame = await get("/embed/frame?src=/procedures/household-business&locale=vi");
    expect(frame.statusCode, frame.body).toBe(200);
    const policy = String(frame.headers["content-security-policy"]);
    expect(policy).toContain(
      "frame-ancestors 'self' https://*.hochiminhcity.gov.vn https://phuong.example.gov.vn https://small.example.vn",
    );
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(frame.headers).not.toHaveProperty("x-frame-options");
    expect(frame.body).toContain('<hoso-form src="/procedures/household-business" locale="vi"></hoso-form>');
    expect(frame.body).toMatch(/<title>[^<]*hộ kinh doanh[^<]*<\/title>/i);
    expect((await get("/embed/frame?src=https://evil.example/x")).json().code).toBe("frame-source-invalid");
    expect((await get("/embed/frame?src=/procedures/unknown")).json().code).toBe("procedure-unknown");
  });
});

it("serves the calendar in force", async () => {
  const calendar = await get("/calendar");
  expect(calendar.json()).toMatchObject({ timeZone: "Asia/Ho_Chi_Minh" });
  expect((await get("/calendar", { "if-none-match": calendar.headers.etag as string })).statusCode).toBe(304);
});
