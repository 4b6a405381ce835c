/**
 * What an author downloads: brotli (quality 11) sizes of the studio's first view, of the builder's (its page with all it imports before it runs, and the
 * Vietnamese texts; what the studio has loaded by then counts again), and of the parts that load later. Fails above the budgets.
 */
import { brotliCompressSync } from "node:zlib";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./source-entries.mjs";

const budgets = { "studio, first view": 60, "builder, first load": 150 };
const dist = path.join(root, "apps/studio/dist");
if (!existsSync(path.join(dist, "studio.js"))) {
  console.error("check:size: apps/studio/dist/studio.js is not built; run npm run build");
  process.exit(1);
}

const files = readdirSync(dist).filter((name) => name.endsWith(".js"));
const texts = new Map(files.map((name) => [name, readFileSync(path.join(dist, name), "utf8")]));
const brotli = (name) => brotliCompressSync(texts.get(name)).length;
/** Statically imported files, all the way down. Minified code says `from"./x.js"` and `import"./x.js"`. */
function closure(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of texts.get(name).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
    if (texts.has(next)) closure(next, seen);
  return seen;
}
/** Chunks of this name; that there are none means that the build has changed and this counts too little. */
const named = (pattern) => {
  const found = files.filter((name) => pattern.test(name));
  if (found.length === 0) throw new Error(`check:size: the studio has no file ${String(pattern)}`);
  return found;
};
const union = (names) => new Set(names.flatMap((name) => [...closure(name)]));

const studio = closure("studio.js");
const page = named(/^draft-page-.{8}\.js$/);
// The studio's own words are those that its start fetches; the others are the first halves of the builder's, of authoring's and of the form's.
const own = named(/^vi-.{8}\.js$/).filter((name) =>
  [...studio].some((file) => new RegExp(`import\\(["'\`]\\./${name.replaceAll(".", "\\.")}`).test(texts.get(file))),
);
if (own.length === 0) throw new Error("check:size: the studio's start fetches no Vietnamese words");
const words = [...own, ...named(/^vi-core-.{8}\.js$/), ...named(/^texts\.vi\.js$/)];
const parts = { "studio, first view": union(["studio.js", ...own]), "builder, first load": union([...page, ...words]) };

const sizes = new Map(files.map((name) => [name, brotli(name)]));
const sum = (names) => [...names].reduce((total, name) => total + sizes.get(name), 0);
const row = (title, bytes) => console.log(`${title.padEnd(44)} ${(bytes / 1024).toFixed(2).padStart(8)} kB`);
const shown = new Set([...studio, ...parts["builder, first load"]]);
console.log("\nstudio, brotli, quality 11; loaded when needed, from 1 kB");
for (const name of files.filter((file) => !shown.has(file) && sizes.get(file) >= 1024).sort((a, b) => sizes.get(b) - sizes.get(a)))
  row(name, sizes.get(name));
for (const [title, names] of Object.entries(parts)) {
  row(`${title} (at most ${budgets[title]} kB)`, sum(names));
  if (sum(names) <= budgets[title] * 1024) continue;
  console.error(`check:size: ${title} is ${sum(names) - budgets[title] * 1024} bytes above its budget`);
  process.exitCode = 1;
}
