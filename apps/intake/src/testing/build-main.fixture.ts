/** Bundles intake's main from the sources, once a test run, so that tests can start and kill real processes. */
import { mkdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Path of a script that `node` can run. The bundle lies where packages are found. */
export async function buildMain(entry: "main.ts" | "storm.ts" = "main.ts"): Promise<string> {
  const { sourceOf } = (await import(pathToFileURL(join(root, "scripts/source-entries.mjs")).href)) as { sourceOf(): Map<string, string> };
  const folder = join(root, "node_modules/.cache/hoso-intake");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${entry.replace(/\W+/g, "-")}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, "apps/intake/src", entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    logLevel: "silent",
    plugins: [
      {
        name: "workspace-sources",
        setup({ onResolve }) {
          const sources = sourceOf();
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
            if (kind === "entry-point") return null;
            const source = sources.get(path);
            return source ? { path: source } : { path, external: true };
          });
        },
      },
    ],
  });
  return outfile;
}
