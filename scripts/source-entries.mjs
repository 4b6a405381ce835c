/**
 * Where each published entry point of the workspaces comes from: reads the exports maps, maps
 * `@hoso/engine/kinds` to packages/engine/src/kinds.ts. Builds, unit tests and browser tests share it, so that tests
 * and the browser bundle run the sources and never a stale dist.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** All workspaces that have sources, in an order in which each comes after those it depends on. */
export function workspaces() {
  const found = ["packages", "apps"]
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name)))
    .filter((folder) => existsSync(path.join(folder, "package.json")))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
      return { folder, manifest, name: manifest.name, short: path.basename(folder) };
    });
  const byName = new Map(found.map((workspace) => [workspace.name, workspace]));
  const ordered = new Set();
  const visit = (workspace) => {
    if (ordered.has(workspace)) return;
    for (const dependency of Object.keys(workspace.manifest.dependencies ?? {})) {
      const other = byName.get(dependency);
      if (other !== undefined) visit(other);
    }
    ordered.add(workspace);
  };
  found.forEach(visit);
  return [...ordered];
}

/** The entry points of one workspace: `{ specifier, output, source }`, output relative to dist without extension. */
export function entryPoints(workspace) {
  return Object.entries(workspace.manifest.exports ?? {})
    .map(([subpath, target]) => ({ subpath, file: typeof target === "string" ? target : target.default }))
    .filter(({ file }) => typeof file === "string" && file.startsWith("./dist/") && file.endsWith(".js"))
    .map(({ subpath, file }) => {
      const output = file.slice("./dist/".length, -".js".length);
      return { specifier: path.posix.join(workspace.name, subpath), output, source: path.join(workspace.folder, "src", `${output}.ts`) };
    });
}

/** Specifier of every entry point of every workspace to its source file. */
export function sourceOf() {
  return new Map(workspaces().flatMap((workspace) => entryPoints(workspace).map(({ specifier, source }) => [specifier, source])));
}
