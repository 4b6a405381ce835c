// The benchmark of the form: Hoso against hand-written plain HTML and three form libraries, in one interleaved run in real Chromium.
//
//   node benchmarks/bench.mjs                                  everything, about 15 minutes
//   node benchmarks/bench.mjs --n 20,200 --rounds 1            a quick look, under a minute
//   node benchmarks/bench.mjs --only hoso,plain --n 1000
//   node benchmarks/bench.mjs --parts compare|scaling|cold|engine|authoring|diagnostics|builder
//
// Needs built packages (npm run build) and Chromium (CHROMIUM_PATH, else /usr/bin/chromium).
import { parseArgs } from "node:util";
import { openBrowser } from "./forms/browser.mjs";
import { measureBuilders } from "./builder/builder.mjs";
import { measureLarge } from "./builder/large.mjs";
import { builderReport } from "./builder/report.mjs";
import { bundle, EXTRA_LIBRARIES, keep, LIBRARIES } from "./forms/bundle.mjs";
import { compare, summarise } from "./forms/comparison.mjs";
import { coldLoad, coldTable } from "./cold-load/cold-load.mjs";
import { comparisonTables, kilobytes, scalingTable } from "./forms/report.mjs";
import { scale } from "./forms/scaling.mjs";
import { startServer } from "./forms/server.mjs";

const PARTS = ["compare", "scaling", "cold", "engine", "authoring", "diagnostics", "builder"];

function options() {
  const { values } = parseArgs({
    options: {
      n: { type: "string" },
      rounds: { type: "string" },
      "peer-rounds": { type: "string" },
      only: { type: "string" },
      parts: { type: "string" },
      variants: { type: "string", default: "plain,conditional" },
      port: { type: "string", default: "9610" },
      results: { type: "string", default: "results.json" },
    },
  });
  const list = (text) => text?.split(",").map((part) => part.trim());
  // Asking for certain forms or libraries asks for the comparison alone.
  const narrowed = values.n ?? values.only;
  const parts = list(values.parts) ?? (narrowed ? ["compare"] : PARTS);
  const libraries = list(values.only) ?? LIBRARIES;
  const unknown = [
    ...parts.filter((part) => !PARTS.includes(part)),
    ...libraries.filter((library) => ![...LIBRARIES, ...EXTRA_LIBRARIES].includes(library)),
  ];
  if (unknown.length > 0)
    throw new Error(
      `Unknown: ${unknown.join(", ")}. Parts: ${PARTS.join(", ")}. Libraries: ${[...LIBRARIES, ...EXTRA_LIBRARIES].join(", ")}.`,
    );
  const rounds = Number(values.rounds ?? 7);
  return {
    parts,
    libraries,
    rounds,
    peerRounds: Math.min(rounds, Number(values["peer-rounds"] ?? rounds)),
    counts: list(values.n)?.map(Number) ?? [20, 200, 1000],
    builderCounts: list(values.n)?.map(Number) ?? [200],
    variants: list(values.variants).map((variant) => variant === "conditional"),
    port: Number(values.port),
    results: values.results,
  };
}

const progress = (text) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
};
const endProgress = () => progress("");

async function main() {
  const chosen = options();
  const started = Date.now();
  const results = { started: new Date(started).toISOString(), node: process.version };
  let failed = false;
  if (chosen.parts.includes("engine")) {
    // Loaded when asked for: the other parts do not need the engine's own build.
    const { engineTable, measureEngine } = await import("./engine.mjs");
    results.engine = measureEngine();
    console.log(`Engine: cost of one set()\n${engineTable(results.engine)}\n`);
  }
  if (chosen.parts.includes("authoring")) {
    const { authoringTable, measureAuthoring } = await import("./authoring.mjs");
    results.authoring = measureAuthoring();
    console.log(`Authoring: one command and its undo\n${authoringTable(results.authoring)}\n`);
  }
  if (chosen.parts.includes("diagnostics")) {
    const { diagnosticsTable, measureDiagnostics } = await import("./diagnostics.mjs");
    results.diagnostics = measureDiagnostics();
    console.log(`Diagnostics: keeping up with one edit\n${diagnosticsTable(results.diagnostics)}\n`);
  }
  if (chosen.parts.some((part) => !["engine", "authoring", "diagnostics"].includes(part))) {
    const browser = await openBrowser();
    results.browser = browser.version();
    try {
      failed = await inBrowser(browser, chosen, results);
    } finally {
      await browser.close();
    }
  }
  const file = await keep(chosen.results, results);
  console.log(`${Math.round((Date.now() - started) / 1000)} s. Every sample is in ${file}`);
  if (failed) process.exitCode = 1;
}

async function inBrowser(browser, chosen, results) {
  const needed = chosen.parts.includes("compare") ? chosen.libraries : chosen.parts.includes("scaling") ? ["hoso"] : [];
  const bundles = {};
  for (const library of needed) bundles[library] = await bundle(library);
  const server = await startServer(chosen.port);
  try {
    let failed = false;
    if (chosen.parts.includes("compare")) {
      const { samples, faults } = await compare({ ...chosen, browser, origin: server.origin, bundles, progress });
      endProgress();
      results.samples = samples;
      results.bytes = Object.fromEntries(Object.entries(bundles).map(([library, { bytes }]) => [library, bytes]));
      results.comparison = summarise(samples, chosen.libraries, chosen.counts, chosen.variants);
      console.log(`Chromium ${browser.version()}\n\n${comparisonTables(results.comparison, chosen.libraries)}\n`);
      console.log(
        `First load of each (script, style, one language), brotli: ${chosen.libraries.map((library) => `${library} ${kilobytes(results.bytes[library])}`).join(", ")}\n`,
      );
      for (const fault of faults) console.error(`FAILED ${fault}`);
      failed = faults.length > 0;
    }
    if (chosen.parts.includes("scaling")) {
      const counts = [200, 1000, 5000];
      bundles.hoso ??= await bundle("hoso");
      results.scaling = await scale({
        browser,
        origin: server.origin,
        bundles,
        library: "hoso",
        counts,
        rounds: Math.min(3, chosen.rounds),
        progress,
      });
      endProgress();
      console.log(
        `Hoso alone, 20 % conditional: growth a field from N = 200 to 5000 (1 = linear)\n${scalingTable(results.scaling, counts)}\n`,
      );
    }
    if (chosen.parts.includes("cold")) {
      results.cold = await coldLoad({ browser, port: chosen.port + 1, rounds: chosen.rounds, progress });
      endProgress();
      console.log(`Cold load, N = 20: until the first field can be used\n${coldTable(results.cold)}\n`);
    }
    if (chosen.parts.includes("builder")) {
      results.builder = await measureBuilders({
        browser,
        origin: server.origin,
        rounds: chosen.peerRounds,
        counts: chosen.builderCounts,
        progress,
      });
      results.builderLarge = await measureLarge({ browser, origin: server.origin, rounds: chosen.rounds, progress });
      endProgress();
      const measured = { peers: results.builder, large: results.builderLarge, browser: browser.version() };
      console.log(`The builder beside others\n${builderReport(measured)}\n`);
      const faults = [...results.builder.faults, ...results.builderLarge.faults];
      for (const fault of faults) console.error(`FAILED ${fault}`);
      failed ||= faults.length > 0;
    }
    return failed;
  } finally {
    await server.close();
  }
}

await main();
