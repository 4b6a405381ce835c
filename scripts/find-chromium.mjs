/** Finds the Chromium that tests, conformance and benchmarks drive. Node built-ins only: it runs before set-up. */
import { accessSync, constants } from "node:fs";
import path from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const others = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** Flags for every run: no sandbox because containers run as root, and nothing that talks to the network by itself. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium, or undefined. CHROMIUM_PATH wins, then the usual names on PATH, then the usual places. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) {
    if (runnable(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which cannot be run`);
  }
  const searched = [...(process.env.PATH ?? "").split(path.delimiter), ...folders].filter((folder) => folder !== "");
  const candidates = [...searched.flatMap((folder) => names.map((name) => path.join(folder, name))), ...others];
  return candidates.find(runnable);
}

/** Path of a Chromium; throws with what to do when there is none. */
export function needChromium() {
  const found = findChromium();
  if (found === undefined)
    throw new Error(
      "No Chromium was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH, then run node scripts/setup.mjs.",
    );
  return found;
}
