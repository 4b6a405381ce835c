// What runs in the page around every adapter: the same clock, the same waiting for paint, for all.
import { adapter } from "bench-adapter";
import { formModel, typingField } from "./form-model.mjs";

const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Resolves in the task after the next frame was produced. */
const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      waiting.push(resolve);
      channel.port2.postMessage(0);
    }),
  );

/** Resolves after the first painted frame in which `done` holds. The condition is looked at once a frame, before style and layout. */
async function paintedWhen(done, limit) {
  const start = performance.now();
  for (;;) {
    await painted();
    if (done()) return;
    if (performance.now() - start > limit) throw new Error(`Condition not met after ${limit} ms: ${done}`);
  }
}

const shown = (element) => element != null && element.checkVisibility({ visibilityProperty: true });

let model;
let prepared;
let keys = [];

globalThis.bench = {
  async prepare(count, conditional) {
    model = formModel(count, conditional);
    prepared = await adapter.prepare?.(model);
  },
  async mount() {
    const root = document.getElementById("root");
    const start = performance.now();
    adapter.mount(root, model, prepared);
    await paintedWhen(() => adapter.controls() >= model.count - (adapter.hiddenAbsent ? model.conditionalCount : 0), 60_000);
    return performance.now() - start;
  },
  /** Brings an element into view and tells where its middle is. */
  async place(what) {
    const element =
      what === "typing" ? adapter.control(typingField(model)) : what === "submit" ? adapter.submit() : adapter.toggle(model, what === "on");
    element.scrollIntoView({ block: "center", behavior: "instant" });
    await painted();
    await painted();
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  },
  focusTyping() {
    adapter.control(typingField(model)).focus();
  },
  typed: () => adapter.control(typingField(model)).value,
  /** From the moment the page gets a key to the task after the frame that shows it. */
  watchKeys() {
    addEventListener(
      "keydown",
      () => {
        const start = performance.now();
        void painted().then(() => {
          keys.push(performance.now() - start);
          globalThis.benchPainted("");
        });
      },
      { capture: true },
    );
  },
  takeKeys() {
    const taken = keys;
    keys = [];
    return taken;
  },
  /** Starts the clock at the next pointer release and stops it at the first frame in which the outcome is on the page. */
  watchClick(what) {
    const conditional = model.fields.filter((field) => field.conditional);
    const ends = [conditional[0], conditional.at(-1)];
    const done = {
      on: () => ends.every((field) => shown(adapter.row(field))),
      off: () => ends.every((field) => !shown(adapter.row(field))),
      // All required fields are empty but the one that was typed into.
      submit: () => adapter.errors() >= model.requiredVisible - 1,
    }[what];
    globalThis.benchClick = new Promise((resolve, reject) => {
      addEventListener(
        "pointerup",
        () => {
          const start = performance.now();
          paintedWhen(done, 60_000).then(() => resolve(performance.now() - start), reject);
        },
        { capture: true, once: true },
      );
    });
  },
  facts: () => ({ controls: adapter.controls(), errors: adapter.errors(), elements: document.querySelectorAll("*").length }),
};
