import { ClientError, type ClientErrorCode } from "@hoso/client";
import { describe, expect, it } from "vitest";
import { loadDefinition } from "./load-definition.js";
import { submitFailure } from "./submit-failure.js";

const error = (code: ClientErrorCode, status?: number, problem?: string): ClientError =>
  new ClientError(code, "GET /x", {
    ...(status && { status }),
    ...(problem && { problem: { code: problem } }),
    retryAfter: status === 429 ? 9 : undefined,
  });

describe("loadDefinition", () => {
  const page = "https://ward.example.vn/";
  const digest = "a".repeat(64);
  const answer =
    (body: string, status = 200, headers = {}) =>
    async () =>
      new Response(body, { status, headers });

  it.each([
    [404, "not-found"],
    [403, "not-allowed"],
    [410, "withdrawn"],
    [422, "unreadable"],
    [429, "unavailable"],
    [503, "unavailable"],
  ])("an answer with status %s is %s", async (status, code) => {
    expect(await loadDefinition(answer("{}", status), "/procedures/a", page)).toMatchObject({ ok: false, code, status });
  });

  it("a page that is no JSON is unreadable, a cut line is unavailable, an address that is none is not found", async () => {
    expect(await loadDefinition(answer("<html>"), "/procedures/a", page)).toMatchObject({ ok: false, code: "unreadable" });
    expect(await loadDefinition(() => Promise.reject(new TypeError("cut")), "/procedures/a", page)).toMatchObject({ code: "unavailable" });
    expect(await loadDefinition(answer("{}"), "javascript:alert(1)", page)).toMatchObject({ ok: false, code: "not-found" });
  });

  it("shows the status that a department gave the procedure since, and keeps the digest of the bytes", async () => {
    const validity = { status: "suspended", from: "2026-11-23", reason: { vi: "Đang sửa quy định" } };
    const headers = { "hoso-digest": digest, "hoso-validity": encodeURIComponent(JSON.stringify(validity)) };
    const told = await loadDefinition(answer('{"id":"a"}', 200, headers), "/procedures/a", page);
    expect(told).toMatchObject({ ok: true, digest, procedure: { id: "a", validity } });
    const own = await loadDefinition(answer('{"id":"a"}', 200, { "hoso-validity": headers["hoso-validity"] }), "/procedures/a", page);
    expect(own).toMatchObject({ digest: "8489a5deb454a360345c7868bca8672de92b446caf3d3b014af6a56e3d549d30", procedure: { validity } });
  });

  it("takes the server's digest, computes it where there is none, and refuses another than the page names", async () => {
    const told = await loadDefinition(answer("{}", 200, { "hoso-digest": digest }), "/procedures/a", page);
    expect(told).toMatchObject({ ok: true, digest, base: "https://ward.example.vn/procedures/a" });
    const computed = await loadDefinition(answer('{"id":"a"}'), "/procedures/a", page);
    expect(computed).toMatchObject({ ok: true, digest: "8489a5deb454a360345c7868bca8672de92b446caf3d3b014af6a56e3d549d30" });
    const refused = await loadDefinition(answer('{"id":"a"}', 200, { "hoso-digest": digest }), "/procedures/a", page, {
      integrity: digest,
    });
    expect(refused).toMatchObject({ ok: false, code: "integrity-mismatch" });
  });
});

describe("submitFailure", () => {
  it.each([
    ["network", undefined, undefined, "offline", true],
    ["timeout", undefined, undefined, "timeout", true],
    ["server", 500, "server-fault", "server", true],
    ["unexpected-answer", 200, undefined, "server", true],
    ["rate-limited", 429, "too-many-requests", "rate-limited", true],
    ["too-large", 413, "body-too-large", "too-large", false],
    ["refused", 422, "application-refused", "refused", false],
    ["refused", 422, "definition-unknown", "gone", false],
    ["conflict", 409, "definition-withdrawn", "gone", false],
    ["conflict", 409, "procedure-not-in-force", "gone", false],
    ["conflict", 409, "idempotency-conflict", "conflict", false],
    ["conflict", 409, "upload-bound", "conflict", false],
    ["not-allowed", 403, "origin-not-allowed", "not-allowed", false],
    ["bad-request", 400, "request-invalid", "server", false],
    ["cancelled", undefined, undefined, "cancelled", false],
  ] as const)("%s %s %s is %s", (code, status, problem, fault, retry) => {
    const failure = submitFailure(error(code, status, problem));
    expect(failure).toMatchObject({ ok: false, code: fault, retry });
    expect(failure.problem).toBe(problem);
    expect(failure.retryAfter).toBe(status === 429 ? 9 : undefined);
  });
});
