// One fresh page, one library, one form: all operations once, each with its wall time and its CPU time on the main thread.
// CPU comes from the browser's own account of thread time, so that other work on the machine does not count.

const KEYS = 20;
const SETTLE = 120;

/** @typedef {{ mount: Cost, key?: Cost, on?: Cost, off?: Cost, submit?: Cost, heap: number, nodes: number }} SessionResult all times in milliseconds, heap in bytes
 *  @typedef {{ wall: number, cpu: number, script: number, layout: number }} Cost */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {{ origin: string, library: string, count: number, conditional: boolean, style: boolean, keys?: number, screenshot?: string }} job
 * @returns {Promise<SessionResult>}
 */
export async function runSession(browser, job) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale: "en-GB" });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    // The protocol's own binding: nothing of the driver runs in the page when it is called.
    await cdp.send("Runtime.enable");
    await cdp.send("Runtime.addBinding", { name: "benchPainted" });
    await page.goto(`${job.origin}/page/${job.library}${job.style ? "?style=1" : ""}`, { waitUntil: "load" });
    await page.evaluate(([count, conditional]) => globalThis.bench.prepare(count, conditional), [job.count, job.conditional]);
    const probe = { page, cdp, keys: job.keys ?? KEYS };
    const result = { mount: await measured(probe, () => page.evaluate(() => globalThis.bench.mount())) };
    Object.assign(result, await memory(cdp));
    if (job.screenshot) await page.screenshot({ path: `${job.screenshot}-mounted.png`, fullPage: true });
    result.key = await typing(probe);
    if (job.conditional) {
      result.on = await clicking(probe, "on");
      if (job.screenshot) await page.screenshot({ path: `${job.screenshot}-on.png`, fullPage: true });
      result.off = await clicking(probe, "off");
    }
    result.submit = await clicking(probe, "submit");
    if (job.screenshot) await page.screenshot({ path: `${job.screenshot}-errors.png`, fullPage: true });
    if (faults.length > 0) throw new Error(`${job.library}: the page reported ${faults[0]}`);
    return result;
  } finally {
    await context.close();
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs an action on a page at rest with no garbage waiting, until the page is at rest again. The action resolves to its wall time. */
async function measured({ cdp }, action) {
  await pause(SETTLE);
  await cdp.send("HeapProfiler.collectGarbage");
  const before = await metrics(cdp);
  const wall = await action();
  await pause(SETTLE);
  const after = await metrics(cdp);
  const cost = (name) => (after[name] - before[name]) * 1000;
  return { wall, cpu: cost("TaskDuration"), script: cost("ScriptDuration"), layout: cost("LayoutDuration") + cost("RecalcStyleDuration") };
}

async function metrics(cdp) {
  const { metrics: list } = await cdp.send("Performance.getMetrics");
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

async function typing(probe) {
  const { page, cdp, keys } = probe;
  await page.evaluate(() => globalThis.bench.place("typing"));
  await page.evaluate(() => {
    globalThis.bench.focusTyping();
    globalThis.bench.watchKeys();
  });
  await press(probe, "m");
  await page.evaluate(() => globalThis.bench.takeKeys());
  const text = "aeiounghtrclvdsykpxb";
  const cost = await measured(probe, async () => {
    for (let i = 0; i < keys; i += 1) await press(probe, text[i % text.length]);
    return 0;
  });
  const typed = await page.evaluate(() => globalThis.bench.typed());
  if (typed.length !== keys + 1) throw new Error(`Typed ${keys + 1} keys, the field holds ${typed.length} characters`);
  const walls = (await page.evaluate(() => globalThis.bench.takeKeys())).sort((a, b) => a - b);
  await cdp.send("HeapProfiler.collectGarbage");
  return { wall: walls[Math.floor(walls.length / 2)], cpu: cost.cpu / keys, script: cost.script / keys, layout: cost.layout / keys };
}

async function press({ cdp }, letter) {
  const painted = new Promise((resolve) => cdp.once("Runtime.bindingCalled", resolve));
  const key = { key: letter, code: `Key${letter.toUpperCase()}`, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) };
  await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, unmodifiedText: letter, ...key });
  await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  await painted;
}

async function clicking(probe, what) {
  const { page, cdp } = probe;
  const { x, y } = await page.evaluate((name) => globalThis.bench.place(name), what);
  await page.evaluate((name) => globalThis.bench.watchClick(name), what);
  const mouse = { x, y, button: "left", clickCount: 1 };
  await cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
  return measured(probe, async () => {
    await cdp.send("Input.dispatchMouseEvent", { type: "mousePressed", ...mouse });
    await cdp.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...mouse });
    return page.evaluate(() => globalThis.benchClick);
  });
}

/** What the page keeps in memory: script objects and the DOM, after the collector ran. */
async function memory(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const usage = await cdp.send("Runtime.getHeapUsage");
  const { Nodes: nodes } = await metrics(cdp);
  return { heap: usage.usedSize + (usage.embedderHeapUsedSize ?? 0), nodes };
}
