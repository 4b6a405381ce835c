import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../testing/intake.fixture.js";
import { loadConfig } from "./config.js";
import { lockDataFolder } from "./data-folder.js";
import { secretFile } from "./secret-file.js";

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("lockDataFolder", () => {
  it("lets one in at a time", async () => {
    const data = join(folder, "new/data");
    const lock = await lockDataFolder(data);
    await expect(lockDataFolder(data)).rejects.toMatchObject({
      code: "data-folder-in-use",
      message: expect.stringContaining(`process ${process.pid}`) as string,
    });
    await lock.release();
    await (await lockDataFolder(data)).release();
  });

  it("lets one of many in that come at once", async () => {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataFolder(folder)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("takes over from the dead, from a recycled process id and from an unreadable lock", async () => {
    const child = spawn(process.execPath, ["-e", "0"]);
    await once(child, "exit");
    for (const content of [
      JSON.stringify({ pid: child.pid, started: "1" }),
      JSON.stringify({ pid: process.ppid, started: "1" }),
      "not json",
    ]) {
      await writeFile(join(folder, "intake.lock"), content);
      if (process.platform === "linux" || !content.includes(`"pid":${process.ppid}`)) await (await lockDataFolder(folder)).release();
    }
  });
});

describe("secretFile", () => {
  it("is made once, for its owner only, and refused when it was spoilt", async () => {
    const made = await secretFile(folder, "key");
    expect(made).toMatchObject({ created: true, path: join(folder, "key") });
    expect(made.value).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect((await stat(made.path)).mode & 0o777).toBe(0o600);
    expect(await secretFile(folder, "key")).toEqual({ ...made, created: false });
    expect((await readFile(made.path, "utf8")).trim()).toBe(made.value);
    await writeFile(made.path, "short");
    await expect(secretFile(folder, "key")).rejects.toMatchObject({ code: "configuration-invalid" });
  });
});

describe("loadConfig", () => {
  it("has a default for everything", () => {
    expect(loadConfig({})).toMatchObject({
      host: "0.0.0.0",
      port: 8080,
      maxBodyBytes: 1_048_576,
      trustProxy: false,
      uploadLifetimeHours: 48,
    });
    expect(loadConfig({ PORT: "", PUBLIC_URL: "" })).not.toHaveProperty("publicUrl");
  });

  it("reads what is set and names everything that is wrong", () => {
    expect(loadConfig({ PUBLIC_URL: "https://intake.example.vn/", TRUST_PROXY: "10.0.0.0/8", S3_BUCKET: "papers" })).toMatchObject({
      publicUrl: "https://intake.example.vn",
      trustProxy: "10.0.0.0/8",
      objectStore: { bucket: "papers", forcePathStyle: true },
    });
    expect(() => loadConfig({ PORT: "x", LOG_LEVEL: "loud", PUBLIC_URL: "ftp://x" })).toThrowError(/PORT.*LOG_LEVEL|LOG_LEVEL.*PORT/s);
    expect(() => loadConfig({ S3_BUCKET: "papers", S3_ACCESS_KEY_ID: "a" })).toThrowError(/go together/);
    expect(() => loadConfig({ DATABASE_URL: "mysql://u:secret@h/d" })).toThrowError(/^(?!.*secret).*DATABASE_URL/s);
  });
});
