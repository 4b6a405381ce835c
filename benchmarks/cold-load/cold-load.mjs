// A first visit on a slow phone: empty caches, slow 4G, a processor four times slower. How long until the first field can be used?
import { startServer } from "../forms/server.mjs";
import { median, pairedRatio } from "../forms/statistics.mjs";
import { table } from "../forms/report.mjs";
import { coldPages, PAGES } from "./cold-pages.mjs";
import { watchFirstField } from "./first-field.mjs";

const CPU_SLOWDOWN = 4;
const kilobit = 1024 / 8;

/** Lighthouse's slow 4G: as a network is (round trip, throughput), and as it has to be asked of DevTools, whose delay is per request and not per packet. */
export const NETWORKS = {
  "slow 4G, 150 ms and 1.6 Mbit/s": { latency: 150, downloadThroughput: 1638.4 * kilobit, uploadThroughput: 750 * kilobit },
  "slow 4G as Lighthouse sets it in DevTools, 562.5 ms a request": {
    latency: 562.5,
    downloadThroughput: 1474.56 * kilobit,
    uploadThroughput: 675 * kilobit,
  },
};

/**
 * @param {{ browser: import("playwright-core").Browser, port: number, rounds: number, progress: (text: string) => void }} job
 * @returns {Promise<{ network: string, page: string, milliseconds: number, ratio: number, bytes: number, requests: number }[]>}
 */
export async function coldLoad(job) {
  const server = await startServer(job.port, { extra: await coldPages() });
  try {
    const samples = [];
    for (let round = 0; round < job.rounds; round += 1) {
      for (const network of Object.keys(NETWORKS)) {
        for (const page of Object.keys(PAGES)) {
          job.progress(`cold load round ${round + 1}/${job.rounds}  ${page}`);
          samples.push({ network, page, round, ...(await visit(job.browser, server.origin + PAGES[page], NETWORKS[network])) });
        }
      }
    }
    return summarise(samples);
  } finally {
    await server.close();
  }
}

async function visit(browser, address, network) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "en-GB" });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", { offline: false, ...network });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    const traffic = countTraffic(cdp);
    await page.addInitScript(watchFirstField);
    await page.goto(address, { waitUntil: "commit" });
    const milliseconds = await page.evaluate(() => globalThis.firstField);
    const result = { milliseconds, ...traffic() };
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await typeIntoFocused(page, cdp);
    if (faults.length > 0) throw new Error(`${address}: the page reported ${faults[0]}`);
    return result;
  } finally {
    await context.close();
  }
}

/** Bytes and requests that had arrived so far. */
function countTraffic(cdp) {
  let bytes = 0;
  let requests = 0;
  cdp.on("Network.loadingFinished", (event) => {
    bytes += event.encodedDataLength;
    requests += 1;
  });
  return () => ({ bytes, requests });
}

/** Usable means that what is typed stays: a field that is replaced or emptied a moment later was not usable. */
async function typeIntoFocused(page, cdp) {
  for (const letter of "An") {
    await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, unmodifiedText: letter, key: letter });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter });
  }
  await page.waitForTimeout(700);
  const value = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.value;
  });
  if (value !== "An") throw new Error(`The first field did not keep what was typed: ${JSON.stringify(value)}`);
}

function summarise(samples) {
  const rows = [];
  for (const network of Object.keys(NETWORKS)) {
    const byRound = (page) =>
      new Map(
        samples.filter((sample) => sample.network === network && sample.page === page).map((sample) => [sample.round, sample.milliseconds]),
      );
    const reference = byRound("plain HTML");
    for (const page of Object.keys(PAGES)) {
      const own = samples.filter((sample) => sample.network === network && sample.page === page);
      rows.push({
        network,
        page,
        milliseconds: median(own.map((sample) => sample.milliseconds)),
        ratio: pairedRatio(byRound(page), reference),
        bytes: median(own.map((sample) => sample.bytes)),
        requests: median(own.map((sample) => sample.requests)),
      });
    }
  }
  return rows;
}

/** @param {Awaited<ReturnType<typeof coldLoad>>} rows */
export function coldTable(rows) {
  return Object.keys(NETWORKS)
    .map(
      (network) =>
        `${network}, processor ${CPU_SLOWDOWN} times slower\n${table(
          ["", "first field ms", "times plain", "bytes", "requests"],
          rows
            .filter((row) => row.network === network)
            .map((row) => [row.page, row.milliseconds.toFixed(0), row.ratio.toFixed(2), String(row.bytes), String(row.requests)]),
        )}`,
    )
    .join("\n\n");
}
