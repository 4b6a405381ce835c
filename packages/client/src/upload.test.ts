import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CutLine, cutLine } from "@hoso/testing/cut-line";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { uploadFile, type UploadOptions, type UploadState } from "./upload.js";
import { discardUpload } from "./uploads.js";

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

// one store for all: it makes its folder a while after it was constructed
const folder = mkdtempSync(path.join(tmpdir(), "hoso-upload-"));
const tus = new Server({
  path: "/uploads",
  datastore: new FileStore({ directory: folder }),
  onUploadCreate: async (_request, upload) => {
    metadata = upload.metadata;
    return {};
  },
});
let http: HttpServer;
let line: CutLine;
let requests: string[];
/** What the server answers before tus sees the request; undefined lets it through. */
let intercept: (method: string) => number | undefined;
let metadata: Record<string, string | null> | undefined;

beforeEach(async () => {
  requests = [];
  intercept = () => undefined;
  http = createServer((request, response) => {
    requests.push(request.method ?? "");
    const status = intercept(request.method ?? "");
    if (status === undefined) return void tus.handle(request, response);
    request.resume();
    response
      .writeHead(status, { "content-type": "application/problem+json", "retry-after": "7" })
      .end(JSON.stringify({ status, code: "from-the-test" }));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  line = await cutLine({ host: "127.0.0.1", port: (http.address() as { port: number }).port });
});

afterEach(async () => {
  await line.close();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (bytes: Uint8Array<ArrayBuffer>, options: Partial<UploadOptions> = {}): ReturnType<typeof uploadFile> =>
  uploadFile(new Blob([bytes]), {
    endpoint: `http://127.0.0.1:${line.port}/uploads`,
    fetch,
    metadata: { filename: "Giấy tờ nhà.pdf", requirement: "house" },
    wait: soon,
    ...options,
  });
const photo = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(size));
const stored = (id: string): Buffer => readFileSync(path.join(folder, id));

describe("uploadFile", () => {
  it("sends every byte and says what it sent", async () => {
    const bytes = photo(1_500_000);
    const progress: number[] = [];
    const result = await start(bytes, { onProgress: (sent) => progress.push(sent) }).done;
    expect(result).toMatchObject({ ok: true, sha256: sha256(bytes), size: bytes.length });
    if (!result.ok) return;
    expect(sha256(stored(result.id))).toBe(result.sha256);
    expect(metadata).toEqual({ filename: "Giấy tờ nhà.pdf", requirement: "house" });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(bytes.length);
  });

  it("waits out a cut line and goes on where the server stands", async () => {
    const bytes = photo(2_000_000);
    const states: UploadState[] = [];
    line.cutAfter(900_000);
    const task = start(bytes, { onState: (state) => states.push(state) });
    while (!states.includes("waiting")) await soon();
    line.mend();
    const result = await task.done;
    expect(result).toMatchObject({ ok: true, sha256: sha256(bytes) });
    if (result.ok) expect(sha256(stored(result.id))).toBe(result.sha256);
    expect(requests.filter((method) => method === "POST")).toHaveLength(1);
    expect(requests).toContain("HEAD");
    expect(line.sent).toBeLessThan(2_000_000 + 600_000);
  });

  it("is continued by another tab from its URL", async () => {
    const bytes = photo(1_200_000);
    const tab = new AbortController();
    let url: string | undefined;
    const lost = start(bytes, { signal: tab.signal, onUrl: (made) => (url = made), onProgress: (sent) => sent > 300_000 && tab.abort() });
    expect(await lost.done).toEqual({ ok: false, code: "cancelled" });
    const before = line.sent;
    const result = await start(bytes, { previousUrl: url }).done;
    expect(result).toMatchObject({ ok: true, url, sha256: sha256(bytes) });
    if (result.ok) expect(sha256(stored(result.id))).toBe(result.sha256);
    expect(line.sent - before).toBeLessThan(1_000_000);
    expect(requests.filter((method) => method === "POST")).toHaveLength(1);
  });

  it("begins anew when the server no longer has it, once", async () => {
    const bytes = photo(10_000);
    const result = await start(bytes, { previousUrl: `http://127.0.0.1:${line.port}/uploads/no-longer-there` }).done;
    expect(result).toMatchObject({ ok: true, sha256: sha256(bytes) });
    intercept = (method) => (method === "PATCH" ? 410 : undefined);
    expect(await start(bytes).done).toMatchObject({ ok: false, code: "expired" });
  });

  it("pauses and resumes", async () => {
    const bytes = photo(1_500_000);
    let halted = false;
    const task = start(bytes, { onProgress: (sent) => (!halted && sent > 200_000 ? ((halted = true), task.pause()) : undefined) });
    while (!halted) await soon();
    await soon();
    const sent = line.sent;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(line.sent).toBe(sent);
    task.resume();
    expect(await task.done).toMatchObject({ ok: true, sha256: sha256(bytes) });
  });

  it("survives pausing and resuming at any moment", async () => {
    const bytes = photo(3_000_000);
    const task = start(bytes, { firstPiece: 64 * 1024 });
    for (let time = 0; time < 12; time += 1) {
      task.pause();
      if (time % 2) await soon();
      task.resume();
      await new Promise((resolve) => setTimeout(resolve, time * 3));
    }
    expect(await task.done).toMatchObject({ ok: true, sha256: sha256(bytes) });
  });

  it("removes what was sent when cancelled, also while paused", async () => {
    const task = start(photo(1_000_000), { onProgress: () => task.pause() });
    while (!requests.includes("POST")) await soon();
    await soon();
    task.cancel();
    expect(await task.done).toEqual({ ok: false, code: "cancelled" });
    expect(requests).toContain("DELETE");
  });

  it.each([
    [413, "too-large"],
    [415, "type-refused"],
    [403, "not-allowed"],
    [422, "refused"],
    [400, "server"],
  ])("gives up at %i", async (status, code) => {
    intercept = () => status;
    expect(await start(photo(10)).done).toMatchObject({ ok: false, code, status, problem: "from-the-test" });
    expect(requests).toEqual(["POST"]);
  });

  it("waits as long as the server asks, then goes on", async () => {
    const waits: number[] = [];
    let busy = 2;
    intercept = () => (busy-- > 0 ? 429 : undefined);
    const wait = async (ms: number): Promise<void> => void waits.push(ms);
    expect(await start(photo(10), { wait }).done).toMatchObject({ ok: true });
    expect(waits).toEqual([7000, 7000]);
  });

  it("gives up after a long time without a byte", async () => {
    line.cut();
    let time = 0;
    expect(await start(photo(10), { now: () => (time += 60_000), giveUpMs: 300_000 }).done).toMatchObject({ ok: false, code: "offline" });
  });

  it("says so when the device no longer gives the file", async () => {
    const file = new Blob([photo(10)]);
    Object.defineProperty(file, "slice", {
      value: () => ({ arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) }),
    });
    expect(
      await uploadFile(file, { endpoint: `http://127.0.0.1:${line.port}/uploads`, fetch, metadata: {}, wait: soon }).done,
    ).toMatchObject({ ok: false, code: "unreadable" });
  });

  it("goes on from what a killed server kept", async () => {
    const bytes = photo(600_000);
    let url = "";
    const tab = new AbortController();
    await start(bytes, {
      signal: tab.signal,
      firstPiece: 100_000,
      onUrl: (made) => (url = made),
      onProgress: (sent) => sent >= 100_000 && tab.abort(),
    }).done;
    const file = path.join(folder, url.slice(url.lastIndexOf("/") + 1));
    writeFileSync(file, readFileSync(file).subarray(0, 50_000)); // what was not yet on disk is gone
    const result = await start(bytes, { previousUrl: url }).done;
    if (result.ok) expect(sha256(stored(result.id))).toBe(sha256(bytes));
    expect(result.ok).toBe(true);
  });
});

describe("discardUpload", () => {
  it("removes, and keeps quiet about what is not there or not reachable", async () => {
    const result = await start(photo(10)).done;
    if (!result.ok) throw new Error("not uploaded");
    await discardUpload(result.url, fetch);
    expect(() => stored(result.id)).toThrow();
    await discardUpload(result.url, fetch);
    line.cut();
    await discardUpload(result.url, fetch);
  });
});
