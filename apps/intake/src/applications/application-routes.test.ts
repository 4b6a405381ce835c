import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateReceipt } from "@hoso/contract/validators";
import { publishCopyRequest, siteOrigin, startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { copyRequest, digestOf, submission } from "../testing/procedures.fixture.js";
import type { SubmittedApplication } from "@hoso/contract";

let intake: TestIntake;
beforeAll(async () => {
  intake = await startIntake();
  await publishCopyRequest(intake);
});
afterAll(() => intake.dispose());

const post = (body: SubmittedApplication, headers: Record<string, string> = {}) =>
  intake.app.inject({
    method: "POST",
    url: "/applications",
    headers: { "idempotency-key": body.idempotencyKey, ...headers },
    payload: body,
  });

const findingsOf = (answer: { json(): { findings?: { code: string; path: string }[] } }) =>
  (answer.json().findings ?? []).map(({ code, path }) => `${code} ${path}`);

describe("POST /applications", () => {
  it("stores what the engine makes of it and answers with a receipt", async () => {
    const body = submission({ answers: { fullName: "  Nguyễn Thị Ánh ".trim(), copies: 2, delivery: "counter" } });
    const answer = await post(body, { origin: siteOrigin });
    expect(answer.statusCode, answer.body).toBe(201);
    const receipt = answer.json();
    expect(validateReceipt(receipt)).toMatchObject({ ok: true });
    expect(receipt.code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    expect(receipt.fees.totals).toEqual({ VND: 16000 });
    expect(receipt.due.calendar.id).toBeTypeOf("string");
    const row = await intake.database.db
      .selectFrom("applications")
      .selectAll()
      .where("id", "=", receipt.application)
      .executeTakeFirstOrThrow();
    expect(row.answers).toMatchObject({ fullName: "Nguyễn Thị Ánh", copies: 2, total: 16000 });
    expect(row).toMatchObject({ site: siteOrigin, state: "submitted", due_at: receipt.due.at, answers_digest: receipt.answersDigest });
    expect(digestOf(row.answers)).toBe(receipt.answersDigest);
    expect(JSON.stringify(row)).not.toContain(receipt.secret);
    const events = await intake.database.db.selectFrom("events").selectAll().where("application_id", "=", receipt.application).execute();
    expect(events).toMatchObject([{ sequence: 1, type: "submitted", state: "submitted" }]);
  });

  it("gives the same receipt for the same body again, also after a restart of the day", async () => {
    const body = submission();
    const first = await post(body);
    const second = await post(body);
    expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
    expect(second.json()).toEqual(first.json());
  });

  it("refuses another body under the same key", async () => {
    const body = submission();
    await post(body);
    const other = await post({ ...body, locale: "en" });
    expect(other.statusCode).toBe(409);
    expect(other.json()).toMatchObject({ code: "idempotency-conflict", type: "/docs/problems#idempotency-conflict" });
    const invalid = await post({ ...body, answers: {} });
    expect(invalid.json().code).toBe("idempotency-conflict");
  });

  it("makes one application of many posts at once", async () => {
    const body = submission();
    const answers = await Promise.all(Array.from({ length: 24 }, () => post(body)));
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(23);
    expect(new Set(answers.map(({ body: text }) => text)).size).toBe(1);
    const rows = await intake.database.db
      .selectFrom("applications")
      .select("id")
      .where("idempotency_key", "=", body.idempotencyKey)
      .execute();
    expect(rows).toHaveLength(1);
  });

  it("takes nothing hidden, unknown or read-only from the client", async () => {
    const base = submission().answers as object;
    expect(findingsOf(await post(submission({ answers: { ...base, street: "1 Lê Lợi" } })))).toContain("hidden-field street");
    expect(findingsOf(await post(submission({ answers: { ...base, nobodyAsked: 1 } })))[0]).toMatch(/^unknown-field/);
    expect(findingsOf(await post(submission({ answers: { ...base, fileNumber: "77" } })))).toContain("read-only fileNumber");
    const polluting = await post(
      submission({ answers: JSON.parse('{"__proto__":{"x":1},"fullName":"A","copies":1,"delivery":"counter"}') }),
    );
    expect([polluting.statusCode, polluting.json().code]).toEqual([400, "request-invalid"]);
  });

  it("stores its own computed value, whatever the client computed", async () => {
    const answer = await post(submission({ answers: { fullName: "A", copies: 3, total: 1, delivery: "counter" } }));
    expect(answer.statusCode).toBe(201);
    const row = await intake.database.db
      .selectFrom("applications")
      .select("answers")
      .where("id", "=", answer.json().application)
      .executeTakeFirstOrThrow();
    expect(row.answers).toMatchObject({ total: 24000 });
  });

  it("reports every finding at its path, never the value", async () => {
    const answer = await post(submission({ answers: { fullName: "", copies: 21, delivery: "drone" } }));
    expect(answer.statusCode).toBe(422);
    expect(findingsOf(answer)).toEqual(expect.arrayContaining(["required fullName", "too-large copies", "not-an-option delivery"]));
    expect(answer.body).not.toContain("drone");
  });

  it("asks for the papers and the declaration", async () => {
    const byPost = { fullName: "A", copies: 1, delivery: "post", street: "1 Lê Lợi" };
    expect(findingsOf(await post(submission({ answers: byPost })))).toContain("document-missing documents.letter");
    const { declaration, ...without } = submission();
    expect(findingsOf(await post(without as SubmittedApplication))).toContain("declaration-missing declaration");
    expect(findingsOf(await post(submission({ declaration: { ...declaration!, textDigest: "0".repeat(64) } })))).toContain(
      "declaration-differs declaration",
    );
    expect(findingsOf(await post(submission({ consents: [{ ...submission().consents![0]!, purpose: "other" }] })))).toContain(
      "consent-unknown consents",
    );
  });

  it("knows only definitions that are published and not withdrawn", async () => {
    const unknown = await post(submission({ procedure: { id: copyRequest.id, version: 1, digest: "a".repeat(64) } }));
    expect([unknown.statusCode, unknown.json().code]).toEqual([422, "definition-unknown"]);
    const version2 = { ...copyRequest, version: 2 };
    const authorization = `Bearer ${intake.publisherToken}`;
    await intake.app.inject({ method: "PUT", url: "/procedures/copy-request/versions/2", headers: { authorization }, payload: version2 });
    const accepted = submission({}, version2);
    expect((await post(accepted)).statusCode).toBe(201);
    await intake.app.inject({ method: "POST", url: "/procedures/copy-request/versions/2/withdraw", headers: { authorization } });
    const late = await post(submission({}, version2));
    expect([late.statusCode, late.json().code]).toEqual([409, "definition-withdrawn"]);
    expect((await post(accepted)).statusCode).toBe(200);
    const abolished = { ...copyRequest, version: 3, validity: { from: "2020-01-01", status: "abolished" } };
    await intake.app.inject({ method: "PUT", url: "/procedures/copy-request/versions/3", headers: { authorization }, payload: abolished });
    expect((await post(submission({}, abolished))).json().code).toBe("procedure-not-in-force");
    await intake.app.inject({ method: "POST", url: "/procedures/copy-request/versions/3/withdraw", headers: { authorization } });
  });

  it("checks shape, key and size before anything else", async () => {
    const body = submission();
    expect((await post(body, { "idempotency-key": "another-key-of-enough-length" })).json().code).toBe("idempotency-key-missing");
    const shape = await post({ ...body, channel: "fax" } as never);
    expect(shape.json()).toMatchObject({ status: 400, code: "request-invalid", errors: [{ path: "/channel", keyword: "enum" }] });
    const large = await intake.app.inject({
      method: "POST",
      url: "/applications",
      headers: { "content-type": "application/json" },
      payload: `{"a":"${"x".repeat(1_100_000)}"}`,
    });
    expect([large.statusCode, large.json().code]).toEqual([413, "body-too-large"]);
    const xml = await intake.app.inject({ method: "POST", url: "/applications", headers: { "content-type": "text/xml" }, payload: "<a/>" });
    expect([xml.statusCode, xml.json().code]).toEqual([415, "media-type-unsupported"]);
    const broken = await intake.app.inject({
      method: "POST",
      url: "/applications",
      headers: { "content-type": "application/json" },
      payload: "{",
    });
    expect([broken.statusCode, broken.json().code]).toEqual([400, "request-invalid"]);
  });
});

describe("GET /applications/:id", () => {
  const status = (id: string, secret?: string) =>
    intake.app.inject({
      method: "GET",
      url: `/applications/${id}`,
      headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` },
    });

  it("opens to the secret alone", async () => {
    const receipt = (await post(submission())).json();
    const open = await status(receipt.application, receipt.secret);
    expect(open.statusCode).toBe(200);
    expect(open.headers["cache-control"]).toBe("no-store");
    expect(open.json()).toMatchObject({
      application: receipt.application,
      code: receipt.code,
      state: "submitted",
      due: receipt.due,
      events: [{ type: "submitted" }],
    });
    expect(open.body).not.toContain(receipt.secret);
    const wrong = await status(receipt.application, "a".repeat(32));
    const unknown = await status("01990000-0000-7000-8000-000000000000", receipt.secret);
    const malformed = await status("1", receipt.secret);
    expect(wrong.statusCode).toBe(404);
    expect(unknown.body).toBe(wrong.body);
    expect(malformed.body).toBe(wrong.body);
    expect((await status(receipt.application)).statusCode).toBe(401);
    expect((await status(receipt.application, receipt.code)).statusCode).toBe(404);
  });
});
