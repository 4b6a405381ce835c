/** Brings a database to the newest form. Replicas may start together: an advisory lock lets one work at a time. */
import { sql, type Kysely } from "kysely";
import { MigrationMismatchError } from "../errors.js";
import type { Migration } from "./migration.js";
import { migrations as ownMigrations } from "./migrations.js";
import type { Tables } from "./tables.js";

/** Any fixed number: it only has to be the same in every intake. */
const LOCK = 4_807_613_022;

/** Applies what is missing, in order, all or nothing. Returns the names applied now. */
export async function migrate(db: Kysely<Tables>, migrations: readonly Migration[] = ownMigrations): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await sql`CREATE TABLE IF NOT EXISTS intake_migrations (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL UNIQUE,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`.execute(transaction);
    const applied = await transaction.selectFrom("intake_migrations").select("name").orderBy("position").execute();
    applied.forEach(({ name }, index) => {
      const known = migrations[index]?.name;
      if (known === name) return;
      throw new MigrationMismatchError(
        `The database has migration "${name}" at place ${index + 1}, where this build has ${known ? `"${known}"` : "none"}. It was made by another, newer intake: start that one.`,
      );
    });
    const missing = migrations.slice(applied.length);
    for (const migration of missing) {
      await migration.up(transaction);
      await transaction.insertInto("intake_migrations").values({ name: migration.name }).execute();
    }
    return missing.map(({ name }) => name);
  });
}
