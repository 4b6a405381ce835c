/**
 * `npm run conformance`: sets up and builds, runs the public corpora beside the project (skipped with a line where they
 * are not there), then the storm: posts under kill -9, then the end-to-end tests that take minutes. Arguments:
 * [corpus ...] to run only those, "storm" and "long" among them; --no-storm.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { needChromium } from "./find-chromium.mjs";
import { setUpOrExit } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const args = process.argv.slice(2);
const corpora = args.filter((arg) => !arg.startsWith("--"));

const run = (script, scriptArgs) =>
  spawnSync(process.execPath, ["--enable-source-maps", path.join(root, script), ...scriptArgs], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CHROMIUM_PATH: needChromium() },
  }).status === 0;

setUpOrExit({ browser: true });
let passed = run("packages/testing/dist/conformance/main.js", corpora);
if (!args.includes("--no-storm") && (corpora.length === 0 || corpora.includes("storm"))) {
  console.log("\nstorm: 10,000 posts on 1,000 keys, 32 in parallel, 20 restarts by kill -9");
  passed = run("apps/intake/dist/storm.js", ["--posts", "10000", "--keys", "1000", "--parallel", "32", "--restarts", "20"]) && passed;
}
if (corpora.length === 0 || corpora.includes("long")) {
  console.log("\nlong end-to-end tests: a procedure built with the keyboard alone");
  process.env.HOSO_E2E_LONG = "1";
  passed = run("node_modules/@playwright/test/cli.js", ["test"]) && passed;
}
process.exitCode = passed ? 0 : 1;
