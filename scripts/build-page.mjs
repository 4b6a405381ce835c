/**
 * Builds a page of its own, such as the framed source view: `src/<page>/main.ts` and `*.worker.ts` become scripts beside
 * each other, what is neither script nor test is copied. Third parties are bundled, so development dependencies will do.
 * A page whose sources have not changed is left alone.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./source-entries.mjs";

const namesIn = (folder) => readdirSync(folder).sort();

function digestOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Numbers that the editor's sources give to English texts, with the texts of another language. */
function numberedTexts(inputs, texts) {
  const numbered = {};
  const missing = new Set(Object.keys(texts));
  for (const file of inputs) {
    if (!file.includes("monaco-editor/esm/vs/") || !file.endsWith(".js")) continue;
    for (const [, number, quoted] of readFileSync(path.join(root, file), "utf8").matchAll(
      /localize2?\((\d+),\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g,
    )) {
      const english = quoted.slice(1, -1).replaceAll(/\\(.)/g, "$1");
      if (texts[english] === undefined) continue;
      numbered[number] = texts[english];
      missing.delete(english);
    }
  }
  if (missing.size > 0) throw new Error(`the editor no longer has these texts: ${[...missing].join(" | ")}`);
  return numbered;
}

async function bundle(source, target, names) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: names.filter((name) => name === "main.ts" || name.endsWith(".worker.ts")).map((name) => path.join(source, name)),
    outdir: target,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    loader: { ".ttf": "file" },
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    metafile: true,
    logLevel: "error",
  });
  // Each script that loads later gets its own copy of the styles of the page, which the page has already.
  for (const { cssBundle, entryPoint } of Object.values(metafile.outputs)) {
    if (cssBundle !== undefined && !entryPoint?.endsWith("main.ts")) rmSync(path.join(root, cssBundle), { force: true });
  }
  return Object.keys(metafile.inputs);
}

/** What the page was made from, as the last build noted it: the list of files, and the digest of them all. */
function lastBuild(stamp) {
  return existsSync(stamp) ? JSON.parse(readFileSync(stamp, "utf8")) : { digest: "", inputs: [] };
}

function copyFiles(source, target, names, from, inputs) {
  for (const [name, file] of Object.entries(from)) copyFileSync(file, path.join(target, name));
  for (const name of names.filter((each) => /\.(html|css|svg)$/.test(each))) copyFileSync(path.join(source, name), path.join(target, name));
  for (const name of names.filter((each) => /^editor-texts\..*\.json$/.test(each))) {
    const texts = JSON.parse(readFileSync(path.join(source, name), "utf8"));
    writeFileSync(path.join(target, name), JSON.stringify(numberedTexts(inputs, texts)));
  }
}

/** `workspace.manifest.hoso.pages`: name of the page to the files it wants from elsewhere, by their name there. */
export async function buildPages(workspace, force) {
  const results = [];
  for (const [page, files] of Object.entries(workspace.manifest.hoso?.pages ?? {})) {
    const source = path.join(workspace.folder, "src", page);
    const target = path.join(workspace.folder, "dist", page);
    const stamp = path.join(workspace.folder, `.build/${page}.json`);
    const names = namesIn(source);
    const from = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, path.resolve(workspace.folder, file)]));
    const shared = [...Object.values(from), ...["scripts/build-page.mjs", "package-lock.json"].map((file) => path.join(root, file))];
    const digestWith = (inputs) =>
      digestOf([...new Set([...names.map((name) => path.join(source, name)), ...inputs.map((file) => path.join(root, file)), ...shared])]);
    const last = lastBuild(stamp);
    const present = existsSync(path.join(target, "index.html")) && last.inputs.every((file) => existsSync(path.join(root, file)));
    if (!force && present && last.digest === digestWith(last.inputs)) continue;
    mkdirSync(target, { recursive: true });
    // Declarations are the compiler's, which would not write again what it has written.
    for (const name of namesIn(target)) if (!/\.d\.ts(\.map)?$/.test(name)) rmSync(path.join(target, name), { recursive: true });
    const inputs = await bundle(source, target, names);
    copyFiles(source, target, names, from, inputs);
    const own = inputs.filter((file) => !file.includes("node_modules/"));
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, JSON.stringify({ digest: digestWith(own), inputs: own }));
    results.push(page);
  }
  return results;
}
