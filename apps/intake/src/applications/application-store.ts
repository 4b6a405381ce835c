/**
 * Applications in the database. Accepting one is a single statement, so a single transaction and a single wait for the
 * disk: the application, its documents, the binding of its uploads and its first event are all there or none.
 */
import type { ApplicationEvent, Receipt, ReceiptDue, ReceiptFees } from "@hoso/contract";
import type { SubmittedDocument } from "@hoso/engine";
import type { Kysely } from "kysely";
import type { Pool } from "pg";
import type { Tables } from "../database/tables.js";

export interface NewApplication {
  readonly id: string;
  readonly code: string;
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
  readonly secretHash: string;
  readonly procedure: { readonly id: string; readonly version: number; readonly digest: string };
  readonly case: string | null;
  readonly channel: string;
  readonly site: string | null;
  readonly locale: string;
  /** Canonical JSON. */
  readonly answers: string;
  readonly answersDigest: string;
  readonly declaration: unknown;
  readonly consents: unknown;
  readonly confirmedWarnings: unknown;
  readonly fees: ReceiptFees;
  readonly due: ReceiptDue | null;
  readonly receivedAt: Date;
  readonly documents: readonly SubmittedDocument[];
}

export interface StoredApplication {
  readonly id: string;
  readonly code: string;
  readonly officialCode: string | null;
  readonly bodyDigest: string;
  readonly secretHash: string;
  readonly procedure: { readonly id: string; readonly version: number; readonly digest: string };
  readonly state: Receipt["state"];
  readonly receivedAt: Date;
  readonly due: ReceiptDue | null;
  readonly fees: ReceiptFees;
  readonly answersDigest: string;
}

/** "known": the idempotency key is taken. "withdrawn": the version takes no more. "upload-taken": another application was quicker. */
export type InsertResult = "inserted" | "known" | "withdrawn" | "upload-taken";

export interface ApplicationStore {
  insert(application: NewApplication): Promise<InsertResult>;
  findByKey(idempotencyKey: string): Promise<StoredApplication | undefined>;
  findById(id: string): Promise<StoredApplication | undefined>;
  documents(id: string): Promise<SubmittedDocument[]>;
  events(id: string): Promise<ApplicationEvent[]>;
}

const APPLICATION = `WITH application AS (
  INSERT INTO applications (id, code, idempotency_key, body_digest, secret_hash, procedure_id, procedure_version, procedure_digest,
    case_id, state, channel, site, locale, answers, answers_digest, declaration, consents, confirmed_warnings, fees, due, due_at,
    calendar_id, calendar_version, received_at)
  SELECT $1::uuid, $2, $3, $4, $5, p.id, p.version, p.digest, $9, 'submitted', $10, $11, $12, $13::jsonb, $14, $15::json, $16::json, $17::json,
    $18::json, $19::json, $20, $21, $22::integer, $23::timestamptz
  FROM procedures p WHERE p.id = $6 AND p.version = $7::integer AND p.digest = $8 AND p.withdrawn_at IS NULL
  ON CONFLICT (idempotency_key) DO NOTHING
  RETURNING id
), event AS (
  INSERT INTO events (application_id, sequence, type, state, at) SELECT id, 1, 'submitted', 'submitted', $23::timestamptz FROM application
)`;

const WITHOUT_DOCUMENTS = `${APPLICATION} SELECT id FROM application`;

const WITH_DOCUMENTS = `${APPLICATION}, document AS (
  INSERT INTO application_documents (application_id, position, requirement, alternative, upload_id, name, type, size, sha256)
  SELECT application.id, d.position, d.requirement, d.alternative, d.upload, d.name, d.type, d.size, d.sha256
  FROM application, json_to_recordset($24::json)
    AS d(position integer, requirement text, alternative text, upload text, name text, type text, size bigint, sha256 text)
), bound AS (
  UPDATE uploads SET application_id = application.id FROM application
  WHERE uploads.id IN (SELECT d.upload FROM json_to_recordset($24::json) AS d(upload text))
)
SELECT id FROM application`;

export function applicationStore(db: Kysely<Tables>, pool: Pool): ApplicationStore {
  const find = async (column: "idempotency_key" | "id", value: string): Promise<StoredApplication | undefined> => {
    const row = await db
      .selectFrom("applications")
      .select(["id", "code", "official_code", "body_digest", "secret_hash", "procedure_id", "procedure_version", "procedure_digest", "state", "received_at", "due", "fees", "answers_digest"])
      .where(column, "=", value)
      .executeTakeFirst();
    return (
      row && {
        id: row.id,
        code: row.code,
        officialCode: row.official_code,
        bodyDigest: row.body_digest,
        secretHash: row.secret_hash,
        procedure: { id: row.procedure_id, version: row.procedure_version, digest: row.procedure_digest },
        state: row.state as Receipt["state"],
        receivedAt: row.received_at,
        due: row.due as ReceiptDue | null,
        fees: row.fees as ReceiptFees,
        answersDigest: row.answers_digest,
      }
    );
  };
  return {
    findByKey: (key) => find("idempotency_key", key),
    findById: (id) => find("id", id),
    insert: async (application) => {
      const documents = flatten(application.documents);
      try {
        const { rowCount } =
          documents.length === 0
            ? await pool.query({ name: "accept", text: WITHOUT_DOCUMENTS, values: valuesOf(application) })
            : await pool.query({ name: "accept-with-documents", text: WITH_DOCUMENTS, values: [...valuesOf(application), JSON.stringify(documents)] });
        if (rowCount === 1) return "inserted";
      } catch (error) {
        const { constraint } = error as { constraint?: string };
        // Taken by another application, or expired and deleted, between the check and now.
        if (constraint === "application_documents_upload_unique" || constraint === "application_documents_upload_id_fkey") return "upload-taken";
        throw error;
      }
      return (await find("idempotency_key", application.idempotencyKey)) ? "known" : "withdrawn";
    },
    documents: async (id) => {
      const rows = await db.selectFrom("application_documents").selectAll().where("application_id", "=", id).orderBy("position").execute();
      const grouped = new Map<string, SubmittedDocument & { files: SubmittedDocument["files"][number][] }>();
      for (const row of rows) {
        const entry = grouped.get(row.requirement) ?? { requirement: row.requirement, ...(row.alternative !== null && { alternative: row.alternative }), files: [] };
        entry.files.push({ upload: row.upload_id, name: row.name, type: row.type, size: Number(row.size), sha256: row.sha256 });
        grouped.set(row.requirement, entry);
      }
      return [...grouped.values()];
    },
    events: async (id) => {
      const rows = await db.selectFrom("events").selectAll().where("application_id", "=", id).orderBy("sequence").execute();
      return rows.map(({ application_id, at, ...rest }) => {
        const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
        return { application: application_id, ...present, at: at.toISOString() } as ApplicationEvent;
      });
    },
  };
}

function valuesOf(a: NewApplication): unknown[] {
  return [
    a.id, a.code, a.idempotencyKey, a.bodyDigest, a.secretHash, a.procedure.id, a.procedure.version, a.procedure.digest,
    a.case, a.channel, a.site, a.locale, a.answers, a.answersDigest, JSON.stringify(a.declaration), JSON.stringify(a.consents), JSON.stringify(a.confirmedWarnings),
    JSON.stringify(a.fees), a.due && JSON.stringify(a.due), a.due?.at ?? null, a.due?.calendar.id ?? null, a.due?.calendar.version ?? null, a.receivedAt.toISOString(),
  ];
}

function flatten(documents: readonly SubmittedDocument[]): object[] {
  return documents
    .flatMap(({ requirement, alternative, files }) => files.map((file) => ({ requirement, alternative: alternative ?? null, ...file })))
    .map((row, position) => ({ position, ...row }));
}
