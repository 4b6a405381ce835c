/** Gives stories the examples.json of every kind as the module `virtual:kind-examples`, and reloads when one changes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../scripts/source-entries.mjs";

const folder = path.join(root, "packages/engine/src/kinds");
const id = "virtual:kind-examples";

export function kindExamples() {
  return {
    name: "kind-examples",
    resolveId: (specifier) => (specifier === id ? `\0${id}` : null),
    load(resolved) {
      if (resolved !== `\0${id}`) return null;
      const files = readdirSync(folder)
        .map((kind) => ({ kind, file: path.join(folder, kind, "examples.json") }))
        .filter(({ file }) => existsSync(file));
      for (const { file } of files) this.addWatchFile(file);
      const examples = Object.fromEntries(files.map(({ kind, file }) => [kind, JSON.parse(readFileSync(file, "utf8"))]));
      return `export default ${JSON.stringify(examples)};`;
    },
  };
}
