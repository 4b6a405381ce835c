import { afterAll, beforeAll, expect, it } from "vitest";
import { publishCopyRequest, siteOrigin, startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { png, submission } from "../testing/procedures.fixture.js";

/** Nowhere in the log, whatever form they take there. */
const NAME = "Trần Văn Chim Hoàng Yến";
const NUMBER = "079085123456";
const canaries = [
  NAME,
  encodeURIComponent(NAME),
  Buffer.from(NAME).toString("base64"),
  "Chim Hoàng",
  "Chim%20Ho",
  NUMBER,
  Buffer.from(NUMBER).toString("base64"),
];
const ADDRESS = "203.0.113.77";

let intake: TestIntake;
beforeAll(async () => {
  intake = await startIntake({ LOG_LEVEL: "debug" });
  await publishCopyRequest(intake);
});
afterAll(() => intake.dispose());

it("keeps a name and a number that are posted everywhere out of the log and of every error answer", async () => {
  const answers: string[] = [];
  const send = async (
    method: "GET" | "POST" | "PUT" | "PATCH" | "HEAD" | "DELETE",
    url: string,
    headers: Record<string, string> = {},
    payload?: unknown,
  ) => {
    const answer = await intake.app.inject({
      method,
      url,
      headers,
      remoteAddress: ADDRESS,
      ...(payload !== undefined && { payload: payload as string }),
    });
    if (answer.statusCode >= 400) answers.push(answer.body, JSON.stringify(answer.headers));
    return answer;
  };
  const post = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
    send(
      "POST",
      "/applications",
      { "content-type": "application/json", "idempotency-key": String(body.idempotencyKey), ...headers },
      JSON.stringify(body),
    );
  const good = () =>
    submission({ answers: { fullName: NAME, personalId: NUMBER, copies: 1, delivery: "counter" } }) as unknown as Record<string, unknown>;

  const accepted = await post(good());
  expect(accepted.statusCode, accepted.body).toBe(201);
  // In every place of a submission, valid and not.
  const base = good().answers as object;
  await post({ ...good(), answers: { ...base, street: NAME } });
  await post({ ...good(), answers: { ...base, [NAME]: NUMBER } });
  await post({ ...good(), answers: { ...base, nested: { [NUMBER]: [NAME] } } });
  await post({ ...good(), answers: { ...base, copies: NAME, delivery: NUMBER } });
  await post({ ...good(), [NAME]: NUMBER });
  await post({ ...good(), case: NAME, channel: NAME, locale: NAME, site: NAME });
  await post({ ...good(), case: "abc", site: `https://${NUMBER}.example` });
  await post({
    ...good(),
    documents: [{ requirement: "letter", files: [{ upload: "a".repeat(43), name: NAME, type: NUMBER, size: 1, sha256: "0".repeat(64) }] }],
  });
  await post({
    ...good(),
    documents: [
      {
        requirement: `x${NUMBER}`,
        alternative: `y${NUMBER}`,
        files: [{ upload: "a".repeat(43), name: NAME, type: "x", size: 1, sha256: "0".repeat(64) }],
      },
    ],
  });
  await post({ ...good(), declaration: { accepted: true, textDigest: "0".repeat(64), language: "vi", time: `${NUMBER}` } });
  await post({
    ...good(),
    consents: [{ purpose: `p${NUMBER}`, given: true, textDigest: "0".repeat(64), language: "vi", time: "2026-01-01T00:00:00Z" }],
  });
  await post({ ...good(), procedure: { id: `x-${NUMBER}`, version: 1, digest: "0".repeat(64) } });
  await post({ ...good(), idempotencyKey: `${NUMBER}_${NUMBER}` }, { "idempotency-key": `${NUMBER}-x` });
  await send("POST", "/applications", { "content-type": "application/json" }, `{"fullName":"${NAME}",`);
  await send("POST", "/applications", { "content-type": `text/${NUMBER}` }, NAME);
  // In addresses, query strings and headers.
  await send("GET", `/applications/${NUMBER}`, { authorization: `Bearer ${NUMBER}` });
  await send("GET", `/${encodeURIComponent(NAME)}?name=${encodeURIComponent(NAME)}`);
  await send("GET", `/procedures/${NUMBER}`);
  await send("GET", `/procedures?site=${encodeURIComponent(NAME)}`);
  await send("GET", `/datasets/${NUMBER}?q=${encodeURIComponent(NAME)}`);
  await send("GET", `/embed/frame?src=/procedures/${NUMBER}&locale=${encodeURIComponent(NAME)}`);
  await send("GET", "/procedures", {
    origin: `https://${NUMBER}.example`,
    "user-agent": NUMBER,
    referer: `https://x.example/?q=${NUMBER}`,
    "accept-language": NUMBER,
  });
  await send("GET", "/procedures", { origin: siteOrigin, cookie: `name=${NUMBER}` });
  await send(
    "PUT",
    "/procedures/copy-request/versions/5",
    { authorization: `Bearer ${intake.publisherToken}`, "content-type": "application/json" },
    JSON.stringify({ id: "copy-request", version: 5, [NAME]: NUMBER }),
  );
  // In uploads.
  const meta = (text: string) => Buffer.from(text).toString("base64");
  const tus = { "tus-resumable": "1.0.0" };
  const opened = await send("POST", "/uploads", {
    ...tus,
    "upload-length": "600",
    "upload-metadata": `procedure ${meta("copy-request")},requirement ${meta("letter")},filename ${meta(`${NAME} ${NUMBER}.png`)}`,
  });
  const url = opened.headers.location as string;
  await send(
    "PATCH",
    url,
    { ...tus, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
    Buffer.concat([Buffer.from(NAME), png(600 - Buffer.byteLength(NAME))]),
  );
  await send("POST", "/uploads", {
    ...tus,
    "upload-length": NUMBER,
    "upload-metadata": `procedure ${meta(NAME)},requirement ${meta(NUMBER)}`,
  });
  await send("POST", "/uploads", { ...tus, "upload-length": "10", "upload-metadata": `${NUMBER} ${NAME.length},,` });
  await send("HEAD", `/uploads/${NUMBER.repeat(3)}`, tus);
  await send("DELETE", `/uploads/${NUMBER.repeat(3)}`, tus);
  // When the database itself fails while it holds the data.
  await intake.database.pool.query("ALTER TABLE applications RENAME COLUMN answers TO answers_away");
  const fault = await post(good());
  expect([fault.statusCode, fault.json().code]).toEqual([500, "server-fault"]);
  await intake.database.pool.query("ALTER TABLE applications RENAME COLUMN answers_away TO answers");
  expect((await post(good())).statusCode).toBe(201);

  const log = intake.log.join("");
  expect(intake.log.length).toBeGreaterThan(30);
  expect(log).toContain("a request failed");
  for (const canary of canaries) {
    expect(log.includes(canary), `the log holds ${canary}`).toBe(false);
    for (const answer of answers) expect(answer.includes(canary), `an error answer holds ${canary}: ${answer.slice(0, 300)}`).toBe(false);
  }
  const secrets = [ADDRESS, accepted.json().secret, intake.publisherToken, intake.database.connectionString.split(":")[2]!.split("@")[0]!];
  for (const secret of secrets) expect(log.includes(secret)).toBe(false);
  expect(log).toContain('"network":"203.0.0.0/16"');
});
