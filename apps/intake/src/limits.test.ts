import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publishCopyRequest, startIntake, temporaryFolder, type TestIntake } from "./testing/intake.fixture.js";
import { submission } from "./testing/procedures.fixture.js";

let intake: TestIntake;
beforeAll(async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "embed"));
  await mkdir(join(folder, "datasets"));
  await writeFile(join(folder, "embed/hoso.js"), "export {};");
  await writeFile(join(folder, "embed/upload-Ab3dEf9h.js"), "export {};");
  await writeFile(join(folder, "embed/index.d.ts"), "export {};");
  await writeFile(
    join(folder, "datasets/wards.json"),
    JSON.stringify({
      entries: [
        { value: "1", label: { vi: "Phường Bến Nghé", en: "Ben Nghe ward" } },
        { value: "2", label: "Phường Đa Kao" },
        { value: "3", label: "Phường Bến Thành" },
      ],
    }),
  );
  intake = await startIntake(
    {
      RATE_LIMIT_SUBMISSIONS: "3",
      RATE_LIMIT_STATUS: "4",
      RATE_LIMIT_UPLOADS: "5",
      RATE_LIMIT_GENERAL: "60",
      MAX_BODY_BYTES: "4000",
      EMBED_DIR: join(folder, "embed"),
      DATASETS_DIR: join(folder, "datasets"),
      TRUST_PROXY: "127.0.0.1",
    },
    {},
    folder,
  );
  await publishCopyRequest(intake);
});
afterAll(() => intake.dispose());

const get = (url: string, headers: Record<string, string> = {}, remoteAddress = "192.0.2.1") =>
  intake.app.inject({ method: "GET", url, headers, remoteAddress });
const post = (body: object, remoteAddress: string, headers: Record<string, string> = {}) =>
  intake.app.inject({
    method: "POST",
    url: "/applications",
    headers: { "content-type": "application/json", "idempotency-key": (body as { idempotencyKey: string }).idempotencyKey, ...headers },
    remoteAddress,
    payload: JSON.stringify(body),
  });

it("takes so many submissions a minute from one address, and others from another", async () => {
  const codes: number[] = [];
  for (let index = 0; index < 4; index++) codes.push((await post(submission(), "192.0.2.10")).statusCode);
  expect(codes).toEqual([201, 201, 201, 429]);
  const refused = await post(submission(), "192.0.2.10");
  expect(refused.json()).toMatchObject({ status: 429, code: "too-many-requests" });
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect((await post(submission(), "192.0.2.11")).statusCode).toBe(201);
  // Behind the trusted proxy the address is the one it names; nobody else may name one.
  expect((await post(submission(), "127.0.0.1", { "x-forwarded-for": "192.0.2.10" })).statusCode).toBe(429);
  expect((await post(submission(), "127.0.0.1", { "x-forwarded-for": "192.0.2.12" })).statusCode).toBe(201);
  expect((await post(submission(), "192.0.2.10", { "x-forwarded-for": "192.0.2.99" })).statusCode).toBe(429);
});

it("lets nobody try secrets by the thousand", async () => {
  const codes: number[] = [];
  for (let index = 0; index < 6; index++)
    codes.push(
      (await get("/applications/01990000-0000-7000-8000-000000000000", { authorization: "Bearer aaaaaaaaaaaaaaaaaaaaaaaa" }, "192.0.2.20"))
        .statusCode,
    );
  expect(codes).toEqual([404, 404, 404, 404, 429, 429]);
});

it("bounds the body and uploads", async () => {
  const large = await post({ ...submission(), answers: { fullName: "x".repeat(5_000) } }, "192.0.2.30");
  expect(large.json()).toMatchObject({ status: 413, code: "body-too-large" });
  const codes: number[] = [];
  for (let index = 0; index < 6; index++)
    codes.push(
      (
        await intake.app.inject({
          method: "HEAD",
          url: `/uploads/${"a".repeat(43)}`,
          headers: { "tus-resumable": "1.0.0" },
          remoteAddress: "192.0.2.31",
        })
      ).statusCode,
    );
  expect(codes.at(-1)).toBe(429);
});

it("never counts those who watch it", async () => {
  for (let index = 0; index < 80; index++) expect((await get("/health")).statusCode).toBe(200);
  expect((await get("/ready")).json()).toEqual({ status: "ready" });
});

it("says when it cannot store", async () => {
  const query = intake.database.pool.query.bind(intake.database.pool);
  Object.assign(intake.database.pool, { query: () => Promise.reject(Object.assign(new Error("gone"), { code: "57P01" })) });
  const ready = await get("/ready");
  expect([ready.statusCode, ready.json().code, ready.headers["retry-after"]]).toEqual([503, "storage-unavailable", "5"]);
  const refused = await post(submission(), "192.0.2.40");
  expect([refused.statusCode, refused.json().code]).toEqual([503, "storage-unavailable"]);
  Object.assign(intake.database.pool, { query });
  expect((await post(submission(), "192.0.2.40")).statusCode).toBe(201);
});

it("serves the embed script to any page, hashed parts for ever", async () => {
  const script = await get("/embed/hoso.js", { origin: "https://anything.example" });
  expect(script.headers).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=300, must-revalidate",
    "cross-origin-resource-policy": "cross-origin",
  });
  expect(script.headers["content-type"]).toMatch(/javascript/);
  expect((await get("/embed/upload-Ab3dEf9h.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  for (const url of ["/embed/index.d.ts", "/embed/../data/server-key", "/embed/%2e%2e/data/server-key", "/embed/"])
    expect((await get(url)).statusCode, url).toBeGreaterThanOrEqual(400);
});

it("finds options with or without marks", async () => {
  const values = async (q: string) =>
    (await get(`/datasets/wards?q=${encodeURIComponent(q)}`)).json().entries.map(({ value }: { value: string }) => value);
  expect(await values("ben")).toEqual(["1", "3"]);
  expect(await values("đa kao")).toEqual(["2"]);
  expect(await values("DA  KAO")).toEqual(["2"]);
  expect(await values("")).toEqual(["1", "2", "3"]);
  expect((await get("/datasets/unknown?q=a")).json().code).toBe("dataset-unknown");
  expect((await get("/datasets/wards?limit=0")).json().code).toBe("request-invalid");
});
