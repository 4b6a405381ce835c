/** The list authors begin from: each open draft, and each published procedure without one. Searched, filtered, sorted and cut into pages by the database. */
import { sql, type Kysely, type RawBuilder } from "kysely";
import type { z } from "zod";
import type { Tables } from "../database/tables.js";
import type { listEntry, listQuery } from "./author-schemas.js";
import { statusChanges, statusOn, validityOf } from "./validity.js";

export type ListQuery = z.output<typeof listQuery>;
export type ListEntry = z.output<typeof listEntry>;

interface Row {
  readonly key: string;
  readonly id: string | null;
  readonly title: string | null;
  readonly department: string;
  readonly state: ListEntry["state"];
  readonly owner_id: string | null;
  readonly owner_name: string | null;
  readonly changed_at: Date;
  readonly changed_by: string | null;
  readonly changed_name: string | null;
  readonly version: number | null;
  readonly published_at: Date | null;
  readonly own_validity: string | null;
  readonly draft: string | null;
  readonly revision: number | null;
  readonly problems: ListEntry["problems"];
  readonly problems_revision: number | null;
  readonly sort_title: string;
  readonly sort_changed: string;
}

export interface ListScope {
  readonly departments: readonly string[] | "all";
  readonly account: string;
  readonly today: string;
}

export async function listProcedures(
  db: Kysely<Tables>,
  query: ListQuery,
  scope: ListScope,
): Promise<{ rows: readonly (ListEntry & { readonly stale: boolean })[]; total: number; cursor: string | null }> {
  const conditions = sql.join([sql`true`, ...filters(query, scope)], sql` AND `);
  const after = readCursor(query.cursor);
  const position = query.sort === "title" ? sql`(sort_title, key)` : sql`(sort_changed, key)`;
  const page = after
    ? query.sort === "title"
      ? sql`${position} > (${after[0]}, ${after[1]})`
      : sql`${position} < (${after[0]}, ${after[1]})`
    : sql`true`;
  const order = query.sort === "title" ? sql`sort_title, key` : sql`sort_changed DESC, key DESC`;
  const { rows } =
    await sql<Row>`SELECT * FROM (${entries(scope.today)}) e WHERE ${conditions} AND ${page} ORDER BY ${order} LIMIT ${query.limit + 1}`.execute(
      db,
    );
  const count = await sql<{ total: number }>`SELECT count(*)::int AS total FROM (${entries(scope.today)}) e WHERE ${conditions}`.execute(
    db,
  );
  const changes = await statusChanges(db, scope.today);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  const cursor = last
    ? Buffer.from(JSON.stringify([query.sort === "title" ? last.sort_title : last.sort_changed, last.key])).toString("base64url")
    : null;
  return {
    rows: shown.map((row) => ({ ...toEntry(row, changes), stale: row.draft !== null && row.problems_revision !== row.revision })),
    total: count.rows[0]?.total ?? 0,
    cursor,
  };
}

/** Drafts and what is published under the same id, side by side. */
function entries(today: string): RawBuilder<Row> {
  return sql`
    SELECT coalesce(d.id::text, p.id) AS key, coalesce(d.procedure_id, p.id) AS id, coalesce(d.title, p.title) AS title,
      coalesce(d.department, p.department) AS department, coalesce(d.state, 'published') AS state,
      d.owner_id, owner.name AS owner_name, coalesce(d.changed_at, p.published_at) AS changed_at,
      changer.id AS changed_by, changer.name AS changed_name, p.version, p.published_at, p.document::json->>'validity' AS own_validity,
      d.id AS draft, d.revision, d.problems, d.problems_revision, coalesce(d.search, p.search) AS search,
      coalesce(s.status, p.document::json->'validity'->>'status') AS status,
      coalesce(hoso_fold(${shownTitle("d")}), hoso_fold(${shownTitle("p")}), '') AS sort_title,
      to_char(coalesce(d.changed_at, p.published_at), 'YYYYMMDDHH24MISSUS') AS sort_changed
    FROM (SELECT * FROM drafts WHERE state <> 'published') d
    FULL JOIN (SELECT DISTINCT ON (id) * FROM procedures WHERE withdrawn_at IS NULL ORDER BY id, version DESC) p
      ON p.id = coalesce(d.base_procedure, d.procedure_id)
    LEFT JOIN (${statusOn(today)}) s ON s.procedure_id = p.id
    LEFT JOIN accounts owner ON owner.id = d.owner_id
    LEFT JOIN accounts changer ON changer.id = CASE WHEN d.id IS NULL THEN p.published_by ELSE d.changed_by END`;
}

/** The title as Vietnamese readers see it first, for sorting. */
const shownTitle = (from: "d" | "p"): RawBuilder<string> => {
  const title = sql.ref(`${from}.title`);
  return sql`CASE json_typeof(${title}::json) WHEN 'object' THEN coalesce(${title}::json->>'vi', ${title}::json->>'en', ${title}) WHEN 'string' THEN ${title}::json#>>'{}' END`;
};

function filters({ query, state, department, mine }: ListQuery, { departments, account }: ListScope): RawBuilder<unknown>[] {
  const words = (query ?? "").replaceAll("\u0000", " ").split(/\s+/).filter(Boolean).slice(0, 10);
  return [
    ...(departments === "all" ? [] : [sql`department = ANY(${departments})`]),
    ...words.map((word) => sql`position(hoso_fold(${word}) IN search) > 0`),
    ...(department === undefined ? [] : [sql`department = ${department}`]),
    ...(mine === true ? [sql`owner_id = ${account}`] : []),
    ...(state === undefined
      ? []
      : state === "suspended" || state === "superseded" || state === "abolished"
        ? [sql`status = ${state}`]
        : state === "published"
          ? [sql`version IS NOT NULL`]
          : [sql`state = ${state}`]),
  ];
}

function toEntry(row: Row, changes: Awaited<ReturnType<typeof statusChanges>>): ListEntry {
  const published = row.version !== null && row.published_at !== null;
  const own = row.own_validity === null ? {} : { validity: JSON.parse(row.own_validity) as never };
  return {
    key: row.key,
    id: row.id,
    title: row.title === null ? null : (JSON.parse(row.title) as ListEntry["title"]),
    department: row.department,
    state: row.state,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? "" },
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by === null ? null : { id: row.changed_by, name: row.changed_name ?? "" },
    published:
      published && row.version !== null && row.published_at !== null
        ? {
            version: row.version,
            at: row.published_at.toISOString(),
            validity: (validityOf(own, changes.get(row.id ?? "")) as never) ?? null,
          }
        : null,
    draft: row.draft === null || row.revision === null ? null : { id: row.draft, revision: row.revision },
    problems: row.problems !== null && row.problems_revision === row.revision ? row.problems : null,
  };
}

/** What an earlier page ended with. A cursor that is none begins anew. */
function readCursor(cursor: string | undefined): readonly [string, string] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [value, key] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    return typeof value === "string" && typeof key === "string" && !`${value}${key}`.includes("\u0000") ? [value, key] : undefined;
  } catch {
    return undefined;
  }
}
