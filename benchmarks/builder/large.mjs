// The builder with a large procedure, 1,000 fields in 40 steps: opening it against <hoso-form> alone with the same procedure, each on a fresh page whose script
// has loaded, in turns; and what one key in a property costs.
import { fileURLToPath } from "node:url";
import { bundle } from "../forms/bundle.mjs";
import { STEP_SIZE } from "./procedure-in-steps.mjs";

const COUNT = 1000;
const KEYS = 20;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const subjects = { form: "builder-form", hoso: "builder-hoso" };

async function inPage(browser, address, work) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(address, { waitUntil: "load" });
    await page.evaluate((n) => globalThis.bench.prepare(n), COUNT);
    await page.waitForTimeout(400);
    const result = await work(page);
    if (faults.length > 0) throw new Error(`the page reported ${faults[0]}`);
    return result;
  } finally {
    await context.close();
  }
}

async function cpuClock(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return async (name) => (await cdp.send("Performance.getMetrics")).metrics.find((metric) => metric.name === name).value * 1000;
}

const open = (page) => page.evaluate(() => globalThis.bench.open());

/** Time until the first fields show, and the main thread's own time for it, which other work on the machine does not stretch. */
async function opening(page) {
  const clock = await cpuClock(page);
  const start = await clock("TaskDuration");
  const wall = await open(page);
  return { wall, cpu: (await clock("TaskDuration")) - start };
}

/** Milliseconds of script for each key typed at the end of a field's label, until the frame that shows it and the work that follows it at once. */
async function typing(page) {
  await open(page);
  await page.locator("hoso-builder-canvas .spot.field").nth(3).click();
  const label = page.locator("hoso-builder-side").getByRole("textbox", { name: "Label", exact: true });
  await label.click();
  await label.press("End");
  const before = await label.inputValue();
  await page.waitForTimeout(1500);
  const clock = await cpuClock(page);
  const costs = [];
  for (let key = 0; key < KEYS; key += 1) {
    const start = await clock("ScriptDuration");
    await page.keyboard.press("m");
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
    costs.push((await clock("ScriptDuration")) - start);
  }
  if ((await label.inputValue()) !== before + "m".repeat(KEYS)) throw new Error(`the label holds ${await label.inputValue()}`);
  return costs;
}

/** @typedef {{ wall: number, cpu: number }} Opening
 *  @returns {Promise<{ count: number, steps: number, samples: { round: number, form: Opening, hoso: Opening, keys: number[] }[], faults: string[] }>} milliseconds */
export async function measureLarge({ browser, origin, rounds, progress }) {
  for (const [name, file] of Object.entries(subjects))
    await bundle(file, { client: here("./client.js"), adapter: here(`./adapters/${name}.client.js`) });
  const samples = [];
  const faults = [];
  for (let round = 0; round < rounds; round += 1) {
    progress(`builder, ${COUNT} fields, round ${round + 1} of ${rounds}`);
    try {
      const sample = { round };
      // Who goes first changes from round to round: what the machine does beside this falls on both.
      const order = Object.entries(subjects);
      for (const [name, file] of round % 2 === 0 ? order : order.reverse())
        sample[name] = await inPage(browser, `${origin}/page/${file}`, opening);
      sample.keys = await inPage(browser, `${origin}/page/${subjects.hoso}`, typing);
      samples.push(sample);
    } catch (error) {
      faults.push(`builder, ${COUNT} fields: ${error.message}`);
    }
  }
  return { count: COUNT, steps: Math.ceil(COUNT / STEP_SIZE), samples, faults };
}
