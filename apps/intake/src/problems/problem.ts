/** Makes and sends problem documents (RFC 9457) from the table, in the language the caller asked for. */
import type { FastifyReply } from "fastify";
import type { Finding } from "@hoso/engine";
import type { ProblemEntry } from "./problem-entry.js";
import { problemTable, type ProblemCode } from "./problem-table.js";

export type Language = "vi" | "en";

/** One violation of the shape of a request: JSON pointer, what was expected. Never what was found. */
export interface ShapeError {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
}

/** What a problem may carry beside the table's texts. */
export interface ProblemExtra {
  readonly findings?: readonly Finding[];
  readonly errors?: readonly ShapeError[];
  /** Media types that would be accepted. */
  readonly accepted?: readonly string[];
  /** The limit that was exceeded, in bytes or requests. */
  readonly limit?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Where a draft is now, and what brought it there since the revision that was named. */
  readonly revision?: number;
  readonly edits?: readonly unknown[];
  /** The newest published version. */
  readonly version?: number;
  /** What keeps a draft from being published, with places in its document. */
  readonly diagnostics?: readonly unknown[];
}

export interface ProblemDocument extends ProblemExtra {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
}

export function problemDocument(code: ProblemCode, language: Language, extra: ProblemExtra = {}): ProblemDocument {
  const entry: ProblemEntry = problemTable[code];
  return {
    type: `/docs/problems#${code}`,
    title: entry.title[language],
    status: entry.status,
    detail: entry.detail[language],
    code,
    ...extra,
  };
}

/** Sends the problem and ends the request. */
export function sendProblem(reply: FastifyReply, code: ProblemCode, extra: ProblemExtra = {}): FastifyReply {
  const language = languageOf(reply.request.headers["accept-language"]);
  const document = problemDocument(code, language, extra);
  if (extra.retryAfter !== undefined) reply.header("retry-after", String(extra.retryAfter));
  return reply
    .code(document.status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .header("content-language", language)
    .header("cache-control", "no-store")
    .serializer((value: unknown) => JSON.stringify(value))
    .send(document);
}

/** Vietnamese unless English is preferred over it (RFC 9110, 12.5.4). */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; quality: number } | undefined;
  for (const part of (header ?? "").slice(0, 500).split(",")) {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const primary = tag.trim().split("-")[0];
    if (primary !== "vi" && primary !== "en") continue;
    const given = parameters.map((each) => each.trim()).find((each) => each.startsWith("q="));
    const quality = given === undefined ? 1 : Number(given.slice(2)) || 0;
    if (quality > 0 && (best === undefined || quality > best.quality)) best = { language: primary, quality };
  }
  return best?.language ?? "vi";
}
