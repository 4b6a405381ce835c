/**
 * The client for back ends and npm users: the same calls, every answer checked to its last member. Documents of the contract go through
 * its compiled validators, the answers of the API itself through zod. Weighs some 60 kB; the embed uses the light checks instead.
 */
import type { ApplicationEvent, Calendar, Procedure, Receipt, ReceiptDue } from "@hoso/contract";
import { validateCalendar, validateEvent, validateProcedure, validateReceipt } from "@hoso/contract/validators";
import * as z from "zod";
import type { AnswerChecks, ApplicationStatus, Catalogue, Dataset } from "./answers.js";
import { type Client, type ClientOptions, createClient } from "./client.js";

const text = z.union([z.string(), z.record(z.string(), z.string())]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.iso.datetime({ offset: true });
const dueTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);
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

export const catalogueSchema: z.ZodType<Catalogue> = z.object({
  procedures: z.array(
    z.object({
      id: slug,
      version: z.int().min(1),
      digest: sha256,
      title: text,
      summary: text.optional(),
      department: slug,
      serviceLevel: z.enum(["information", "partial", "full"]).optional(),
      keywords: z.array(text).optional(),
      validity: z
        .object({
          from: date,
          to: date.optional(),
          status: z.enum(["in-force", "suspended", "superseded", "abolished"]),
          reason: text.optional(),
        })
        .optional() as z.ZodType<Procedure["validity"]>,
    }),
  ),
});

export const procedureSchema = z.custom<Procedure>((value) => validateProcedure(value).ok);
export const calendarSchema = z.custom<Calendar>((value) => validateCalendar(value).ok);
export const receiptSchema = z.custom<Receipt>((value) => validateReceipt(value).ok);
const eventSchema = z.custom<ApplicationEvent>((value) => validateEvent(value).ok);

export const datasetSchema: z.ZodType<Dataset> = z.object({ entries: z.array(z.object({ value: z.string().min(1), label: text })) });

const dueSchema = z.object({
  at: dueTime,
  calendar: z.object({ id: z.string(), version: z.int() }),
  projected: z.boolean().optional(),
  trace: z.array(
    z.object({ code: z.string(), date: z.string(), count: z.int().optional(), title: z.record(z.string(), z.string()).optional() }),
  ),
}) as unknown as z.ZodType<ReceiptDue>;

export const statusSchema = z.object({
  application: z.uuid(),
  code: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  state,
  procedure: z.object({ id: slug, version: z.int().min(1), digest: sha256, title: z.record(z.string(), z.string()).optional() }),
  receivedAt: instant,
  due: dueSchema.nullable(),
  events: z.array(eventSchema),
}) as unknown as z.ZodType<ApplicationStatus>;

const fits =
  <T>(schema: z.ZodType<T>) =>
  (value: unknown): value is T =>
    schema.safeParse(value).success;

/** Complete checks of every answer, for `createClient(options, completeChecks)`. */
export const completeChecks: AnswerChecks = {
  catalogue: fits(catalogueSchema),
  procedure: fits(procedureSchema),
  calendar: fits(calendarSchema),
  dataset: fits(datasetSchema),
  receipt: fits(receiptSchema),
  status: fits(statusSchema),
};

/** As `createClient` of `@hoso/client`, with complete checks. An answer that does not fit fails with `unexpected-answer`. */
export function createCheckedClient(options: ClientOptions): Client {
  return createClient(options, completeChecks);
}

export { ClientError, type ClientErrorCode } from "./errors.js";
export { type RetryOptions, submitWithRetry } from "./retry.js";
export type { Client, ClientOptions };
