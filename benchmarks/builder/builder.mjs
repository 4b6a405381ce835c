// The benchmark of the builder: Hoso against three others, in one interleaved run in real Chromium. Opening, adding one field, undoing it.
import { fileURLToPath } from "node:url";
import { bundle } from "../forms/bundle.mjs";

export const BUILDERS = ["hoso", "surveyjs", "form-js", "formio"];
const OPERATIONS = ["open", "add", "undo"];
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function oneSession(browser, origin, builder, count, style) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${origin}/page/builder-${builder}${style ? "?style=1" : ""}`, { waitUntil: "load" });
    await page.evaluate((n) => globalThis.bench.prepare(n), count);
    const result = {};
    for (const operation of OPERATIONS) {
      if (operation === "undo" && !(await page.evaluate(() => globalThis.bench.canUndo))) continue;
      await page.waitForTimeout(400);
      result[operation] = await page.evaluate((name) => globalThis.bench[name](), operation);
    }
    if (faults.length > 0) throw new Error(`${builder}: the page reported ${faults[0]}`);
    return result;
  } finally {
    await context.close();
  }
}

/** @returns {Promise<{ bytes: Record<string, number>, counts: number[], builders: string[], samples: object[], faults: string[] }>} milliseconds from call to paint */
export async function measureBuilders({ browser, origin, rounds, counts, builders = BUILDERS, progress }) {
  const bundles = {};
  for (const builder of builders)
    bundles[builder] = await bundle(`builder-${builder}`, {
      client: here("./client.js"),
      adapter: here(`./adapters/${builder}.client.js`),
    });
  const samples = [];
  const faults = [];
  for (const count of counts) {
    for (let round = 0; round < rounds; round += 1) {
      for (const builder of builders) {
        progress(`builder ${builder}, ${count} fields, round ${round + 1} of ${rounds}`);
        try {
          samples.push({ builder, count, round, ...(await oneSession(browser, origin, builder, count, bundles[builder].style !== "")) });
        } catch (error) {
          faults.push(`builder ${builder}, ${count} fields: ${error.message}`);
        }
      }
    }
  }
  return { bytes: Object.fromEntries(builders.map((name) => [name, bundles[name].bytes])), counts, builders, samples, faults };
}
