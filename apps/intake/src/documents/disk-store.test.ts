import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../testing/intake.fixture.js";
import { diskStore } from "./disk-store.js";
import { describeDocumentStore } from "./document-store.suite.js";

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const open = () => diskStore(join(folder, "uploads"), 3_600_000);
describeDocumentStore("the store on disk", open, open);

it("never leaves its folder", async () => {
  const store = await open();
  for (const id of ["../secret", "a/b", "..", "", "x".repeat(200)]) {
    await expect(store.read(id)).rejects.toThrow("no such upload");
    await expect(store.remove(id)).rejects.toThrow("no such upload");
  }
});
