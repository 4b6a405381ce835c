import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publishCopyRequest, startIntake } from "../testing/intake.fixture.js";
import { png, submission } from "../testing/procedures.fixture.js";
import { describeDocumentStore } from "./document-store.suite.js";
import { startS3Server, type S3Server } from "./s3-server.fixture.js";
import { s3Store } from "./s3-store.js";

let server: S3Server;
beforeAll(async () => {
  server = await startS3Server("papers");
});
afterAll(() => server.close());

const config = () => ({
  bucket: "papers",
  region: "us-east-1",
  endpoint: server.endpoint,
  forcePathStyle: true,
  accessKeyId: "test",
  secretAccessKey: "test-secret",
});
const open = async () => s3Store(config(), 3_600_000);
describeDocumentStore("the store in S3", open, open);

it("says when its bucket is not there", async () => {
  await expect(s3Store({ ...config(), bucket: "other" }, 1).check()).rejects.toThrow();
});

it("serves a whole intake", async () => {
  const intake = await startIntake({
    S3_BUCKET: "papers",
    S3_ENDPOINT: server.endpoint,
    S3_ACCESS_KEY_ID: "test",
    S3_SECRET_ACCESS_KEY: "test-secret",
  });
  try {
    await publishCopyRequest(intake);
    expect((await intake.app.inject({ method: "GET", url: "/ready" })).statusCode).toBe(200);
    const bytes = png(30_000, 9);
    const meta = (text: string) => Buffer.from(text).toString("base64");
    const tus = { "tus-resumable": "1.0.0" };
    const opened = await intake.app.inject({
      method: "POST",
      url: "/uploads",
      headers: {
        ...tus,
        "upload-length": String(bytes.length),
        "upload-metadata": `procedure ${meta("copy-request")},requirement ${meta("letter")}`,
      },
    });
    const url = opened.headers.location as string;
    const patch = (offset: number, part: Buffer) =>
      intake.app.inject({
        method: "PATCH",
        url,
        headers: {
          ...tus,
          "upload-offset": String(offset),
          "content-type": "application/offset+octet-stream",
          "content-length": String(part.length),
        },
        payload: part,
      });
    expect((await patch(0, bytes.subarray(0, 10_000))).headers["upload-offset"]).toBe("10000");
    expect((await intake.app.inject({ method: "HEAD", url, headers: tus })).headers["upload-offset"]).toBe("10000");
    expect((await patch(10_000, bytes.subarray(10_000))).statusCode).toBe(204);
    const body = submission({
      answers: { fullName: "A", copies: 1, delivery: "post", street: "1 Lê Lợi" },
      documents: [
        {
          requirement: "letter",
          files: [
            {
              upload: url.split("/").at(-1)!,
              name: "a.png",
              type: "image/png",
              size: bytes.length,
              sha256: createHash("sha256").update(bytes).digest("hex"),
            },
          ],
        },
      ],
    });
    const answer = await intake.app.inject({
      method: "POST",
      url: "/applications",
      headers: { "idempotency-key": body.idempotencyKey },
      payload: body,
    });
    expect(answer.statusCode, answer.body).toBe(201);
  } finally {
    await intake.dispose();
  }
});
