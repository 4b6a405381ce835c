/**
 * What a visitor downloads: brotli (quality 11) sizes of the embed's first load, hoso.js with its static imports and
 * the chunk of one language, and of each part that loads later. Fails above the budget.
 */
import { brotliCompressSync, constants } from "node:zlib";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root } from "./source-entries.mjs";

const budget = 32 * 1024;
const dist = path.join(root, "packages/embed/dist");

const brotli = (file) => brotliCompressSync(readFileSync(path.join(dist, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: readFileSync(path.join(dist, file)).length } }).length;

/** Files a script imports: those needed before it runs, and those it may load later. */
function importsOf(file) {
  const text = readFileSync(path.join(dist, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const fixed = source.statements
    .filter((statement) => (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier !== undefined)
    .map((statement) => statement.moduleSpecifier.text);
  const all = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const local = (specifiers) => [...new Set(specifiers)].filter((specifier) => specifier.startsWith("./")).map((specifier) => specifier.slice(2));
  return { fixed: local(fixed), later: local(all.filter((specifier) => !fixed.includes(specifier))) };
}

/** The script and everything it imports statically, all the way down. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of importsOf(file).fixed) closure(next, seen);
  return seen;
}

if (!existsSync(path.join(dist, "hoso.js"))) {
  console.error("check:size: packages/embed/dist/hoso.js is not built; run npm run build");
  process.exit(1);
}

const first = closure("hoso.js");
const later = new Set();
const collect = (file) => {
  for (const next of importsOf(file).later) {
    for (const part of closure(next)) {
      if (first.has(part) || later.has(part)) continue;
      later.add(part);
      collect(part);
    }
  }
};
first.forEach(collect);

const languages = [...later].filter((file) => /^(vi|en)-/.test(file));
const row = (title, bytes) => console.log(`${title.padEnd(44)} ${(bytes / 1024).toFixed(2).padStart(8)} kB`);
const sum = (files) => [...files].reduce((total, file) => total + brotli(file), 0);

console.log("brotli, quality 11");
for (const file of first) row(file, brotli(file));
const script = sum(first);
const perLanguage = languages.map((file) => ({ file, bytes: sum([...closure(file)].filter((part) => !first.has(part))) }));
for (const { file, bytes } of perLanguage) row(`first load in ${file.slice(0, 2)} (with ${file})`, script + bytes);
console.log("\nloaded when needed");
for (const file of [...later].filter((part) => !languages.includes(part)).sort()) row(file, brotli(file));
const unreached = existsSync(dist) ? readdirSync(dist).filter((file) => file.endsWith(".js") && !first.has(file) && !later.has(file) && file !== "index.js") : [];
for (const file of unreached) row(`${file} (own entry)`, brotli(file));

const largest = Math.max(script, ...perLanguage.map(({ bytes }) => script + bytes));
if (languages.length !== 2) {
  console.error(`check:size: expected a chunk each for vi and en, found ${languages.length}`);
  process.exitCode = 1;
}
console.log(`\nfirst load ${(largest / 1024).toFixed(2)} kB of ${budget / 1024} kB`);
if (largest > budget) {
  console.error(`check:size: the first load is ${largest - budget} bytes above the budget`);
  process.exitCode = 1;
}
