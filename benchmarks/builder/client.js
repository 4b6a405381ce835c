// What runs in the page around every builder: the same clock and the same waiting for paint, for all.
import { adapter } from "bench-adapter";
import { formModel } from "../forms/form-model.mjs";

/** Resolves in the task after the next frame was produced. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** Resolves after the first painted frame in which `done` holds. */
async function paintedWhen(done, limit = 60_000) {
  const start = performance.now();
  for (;;) {
    await painted();
    if (done()) return;
    if (performance.now() - start > limit) throw new Error(`Condition not met after ${limit} ms: ${done}`);
  }
}

async function timed(action, done) {
  const start = performance.now();
  await action();
  await paintedWhen(done);
  return performance.now() - start;
}

let prepared;
let root;

globalThis.bench = {
  canUndo: adapter.undo !== undefined,
  async prepare(count) {
    root = document.getElementById("root");
    prepared = await adapter.prepare(formModel(count, false));
  },
  /** From an empty place to the first field on the canvas. */
  open: () =>
    timed(
      () => adapter.open(root, prepared),
      () => adapter.isOpen(),
    ),
  /** One text field at the end, until it shows on the canvas. */
  add: () =>
    timed(
      () => adapter.add(),
      () => adapter.added(),
    ),
  undo: () =>
    timed(
      () => adapter.undo(),
      () => !adapter.added(),
    ),
};
