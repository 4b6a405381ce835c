import { ClientError, type ClientErrorCode } from "@hoso/client";
import { describe, expect, it } from "vitest";
import { loadFailure } from "./load-failure.js";
import { submitFailure } from "./submit-failure.js";

const error = (code: ClientErrorCode, status?: number, problem?: string): ClientError =>
  new ClientError(code, "GET /x", {
    ...(status && { status }),
    ...(problem && { problem: { code: problem } }),
    retryAfter: status === 429 ? 9 : undefined,
  });

describe("loadFailure", () => {
  it.each([
    ["network", undefined, "unavailable"],
    ["timeout", undefined, "unavailable"],
    ["server", 503, "unavailable"],
    ["rate-limited", 429, "unavailable"],
    ["not-found", 404, "not-found"],
    ["not-allowed", 403, "not-allowed"],
    ["gone", 410, "withdrawn"],
    ["unexpected-answer", 200, "unreadable"],
    ["unexpected-answer", 304, "unavailable"],
    ["cancelled", undefined, "unavailable"],
  ] as const)("%s %s is %s", (code, status, fault) => {
    expect(loadFailure(error(code, status))).toMatchObject({ ok: false, code: fault });
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
