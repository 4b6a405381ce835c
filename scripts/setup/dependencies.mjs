/** Installs the dependencies when node_modules does not match the lock file. Node built-ins only. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The lock file and the platform: what node_modules must fit. */
function stampOf(root) {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json")));
  return hash.update(`${process.platform} ${process.arch} ${process.versions.modules}`).digest("hex");
}

/** True when npm's own record of node_modules holds every package of the lock at its version (optional ones aside). */
function installedAsLocked(root) {
  const record = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const locked = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(locked).every(([place, wanted]) => {
    if (place === "" || wanted.optional || wanted.devOptional || wanted.peer) return true;
    return wanted.link
      ? existsSync(path.join(root, place))
      : !place.includes("node_modules/") || installed[place]?.version === wanted.version;
  });
}

/** Runs `npm ci` where needed; returns what was done. */
export function ensureDependencies(root) {
  const stampFile = path.join(root, "node_modules/.hoso-setup");
  const stamp = stampOf(root);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return "unchanged";
  let done = "already as locked";
  if (!installedAsLocked(root)) {
    console.log("setup: installing dependencies with npm ci; the first time takes about two minutes");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    if (status !== 0)
      throw new Error("npm ci failed. The lines above say why; without a network, node_modules must be brought from elsewhere.");
    done = "installed";
  }
  writeFileSync(stampFile, stamp);
  return done;
}
