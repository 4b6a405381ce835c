/** `npm run dev`: as `npm start`, then rebuilds on every change of a source and restarts intake when its own part changed. */
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUpOrExit } from "./setup.mjs";
import { startServices } from "./services.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

setUpOrExit({ browser: false });

let services = await startServices();
let busy = false;
let changed = new Set();

const build = () =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, "scripts/build.mjs"), "--no-types"], { cwd: root, stdio: "inherit" });
    child.on("exit", (code) => resolve(code === 0));
  });

/** Browser packages are served from dist by the running intake; only what intake itself runs needs a restart. */
const runsInIntake = (file) => /^(apps\/intake|packages\/(contract|engine|trust))\//.test(file);

async function rebuild() {
  if (busy || changed.size === 0) return;
  busy = true;
  const files = [...changed];
  changed = new Set();
  if ((await build()) && files.some(runsInIntake)) {
    await services.stop();
    services = await startServices();
  }
  console.log(`dev: up to date (${files.length} changed), ${services.siteUrl}`);
  busy = false;
  void rebuild();
}

let timer;
for (const folder of ["packages", "apps"]) {
  watch(path.join(root, folder), { recursive: true }, (_event, name) => {
    const file = `${folder}/${String(name).replaceAll(path.sep, "/")}`;
    if (!/\/src\/.*\.(ts|json)$/.test(file) || /\.(test|stories|suite|fixture)\.ts$/.test(file)) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), 200);
  });
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    await services.stop();
    process.exit(0);
  });
}
console.log(
  `\n  District site   ${services.siteUrl}\n  Intake          ${services.intakeUrl}\n\n  Watching packages/ and apps/. Ctrl+C stops.\n`,
);
