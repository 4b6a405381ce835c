// Bundles each adapter once, for production, and tells what a visitor has to download for it.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Git-ignored folder for bundles and results. */
export const outputFolder = here("../.build/");

/** The libraries compared, in the order in which rounds run them. */
export const LIBRARIES = ["plain", "hoso", "rjsf", "form-js", "surveyjs"];

/** @param {Buffer | string} content @returns {Buffer} brotli at the quality of a server that compresses once and keeps the result */
export function compress(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(content) } });
}

/**
 * @param {string} library one of LIBRARIES
 * @returns {Promise<{ script: string, style: string, bytes: number }>} file names in the output folder; bytes: script and style, brotli
 */
export async function bundle(library) {
  await mkdir(outputFolder, { recursive: true });
  await build({
    entryPoints: { [library]: here("./client.js") },
    outdir: outputFolder,
    bundle: true,
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
  return { script: `${library}.js`, style: existsSync(`${outputFolder}${library}.css`) ? `${library}.css` : "", bytes: await libraryBytes(library) };
}

/** Bytes of the adapter's bundle without the harness around it: the harness is measured with an empty adapter and taken off. */
async function libraryBytes(library) {
  const size = async (name) => {
    let total = 0;
    for (const ending of ["js", "css"]) {
      const file = `${outputFolder}${name}.${ending}`;
      if (existsSync(file)) total += compress(await readFile(file)).length;
    }
    return total;
  };
  return (await size(library)) - (await harnessBytes());
}

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
      plugins: [{ name: "no-adapter", setup: (esbuild) => {
        esbuild.onResolve({ filter: /^bench-adapter$/ }, () => ({ path: "none", namespace: "none" }));
        esbuild.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "export const adapter = {};" }));
      } }],
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
