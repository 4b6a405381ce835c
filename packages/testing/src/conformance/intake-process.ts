/** The built intake as a process of its own, with its own data folder and PostgreSQL, for as long as a run needs it. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "./corpus.js";

export interface IntakeProcess {
  readonly origin: string;
  /** Bearer token with which definitions are published. */
  readonly publisherToken: string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts intake and waits until it is ready. @throws Error with its last words when it does not come up */
export async function startIntake(): Promise<IntakeProcess> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "hoso-conformance-"));
  // As root, the embedded PostgreSQL runs as a user of its own, who must be able to pass.
  chmodSync(folder, 0o755);
  const publisherToken = randomBytes(24).toString("base64url");
  const limit = "1000000";
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: path.join(folder, "data"),
    PUBLISHER_TOKEN: publisherToken,
    EMBED_DIR: path.join(projectRoot, "packages/embed/dist"),
    LOG_LEVEL: "warn",
    RATE_LIMIT_GENERAL: limit,
  };
  const child = spawn(process.execPath, [path.join(projectRoot, "apps/intake/dist/main.js")], { env, stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (words = (words + part.toString()).slice(-4000)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  const end = Date.now() + 60_000;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(`${origin}/ready`).catch(() => undefined);
    if (answer?.status === 200) return { origin, publisherToken, stop };
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await stop();
  throw new Error(`intake did not come up: ${words}`);
}
