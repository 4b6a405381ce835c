/** Bundles intake's scripts from the sources, once a test run, so that tests can start and kill real processes and threads. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const folder = join(root, `node_modules/.cache/hoso-intake/${process.pid}`);

async function bundle(...names: readonly string[]): Promise<void> {
  const { sourceOf } = (await import(pathToFileURL(join(root, "scripts/source-entries.mjs")).href)) as { sourceOf(): Map<string, string> };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [name, join(root, "apps/intake/src", `${name}.ts`)])),
    outdir: folder,
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
}

/** Path of a script that `node` can run. The bundle lies where packages are found. */
export async function buildMain(): Promise<string> {
  await bundle("main", "checks/check-worker");
  return join(folder, "main.js");
}

let worker: Promise<URL> | undefined;

/** The script of the checking thread, for servers that run in the test itself. */
export const buildCheckWorker = (): Promise<URL> =>
  (worker ??= bundle("checks/check-worker").then(() => pathToFileURL(join(folder, "checks/check-worker.js"))));
