/** Finds Chromium for the browser tests and installs Debian's where there is none and it may. */
import { spawnSync } from "node:child_process";
import { findChromium } from "../find-chromium.mjs";

const works = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

function run(command, args) {
  console.log(`setup: ${[command, ...args].join(" ")}`);
  return (
    spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0
  );
}

/** Path of a Chromium; installs one with apt-get as root or through sudo without a password. */
export function ensureBrowser() {
  const found = findChromium();
  if (found !== undefined) return found;
  const cannot = (why) =>
    new Error(
      `The browser tests need Chromium and none was found (${why}). Install Chromium or Chrome and set CHROMIUM_PATH to its program.`,
    );
  if (process.platform !== "linux" || !works("apt-get", ["--version"])) throw cannot("this system has no apt-get to install it with");
  const root = process.getuid?.() === 0;
  if (!root && !works("sudo", ["-n", "true"])) throw cannot("installing it with apt-get needs root, and sudo asks for a password");
  const apt = (...args) => (root ? run("apt-get", args) : run("sudo", ["-n", "apt-get", ...args]));
  console.log("setup: installing Chromium from the system's packages; this takes a minute or two");
  apt("update", "-qq");
  if (!apt("install", "-y", "-qq", "--no-install-recommends", "chromium")) throw cannot("apt-get install chromium failed, see above");
  const installed = findChromium();
  if (installed === undefined) throw cannot("apt-get installed chromium, yet no program of that name is on the usual paths");
  return installed;
}
