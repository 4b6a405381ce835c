/**
 * PostgreSQL refuses to run as root. As root, its programs run as the system user "postgres", made when missing. Where that user may
 * not pass (a project inside root's home), setpriv leaves it the one capability to look through folders; it owns its data anyway.
 */
import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { DatabaseUnavailableError } from "../errors.js";

const run = promisify(execFile);

export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
  /** Whether folders on the way are closed to that user. */
  readonly shutOut?: boolean;
}

/** A program with its arguments, to be run as that user. */
export function commandAs(
  { uid, gid, shutOut }: RunAs,
  program: string,
  args: readonly string[],
): [string, string[], { uid?: number; gid?: number }] {
  if (uid === undefined || gid === undefined) return [program, [...args], {}];
  if (!shutOut) return [program, [...args], { uid, gid }];
  // Without that bit, access(2), by which the programs look for each other, would not count the capability.
  const look = ["--securebits=+no_setuid_fixup", "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"];
  return ["setpriv", [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", ...look, "--", program, ...args], {}];
}

/** Finds out whether the user reaches the programs and the data folder by itself. */
export async function reachable(runAs: RunAs, program: string, dataDir: string): Promise<RunAs> {
  if (runAs.uid === undefined) return runAs;
  try {
    for (const [flag, path] of [
      ["-x", program],
      ["-x", dirname(program)],
      ["-x", dataDir],
    ] as const) {
      const [file, args, options] = commandAs(runAs, "/usr/bin/test", [flag, path]);
      await run(file, args, { ...options, cwd: "/" });
    }
    return runAs;
  } catch {
    return { ...runAs, shutOut: true };
  }
}

/** The user to run PostgreSQL as: nobody else (an empty object) unless this process is root. */
export async function postgresUser(): Promise<RunAs> {
  if (process.platform === "win32" || process.getuid?.() !== 0) return {};
  const known = await lookUp();
  if (known) return known;
  try {
    await run("groupadd", ["--system", "--force", "postgres"]);
    await run("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  } catch (cause) {
    throw new DatabaseUnavailableError(
      'PostgreSQL does not run as root, and a system user "postgres" could not be made. Make it, run intake as another user, or set DATABASE_URL.',
      cause,
    );
  }
  const made = await lookUp();
  if (!made) throw new DatabaseUnavailableError('The system user "postgres" was made but cannot be found.');
  return made;
}

async function lookUp(): Promise<RunAs | undefined> {
  try {
    const [uid, gid] = await Promise.all(["-u", "-g"].map(async (flag) => Number((await run("id", [flag, "postgres"])).stdout.trim())));
    return uid !== undefined && gid !== undefined && uid > 0 ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}
