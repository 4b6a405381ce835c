/** Opens the database that the configuration names, or the embedded one, and brings it to the newest form. */
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Config } from "../config/config.js";
import { DatabaseUnavailableError } from "../errors.js";
import type { Logger } from "../logging/logger.js";
import { startEmbeddedPostgres } from "./embedded-postgres.js";
import { migrate } from "./migrate.js";
import type { Tables } from "./tables.js";

export interface Database {
  /** For everything but the hot path. */
  readonly db: Kysely<Tables>;
  /** For prepared statements of the hot path. */
  readonly pool: pg.Pool;
  readonly embedded: boolean;
  /** Where it can be reached, for the tools of an operator. Holds a password: never logged. */
  readonly connectionString: string;
  /** Resolves when an embedded server ended without being asked to. Never resolves for an external one. */
  readonly lost: Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "databasePoolSize" | "dataDir">,
  logger: Logger,
): Promise<Database> {
  const server = config.databaseUrl === undefined ? await startEmbeddedPostgres(config.dataDir) : undefined;
  const connectionString = server?.connectionString ?? config.databaseUrl ?? "";
  const pool = new pg.Pool({
    connectionString,
    max: config.databasePoolSize,
    connectionTimeoutMillis: 10_000,
    application_name: "hoso-intake",
    // An acknowledged write is on disk, whatever the server's own default says; and nothing waits for ever.
    options: "-c synchronous_commit=on -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000 -c timezone=UTC",
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  let closing = false;
  pool.on(
    "error",
    (error) => closing || logger.warn({ reason: (error as { code?: string }).code ?? error.name }, "an idle database connection broke"),
  );
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    closing = true;
    await db.destroy();
    await server?.stop();
  };
  try {
    await requireVersion(db);
    const applied = await migrate(db);
    if (applied.length > 0) logger.info({ migrations: applied }, "database brought to the newest form");
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return {
    db,
    pool,
    embedded: server !== undefined,
    connectionString,
    lost: new Promise((resolve) => void server?.ended.then(() => (closing ? undefined : resolve()))),
    ping: async () => void (await pool.query("SELECT 1")),
    close,
  };
}

async function requireVersion(db: Kysely<Tables>): Promise<void> {
  let version: number;
  try {
    const { rows } = await sql<{ server_version_num: string }>`SHOW server_version_num`.execute(db);
    version = Number(rows[0]?.server_version_num ?? 0);
  } catch (cause) {
    throw new DatabaseUnavailableError(
      `The database does not answer (${(cause as { code?: string }).code ?? "no reason given"}). Check DATABASE_URL, the network and the password.`,
      cause,
    );
  }
  if (version < 150_000)
    throw new DatabaseUnavailableError(
      `PostgreSQL 15 or newer is needed; the database says it is version ${Math.floor(version / 10_000)}.`,
    );
}
