/**
 * A real intake in a process of its own, with its own PostgreSQL in a temporary folder: started as an administrator starts it, stopped or
 * killed as a machine does it, and looked into from behind (database, stored papers) to compare with what a person did in front.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Procedure } from "@hoso/contract";
import pg from "pg";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface IntakeOptions {
  readonly port: number;
  /** Websites that may use it. */
  readonly sites: readonly string[];
  /** More environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface IntakeProcess {
  readonly port: number;
  readonly folder: string;
  /** The end of what it wrote to its outputs. */
  output(): string;
  start(env?: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Bytes of a stored paper. */
  paper(upload: string): Promise<Buffer>;
  publish(definition: Procedure): Promise<void>;
  /** Stops taking applications under this version. */
  withdraw(definition: Pick<Procedure, "id" | "version">): Promise<void>;
  /** Takes the database away from intake, or gives it back. */
  database(there: boolean): Promise<void>;
  /** Stops and removes everything. */
  dispose(): Promise<void>;
}

/** Installs and starts. The folder is one that the database's own user can reach. */
export async function intakeProcess({ port, sites, env = {} }: IntakeOptions): Promise<IntakeProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), "hoso-e2e-"));
  await chmod(folder, 0o755);
  const dataDir = path.join(folder, "data");
  const sitesFile = path.join(folder, "sites.json");
  await writeFile(sitesFile, JSON.stringify({ sites: sites.map((origin) => ({ origin, title: "Test" })) }));
  const settings = {
    HOST: "127.0.0.1",
    PORT: String(port),
    DATA_DIR: dataDir,
    SITES_FILE: sitesFile,
    SEED_PROCEDURES: path.join(root, "examples/procedures"),
    CALENDAR_FILE: path.join(root, "examples/calendars/vn.json"),
    EMBED_DIR: path.join(root, "packages/embed/dist"),
    STUDIO_DIR: path.join(root, "apps/studio/dist"),
    LOG_LEVEL: "warn",
    ...env,
  };
  let child: ChildProcess | undefined;
  let log = "";

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const process = child;
    child = undefined;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const ended = new Promise((resolve) => process.once("exit", resolve));
    process.kill(signal);
    await ended;
  };
  const start = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
    const started = spawn(process.execPath, [path.join(root, "apps/intake/dist/main.js")], {
      cwd: folder,
      env: { PATH: process.env["PATH"], ...settings, ...more },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.on("data", (bytes: Buffer) => (log = (log + bytes.toString()).slice(-20_000)));
    for (let waited = 0; waited < 60_000; waited += 100) {
      if (started.exitCode !== null) throw new Error(`intake ended with ${started.exitCode}: ${log}`);
      const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`intake is not ready: ${log}`);
  };
  const asPublisher = publisherAt(port, dataDir);
  await start();
  return {
    port,
    folder,
    output: () => log,
    start,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    query: (sql, values = []) => query(dataDir, sql, values),
    paper: async (upload) => readFile(await findFile(dataDir, upload)),
    async publish(definition) {
      await asPublisher("PUT", `/procedures/${definition.id}/versions/${definition.version}`, definition);
    },
    async withdraw({ id, version }) {
      await asPublisher("POST", `/procedures/${id}/versions/${version}/withdraw`);
    },
    async database(there) {
      await query(dataDir, `alter database postgres allow_connections ${there}`, [], "template1");
      if (!there)
        await query(dataDir, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'", [], "template1");
    },
    async dispose() {
      await end("SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Publishes with the token that intake keeps in its data folder. */
function publisherAt(port: number, dataDir: string): (method: string, address: string, body?: object) => Promise<void> {
  return async (method, address, body) => {
    const token = (await readFile(await findFile(dataDir, "publisher-token"), "utf8")).trim();
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${address} failed: ${answer.status} ${await answer.text()}`);
  };
}

async function query<Row extends object>(dataDir: string, sql: string, values: readonly unknown[], database = "postgres"): Promise<Row[]> {
  const password = (await readFile(path.join(dataDir, "postgres-password"), "utf8")).trim();
  const port = (await readFile(path.join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n")[3]?.trim();
  const client = new pg.Client({ host: "127.0.0.1", port: Number(port), user: "hoso", password, database });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function findFile(folder: string, name: string): Promise<string> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name === name && !entry.parentPath.includes(`${path.sep}postgres`))
      return path.join(entry.parentPath, entry.name);
  }
  throw new Error(`there is no file ${name} in the data folder`);
}
