/**
 * Takes an application: checks everything again, stores it, answers with a receipt. The usual case needs one statement
 * to the database; whether the key was seen before is asked only when something would otherwise be refused.
 */
import { createHash } from "node:crypto";
import type { Receipt, SubmittedApplication } from "@hoso/contract";
import type { CompiledProcedure, Finding } from "@hoso/engine";
import { canonicalise } from "@hoso/trust";
import type { StoredCalendar } from "../calendar/calendar-store.js";
import { localToday } from "../calendar/local-today.js";
import type { ProcedureStore } from "../procedures/procedure-store.js";
import { takesApplications, type Validity } from "../procedures/validity.js";
import type { ProblemCode } from "../problems/problem-table.js";
import type { UploadRecord, UploadRecords } from "../uploads/upload-records.js";
import type { UploadService } from "../uploads/upload-service.js";
import { newApplicationCode } from "./application-code.js";
import { newApplicationId } from "./application-id.js";
import { applicationSecret, hashSecret } from "./application-secret.js";
import type { ApplicationStore, StoredApplication } from "./application-store.js";
import type { NewApplication } from "./new-application.js";
import { checkAssents } from "./assent.js";
import { checkDocuments, uploadIds } from "./check-documents.js";
import { evaluate, type Evaluated } from "./evaluate.js";
import { makeReceipt, receiptDue, receiptFees } from "./receipt.js";

export interface AcceptServices {
  readonly store: ApplicationStore;
  readonly procedures: ProcedureStore;
  readonly uploads: UploadService;
  readonly records: UploadRecords;
  readonly calendar: StoredCalendar | undefined;
  readonly serverKey: string;
  readonly now: () => Date;
}

export type Acceptance =
  | { readonly kind: "accepted" | "repeated"; readonly receipt: Receipt }
  | { readonly kind: "problem"; readonly code: ProblemCode; readonly findings?: readonly Finding[] };

const problem = (code: ProblemCode, findings?: readonly Finding[]): Acceptance => ({
  kind: "problem",
  code,
  ...(findings && { findings }),
});
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** `site` is the website the request came from, where there is one; else what the body says and the list allows. */
export async function accept(services: AcceptServices, submitted: SubmittedApplication, site: string | null): Promise<Acceptance> {
  const bodyDigest = sha256(canonicalise(submitted));
  const first = await attempt(services, submitted, site, bodyDigest);
  if (first.kind !== "problem") return first;
  // It may be refused only because it was accepted before: its uploads are bound, the day has changed, the version went.
  const known = await services.store.findByKey(submitted.idempotencyKey);
  return known ? repeat(services, known, bodyDigest) : first;
}

async function attempt(
  services: AcceptServices,
  submitted: SubmittedApplication,
  site: string | null,
  bodyDigest: string,
): Promise<Acceptance> {
  const { id, version, digest } = submitted.procedure;
  const procedure = await services.procedures.compiled(id, version, digest);
  if (!procedure) return problem("definition-unknown");
  const { definition } = procedure;
  if (definition.serviceLevel === "information" || (definition.target?.kind ?? "intake") !== "intake")
    return problem("procedure-not-in-force");
  const now = services.now();
  const today = localToday(services.calendar?.calendar.timeZone ?? "UTC", now);
  // Usually the definition's own word is enough here: that no department changed the status is part of the insert.
  if (
    !takesApplications(definition.validity as Validity | undefined, today) &&
    !takesApplications(await services.procedures.validity(definition, today), today)
  )
    return problem("procedure-not-in-force");

  const evaluation = evaluate(procedure, submitted, services.calendar?.calendar, now);
  const ids = uploadIds(submitted.documents);
  const records = ids.length === 0 ? new Map<string, UploadRecord>() : await settledRecords(services, ids);
  const findings = [
    ...(evaluation.ok ? [] : evaluation.findings),
    ...checkDocuments(submitted.documents, procedure, records),
    ...checkAssents(definition, submitted),
  ];
  if (!evaluation.ok || findings.length > 0) return problem("application-refused", findings);
  return insert(services, procedure, submitted, evaluation.value, { site, bodyDigest, now, today });
}

async function insert(
  services: AcceptServices,
  procedure: CompiledProcedure,
  submitted: SubmittedApplication,
  evaluated: Evaluated,
  {
    site,
    bodyDigest,
    now,
    today,
  }: { readonly site: string | null; readonly bodyDigest: string; readonly now: Date; readonly today: string },
): Promise<Acceptance> {
  const id = newApplicationId(now.getTime());
  const secret = applicationSecret(services.serverKey, id);
  const application: NewApplication = {
    id,
    code: newApplicationCode(),
    idempotencyKey: submitted.idempotencyKey,
    bodyDigest,
    secretHash: hashSecret(secret),
    procedure: submitted.procedure,
    case: submitted.case ?? null,
    channel: submitted.channel,
    site,
    locale: submitted.locale,
    answers: evaluated.answers,
    answersDigest: sha256(canonicalise(evaluated.answers)),
    declaration: submitted.declaration ?? null,
    consents: submitted.consents ?? [],
    confirmedWarnings: submitted.confirmedWarnings ?? [],
    fees: receiptFees(evaluated.fees, procedure.definition),
    due: receiptDue(evaluated.due),
    receivedAt: now,
    receivedOn: today,
    documents: evaluated.documents,
  };
  switch (await insertWithFreeCode(services.store, application)) {
    case "inserted":
      return {
        kind: "accepted",
        receipt: makeReceipt({
          application: id,
          code: application.code,
          secret,
          officialCode: null,
          definition: procedure.definition,
          digest: submitted.procedure.digest,
          receivedAt: now,
          state: "submitted",
          due: application.due,
          fees: application.fees,
          documents: evaluated.documents,
          answersDigest: application.answersDigest,
        }),
      };
    case "withdrawn": {
      const open = takesApplications(await services.procedures.validity(procedure.definition, today), today);
      return problem(open ? "definition-withdrawn" : "procedure-not-in-force");
    }
    case "upload-taken":
      return problem("application-refused", [{ code: "upload-taken", path: "documents", severity: "error" }]);
    case "known":
      // The caller finds and repeats it.
      return problem("idempotency-conflict");
  }
}

/** A code is one of 10^16; should it be taken all the same, another one is drawn. */
async function insertWithFreeCode(store: ApplicationStore, application: NewApplication): ReturnType<ApplicationStore["insert"]> {
  try {
    return await store.insert(application);
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== "applications_code_unique") throw error;
    (application as { code: string }).code = newApplicationCode();
    return store.insert(application);
  }
}

async function repeat(services: AcceptServices, known: StoredApplication, bodyDigest: string): Promise<Acceptance> {
  if (known.bodyDigest !== bodyDigest) return problem("idempotency-conflict");
  const procedure = await services.procedures.compiled(known.procedure.id, known.procedure.version, known.procedure.digest);
  if (!procedure) return problem("definition-unknown");
  return {
    kind: "repeated",
    receipt: makeReceipt({
      application: known.id,
      code: known.code,
      secret: applicationSecret(services.serverKey, known.id),
      officialCode: known.officialCode,
      definition: procedure.definition,
      digest: known.procedure.digest,
      receivedAt: known.receivedAt,
      state: known.state,
      due: known.due,
      fees: known.fees,
      documents: await services.store.documents(known.id),
      answersDigest: known.answersDigest,
    }),
  };
}

/** Records of the uploads; those whose bytes are whole but were never checked (a kill came between) are checked now. */
async function settledRecords(services: AcceptServices, ids: readonly string[]): Promise<Map<string, UploadRecord>> {
  const records = await services.records.findMany(ids);
  const settled = await Promise.all(
    records.map((record) => (record.finishedAt ? record : services.uploads.settle(record.id).catch(orRefused))),
  );
  return new Map(settled.flatMap((record) => (record ? [[record.id, record] as const] : [])));
}

/** Bytes of the wrong kind were just thrown away: the upload is no more. Faults go on as faults. */
function orRefused(error: unknown): undefined {
  if (error instanceof Error) throw error;
  return undefined;
}
