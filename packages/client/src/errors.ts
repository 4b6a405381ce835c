// What can go wrong between a page and intake, as one thrown error with a literal code.
import { HosoError } from "@hoso/contract";
import type { ApiFinding, Problem } from "./answers.js";

/**
 * - `network`: no answer (no connection, DNS, CORS, TLS). `timeout`: none in time, or 408. `cancelled`: the caller's signal.
 * - `refused`: 422, with {@link ClientError.findings}. `conflict`: 409. `gone`: 410. `not-found`: 404. `not-allowed`: 401, 403.
 * - `too-large`: 413. `type-refused`: 415. `rate-limited`: 429, with {@link ClientError.retryAfter} where the server says so.
 * - `bad-request`: any other 4xx. `server`: 5xx. `unexpected-answer`: not JSON, not the agreed shape, or a status that the API does not know.
 */
export type ClientErrorCode =
  | "network"
  | "timeout"
  | "cancelled"
  | "refused"
  | "conflict"
  | "gone"
  | "not-found"
  | "not-allowed"
  | "too-large"
  | "type-refused"
  | "rate-limited"
  | "bad-request"
  | "server"
  | "unexpected-answer";

export interface ClientErrorFacts {
  readonly status?: number;
  readonly problem?: Problem | undefined;
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** Messages name the call and what came back. They never hold answers, secrets or file names. */
export class ClientError extends HosoError<ClientErrorCode> {
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The problem document (RFC 9457), when the answer was one. */
  readonly problem: Problem | undefined;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(code: ClientErrorCode, message: string, facts: ClientErrorFacts = {}) {
    super(code, message, { cause: facts.cause });
    this.status = facts.status;
    this.problem = facts.problem;
    this.retryAfter = facts.retryAfter;
  }

  /** What intake found wrong with an application. */
  get findings(): readonly ApiFinding[] {
    return this.problem?.findings ?? [];
  }

  /** Whether the same call, with the same idempotency key, may succeed later without anybody changing anything. */
  get retryable(): boolean {
    return retryable.has(this.code);
  }
}

// an unexpected answer is often a captive portal or a proxy's error page, so it passes too
const retryable: ReadonlySet<ClientErrorCode> = new Set(["network", "timeout", "rate-limited", "server", "unexpected-answer"]);

const byStatus: Readonly<Record<number, ClientErrorCode>> = {
  401: "not-allowed",
  403: "not-allowed",
  404: "not-found",
  408: "timeout",
  409: "conflict",
  410: "gone",
  413: "too-large",
  415: "type-refused",
  422: "refused",
  429: "rate-limited",
};

/** The code for an HTTP status that is not a success. */
export function codeOfStatus(status: number): ClientErrorCode {
  return byStatus[status] ?? (status >= 500 ? "server" : status >= 400 ? "bad-request" : "unexpected-answer");
}

/** `Retry-After` in seconds, from seconds or an HTTP date; undefined when absent or unreadable. */
export function readRetryAfter(headers: Headers, now: number = Date.now()): number | undefined {
  const text = headers.get("retry-after");
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
