/** `npm run lint`: the import table, the tree, eslint and prettier. Only files under version control are looked at. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root, workspaces } from "../source-entries.mjs";
import { checkImports } from "./imports.mjs";
import { checkFile, checkLock } from "./tree.mjs";

const isText = (buffer) => !buffer.subarray(0, 8000).includes(0);

function trackedFiles() {
  const { stdout, status } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error("git ls-files failed: lint needs a git working copy");
  return stdout.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
}

function structure(files) {
  const texts = new Map();
  const findings = [];
  for (const file of files) {
    const buffer = readFileSync(path.join(root, file));
    const text = isText(buffer) ? buffer.toString("utf8") : undefined;
    if (file === "package-lock.json") findings.push(...checkLock(text));
    else if (!file.includes("/generated/")) findings.push(...checkFile(file, text));
    if (text !== undefined && /^(packages|apps)\/[^/]+\/(src|e2e)\/.*\.ts$/.test(file)) texts.set(file, text);
  }
  const manifests = Object.fromEntries(
    workspaces().map(({ folder, manifest }) => [path.relative(root, folder).replaceAll(path.sep, "/"), manifest]),
  );
  const table = JSON.parse(readFileSync(path.join(root, "scripts/lint/import-table.json"), "utf8"));
  const rootManifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return [...findings, ...checkImports(texts, { table, manifests, rootManifest })];
}

function tool(title, script, args) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: "inherit" });
  console.log(`lint: ${title} ${status === 0 ? "passed" : "FAILED"} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

const files = trackedFiles();
const findings = structure(files);
for (const finding of findings) console.error(finding);
console.log(`lint: structure of ${files.length} files, ${findings.length} findings`);
const results = [
  findings.length === 0,
  tool("eslint", "node_modules/eslint/bin/eslint.js", [
    "--cache",
    "--cache-location",
    "node_modules/.cache/eslint",
    "--max-warnings",
    "0",
    ".",
  ]),
  tool("format", "node_modules/prettier/bin/prettier.cjs", [
    "--check",
    "--log-level",
    "warn",
    "--cache",
    "--cache-location",
    "node_modules/.cache/hoso/prettier",
    ".",
  ]),
];
if (results.includes(false)) process.exitCode = 1;
