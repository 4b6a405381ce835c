import type { UploadHandle, UploadOutcome } from "@hoso/form";
import { expect, it } from "vitest";
import { deferUpload } from "./deferred-upload.js";

function recorded(): { calls: string[]; begin: () => UploadHandle } {
  const calls: string[] = [];
  const done: Promise<UploadOutcome> = Promise.resolve({ ok: false, code: "server" });
  const begin = (): UploadHandle => {
    calls.push("begin");
    return { done, pause: () => calls.push("pause"), resume: () => calls.push("resume"), cancel: () => calls.push("cancel") };
  };
  return { calls, begin };
}

it("does afterwards what was asked before the code was there", async () => {
  const { calls, begin } = recorded();
  const handle = deferUpload(Promise.resolve(begin));
  handle.pause();
  expect(calls).toEqual([]);
  expect(await handle.done).toEqual({ ok: false, code: "server" });
  expect(calls).toEqual(["begin", "pause"]);
  handle.resume();
  handle.cancel();
  expect(calls).toEqual(["begin", "pause", "resume", "cancel"]);
});

it("takes back a pause", async () => {
  const { calls, begin } = recorded();
  const handle = deferUpload(Promise.resolve(begin));
  handle.pause();
  handle.resume();
  await handle.done;
  expect(calls).toEqual(["begin"]);
});

it("never begins what was cancelled", async () => {
  const { calls, begin } = recorded();
  const handle = deferUpload(Promise.resolve(begin));
  handle.cancel();
  handle.resume();
  expect(await handle.done).toEqual({ ok: false, code: "cancelled" });
  expect(calls).toEqual([]);
});

it("says offline when the code cannot be had", async () => {
  expect(await deferUpload(Promise.reject(new TypeError("import"))).done).toEqual({ ok: false, code: "offline" });
});
