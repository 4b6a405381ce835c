/** What a new version means for applications: none of them changes. How many are under way on which version. */
import { sql, type Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** States after which nothing more is decided. */
const FINISHED = ["not-accepted", "withdrawn", "stopped", "decided", "delivered"];

export interface Impact {
  readonly procedure: string | null;
  readonly newest: number | null;
  readonly underWay: number;
  readonly versions: { version: number; digest: string; underWay: number; total: number; states: Record<string, number> }[];
}

export async function impactOn(db: Kysely<Tables>, procedure: string | null): Promise<Impact> {
  if (procedure === null) return { procedure, newest: null, underWay: 0, versions: [] };
  const { rows } = await sql<{ version: number; digest: string; states: Record<string, number> }>`
    SELECT p.version, p.digest, coalesce((SELECT json_object_agg(c.state, c.count) FROM (
        SELECT a.state, count(*)::int AS count FROM applications a WHERE a.procedure_id = p.id AND a.procedure_version = p.version GROUP BY a.state
      ) c), '{}'::json) AS states
    FROM procedures p WHERE p.id = ${procedure} ORDER BY p.version DESC`.execute(db);
  const versions = rows.map(({ version, digest, states }) => {
    const counts = Object.entries(states);
    const sum = (some: typeof counts): number => some.reduce((total, [, count]) => total + count, 0);
    return { version, digest, states, total: sum(counts), underWay: sum(counts.filter(([state]) => !FINISHED.includes(state))) };
  });
  return {
    procedure,
    newest: versions[0]?.version ?? null,
    underWay: versions.reduce((total, { underWay }) => total + underWay, 0),
    versions,
  };
}
