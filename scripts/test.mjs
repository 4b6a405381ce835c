/**
 * `npm test`: sets up a clean clone, then runs every check and every test, each as a stage with its time. All stages
 * run even when one fails. A stage of tests that finds no test fails. The last line counts tests, and a failed stage
 * that has no tests of its own counts as one failure.
 *
 *   node scripts/test.mjs [stage ...]
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUpOrExit } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const reports = path.join(root, ".build/reports");

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

const vitestReport = path.join(reports, "unit.json");
const browserReport = path.join(reports, "browser.json");
const e2eReport = path.join(reports, "e2e.json");
const storiesReport = path.join(reports, "stories.json");

/** Each: name, program under node_modules or scripts with its arguments, and for tests how to read what ran. */
const stages = [
  { name: "lint", run: ["scripts/lint/lint.mjs"] },
  { name: "generated", run: ["scripts/check-generated.mjs"] },
  { name: "types", run: ["node_modules/typescript/bin/tsc", "-b"] },
  { name: "exports", run: ["scripts/check-exports.mjs"] },
  { name: "unused", run: ["node_modules/knip/bin/knip.js"] },
  { name: "size", run: ["scripts/check-size.mjs"] },
  { name: "studio-size", run: ["scripts/check-studio-size.mjs"] },
  {
    name: "unit",
    run: ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
    count() {
      const report = readJson(vitestReport);
      return report && { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests };
    },
  },
  {
    name: "browser",
    run: ["node_modules/@web/test-runner/dist/bin.js"],
    env: { HOSO_BROWSER_REPORT: browserReport },
    count: () => readJson(browserReport),
  },
  {
    name: "e2e",
    run: ["node_modules/@playwright/test/cli.js", "test"],
    env: { HOSO_E2E_REPORT: e2eReport },
    count() {
      const stats = readJson(e2eReport)?.stats;
      return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
    },
  },
  {
    name: "stories",
    run: ["scripts/check-stories.mjs"],
    env: { HOSO_STORIES_REPORT: storiesReport },
    count: () => readJson(storiesReport),
  },
];

function runStage({ name, run, env, count }) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [path.join(root, run[0]), ...run.slice(1)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counted = count?.();
  const passed = counted?.passed ?? 0;
  let failed = counted?.failed ?? 0;
  let note = count === undefined ? (status === 0 ? "passed" : "FAILED") : `${passed} passed, ${failed} failed`;
  if (count !== undefined && passed + failed === 0) note = "FAILED: no test was found";
  const bad = status !== 0 || (count !== undefined && passed + failed === 0);
  if (bad && failed === 0) failed = 1;
  console.log(`== ${name}: ${note} (${seconds} s)`);
  return { name, passed, failed, note, seconds };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`test: there is no stage ${unknown.join(", ")}; there are ${stages.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const started = performance.now();
console.log("== set-up");
setUpOrExit({ browser: true });
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(runStage);

console.log(`\nstage        seconds  result`);
for (const { name, note, seconds } of results) console.log(`${name.padEnd(12)} ${seconds.padStart(7)}  ${note}`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`all stages in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
