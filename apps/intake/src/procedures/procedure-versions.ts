/** The published versions of a procedure, and how its status was changed. */
import type { Procedure } from "@hoso/contract";
import { sql, type Kysely } from "kysely";
import type { z } from "zod";
import type { Tables } from "../database/tables.js";
import type { versionAnswer, versionsAnswer } from "./author-schemas.js";
import { holdsOn, statusChanges, validityOf } from "./validity.js";

type Versions = z.output<typeof versionsAnswer>;

export async function readVersions(db: Kysely<Tables>, id: string, today: string): Promise<Versions> {
  const rows = await db
    .selectFrom("procedures")
    .leftJoin("accounts", "accounts.id", "procedures.published_by")
    .select(["version", "digest", "title", "document", "published_at", "withdrawn_at", "accounts.id as by_id", "accounts.name as by_name"])
    .select(
      sql<number>`(SELECT count(*)::int FROM applications a WHERE a.procedure_id = procedures.id AND a.procedure_version = procedures.version)`.as(
        "applications",
      ),
    )
    .where("procedures.id", "=", id)
    .orderBy("version", "desc")
    .execute();
  const definitions = new Map(rows.map(({ version, document }) => [version, JSON.parse(document) as Procedure]));
  const inForce = rows.find(({ version, withdrawn_at }) => withdrawn_at === null && holdsOn(definitions.get(version) ?? {}, today));
  const change = (await statusChanges(db, today, id)).get(id);
  const newest = definitions.get((inForce ?? rows[0])?.version ?? 0);
  return {
    procedure: id,
    validity: (newest && (validityOf(newest, change) as Versions["validity"])) ?? null,
    versions: rows.map((row) => ({
      version: row.version,
      digest: row.digest,
      title: JSON.parse(row.title) as string | Record<string, string>,
      publishedAt: row.published_at.toISOString(),
      publishedBy: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? "" },
      withdrawn: row.withdrawn_at !== null,
      inForce: row.version === inForce?.version,
      applications: row.applications,
    })),
    changes: await readChanges(db, id),
  };
}

export async function readVersion(db: Kysely<Tables>, id: string, version: number): Promise<z.output<typeof versionAnswer> | undefined> {
  const row = await db
    .selectFrom("procedures")
    .leftJoin("accounts", "accounts.id", "procedures.published_by")
    .select(["version", "digest", "document", "published_at", "withdrawn_at", "accounts.id as by_id", "accounts.name as by_name"])
    .where("procedures.id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return (
    row && {
      procedure: id,
      version: row.version,
      digest: row.digest,
      definition: JSON.parse(row.document) as Record<string, unknown>,
      publishedAt: row.published_at.toISOString(),
      publishedBy: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? "" },
      withdrawn: row.withdrawn_at !== null,
    }
  );
}

async function readChanges(db: Kysely<Tables>, id: string): Promise<Versions["changes"]> {
  const rows = await db
    .selectFrom("procedure_statuses")
    .innerJoin("accounts", "accounts.id", "procedure_statuses.account_id")
    .select(["status", "starts", "ends", "reason", "superseded_by", "at", "accounts.id as by_id", "accounts.name as by_name"])
    .where("procedure_id", "=", id)
    .orderBy("procedure_statuses.id", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    status: row.status,
    from: row.starts,
    to: row.ends,
    reason: row.reason,
    supersededBy: row.superseded_by,
    by: { id: row.by_id, name: row.by_name },
    at: row.at.toISOString(),
  }));
}
