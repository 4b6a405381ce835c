/** Drives the storm and counts what is left of it, in the database itself. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { runIntake, type RunningIntake } from "./running-intake.js";
import { stormApplication, stormProcedure } from "./storm-procedure.js";

export interface StormOptions {
  readonly main: string;
  /** An empty folder that the database's user can reach. */
  readonly folder: string;
  readonly port: number;
  readonly posts: number;
  readonly keys: number;
  readonly parallel: number;
  readonly restarts: number;
  readonly seed: number;
}

export interface StormResult {
  readonly options: StormOptions;
  readonly created: number;
  readonly repeated: number;
  /** Requests that were cut off by a kill and sent again. */
  readonly cut: number;
  readonly unexpected: readonly string[];
  readonly applications: number;
  readonly distinctKeys: number;
  readonly events: number;
  /** Acknowledged codes that are not in the database. */
  readonly lost: number;
  /** Keys that were answered with two different receipts, or have two applications. */
  readonly doubled: number;
  readonly restarts: number;
  readonly seconds: number;
  readonly sound: boolean;
}

const TOKEN = "storm-publisher-token-of-enough-length";

export async function runStorm(options: StormOptions): Promise<StormResult> {
  const intake = await runIntake({
    main: options.main,
    port: options.port,
    env: {
      DATA_DIR: join(options.folder, "data"),
      PUBLISHER_TOKEN: TOKEN,
      RATE_LIMIT_GENERAL: "10000000",
      RATE_LIMIT_SUBMISSIONS: "10000000",
    },
  });
  try {
    await publish(intake);
    const receipts = new Map<string, string>();
    const tally = { created: 0, repeated: 0, cut: 0, conflicting: 0, unexpected: [] as string[], sent: 0 };
    const started = performance.now();
    const kills = killAtRandom(intake, options, () => tally.sent / options.posts);
    await Promise.all(Array.from({ length: options.parallel }, () => poster(intake, options, receipts, tally)));
    const restarts = await kills;
    const seconds = (performance.now() - started) / 1000;
    const counted = await count(
      options.folder,
      new Map([...receipts].map(([key, text]) => [key, (JSON.parse(text) as { code: string }).code])),
    );
    const doubled = tally.conflicting + counted.applications - counted.distinctKeys;
    const { created, repeated, cut, unexpected } = tally;
    const complete = counted.applications === options.keys && counted.events === options.keys && receipts.size === options.keys;
    const sound = complete && doubled === 0 && counted.lost === 0 && unexpected.length === 0;
    return { options, created, repeated, cut, unexpected, ...counted, doubled, restarts, seconds, sound };
  } finally {
    await intake.stop();
  }
}

async function publish({ url }: RunningIntake): Promise<void> {
  const answer = await fetch(`${url}/procedures/${stormProcedure.id}/versions/${stormProcedure.version}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify(stormProcedure),
  });
  if (answer.status > 201) throw new Error(`the storm's procedure was refused: ${await answer.text()}`);
}

interface Tally {
  created: number;
  repeated: number;
  cut: number;
  conflicting: number;
  sent: number;
  readonly unexpected: string[];
}

/** Takes post after post until all were answered; a post that got no answer is sent again, as the client does. */
async function poster({ url }: RunningIntake, { posts, keys }: StormOptions, receipts: Map<string, string>, tally: Tally): Promise<void> {
  for (let index = tally.sent++; index < posts; index = tally.sent++) {
    const number = index % keys;
    const key = `storm-key-${String(number).padStart(8, "0")}`;
    const body = JSON.stringify(stormApplication(key, number));
    for (;;) {
      const answer = await post(url, key, body);
      if (answer === undefined || answer.status === 503 || answer.status === 500) {
        tally.cut += 1;
        await delay(50);
        continue;
      }
      if (answer.status === 201) tally.created += 1;
      else if (answer.status === 200) tally.repeated += 1;
      else if (tally.unexpected.length < 20) tally.unexpected.push(`${answer.status} ${answer.text.slice(0, 600)}`);
      if (answer.status > 201) break;
      const earlier = receipts.get(key);
      if (earlier !== undefined && earlier !== answer.text) tally.conflicting += 1;
      receipts.set(key, answer.text);
      break;
    }
  }
}

async function post(url: string, key: string, body: string): Promise<{ readonly status: number; readonly text: string } | undefined> {
  try {
    const answer = await fetch(`${url}/applications`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  }
}

/** Kills at moments spread over the whole storm, by progress and not by the clock, so that none falls behind its end. */
async function killAtRandom(intake: RunningIntake, { restarts, seed }: StormOptions, progress: () => number): Promise<number> {
  const random = generator(seed);
  const moments = Array.from({ length: restarts }, () => random() * 0.95).sort((a, b) => a - b);
  for (const moment of moments) {
    while (progress() < moment) await delay(2);
    await delay(random() * 40);
    await intake.kill();
    await intake.start();
  }
  return moments.length;
}

/** Counts in the database, past intake. */
async function count(
  folder: string,
  codes: ReadonlyMap<string, string>,
): Promise<{ applications: number; distinctKeys: number; events: number; lost: number }> {
  const data = join(folder, "data");
  const password = (await readFile(join(data, "postgres-password"), "utf8")).trim();
  const port = (await readFile(join(data, "postgres", "postmaster.pid"), "utf8")).split("\n")[3]?.trim();
  const client = new pg.Client({ connectionString: `postgres://hoso:${password}@127.0.0.1:${port}/postgres` });
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string; idempotency_key: string }>("SELECT code, idempotency_key FROM applications");
    const events = await client.query<{ count: string }>("SELECT count(*) FROM events WHERE type = 'submitted'");
    const stored = new Map(rows.map((row) => [row.idempotency_key, row.code]));
    const lost = [...codes].filter(([key, code]) => stored.get(key) !== code).length;
    return { applications: rows.length, distinctKeys: stored.size, events: Number(events.rows[0]?.count), lost };
  } finally {
    await client.end();
  }
}

/** Mulberry32: the same seed gives the same storm. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function printTable(result: StormResult): string {
  const { options } = result;
  const rows: [string, string | number][] = [
    ["posts", options.posts],
    ["keys", options.keys],
    ["in parallel", options.parallel],
    ["restarts by kill -9", result.restarts],
    ["seed", options.seed],
    ["answered 201", result.created],
    ["answered 200", result.repeated],
    ["cut off and sent again", result.cut],
    ["unexpected answers", result.unexpected.length],
    ["applications in the database", result.applications],
    ["first events", result.events],
    ["acknowledged and lost", result.lost],
    ["doubled", result.doubled],
    ["seconds", result.seconds.toFixed(1)],
  ];
  const table = rows.map(([name, value]) => `${name.padEnd(32)}${String(value).padStart(10)}`).join("\n");
  const reasons = result.unexpected.slice(0, 5).map((each) => `\nunexpected: ${each}`);
  return `${table}${reasons.join("")}\nstorm: ${result.applications} applications of ${options.keys} keys, ${result.lost} lost, ${result.doubled} doubled\n`;
}
