/** Gives stories the kinds' examples.json, the example procedures and calendar as modules; rebuilds when one changes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../scripts/source-entries.mjs";

const kinds = path.join(root, "packages/engine/src/kinds");
const procedures = path.join(root, "examples/procedures");

const modules = {
  "virtual:kind-examples": () => readdirSync(kinds).map((kind) => [kind, path.join(kinds, kind, "examples.json")]),
  "virtual:example-procedures": () =>
    readdirSync(procedures)
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name.replace(".json", ""), path.join(procedures, name)]),
  "virtual:example-calendar": () => path.join(root, "examples/calendars/vn.json"),
};

export function exampleModules() {
  const read = (plugin, file) => {
    plugin.addWatchFile(file);
    return JSON.parse(readFileSync(file, "utf8"));
  };
  return {
    name: "example-modules",
    resolveId: (specifier) => (specifier in modules ? `\0${specifier}` : null),
    load(resolved) {
      const files = modules[resolved.slice(1)]?.();
      if (!resolved.startsWith("\0virtual:") || files === undefined) return null;
      const value = Array.isArray(files)
        ? Object.fromEntries(files.filter(([, file]) => existsSync(file)).map(([name, file]) => [name, read(this, file)]))
        : read(this, files);
      return `export default ${JSON.stringify(value)};`;
    },
  };
}
