// Bundles each adapter once, for production, and tells what a visitor has to download for it.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Git-ignored folder for bundles and results. */
export const outputFolder = here("../.build/");

/** The libraries compared, in the order in which rounds run them. */
export const LIBRARIES = ["plain", "hoso", "rjsf", "form-js", "surveyjs"];

/** Measured when asked for by name. */
export const EXTRA_LIBRARIES = ["plain-contained"];

/** @param {Buffer | string} content @returns {Buffer} brotli at the quality of a server that compresses once and keeps the result */
export function compress(content) {
  return brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(content) },
  });
}

/**
 * @param {string} library one of LIBRARIES
 * @returns {Promise<{ script: string, style: string, bytes: number }>} file names in the output folder; bytes: script and style of the first load, brotli
 */
export async function bundle(library) {
  await mkdir(outputFolder, { recursive: true });
  const { metafile } = await build({
    entryPoints: { [library]: here("./client.js") },
    outdir: outputFolder,
    bundle: true,
    // What a library loads later by itself is a file of its own, as on a real page.
    splitting: true,
    chunkNames: `${library}-[name]-[hash]`,
    metafile: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    alias: { "bench-adapter": here(`./adapters/${library}.client.js`) },
    // React 18 is this workspace's own; the libraries hoisted above it must share it.
    plugins: [fromHere(["react", "react-dom"])],
  });
  return {
    script: `${library}.js`,
    style: existsSync(`${outputFolder}${library}.css`) ? `${library}.css` : "",
    bytes: await firstLoad(metafile, library),
  };
}

/** The bundle with what it imports before it runs, its style, and the language that the benchmark speaks; without the harness around it. */
async function firstLoad({ outputs }, library) {
  const entry = Object.keys(outputs).find((file) => file.endsWith(`/${library}.js`));
  const files = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { path, kind } of outputs[file].imports) {
      const texts = kind === "dynamic-import" && /\/en-first[\w-]*\.js$/.test(outputs[path]?.entryPoint ?? "");
      if (kind === "import-statement" || texts) add(path);
    }
  };
  add(entry);
  if (outputs[entry].cssBundle) files.add(outputs[entry].cssBundle);
  let total = 0;
  for (const file of files) total += compress(await readFile(outputFolder + basename(file))).length;
  return total - (await harnessBytes());
}

/** Bytes of the harness with an empty adapter. */
let harness;
async function harnessBytes() {
  harness ??= (async () => {
    const result = await build({
      entryPoints: [here("./client.js")],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      write: false,
      plugins: [
        {
          name: "no-adapter",
          setup: (esbuild) => {
            esbuild.onResolve({ filter: /^bench-adapter$/ }, () => ({ path: "none", namespace: "none" }));
            esbuild.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "export const adapter = {};" }));
          },
        },
      ],
    });
    return compress(result.outputFiles[0].contents).length;
  })();
  return harness;
}

function fromHere(names) {
  return {
    name: "one-react",
    setup(esbuild) {
      esbuild.onResolve({ filter: new RegExp(`^(${names.join("|")})(/.*)?$`) }, (request) => {
        if (request.pluginData === "here") return undefined;
        return esbuild.resolve(request.path, { resolveDir: here("."), kind: request.kind, pluginData: "here" });
      });
    },
  };
}

/** Writes a result where git does not see it and tells where. */
export async function keep(name, value) {
  await mkdir(outputFolder, { recursive: true });
  const file = `${outputFolder}${name}`;
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
  return file;
}
