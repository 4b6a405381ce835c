/**
 * Writes applications. Each is one statement, so one transaction and one wait for the disk: the application, its
 * documents, the binding of its uploads and its first event are all there or none. Those without documents that come
 * at the same time share a statement, as they would share the disk's write anyway.
 */
import type { SubmittedDocument } from "@hoso/engine";
import type { Pool } from "pg";
import type { NewApplication } from "./new-application.js";

/** "skipped": the key is taken or the procedure takes no more. "upload-taken": another application was quicker. */
export type Written = "inserted" | "skipped" | "upload-taken";

const APPLICATIONS = `WITH application AS (
  INSERT INTO applications (id, code, idempotency_key, body_digest, secret_hash, procedure_id, procedure_version, procedure_digest,
    case_id, state, channel, site, locale, answers, answers_digest, declaration, consents, confirmed_warnings, fees, due, due_at,
    calendar_id, calendar_version, received_at)
  SELECT a.id, a.code, a.key, a.body_digest, a.secret_hash, p.id, p.version, p.digest, a.case_id, 'submitted', a.channel, a.site, a.locale,
    a.answers, a.answers_digest, a.declaration, a.consents, a.confirmed_warnings, a.fees, a.due, a.due_at, a.calendar_id, a.calendar_version, a.received_at
  FROM json_to_recordset($1::json) AS a(id uuid, code text, key text, body_digest text, secret_hash text, procedure_id text, procedure_version integer,
    procedure_digest text, case_id text, channel text, site text, locale text, answers jsonb, answers_digest text, declaration json, consents json,
    confirmed_warnings json, fees json, due json, due_at text, calendar_id text, calendar_version integer, received_at timestamptz, today text)
  JOIN procedures p ON p.id = a.procedure_id AND p.version = a.procedure_version AND p.digest = a.procedure_digest AND p.withdrawn_at IS NULL
    AND coalesce((SELECT s.status FROM procedure_statuses s WHERE s.procedure_id = p.id AND s.starts <= a.today AND (s.ends IS NULL OR s.ends >= a.today)
      ORDER BY s.starts DESC, s.id DESC LIMIT 1), 'in-force') = 'in-force'
  ON CONFLICT (idempotency_key) DO NOTHING
  RETURNING id, received_at
), event AS (
  INSERT INTO events (application_id, sequence, type, state, at) SELECT id, 1, 'submitted', 'submitted', received_at FROM application
)`;

const WITHOUT_DOCUMENTS = `${APPLICATIONS} SELECT id FROM application`;

const WITH_DOCUMENTS = `${APPLICATIONS}, document AS (
  INSERT INTO application_documents (application_id, position, requirement, alternative, upload_id, name, type, size, sha256)
  SELECT application.id, d.position, d.requirement, d.alternative, d.upload, d.name, d.type, d.size, d.sha256
  FROM application, json_to_recordset($2::json)
    AS d(position integer, requirement text, alternative text, upload text, name text, type text, size bigint, sha256 text)
), bound AS (
  UPDATE uploads SET application_id = application.id FROM application
  WHERE uploads.id IN (SELECT d.upload FROM json_to_recordset($2::json) AS d(upload text))
)
SELECT id FROM application`;

/** Statements under way at once, and applications in one. */
const PARALLEL = 2;
const LARGEST = 64;

interface Waiting {
  readonly application: NewApplication;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

/** Collects what comes while earlier statements are under way; an application that comes alone goes at once. */
export function batchInserter(pool: Pool): { insert(application: NewApplication): Promise<Written> } {
  const waiting: Waiting[] = [];
  let running = 0;

  const write = async (applications: readonly NewApplication[]): Promise<ReadonlySet<string>> => {
    const { rows } = await pool.query<{ id: string }>({ name: "accept", text: WITHOUT_DOCUMENTS, values: [rowsOf(applications)] });
    return new Set(rows.map(({ id }) => id));
  };

  const flush = async (): Promise<void> => {
    const batch = waiting.splice(0, LARGEST);
    running += 1;
    try {
      const written = await write(batch.map(({ application }) => application));
      for (const { application, resolve } of batch) resolve(written.has(application.id) ? "inserted" : "skipped");
    } catch (error) {
      // One of them spoils it for all (a code that is taken): each gets its own statement and its own answer.
      if (batch.length === 1) batch[0]?.reject(error);
      else await Promise.all(batch.map((each) => alone(each)));
    } finally {
      running -= 1;
      if (waiting.length > 0) void flush();
    }
  };

  const alone = async ({ application, resolve, reject }: Waiting): Promise<void> => {
    try {
      resolve((await write([application])).has(application.id) ? "inserted" : "skipped");
    } catch (error) {
      reject(error);
    }
  };

  return {
    insert: (application) =>
      new Promise((resolve, reject) => {
        waiting.push({ application, resolve, reject });
        if (running < PARALLEL) void flush();
      }),
  };
}

export async function insertWithDocuments(pool: Pool, application: NewApplication): Promise<Written> {
  try {
    const values = [rowsOf([application]), JSON.stringify(flatten(application.documents))];
    const { rowCount } = await pool.query({ name: "accept-with-documents", text: WITH_DOCUMENTS, values });
    return rowCount === 1 ? "inserted" : "skipped";
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    // Taken by another application, or expired and deleted, between the check and now.
    if (constraint === "application_documents_upload_unique" || constraint === "application_documents_upload_id_fkey")
      return "upload-taken";
    throw error;
  }
}

function rowsOf(applications: readonly NewApplication[]): string {
  return JSON.stringify(
    applications.map((a) => ({
      id: a.id,
      code: a.code,
      key: a.idempotencyKey,
      body_digest: a.bodyDigest,
      secret_hash: a.secretHash,
      procedure_id: a.procedure.id,
      procedure_version: a.procedure.version,
      procedure_digest: a.procedure.digest,
      case_id: a.case,
      channel: a.channel,
      site: a.site,
      locale: a.locale,
      answers: a.answers,
      answers_digest: a.answersDigest,
      declaration: a.declaration,
      consents: a.consents,
      confirmed_warnings: a.confirmedWarnings,
      fees: a.fees,
      due: a.due,
      due_at: a.due?.at ?? null,
      calendar_id: a.due?.calendar.id ?? null,
      calendar_version: a.due?.calendar.version ?? null,
      received_at: a.receivedAt,
      today: a.receivedOn,
    })),
  );
}

function flatten(documents: readonly SubmittedDocument[]): object[] {
  return documents
    .flatMap(({ requirement, alternative, files }) => files.map((file) => ({ requirement, alternative: alternative ?? null, ...file })))
    .map((row, position) => ({ position, ...row }));
}
