/** What intake knows of each upload: for which paper, by whom (hashed), how large, checked as what, and to which application it belongs. */
import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Tables } from "../database/tables.js";

export interface UploadRecord {
  readonly id: string;
  readonly procedure: string | null;
  readonly requirement: string | null;
  readonly size: number | null;
  readonly type: string | null;
  readonly sha256: string | null;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date;
  readonly application: string | null;
}

export interface NewUpload {
  readonly id: string;
  readonly site: string | null;
  readonly addressHash: string;
  readonly procedure: string | null;
  readonly requirement: string | null;
  readonly declaredSize: number;
  readonly expiresAt: Date;
}

export interface UploadRecords {
  /** Uploads and bytes opened under one address hash. */
  opened(addressHash: string): Promise<{ readonly count: number; readonly bytes: number }>;
  insert(upload: NewUpload): Promise<void>;
  find(id: string): Promise<UploadRecord | undefined>;
  findMany(ids: readonly string[]): Promise<readonly UploadRecord[]>;
  finish(id: string, facts: { readonly size: number; readonly type: string; readonly sha256: string }): Promise<void>;
  /** Deletes the record unless it belongs to an application; false when it does. */
  deleteUnbound(id: string): Promise<boolean>;
  /** Deletes and names records that are past their time and belong to no application. */
  takeExpired(now: Date, limit: number): Promise<readonly string[]>;
  exists(id: string): Promise<boolean>;
}

const columns = ["id", "procedure_id", "requirement", "size", "type", "sha256", "finished_at", "expires_at", "application_id"] as const;

export function uploadRecords(db: Kysely<Tables>): UploadRecords {
  const findMany = async (ids: readonly string[]): Promise<UploadRecord[]> => {
    if (ids.length === 0) return [];
    const rows = await db.selectFrom("uploads").select(columns).where("id", "in", ids).execute();
    return rows.map((row) => ({
      id: row.id,
      procedure: row.procedure_id,
      requirement: row.requirement,
      size: row.size === null ? null : Number(row.size),
      type: row.type,
      sha256: row.sha256,
      finishedAt: row.finished_at,
      expiresAt: row.expires_at,
      application: row.application_id,
    }));
  };
  return {
    findMany,
    find: async (id) => (await findMany([id]))[0],
    exists: async (id) => (await findMany([id])).length > 0,
    opened: async (addressHash) => {
      const row = await db
        .selectFrom("uploads")
        .select([sql<string>`count(*)`.as("count"), sql<string>`coalesce(sum(declared_size), 0)`.as("bytes")])
        .where("address_hash", "=", addressHash)
        .executeTakeFirstOrThrow();
      return { count: Number(row.count), bytes: Number(row.bytes) };
    },
    insert: async (upload) => {
      await db
        .insertInto("uploads")
        .values({
          id: upload.id,
          site: upload.site,
          address_hash: upload.addressHash,
          procedure_id: upload.procedure,
          requirement: upload.requirement,
          declared_size: upload.declaredSize,
          created_at: new Date(),
          expires_at: upload.expiresAt,
        })
        .execute();
    },
    finish: async (id, { size, type, sha256 }) => {
      await db
        .updateTable("uploads")
        .set({ size, type, sha256, finished_at: new Date() })
        .where("id", "=", id)
        .where("application_id", "is", null)
        .execute();
    },
    deleteUnbound: async (id) => {
      const { numDeletedRows } = await db.deleteFrom("uploads").where("id", "=", id).where("application_id", "is", null).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    takeExpired: async (now, limit) => {
      const rows = await db
        .deleteFrom("uploads")
        .where("id", "in", (query) =>
          query.selectFrom("uploads").select("id").where("application_id", "is", null).where("expires_at", "<", now).limit(limit),
        )
        .where("application_id", "is", null)
        .returning("id")
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}
