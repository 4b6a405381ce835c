/**
 * Builds Storybook and opens every story in Chromium, in both languages: the form is there, nothing throws and nothing
 * is asked of the network. With --screenshots <folder> it also takes a picture of each.
 */
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";
import { chromiumFlags, needChromium } from "./find-chromium.mjs";
import { root } from "./source-entries.mjs";

const output = path.join(root, "storybook-static");
const mediaTypes = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const args = process.argv.slice(2);
const shots = args.includes("--screenshots") ? path.resolve(args[args.indexOf("--screenshots") + 1]) : undefined;

function buildStories() {
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/storybook/dist/bin/dispatcher.js"),
      "build",
      "--output-dir",
      output,
      "--quiet",
      "--loglevel",
      "error",
      "--disable-telemetry",
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" } },
  );
  if (status !== 0) throw new Error("Storybook did not build");
}

function serve() {
  const server = createServer((request, response) => {
    const file = path.join(output, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    if (!file.startsWith(output) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": mediaTypes[path.extname(file)] ?? "application/octet-stream" });
    return createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function openStory(browser, origin, id, locale) {
  const page = await browser.newPage({ viewport: { width: 900, height: 900 }, timezoneId: "Asia/Ho_Chi_Minh" });
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on(
    "request",
    (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin) && faults.push(`asked for ${request.url()}`),
  );
  try {
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=locale:${locale}`);
    await page.waitForFunction(
      () => [...document.querySelectorAll("hoso-form")].some((form) => form.shadowRoot?.querySelector("[data-heading]")),
      undefined,
      { timeout: 10_000 },
    );
    if (shots) await page.screenshot({ path: path.join(shots, `${id}.${locale}.png`), fullPage: true });
  } catch (error) {
    faults.push(error.message.split("\n")[0]);
  }
  await page.close();
  return faults;
}

if (!args.includes("--no-build")) buildStories();
const { entries } = JSON.parse(readFileSync(path.join(output, "index.json"), "utf8"));
const stories = Object.values(entries).filter(({ type }) => type === "story");
if (shots) mkdirSync(shots, { recursive: true });
const server = await serve();
const browser = await chromium.launch({ executablePath: needChromium(), args: chromiumFlags });
let failed = 0;
let passed = 0;
const origin = `http://127.0.0.1:${server.address().port}`;
const visits = stories.flatMap(({ id }) => ["vi", "en"].map((locale) => ({ id, locale })));
const worker = async () => {
  for (let visit = visits.shift(); visit !== undefined; visit = visits.shift()) {
    const faults = await openStory(browser, origin, visit.id, visit.locale);
    for (const fault of faults) console.error(`${visit.id} (${visit.locale}): ${fault}`);
    if (faults.length > 0) failed += 1;
    else passed += 1;
  }
};
await Promise.all([worker(), worker()]);
await browser.close();
server.close();
console.log(`stories: ${passed} passed, ${failed} failed`);
if (process.env.HOSO_STORIES_REPORT) writeFileSync(process.env.HOSO_STORIES_REPORT, JSON.stringify({ passed, failed }));
if (failed > 0 || passed === 0) process.exitCode = 1;
