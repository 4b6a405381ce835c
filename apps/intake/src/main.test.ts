import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runIntake, type RunningIntake } from "./storm/running-intake.js";
import { buildMain } from "./testing/build-main.fixture.js";
import { temporaryFolder } from "./testing/intake.fixture.js";
import { copyRequest, png, submission } from "./testing/procedures.fixture.js";

const token = "publisher-token-of-this-test-run";
let main: string;
let folder: string;
let intake: RunningIntake | undefined;

beforeAll(async () => {
  main = await buildMain();
});
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await intake?.stop();
  intake = undefined;
  await rm(folder, { recursive: true, force: true });
});

const dataDir = () => join(folder, "data");
const start = async (env: Record<string, string> = {}) =>
  (intake = await runIntake({ main, port: 0, env: { DATA_DIR: dataDir(), PUBLISHER_TOKEN: token, ...env } }));
const postmaster = async () => Number((await readFile(join(dataDir(), "postgres/postmaster.pid"), "utf8")).split("\n")[0]);
/** A process that ended and waits for its parent to look (a zombie) is not alive. */
const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
};
const publish = ({ url }: RunningIntake) =>
  fetch(`${url}/procedures/copy-request/versions/1`, {
    method: "PUT",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(copyRequest),
  });

/** A second process on the same folder: its exit code and what it said. */
async function second(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? "", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, said };
}

describe("the process", () => {
  it("keeps its secrets to its owner and stops in order, database and all", async () => {
    await start();
    for (const name of ["postgres-password", "server-key", "intake.lock"])
      expect((await stat(join(dataDir(), name))).mode & 0o777, name).toBe(0o600);
    const pid = await postmaster();
    expect(alive(pid)).toBe(true);
    expect(await intake!.stop()).toBe(0);
    expect(alive(pid)).toBe(false);
    await expect(stat(join(dataDir(), "intake.lock"))).rejects.toThrow();
    expect(intake!.output()).not.toContain("error");
  });

  it("refuses a second intake on its folder and works on undisturbed", async () => {
    const first = await start();
    const { code, said } = await second({ DATA_DIR: dataDir() });
    expect(code).toBe(1);
    expect(said).toMatch(/^intake cannot start: The data folder .* is in use by another intake \(process \d+\)/);
    expect((await fetch(`${first.url}/ready`)).status).toBe(200);
  });

  it("clears up the database that a killed intake left behind", async () => {
    const first = await start();
    await publish(first);
    const orphan = await postmaster();
    await first.kill();
    expect(alive(orphan)).toBe(true);
    await first.start();
    expect(alive(orphan)).toBe(false);
    expect((await fetch(`${first.url}/procedures/copy-request`)).status).toBe(200);
  });

  it("says when its database goes away and ends, for its keeper to start it again", async () => {
    const first = await start();
    process.kill(await postmaster(), "SIGKILL");
    for (let round = 0; round < 200 && !first.output().includes("the embedded database ended"); round++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(first.output()).toContain("the embedded database ended");
    await first.stop();
    await first.start();
    expect((await fetch(`${first.url}/ready`)).status).toBe(200);
  });

  it("says which settings are wrong, and shows no secret", async () => {
    const wrong = await second({ DATA_DIR: dataDir(), PORT: "eighty", PUBLISHER_TOKEN: "short" });
    expect(wrong.code).toBe(1);
    expect(wrong.said).toContain("PORT");
    expect(wrong.said).toContain("PUBLISHER_TOKEN: needs at least 22 characters");
    await writeFile(join(folder, "sites.json"), '{"sites":[{"origin":"https://Example.vn/path"}]}');
    const sites = await second({ DATA_DIR: dataDir(), SITES_FILE: join(folder, "sites.json") });
    expect(sites.said).toMatch(/SITES_FILE: .* sites\.0\.origin: must look like/);
    const database = await second({ DATA_DIR: dataDir(), DATABASE_URL: "postgres://somebody:hunter2-secret@127.0.0.1:1/none" });
    expect(database.said).toContain("The database does not answer (ECONNREFUSED)");
    expect(database.said).not.toContain("hunter2");
  });

  it("makes a publisher token at its first start and says only where it is", async () => {
    intake = await runIntake({ main, port: 0, env: { DATA_DIR: dataDir(), LOG_LEVEL: "info" } });
    const file = join(dataDir(), "publisher-token");
    const made = (await readFile(file, "utf8")).trim();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(intake.output()).toContain("publisher-token");
    expect(intake.output()).not.toContain(made);
  });
});

describe("kill -9", () => {
  it("during an upload loses no acknowledged byte, and the receipt is the same after it", async () => {
    const server = await start();
    await publish(server);
    const bytes = png(3_000_000, 7);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const meta = (text: string) => Buffer.from(text).toString("base64");
    const opened = await fetch(`${server.url}/uploads`, {
      method: "POST",
      headers: {
        "tus-resumable": "1.0.0",
        "upload-length": String(bytes.length),
        "upload-metadata": `procedure ${meta("copy-request")},requirement ${meta("letter")},filetype ${meta("image/png")}`,
      },
    });
    const location = opened.headers.get("location") as string;
    const url = `${server.url}${location}`;
    const offset = async () =>
      Number((await fetch(url, { method: "HEAD", headers: { "tus-resumable": "1.0.0" } })).headers.get("upload-offset"));
    let acknowledged = 0;
    let kills = 0;
    while ((await offset()) < bytes.length) {
      const from = await offset();
      expect(from).toBeGreaterThanOrEqual(acknowledged);
      const part = bytes.subarray(from, from + 700_000);
      const sending = fetch(url, {
        method: "PATCH",
        headers: { "tus-resumable": "1.0.0", "upload-offset": String(from), "content-type": "application/offset+octet-stream" },
        body: slowly(part, kills < 3),
        duplex: "half",
      } as RequestInit).catch(() => undefined);
      if (kills < 3) {
        kills += 1;
        await new Promise((resolve) => setTimeout(resolve, 60));
        await server.kill();
        await sending;
        await server.start();
      } else {
        const answer = await sending;
        expect(answer?.status).toBe(204);
        acknowledged = Number(answer?.headers.get("upload-offset"));
      }
    }
    expect(kills).toBe(3);
    const body = submission({
      answers: { fullName: "Nguyễn Thị Ánh", copies: 1, delivery: "post", street: "1 Lê Lợi" },
      documents: [
        {
          requirement: "letter",
          files: [{ upload: location.split("/").at(-1) as string, name: "thư.png", type: "image/png", size: bytes.length, sha256 }],
        },
      ],
    });
    const post = () =>
      fetch(`${server.url}/applications`, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": body.idempotencyKey },
        body: JSON.stringify(body),
      });
    const receipt = await post();
    expect(receipt.status).toBe(201);
    const text = await receipt.text();
    await server.kill();
    await server.start();
    const repeated = await post();
    expect([repeated.status, JSON.parse(await repeated.text())]).toEqual([200, JSON.parse(text)]);
    const { application, secret } = JSON.parse(text) as { application: string; secret: string };
    const status = await fetch(`${server.url}/applications/${application}`, { headers: { authorization: `Bearer ${secret}` } });
    expect(status.status).toBe(200);
  });
});

/** Bytes that dribble in, so that a kill falls in the midst of them. */
function slowly(bytes: Buffer, slow: boolean): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at >= bytes.length) return controller.close();
      if (slow) await new Promise((resolve) => setTimeout(resolve, 15));
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + 50_000)));
      at += 50_000;
    },
  });
}
