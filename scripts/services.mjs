/** Starts intake and the example district site as `npm start` and `npm run dev` do, and stops them in order. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const at = (...parts) => path.join(root, ...parts);

/** The example site's origin depends on SITE_PORT, so its entry in intake's list of sites is written anew. */
function sitesFile(sitePort) {
  const sites = ["localhost", "127.0.0.1"].map((host) => ({ origin: `http://${host}:${sitePort}`, title: "Example district" }));
  const file = at(".build/sites.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ sites }));
  return file;
}

/** What the examples bring along; a variable that is already set wins. */
function environment(port, sitePort) {
  const defaults = {
    PORT: String(port),
    DATA_DIR: at("data"),
    SITES_FILE: sitesFile(sitePort),
    SEED_PROCEDURES: at("examples/procedures"),
    CALENDAR_FILE: at("examples/calendars/vn.json"),
    DATASETS_DIR: at("examples/datasets"),
    EMBED_DIR: at("packages/embed/dist"),
    STUDIO_DIR: at("apps/studio/dist"),
    SITE_PORT: String(sitePort),
  };
  const isPath = (value) => path.isAbsolute(value);
  const present = Object.entries(defaults).filter(([name, value]) => name === "DATA_DIR" || !isPath(value) || existsSync(value));
  return { ...Object.fromEntries(present), ...process.env };
}

/** Resolves when `url` answers 200; fails when the child ends first or the time is over. */
async function ready(url, child, milliseconds) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`intake ended with code ${child.exitCode} before it was ready; its last lines say why`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`intake did not answer on ${url} within ${milliseconds / 1000} seconds`);
}

function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 15_000);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** Passes on what intake prints; gives the link that makes the first account, once it has been printed. */
function linkFrom(output) {
  let link;
  let rest = "";
  output.setEncoding("utf8");
  output.on("data", (text) => {
    process.stdout.write(text);
    if (link !== undefined) return;
    rest = (rest + text).slice(-4000);
    link = /https?:\S+\/studio\/#\/set-up\/[\w-]+(?=\s)/.exec(rest)?.[0];
  });
  return () => link;
}

/** Starts both; gives their addresses, the intake process, the set-up link while there is no account, and `stop()`. */
export async function startServices({ port = Number(process.env.PORT ?? 8080), sitePort = Number(process.env.SITE_PORT ?? 8081) } = {}) {
  const env = environment(port, sitePort);
  const intake = spawn(process.execPath, ["--enable-source-maps", at("apps/intake/dist/main.js")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const setUpLink = linkFrom(intake.stdout);
  let site;
  const stop = async () => {
    await site?.close();
    await stopChild(intake);
  };
  try {
    await ready(`http://localhost:${port}/ready`, intake, 120_000);
    const { serveSite } = await import(pathToFileURL(at("examples/sites/serve.mjs")));
    site = await serveSite({ port: sitePort, intakeOrigin: `http://localhost:${port}` });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    intake,
    intakeUrl: `http://localhost:${port}`,
    siteUrl: `http://localhost:${sitePort}`,
    setUpLink: setUpLink()?.replace("127.0.0.1", "localhost"),
    stop,
  };
}
