/**
 * Durable submissions a second through intake, against a bare INSERT of the same bytes into the same database.
 * Both are measured in turns, with the same number of clients; each figure is the median of its rounds.
 *
 *   node benchmarks/intake/run.mjs [--clients 8,32] [--requests 1500] [--rounds 5] [--main apps/intake/dist/main.js]
 */
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { once } from "node:events";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "8,32" },
    requests: { type: "string", default: "1500" },
    rounds: { type: "string", default: "5" },
    dist: { type: "string", default: path.join(root, "apps/intake/dist") },
    target: { type: "string", default: "0.5" },
  },
});
const requests = Number(values.requests);
const rounds = Number(values.rounds);
const clientCounts = values.clients.split(",").map(Number);
const token = "benchmark-publisher-token";

const load = (file) => import(pathToFileURL(path.join(values.dist, file)));
const { stormApplication, stormProcedure } = await load("storm/storm-procedure.js");
const { runIntake } = await load("storm/running-intake.js");

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The same bytes for both sides; every submission has its own key. */
const bodies = () =>
  Array.from({ length: requests }, (_, index) => {
    const key = randomUUID();
    return { key, text: JSON.stringify(stormApplication(key, index)) };
  });

/** Runs `work` on every item with `clients` at once; gives items a second. */
async function rate(items, clients, work) {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let index = next++; index < items.length; index = next++) await work(items[index]);
    }),
  );
  return items.length / ((performance.now() - started) / 1000);
}

/**
 * Posts over kept-alive sockets with as little work as can be: the load must not take the processor from what is
 * measured. One request at a time on each socket.
 */
async function poster(url, clients) {
  const { hostname, port } = new URL(url);
  const sockets = await Promise.all(
    Array.from({ length: clients }, async () => {
      const socket = net.connect(Number(port), hostname).setNoDelay(true);
      await once(socket, "connect");
      return socket;
    }),
  );
  const free = [...sockets];
  const post = async ({ key, text }) => {
    const socket = free.pop();
    const length = Buffer.byteLength(text);
    socket.write(
      `POST /applications HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\nIdempotency-Key: ${key}\r\n\r\n${text}`,
    );
    const status = await answerOf(socket);
    if (status !== 201) throw new Error(`answered ${status}`);
    free.push(socket);
  };
  return { post, close: () => sockets.forEach((socket) => socket.destroy()) };
}

/** Status of the next answer on the socket, once its last byte is there. */
function answerOf(socket) {
  return new Promise((resolve, reject) => {
    let received = "";
    const done = (settle, value) => {
      socket.off("data", read).off("close", closed);
      settle(value);
    };
    const closed = () => done(reject, new Error("the connection was closed"));
    const read = (chunk) => {
      received += chunk.toString("latin1");
      const head = received.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (received.length >= head + 4 + length) done(resolve, Number(received.slice(9, 12)));
    };
    socket.on("data", read).on("close", closed);
  });
}

async function connect(folder, clients) {
  const password = (await readFile(path.join(folder, "data/postgres-password"), "utf8")).trim();
  const port = (await readFile(path.join(folder, "data/postgres/postmaster.pid"), "utf8")).split("\n")[3].trim();
  const pool = new pg.Pool({
    connectionString: `postgres://hoso:${password}@127.0.0.1:${port}/postgres`,
    max: clients,
    options: "-c synchronous_commit=on",
  });
  // Its idle connections break when intake stops its database; that is no fault of the measurement.
  pool.on("error", () => undefined);
  await pool.query("CREATE TABLE IF NOT EXISTS bare (id uuid PRIMARY KEY, body text NOT NULL)");
  return pool;
}

async function measure(intake, folder, clients) {
  const pool = await connect(folder, clients);
  const { post, close } = await poster(intake.url, clients);
  const insert = ({ key, text }) => pool.query({ name: "bare", text: "INSERT INTO bare (id, body) VALUES ($1, $2)", values: [key, text] });
  try {
    await rate(bodies().slice(0, 400), clients, insert);
    await rate(bodies().slice(0, 400), clients, post);
    const bare = [];
    const through = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(await rate(bodies(), clients, insert));
      through.push(await rate(bodies(), clients, post));
    }
    return { clients, bare: median(bare), through: median(through), ratio: median(through.map((each, index) => each / bare[index])) };
  } finally {
    close();
    await pool.end();
  }
}

const folder = await mkdtemp(path.join(tmpdir(), "hoso-intake-benchmark-"));
await chmod(folder, 0o755);
const intake = await runIntake({
  main: path.join(values.dist, "main.js"),
  port: 0,
  env: { DATA_DIR: path.join(folder, "data"), PUBLISHER_TOKEN: token, RATE_LIMIT_GENERAL: "10000000", RATE_LIMIT_SUBMISSIONS: "10000000" },
});
let below = false;
try {
  const published = await fetch(`${intake.url}/procedures/${stormProcedure.id}/versions/1`, {
    method: "PUT",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(stormProcedure),
  });
  if (!published.ok) throw new Error(`publishing failed: ${await published.text()}`);
  const size = Buffer.byteLength(JSON.stringify(stormApplication(randomUUID(), 1)));
  console.log(`Durable submissions a second, ${size} bytes each, medians of ${rounds} rounds of ${requests}, in turns`);
  console.log(["clients", "bare INSERT/s", "intake/s", "ratio"].map((name) => name.padStart(14)).join(""));
  for (const clients of clientCounts) {
    const { bare, through, ratio } = await measure(intake, folder, clients);
    below ||= ratio < Number(values.target);
    console.log([clients, Math.round(bare), Math.round(through), ratio.toFixed(2)].map((value) => String(value).padStart(14)).join(""));
  }
} finally {
  await intake.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = below ? 1 : 0;
