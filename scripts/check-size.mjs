/**
 * What a visitor downloads: brotli (quality 11) sizes of the embed's first load, hoso.js with its static imports and
 * the chunk of one language, and of each part that loads later. Fails above the budget. With --modules it also says
 * what each source module weighs, minified and compressed alone.
 */
import { brotliCompressSync, constants } from "node:zlib";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { transform } from "esbuild";
import { rollup } from "rollup";
import { browserBundle } from "./build-targets.mjs";
import { root, workspaces } from "./source-entries.mjs";

const budget = 32 * 1024;
const dist = path.join(root, "packages/embed/dist");

const brotli = (file) =>
  brotliCompressSync(readFileSync(path.join(dist, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: readFileSync(path.join(dist, file)).length },
  }).length;

/** Files a script imports: those needed before it runs, and those it may load later. */
function importsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(path.join(dist, file), "utf8"), ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const found = { fixed: new Set(), later: new Set() };
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
      found.fixed.add(node.moduleSpecifier.text);
    // The minifier writes plain texts as template literals where that is shorter.
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteralLike(node.arguments[0]))
      found.later.add(node.arguments[0].text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const local = (specifiers) => [...specifiers].filter((specifier) => specifier.startsWith("./")).map((specifier) => specifier.slice(2));
  return { fixed: local(found.fixed), later: local(found.later) };
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

async function printModules() {
  const embed = workspaces().find(({ short }) => short === "embed");
  const { input, output } = browserBundle(embed, [{ output: "hoso", source: path.join(embed.folder, "src/hoso.ts") }]);
  const bundle = await rollup(input);
  const { output: chunks } = await bundle.generate({ ...output, plugins: [] });
  const { modules } = chunks.find(({ fileName }) => fileName === "hoso.js");
  const weighed = Object.entries(modules).map(async ([id, { code }]) => {
    const small = await transform(code ?? "", { minify: true, target: "es2022", charset: "utf8" });
    return { id: path.relative(root, id), bytes: brotliCompressSync(Buffer.from(small.code)).length };
  });
  for (const { id, bytes } of (await Promise.all(weighed)).sort((a, b) => b.bytes - a.bytes))
    console.log(`${String(bytes).padStart(6)}  ${id}`);
}

if (process.argv.includes("--modules")) await printModules();

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

const languageOf = (file) => /^texts\.([a-z]+)\.js$/.exec(file)?.[1];
const languages = [...later].filter((file) => ["vi", "en"].includes(languageOf(file)));
const row = (title, bytes) => console.log(`${title.padEnd(44)} ${(bytes / 1024).toFixed(2).padStart(8)} kB`);
const sum = (files) => [...files].reduce((total, file) => total + brotli(file), 0);

console.log("brotli, quality 11");
for (const file of first) row(file, brotli(file));
const script = sum(first);
const perLanguage = languages.map((file) => ({ file, bytes: sum([...closure(file)].filter((part) => !first.has(part))) }));
for (const { file, bytes } of perLanguage) row(`first load in ${languageOf(file)} (with ${file})`, script + bytes);
console.log("\nloaded when needed");
for (const file of [...later].filter((part) => !languages.includes(part)).sort()) row(file, brotli(file));
const unreached = existsSync(dist)
  ? readdirSync(dist).filter((file) => file.endsWith(".js") && !first.has(file) && !later.has(file) && file !== "index.js")
  : [];
for (const file of unreached) row(`${file} (own entry)`, brotli(file));

const largest = Math.max(script, ...perLanguage.map(({ bytes }) => script + bytes));
if (languages.length === 0) {
  console.error("check:size: no language has a chunk of its own, so everybody loads all of them");
  process.exitCode = 1;
}
console.log(`\nfirst load ${(largest / 1024).toFixed(2)} kB of ${budget / 1024} kB`);
if (largest > budget) {
  console.error(`check:size: the first load is ${largest - budget} bytes above the budget`);
  process.exitCode = 1;
}
