/** `npm run bench`: sets up and builds, then runs the benchmarks; arguments are handed on. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUpOrExit } from "./setup.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
setUpOrExit({ browser: true });
const { status } = spawnSync(process.execPath, [path.join(root, "benchmarks/bench.mjs"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
