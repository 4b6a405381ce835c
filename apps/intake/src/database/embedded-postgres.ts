/**
 * A real PostgreSQL that intake installs, starts and owns, in the data folder. Everything durable is on; it listens on
 * loopback only, with a generated password. A server left behind by a killed intake is stopped before a new one starts.
 */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { chown, mkdir, open, readFile, rename, rm, stat, unlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { secretFile } from "../config/secret-file.js";
import { DatabaseUnavailableError } from "../errors.js";
import { postgresBinaries, type PostgresBinaries } from "./postgres-binaries.js";
import { commandAs, postgresUser, reachable, type RunAs } from "./postgres-user.js";

export interface EmbeddedPostgres {
  readonly connectionString: string;
  readonly pid: number;
  /** Resolves when the server ended, by stop() or by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const START_TIMEOUT_MS = 120_000;
const USER = "hoso";

/** Installs on first use, clears up what a killed intake left, starts, and waits until it answers. */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const folder = join(dataDir, "postgres");
  const binaries = await postgresBinaries();
  const { value: password } = await secretFile(dataDir, "postgres-password");
  const runAs = await reachable(await postgresUser(), binaries.postgres, dataDir);
  await install(folder, binaries, runAs, password);
  await stopOrphan(folder, binaries, runAs);
  let failure: unknown;
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort();
    const process = await launch(folder, binaries, runAs, port);
    const connectionString = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
    try {
      await waitUntilReady(process, connectionString);
      return running(process, connectionString);
    } catch (error) {
      failure = error;
      process.child.kill("SIGINT");
      await process.ended;
    }
  }
  const log = await readFile(join(folder, "..", "postgres.log"), "utf8").catch(() => "");
  throw new DatabaseUnavailableError(`The embedded PostgreSQL did not start. Its last words: ${log.trim().slice(-500) || "none"}`, failure);
}

async function install(folder: string, binaries: PostgresBinaries, runAs: RunAs, password: string): Promise<void> {
  if (await exists(join(folder, "PG_VERSION"))) return;
  // Built aside and renamed when whole, so that a start that was cut off leaves nothing half made.
  const aside = `${folder}.new`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const passwordFile = join(aside, "..", "initdb-password");
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    await chown(aside, runAs.uid, runAs.gid);
    await chown(passwordFile, runAs.uid, runAs.gid);
  }
  try {
    const flags = ["-D", aside, "-U", USER, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--locale=C"];
    const [file, args, options] = commandAs(runAs, binaries.initdb, flags);
    await run(file, args, { ...options, cwd: "/", env: cleanEnvironment() });
  } catch (cause) {
    const { stderr, code } = cause as { stderr?: string; code?: string | number };
    const unreachable = runAs.uid !== undefined && (code === "EACCES" || /permission denied/i.test(stderr ?? ""));
    throw new DatabaseUnavailableError(
      unreachable
        ? `As root, the embedded PostgreSQL runs as the user "postgres", who cannot reach ${folder} or the installed programs. Put the project and DATA_DIR where every user may pass, or start intake as an ordinary user.`
        : `The embedded PostgreSQL could not be installed in ${folder}: ${(stderr ?? String(code)).trim().slice(-500)}`,
      cause,
    );
  } finally {
    await unlink(passwordFile).catch(() => undefined);
  }
  await rename(aside, folder);
}

/** Stops the server of an intake that was killed. The data folder's lock is ours, so nobody else can be using it. */
async function stopOrphan(folder: string, binaries: PostgresBinaries, runAs: RunAs): Promise<void> {
  const pid = Number((await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  // A recycled process id must not be signalled: only a process that calls itself postgres is one.
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  if (process.platform === "linux" && !command?.includes("postgres")) return;
  const [file, args, options] = commandAs(runAs, binaries.pg_ctl, ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60"]);
  await run(file, args, { ...options, cwd: "/", env: cleanEnvironment() }).catch(async () => {
    // pg_ctl also fails when nothing runs any more, which is what was wanted.
    if (await isAlive(pid))
      throw new DatabaseUnavailableError(`The PostgreSQL of an earlier intake (process ${pid}) does not stop. Stop it by hand.`);
  });
}

interface Launched {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
}

async function launch(folder: string, binaries: PostgresBinaries, runAs: RunAs, port: number): Promise<Launched> {
  // A file and not a pipe: when intake is killed, the server must be able to go on saying why it stops.
  const log = await open(join(folder, "..", "postgres.log"), "w", 0o600);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    max_connections: "60",
    shared_buffers: "128MB",
    // Statements, parameters and key values of an error can hold personal data.
    log_min_messages: "fatal",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length_on_error: "0",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [file, args, options] = commandAs(runAs, binaries.postgres, ["-D", folder, "-p", String(port), ...flags]);
  const child = spawn(file, args, {
    ...options,
    cwd: "/",
    env: cleanEnvironment(),
    stdio: ["ignore", log.fd, log.fd],
    // Its own group: Ctrl-C in a terminal must reach intake alone, which then stops the database last.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  await log.close();
  return { child, ended };
}

async function waitUntilReady({ ended }: Launched, connectionString: string): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  const deadline = Date.now() + START_TIMEOUT_MS;
  let last: unknown;
  while (!over && Date.now() < deadline) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      last = error;
      await client.end().catch(() => undefined);
      await Promise.race([delay(40), ended]);
    }
  }
  throw new DatabaseUnavailableError(
    over ? "The embedded PostgreSQL ended while starting." : "The embedded PostgreSQL does not answer.",
    last,
  );
}

function running({ child, ended }: Launched, connectionString: string): EmbeddedPostgres {
  const pid = child.pid;
  if (pid === undefined) throw new DatabaseUnavailableError("The embedded PostgreSQL has no process.");
  return {
    connectionString,
    pid,
    ended,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        // SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written.
        child.kill("SIGINT");
        const late = setTimeout(() => child.kill("SIGQUIT"), 30_000);
        await ended;
        clearTimeout(late);
      }
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** The server's environment without our own secrets and without PostgreSQL settings of the host. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TZ, SystemRoot, TMPDIR } = process.env;
  const kept = Object.entries({ PATH, TZ, SystemRoot, TMPDIR }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
