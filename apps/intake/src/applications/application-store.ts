/** Applications in the database, as they are stored and found again. How they are written is insert-application.ts. */
import type { ApplicationEvent, Receipt, ReceiptDue, ReceiptFees } from "@hoso/contract";
import type { SubmittedDocument } from "@hoso/engine";
import type { Kysely } from "kysely";
import type { Pool } from "pg";
import type { Tables } from "../database/tables.js";
import type { NewApplication } from "./new-application.js";
import { batchInserter, insertWithDocuments } from "./insert-application.js";

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

export function applicationStore(db: Kysely<Tables>, pool: Pool): ApplicationStore {
  const find = async (column: "idempotency_key" | "id", value: string): Promise<StoredApplication | undefined> => {
    const row = await db
      .selectFrom("applications")
      .select([
        "id",
        "code",
        "official_code",
        "body_digest",
        "secret_hash",
        "procedure_id",
        "procedure_version",
        "procedure_digest",
        "state",
        "received_at",
        "due",
        "fees",
        "answers_digest",
      ])
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
  const inserter = batchInserter(pool);
  return {
    findByKey: (key) => find("idempotency_key", key),
    findById: (id) => find("id", id),
    insert: async (application) => {
      const result = application.documents.length === 0 ? await inserter.insert(application) : await insertWithDocuments(pool, application);
      if (result !== "skipped") return result;
      return (await find("idempotency_key", application.idempotencyKey)) ? "known" : "withdrawn";
    },
    documents: async (id) => {
      const rows = await db.selectFrom("application_documents").selectAll().where("application_id", "=", id).orderBy("position").execute();
      const grouped = new Map<string, SubmittedDocument & { files: SubmittedDocument["files"][number][] }>();
      for (const row of rows) {
        const entry = grouped.get(row.requirement) ?? {
          requirement: row.requirement,
          ...(row.alternative !== null && { alternative: row.alternative }),
          files: [],
        };
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
