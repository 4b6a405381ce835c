/**
 * Builds the workspaces: rollup makes dist/*.js from the entry points named in each exports map, tsc -b the
 * declarations. A workspace whose sources have not changed since its last build is left alone.
 *
 *   node scripts/build.mjs [name ...] [--no-types] [--force]
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rollup } from "rollup";
import { buildPages } from "./build-page.mjs";
import { browserBundle, libraryBundle } from "./build-targets.mjs";
import { compressFiles } from "./compress-files.mjs";
import { copyStatic } from "./copy-static.mjs";
import { entryPoints, root, workspaces } from "./source-entries.mjs";

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith("--"));
const force = args.includes("--force");

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const isSource = (file) => !/\.(test|suite|fixture|stories)\.ts$/.test(file);

function digestOf(folders, files) {
  const hash = createHash("sha256");
  for (const file of [...folders.flatMap((folder) => filesBelow(path.join(folder, "src")).filter(isSource)), ...files]) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** The rollup builds that a workspace consists of. */
function bundlesOf(workspace) {
  const entries = entryPoints(workspace).filter(({ source }) => existsSync(source));
  const extra = (workspace.manifest.hoso?.entries ?? []).map((output) => ({
    output,
    source: path.join(workspace.folder, "src", `${output}.ts`),
  }));
  const inBrowser = new Set(workspace.manifest.hoso?.browser ?? []);
  // Each alone: sharing chunks with a worker would cut the page's own into more.
  const workers = new Set(workspace.manifest.hoso?.workers ?? []);
  const all = [...entries, ...extra.filter(({ source }) => existsSync(source))];
  const browser = all.filter(({ output }) => inBrowser.has(output));
  const library = all.filter(({ output }) => !inBrowser.has(output) && !workers.has(output));
  return [
    ...(library.length > 0 ? [libraryBundle(workspace, library)] : []),
    ...(browser.length > 0 ? [browserBundle(workspace, browser)] : []),
    ...all.filter(({ output }) => workers.has(output)).map((worker) => browserBundle(workspace, [worker])),
  ];
}

/** Everything that goes into a browser bundle: the workspace and all workspaces it depends on. */
function bundledFolders(workspace, all) {
  const folders = new Set();
  const visit = (current) => {
    folders.add(current.folder);
    for (const name of Object.keys(current.manifest.dependencies ?? {})) {
      const other = all.find((candidate) => candidate.name === name);
      if (other !== undefined && !folders.has(other.folder)) visit(other);
    }
  };
  visit(workspace);
  return [...folders];
}

async function buildWorkspace(workspace, all) {
  const bundles = bundlesOf(workspace);
  if (bundles.length === 0) return "no entry points yet";
  const settings = [
    "scripts/build.mjs",
    "scripts/build-targets.mjs",
    "scripts/source-entries.mjs",
    "package-lock.json",
    "tsconfig.base.json",
  ].map((file) => path.join(root, file));
  const folders = workspace.manifest.hoso?.browser === undefined ? [workspace.folder] : bundledFolders(workspace, all);
  const digest = digestOf(folders, [...settings, path.join(workspace.folder, "package.json")]);
  const stamp = path.join(workspace.folder, ".build/rollup.digest");
  const dist = path.join(workspace.folder, "dist");
  if (!force && existsSync(stamp) && existsSync(dist) && readFileSync(stamp, "utf8") === digest) return "unchanged";
  const written = new Set();
  for (const { input, output } of bundles) {
    const bundle = await rollup(input);
    const { output: files } = await bundle.write(output);
    for (const file of files) written.add(path.join(output.dir, file.fileName));
    await bundle.close();
  }
  // Pages and what is copied are other builds' own.
  const others = [...Object.keys(workspace.manifest.hoso?.pages ?? {}), ...Object.keys(workspace.manifest.hoso?.static ?? {})].filter(
    (name) => name !== ".",
  );
  for (const file of filesBelow(dist)) {
    const ours = !others.some((folder) => file.startsWith(path.join(dist, folder) + path.sep));
    if (ours && /\.js(\.map)?$/.test(file) && !written.has(file)) rmSync(file);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  return `${written.size} files`;
}

/** tsc -b trusts its record; when somebody removed dist, the record must go too. */
function forgetLostTypes(workspace) {
  const lost = entryPoints(workspace).some(
    ({ output, source }) => existsSync(source) && !existsSync(path.join(workspace.folder, "dist", `${output}.d.ts`)),
  );
  if (lost) rmSync(path.join(workspace.folder, ".build/src.tsbuildinfo"), { force: true });
}

async function main() {
  const all = workspaces();
  const chosen = wanted.length === 0 ? all : all.filter(({ short, name }) => wanted.includes(short) || wanted.includes(name));
  if (chosen.length === 0)
    throw new Error(`No workspace is called ${wanted.join(", ")}; there are ${all.map(({ short }) => short).join(", ")}`);
  let failed = false;
  for (const workspace of chosen) {
    const started = performance.now();
    try {
      const result = await buildWorkspace(workspace, all);
      const more = [...(await buildPages(workspace, force)), ...copyStatic(workspace), ...compressFiles(workspace)]
        .map((name) => `, ${name}`)
        .join("");
      console.log(`build ${workspace.name}: ${result}${more} (${Math.round(performance.now() - started)} ms)`);
    } catch (error) {
      failed = true;
      console.error(`build ${workspace.name} failed: ${error.message}${error.frame ? `\n${error.frame}` : ""}`);
    }
  }
  if (!args.includes("--no-types")) {
    for (const workspace of chosen) forgetLostTypes(workspace);
    const projects = chosen.filter(({ folder }) => existsSync(path.join(folder, "tsconfig.json"))).map(({ folder }) => folder);
    const { status } = spawnSync(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc"), "-b", ...projects], {
      cwd: root,
      stdio: "inherit",
    });
    failed ||= status !== 0;
  }
  if (failed) process.exitCode = 1;
}

await main();
