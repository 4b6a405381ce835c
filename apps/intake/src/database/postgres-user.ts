/** PostgreSQL refuses to run as root. As root, its programs run as the system user "postgres", made when missing. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DatabaseUnavailableError } from "../errors.js";

const run = promisify(execFile);

export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
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
