/**
 * Zod schemas of what the routes take and answer, from which OpenAPI is made. Documents of the contract are described
 * here for readers and checked with the contract's own validators; a test keeps both alike.
 */
import { z } from "zod";
import { problemTable, type ProblemCode } from "../problems/problem-table.js";

export const textOrMap = z
  .union([z.string(), z.record(z.string(), z.string())])
  .meta({ description: "Plain text, or a map from language tag to plain text." });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fieldId = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/);
const languageTag = z.string().max(35);
const dateTime = z.string().meta({ format: "date-time" });

/** Any JSON object, for documents that have a schema of their own. */
const document = (description: string) => z.record(z.string(), z.unknown()).meta({ description });

export const definitionAnswer = document("A procedure definition: schemas/procedure.schema.json.");
export const calendarAnswer = document("A working-day calendar: schemas/calendar.schema.json.");
export const textAnswer = z.string().meta({ description: "Not changed since the version named by If-None-Match." });

const procedureName = z.object({ id: z.string(), version: z.number().int(), digest: sha256 });

export const catalogueAnswer = z.object({
  procedures: z.array(
    procedureName.extend({
      title: textOrMap,
      summary: textOrMap.optional(),
      department: z.string(),
      serviceLevel: z.enum(["information", "partial", "full"]),
      keywords: z.array(textOrMap),
      validity: z
        .object({
          from: z.string(),
          to: z.string().optional(),
          status: z.enum(["in-force", "suspended", "superseded", "abolished"]),
          reason: textOrMap.optional(),
        })
        .optional(),
    }),
  ),
});

export const findingAnswer = z.object({
  code: z.string(),
  path: z.string(),
  severity: z.enum(["error", "warning", "notice"]),
  params: z.record(z.string(), z.unknown()).optional(),
  message: textOrMap.optional(),
});

const assent = z.object({ accepted: z.literal(true), textDigest: sha256, language: languageTag, time: dateTime });
const file = z.object({ name: z.string(), type: z.string(), size: z.number().int(), sha256 });

export const applicationBody = z.object({
  procedure: procedureName.meta({ description: "The exact definition that was filled in." }),
  case: fieldId.optional(),
  answers: z.record(z.string(), z.unknown()).meta({ description: "Visible answers by field id, nested by group and list." }),
  documents: z.array(
    z.object({
      requirement: fieldId,
      alternative: fieldId.optional(),
      files: z.array(file.extend({ upload: z.string().meta({ description: "Id of the finished upload." }) })),
    }),
  ),
  declaration: assent
    .optional()
    .meta({ description: "textDigest is the SHA-256 of the declaration's text in that language, in NFC and UTF-8." }),
  consents: z
    .array(z.object({ purpose: fieldId, given: z.boolean(), textDigest: sha256, language: languageTag, time: dateTime }))
    .optional(),
  confirmedWarnings: z.array(z.object({ code: z.string(), path: z.string() })).optional(),
  channel: z.enum(["web", "counter", "phone", "post", "helper"]),
  site: z.string().optional(),
  locale: languageTag,
  idempotencyKey: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
});

const due = z
  .object({
    at: z.string().meta({ description: "Local date, or date and time, of the office." }),
    calendar: z.object({ id: z.string(), version: z.number().int() }),
    projected: z.boolean().optional(),
    trace: z.array(
      z.object({
        code: z.string(),
        date: z.string(),
        count: z.number().int().optional(),
        title: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .nullable();

const titledProcedure = procedureName.extend({ title: z.record(z.string(), z.string()).optional() });
const state = z.enum([
  "submitted",
  "received",
  "not-accepted",
  "processing",
  "supplement-requested",
  "payment-due",
  "withdrawn",
  "stopped",
  "decided",
  "delivered",
]);

export const receiptAnswer = z.object({
  application: z.string().meta({ format: "uuid" }),
  code: z.string().meta({ description: "To be read out and typed. Never a secret." }),
  secret: z.string().meta({ description: "Alone opens the status." }),
  officialCode: z.string().nullable().optional(),
  procedure: titledProcedure,
  receivedAt: dateTime,
  state,
  due,
  fees: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.record(z.string(), z.string()).optional(),
        amount: z.number().int(),
        currency: z.string(),
        collectAt: z.string(),
        refundable: z.boolean().optional(),
        exemption: z.string().optional(),
      }),
    ),
    totals: z.record(z.string(), z.number().int()),
  }),
  documents: z.array(z.object({ requirement: z.string(), alternative: z.string().optional(), files: z.array(file) })),
  answersDigest: sha256,
});

export const statusAnswer = z.object({
  application: z.string(),
  code: z.string(),
  officialCode: z.string().nullable(),
  state,
  procedure: titledProcedure,
  receivedAt: dateTime,
  due,
  events: z.array(
    z.object({
      application: z.string(),
      sequence: z.number().int(),
      type: z.string(),
      at: dateTime,
      state: state.optional(),
      outcome: z.enum(["granted", "refused"]).optional(),
      by: z.string().optional(),
      stage: z.string().optional(),
      due: z.string().optional(),
      reason: z.string().optional(),
    }),
  ),
});

/** Answers with problem documents, one a status, for the codes that a route may give beside those any route may. */
export function problemAnswers(...codes: readonly ProblemCode[]): Record<number, ReturnType<typeof problemAnswer>> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problemTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, group]) => [status, problemAnswer(group)]));
}

function problemAnswer(codes: readonly ProblemCode[]) {
  return z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.number().int(),
      detail: z.string(),
      code: z.string(),
      findings: z.array(findingAnswer).optional(),
      errors: z.array(z.object({ path: z.string(), keyword: z.string(), message: z.string() })).optional(),
      accepted: z.array(z.string()).optional(),
      limit: z.number().optional(),
      retryAfter: z.number().optional(),
      ...(codes.includes("draft-moved") && { revision: z.number().int().optional(), edits: z.array(z.unknown()).optional() }),
      ...(codes.includes("procedure-moved") && { version: z.number().int().optional() }),
      ...(codes.includes("not-publishable") && { diagnostics: z.array(z.unknown()).optional() }),
    })
    .meta({ description: codes.map((code) => `${code}: ${problemTable[code].title.en}.`).join(" "), "x-problem-codes": codes });
}
