/**
 * Makes a clean clone ready: dependencies, embedded PostgreSQL, Chromium (with --browser), built packages.
 * Quick when there is nothing to do. Uses Node built-ins only, since it runs before anything is installed.
 *
 *   node scripts/setup.mjs [--browser] [--no-build]
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { ensurePostgres } from "./setup/postgres.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

function needNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Node 20.19 or newer is needed; this is ${process.versions.node}`);
}

/** Sets everything up; throws an Error whose message says what to do when something cannot be had. */
export function setUp({ browser = false, build = true } = {}) {
  const started = performance.now();
  needNode();
  const dependencies = ensureDependencies(root);
  const postgres = ensurePostgres(root);
  const chromium = browser ? ensureBrowser() : undefined;
  if (build) {
    const { status } = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs")], { cwd: root, stdio: "inherit" });
    if (status !== 0) throw new Error("The build failed; the lines above say where.");
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `setup: dependencies ${dependencies}, PostgreSQL ${postgres}${chromium === undefined ? "" : `, Chromium ${chromium}`} (${seconds} s)`,
  );
}

/** For scripts: sets up, and ends the process with one plain sentence when that fails. */
export function setUpOrExit(options) {
  try {
    setUp(options);
  } catch (error) {
    console.error(`setup: ${error.message}`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUpOrExit({ browser: process.argv.includes("--browser"), build: !process.argv.includes("--no-build") });
}
