/**
 * Checks every import of packages/ and apps/ against import-table.json, the manifests and the exports maps, and that
 * modules make no cycle. Type imports count. Gives findings; the caller prints them.
 */
import { builtinModules } from "node:module";
import path from "node:path";
import ts from "typescript";

const isTest = (file) => /\.(test|suite|fixture|stories)\.ts$|\/stories\//.test(file) || /^packages\/testing\//.test(file);

/** Module specifiers of a source text: static, type-only, dynamic and re-exports alike. */
export function importsOf(text) {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

const packageOf = (specifier) => (specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : specifier.split("/")[0]);

/** The workspace folder (packages/x or apps/x) a file lies in. */
const folderOf = (file) => file.split("/").slice(0, 2).join("/");

function checkOwn(file, specifier, { table, manifests }) {
  const folder = folderOf(file);
  const target = packageOf(specifier);
  const manifest = manifests[folder];
  const findings = [];
  if (target === manifest.name)
    findings.push(`${file}: imports its own package by name (${specifier}); inside a package imports are relative`);
  else if (target === "@hoso/testing" ? !isTest(file) : !(table[folder] ?? []).includes(target))
    findings.push(`${file}: ${folder} may not import ${target}`);
  else if (!isTest(file) && manifest.dependencies?.[target] === undefined)
    findings.push(`${file}: imports ${target}, which its package.json does not name`);
  const owner = Object.values(manifests).find(({ name }) => name === target);
  const subpath = `.${specifier.slice(target.length)}`;
  if (owner?.exports?.[subpath] === undefined) findings.push(`${file}: ${specifier} is not an entry point of ${target}`);
  return findings;
}

function checkForeign(file, specifier, { manifests, rootManifest }) {
  // Storybook's build makes the modules that stories import as virtual:.
  if (specifier.startsWith("node:") || (specifier.startsWith("virtual:") && isTest(file))) return [];
  if (builtinModules.includes(specifier)) return [`${file}: write node:${specifier}`];
  const name = packageOf(specifier);
  const manifest = manifests[folderOf(file)];
  // A page of its own carries what it uses: nobody who installs the package needs that too.
  const bundled = Object.keys(manifest.hoso?.pages ?? {}).some((page) => file.startsWith(`${folderOf(file)}/src/${page}/`));
  const known = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...(bundled ? manifest.devDependencies : {}),
    ...(isTest(file) ? { ...manifest.devDependencies, ...rootManifest.devDependencies } : {}),
  };
  return known[name] === undefined ? [`${file}: imports ${name}, which its package.json does not name`] : [];
}

function resolveRelative(file, specifier, sources) {
  const plain = path.posix.join(path.posix.dirname(file), specifier);
  return [plain, plain.replace(/\.js$/, ".ts"), plain.replace(/\.js$/, ".d.ts")].find((candidate) => sources.has(candidate)) ?? plain;
}

/** The first cycle found from each module that is on one, as "a -> b -> a"; each cycle once. */
export function findCycles(graph) {
  const state = new Map();
  const stack = [];
  const cycles = [];
  const visit = (node) => {
    state.set(node, "open");
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (state.get(next) === "open") cycles.push([...stack.slice(stack.indexOf(next)), next].join(" -> "));
      else if (!state.has(next)) visit(next);
    }
    stack.pop();
    state.set(node, "done");
  };
  for (const node of graph.keys()) if (!state.has(node)) visit(node);
  return cycles;
}

/**
 * `sources`: path (relative to the root, with /) to text, of packages/ and apps/. `manifests`: workspace folder to
 * package.json. Returns one sentence for each fault.
 */
export function checkImports(sources, context) {
  const findings = [];
  const graph = new Map();
  for (const [folder, manifest] of Object.entries(context.manifests)) {
    if (context.table[folder] === undefined) {
      findings.push(`${folder}: is not in scripts/lint/import-table.json`);
      continue;
    }
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
      if (name.startsWith("@hoso/") && !context.table[folder].includes(name))
        findings.push(`${folder}/package.json: may not depend on ${name}`);
    }
  }
  for (const [file, text] of sources) {
    const edges = [];
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith(".")) {
        const target = resolveRelative(file, specifier, sources);
        if (folderOf(target) !== folderOf(file)) findings.push(`${file}: reaches into another workspace by a relative path (${specifier})`);
        edges.push(target);
      } else if (specifier.startsWith("@hoso/")) findings.push(...checkOwn(file, specifier, context));
      else findings.push(...checkForeign(file, specifier, context));
    }
    graph.set(file, edges);
  }
  return [...findings, ...findCycles(graph).map((cycle) => `cycle: ${cycle}`)];
}
