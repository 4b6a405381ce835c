import { rm } from "node:fs/promises";
import { expect, it } from "vitest";
import { buildMain } from "../testing/build-main.fixture.js";
import { temporaryFolder } from "../testing/intake.fixture.js";
import { printTable, runStorm } from "./run-storm.js";

it("keeps exactly one application a key through kills at random moments", async () => {
  const folder = await temporaryFolder();
  try {
    const result = await runStorm({
      main: await buildMain(),
      folder,
      port: 0,
      posts: 400,
      keys: 60,
      parallel: 16,
      restarts: 3,
      seed: 20_261_122,
    });
    expect(result, printTable(result)).toMatchObject({
      applications: 60,
      events: 60,
      lost: 0,
      doubled: 0,
      unexpected: [],
      restarts: 3,
      sound: true,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
