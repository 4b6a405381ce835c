import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishCopyRequest, siteOrigin, startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { png, submission } from "../testing/procedures.fixture.js";
import { expireUploads, removeStrays } from "./upload-expiry.js";

let intake: TestIntake;
beforeAll(async () => {
  intake = await startIntake();
  await publishCopyRequest(intake);
});
afterAll(() => intake.dispose());

const TUS = { "tus-resumable": "1.0.0" };
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const metadata = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");
const letter = { procedure: "copy-request", requirement: "letter", filename: "Giấy ủy quyền.png", filetype: "image/png" };

const open = (
  size: number,
  values: Record<string, string> = letter,
  headers: Record<string, string> = {},
  remoteAddress = "203.0.113.9",
): Promise<LightMyRequestResponse> =>
  intake.app.inject({
    method: "POST",
    url: "/uploads",
    remoteAddress,
    headers: { ...TUS, "upload-length": String(size), "upload-metadata": metadata(values), ...headers },
  });
const patch = (url: string, offset: number, bytes: Buffer, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
  intake.app.inject({
    method: "PATCH",
    url,
    headers: {
      ...TUS,
      "upload-offset": String(offset),
      "content-type": "application/offset+octet-stream",
      "content-length": String(bytes.length),
      ...headers,
    },
    payload: bytes,
  });
const head = (url: string) => intake.app.inject({ method: "HEAD", url, headers: TUS });
const idOf = (url: string) => url.split("/").at(-1) as string;

async function upload(bytes: Buffer): Promise<string> {
  const url = (await open(bytes.length)).headers.location as string;
  expect((await patch(url, 0, bytes)).statusCode).toBe(204);
  return idOf(url);
}

const byPost = (files: { upload: string; bytes: Buffer }[], type = "image/png") =>
  submission({
    answers: { fullName: "Nguyễn Thị Ánh", copies: 1, delivery: "post", street: "1 Lê Lợi" },
    documents: [
      {
        requirement: "letter",
        files: files.map(({ upload: id, bytes }) => ({ upload: id, name: "thư.png", type, size: bytes.length, sha256: sha256(bytes) })),
      },
    ],
  });
const post = (body: ReturnType<typeof submission>) =>
  intake.app.inject({ method: "POST", url: "/applications", headers: { "idempotency-key": body.idempotencyKey }, payload: body });
const codes = (answer: LightMyRequestResponse) => (answer.json().findings ?? []).map(({ code }: { code: string }) => code);

describe("tus", () => {
  it("tells what it can do", async () => {
    const answer = await intake.app.inject({ method: "OPTIONS", url: "/uploads" });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers).toMatchObject({ "tus-version": "1.0.0", "tus-checksum-algorithm": "sha1,sha256" });
    expect(String(answer.headers["tus-extension"]).split(",")).toEqual(
      expect.arrayContaining(["creation", "expiration", "termination", "checksum"]),
    );
  });

  it("mints the id, takes parts, tells the offset, checks the content", async () => {
    const bytes = png(9_000);
    const opened = await open(bytes.length, { ...letter, id: "mine" });
    expect(opened.statusCode, opened.body).toBe(201);
    const url = opened.headers.location as string;
    expect(url).toMatch(/^\/uploads\/[A-Za-z0-9_-]{43}$/);
    expect(Date.parse(opened.headers["upload-expires"] as string)).toBeGreaterThan(Date.now());
    expect((await patch(url, 0, bytes.subarray(0, 4_000))).headers["upload-offset"]).toBe("4000");
    const resumed = await head(url);
    expect(resumed.headers).toMatchObject({ "upload-offset": "4000", "upload-length": "9000", "cache-control": "no-store" });
    expect((await patch(url, 100, bytes.subarray(100))).json().code).toBe("upload-offset");
    expect((await patch(url, 4_000, bytes.subarray(4_000))).statusCode).toBe(204);
    const record = await intake.records.find(idOf(url));
    expect(record).toMatchObject({ size: 9_000, sha256: sha256(bytes), type: "image/png", application: null });
    expect(await readFile(join(intake.folder, "data/uploads", idOf(url)))).toEqual(bytes);
  });

  it("throws damaged bytes away", async () => {
    const bytes = png(3_000);
    const url = (await open(bytes.length)).headers.location as string;
    const checksum = `sha256 ${createHash("sha256").update(bytes).digest("base64")}`;
    const damaged = await patch(url, 0, Buffer.from(bytes).fill(0, 100, 200), { "upload-checksum": checksum });
    expect([damaged.statusCode, damaged.json().code]).toEqual([460, "upload-checksum"]);
    expect((await head(url)).headers["upload-offset"]).toBe("0");
    expect((await patch(url, 0, bytes, { "upload-checksum": checksum })).statusCode).toBe(204);
    expect((await patch(url, 0, bytes, { "upload-checksum": "md5 AAAA" })).json().code).toBe("upload-invalid");
  });

  it("judges the type by content, and early by what is claimed", async () => {
    const text = Buffer.from("#!/bin/sh\necho hello\n".repeat(40));
    const claimed = await open(text.length, { ...letter, filetype: "text/plain" });
    expect(claimed.json()).toMatchObject({ status: 415, code: "upload-type", accepted: ["application/pdf", "image/png", "image/jpeg"] });
    const url = (await open(text.length)).headers.location as string;
    const last = await patch(url, 0, text);
    expect([last.statusCode, last.json().code, last.headers["content-type"]]).toEqual([
      415,
      "upload-type",
      "application/problem+json; charset=utf-8",
    ]);
    expect((await head(url)).statusCode).toBe(404);
    expect(await readdir(join(intake.folder, "data/uploads"))).not.toContain(idOf(url));
  });

  it("refuses what is too large, not asked for, too much or of another protocol", async () => {
    expect((await open(20_000_001)).json()).toMatchObject({ status: 413, code: "upload-too-large", limit: 20_000_000 });
    expect((await open(60_000_000)).json().code).toBe("upload-too-large");
    expect((await open(10, { ...letter, requirement: "passport" })).json().code).toBe("upload-requirement");
    expect((await open(10, { filename: "a" })).json().code).toBe("upload-requirement");
    expect((await open(0)).json().code).toBe("upload-invalid");
    expect((await intake.app.inject({ method: "POST", url: "/uploads", headers: { "upload-length": "10" } })).json().code).toBe(
      "upload-version",
    );
    const small = { origin: "https://small.example.vn" };
    expect((await open(5_001, letter, small)).json().code).toBe("upload-too-large");
    expect((await open(4_500, letter, small, "198.51.100.7")).statusCode).toBe(201);
    const quota = await open(4_900, letter, small, "198.51.100.7");
    expect([quota.statusCode, quota.json().code, quota.headers["retry-after"]]).toEqual([429, "upload-quota", "3600"]);
    expect((await open(10, letter, { origin: "https://ward.hochiminhcity.gov.vn" })).json().code).toBe("procedure-not-on-site");
    const url = (await open(100)).headers.location as string;
    expect((await patch(url, 0, png(100), { "content-type": "application/json" })).json().code).toBe("upload-content-type");
    expect((await patch(url, 0, png(200))).json().code).toBe("upload-too-large");
    expect((await head(`/uploads/${"a".repeat(43)}`)).statusCode).toBe(404);
    expect((await patch(`/uploads/${"a".repeat(43)}`, 0, png(100))).json().code).toBe("upload-unknown");
  });

  it("takes back what no application has", async () => {
    const id = await upload(png(700));
    const remove = () => intake.app.inject({ method: "DELETE", url: `/uploads/${id}`, headers: TUS });
    expect((await remove()).statusCode).toBe(204);
    expect((await remove()).json().code).toBe("upload-unknown");
    expect(await readdir(join(intake.folder, "data/uploads"))).not.toContain(id);
  });

  it("answers a website only with what tus needs", async () => {
    const preflight = await intake.app.inject({
      method: "OPTIONS",
      url: "/uploads/abc",
      headers: {
        origin: siteOrigin,
        "access-control-request-method": "PATCH",
        "access-control-request-headers": "tus-resumable,upload-offset",
      },
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers["access-control-allow-origin"]).toBe(siteOrigin);
    expect(preflight.headers["access-control-allow-headers"]).toMatch(/Tus-Resumable.*Upload-Offset/);
    const opened = await open(10, letter, { origin: siteOrigin });
    expect(opened.headers["access-control-expose-headers"]).toMatch(/Location.*Upload-Offset/);
    expect((await open(10, letter, { origin: "https://evil.example" })).json().code).toBe("origin-not-allowed");
  });
});

describe("documents of an application", () => {
  it("belong to it alone, byte for byte", async () => {
    const [one, two] = [png(5_000, 1), png(6_000, 2)];
    const files = [
      { upload: await upload(one), bytes: one },
      { upload: await upload(two), bytes: two },
    ];
    const body = byPost(files);
    const answer = await post(body);
    expect(answer.statusCode, answer.body).toBe(201);
    const receipt = answer.json();
    expect(receipt.documents).toEqual([
      {
        requirement: "letter",
        files: files.map(({ bytes }) => ({ name: "thư.png", type: "image/png", size: bytes.length, sha256: sha256(bytes) })),
      },
    ]);
    const again = await post(body);
    expect([again.statusCode, again.json()]).toEqual([200, receipt]);
    expect(codes(await post(byPost(files.slice(0, 1))))).toContain("upload-taken");
    const id = files[0]!.upload;
    expect((await intake.app.inject({ method: "DELETE", url: `/uploads/${id}`, headers: TUS })).json().code).toBe("upload-bound");
    expect((await patch(`/uploads/${id}`, one.length, Buffer.alloc(0))).json().code).toBe("upload-bound");
    expect(await expireUploads(intake.records, intake.documents, new Date(Date.now() + 1e10))).toBeGreaterThan(0);
    expect(await readFile(join(intake.folder, "data/uploads", id))).toEqual(one);
  });

  it("are refused when they are not what is said", async () => {
    const bytes = png(2_500, 3);
    const id = await upload(bytes);
    expect(codes(await post(byPost([{ upload: id, bytes: png(2_500, 4) }])))).toContain("upload-differs");
    expect(codes(await post(byPost([{ upload: id, bytes }], "image/jpeg")))).toContain("upload-differs");
    expect(codes(await post(byPost([{ upload: "z".repeat(43), bytes }])))).toContain("upload-unknown");
    expect(
      codes(
        await post(
          byPost([
            { upload: id, bytes },
            { upload: id, bytes },
          ]),
        ),
      ),
    ).toContain("document-twice");
    const half = idOf((await open(bytes.length)).headers.location as string);
    expect(codes(await post(byPost([{ upload: half, bytes }])))).toContain("upload-unfinished");
    const hidden = byPost([{ upload: id, bytes }]);
    expect(codes(await post({ ...hidden, answers: submission().answers }))).toContain("document-not-asked");
    expect(codes(await post({ ...hidden, documents: [{ ...hidden.documents[0]!, requirement: "passport" }] }))).toContain(
      "document-unknown",
    );
    expect(codes(await post({ ...hidden, documents: [{ ...hidden.documents[0]!, alternative: "other" }] }))).toContain(
      "alternative-unknown",
    );
  });

  it("go to one application when two ask at once", async () => {
    const bytes = png(1_500, 5);
    const id = await upload(bytes);
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(byPost([{ upload: id, bytes }]))));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 422)]);
  });

  it("are checked late when a kill came between the last byte and the check", async () => {
    const bytes = png(1_800, 6);
    const id = await upload(bytes);
    await intake.database.db
      .updateTable("uploads")
      .set({ finished_at: null, sha256: null, size: null, type: null })
      .where("id", "=", id)
      .execute();
    expect((await head(`/uploads/${id}`)).headers["upload-offset"]).toBe(String(bytes.length));
    expect(await intake.records.find(id)).toMatchObject({ sha256: sha256(bytes) });
    await intake.database.db
      .updateTable("uploads")
      .set({ finished_at: null, sha256: null, size: null, type: null })
      .where("id", "=", id)
      .execute();
    expect((await post(byPost([{ upload: id, bytes }]))).statusCode).toBe(201);
  });
});

describe("clearing up", () => {
  it("removes expired uploads, finished or not, and bytes without a record", async () => {
    const finished = await upload(png(800));
    const begun = idOf((await open(500)).headers.location as string);
    expect(await expireUploads(intake.records, intake.documents)).toBe(0);
    await intake.database.db
      .updateTable("uploads")
      .set({ expires_at: new Date(0) })
      .where("id", "in", [finished, begun])
      .execute();
    expect(await expireUploads(intake.records, intake.documents)).toBe(2);
    expect((await head(`/uploads/${begun}`)).statusCode).toBe(404);
    const stray = await upload(png(900));
    await intake.database.db.deleteFrom("uploads").where("id", "=", stray).execute();
    expect(await removeStrays(intake.records, intake.documents)).toBe(1);
    expect((await readdir(join(intake.folder, "data/uploads"))).filter((name) => name.startsWith(stray))).toEqual([]);
  });
});
