/** One intake process that can be killed at any moment and started again on the same folder. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

export interface RunningIntake {
  readonly url: string;
  /** SIGKILL: nothing of intake runs afterwards, its database may. */
  kill(): Promise<void>;
  /** Starts again on the same folder and port. Resolves when it takes requests. */
  start(): Promise<void>;
  /** SIGTERM, and waits for the orderly end. Returns the exit code. */
  stop(): Promise<number | null>;
  /** What it has written so far. */
  output(): string;
}

export interface ProcessOptions {
  /** Script to run. */
  readonly main: string;
  readonly env: Readonly<Record<string, string>>;
  /** 0: any free one. */
  readonly port: number;
}

const START_TIMEOUT_MS = 60_000;

export async function runIntake({ main, env, port }: ProcessOptions): Promise<RunningIntake> {
  const own = port === 0 ? await freePort() : port;
  const url = `http://127.0.0.1:${own}`;
  let child: ChildProcess | undefined;
  let written = "";

  const start = async (): Promise<void> => {
    const started = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH ?? "", HOST: "127.0.0.1", PORT: String(own), LOG_LEVEL: "warn", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    const collect = (chunk: Buffer): void => void (written = (written + chunk.toString()).slice(-20_000));
    started.stdout?.on("data", collect);
    started.stderr?.on("data", collect);
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadline) {
      if (started.exitCode !== null || started.signalCode !== null)
        throw new Error(`intake ended while starting: ${written.slice(-2_000)}`);
      const answer = await fetch(`${url}/ready`).catch(() => undefined);
      if (answer?.status === 200) return;
      await delay(30);
    }
    throw new Error(`intake was not ready in time: ${written.slice(-2_000)}`);
  };

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ending = child;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null;
    const ended = once(ending, "exit");
    ending.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  };

  await start();
  return { url, start, kill: async () => void (await end("SIGKILL")), stop: () => end("SIGTERM"), output: () => written };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}
