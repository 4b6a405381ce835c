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
 * @param {{ client?: string, adapter?: string }} [where] the harness and the adapter, absolute; by default those of the forms
 * @returns {Promise<{ script: string, style: string, bytes: number }>} file names in the output folder; bytes: script and style of the first load, brotli
 */
export async function bundle(library, where = {}) {
  const client = where.client ?? here("./client.js");
  await mkdir(outputFolder, { recursive: true });
  const { metafile } = await build({
    entryPoints: { [library]: client },
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
    alias: { "bench-adapter": where.adapter ?? here(`./adapters/${library}.client.js`) },
    loader: { ".svg": "dataurl", ".woff": "file", ".woff2": "file", ".ttf": "file", ".eot": "file" },
    // React 18 is this workspace's own; the libraries hoisted above it must share it. The form-js editor and its panel must share one preact.
    plugins: [fromHere(["react", "react-dom", "preact"])],
  });
  return {
    script: `${library}.js`,
    style: existsSync(`${outputFolder}${library}.css`) ? `${library}.css` : "",
    bytes: await firstLoad(metafile, library, client),
  };
}

/** The bundle with what it imports before it runs, its style, and the language that the benchmark speaks; without the harness around it. */
async function firstLoad({ outputs }, library, client) {
  const entry = Object.keys(outputs).find((file) => file.endsWith(`/${library}.js`));
  const files = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { path, kind } of outputs[file].imports) {
      const texts = kind === "dynamic-import" && /\/en(-first)?-[\w-]{8}\.js$/.test(outputs[path]?.entryPoint ?? "");
      if (kind === "import-statement" || texts) add(path);
    }
  };
  add(entry);
  if (outputs[entry].cssBundle) files.add(outputs[entry].cssBundle);
  let total = 0;
  for (const file of files) total += compress(await readFile(outputFolder + basename(file))).length;
  return total - (await harnessBytes(client));
}

/** Bytes of the harness with an empty adapter. */
const harness = new Map();
async function harnessBytes(client) {
  if (!harness.has(client)) harness.set(client, await weighHarness(client));
  return harness.get(client);
}

async function weighHarness(client) {
  const result = await build({
    entryPoints: [client],
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
