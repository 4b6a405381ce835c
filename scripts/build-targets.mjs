/**
 * The two ways a workspace is bundled. A library keeps every dependency external, so that a consumer has each package
 * once. The browser bundle holds everything, minified, from the sources, with chunks that load relative to the script.
 */
import path from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import commonjs from "@rollup/plugin-commonjs";
import esbuild from "rollup-plugin-esbuild";
import { minify } from "terser";
import { sourceOf } from "./source-entries.mjs";

const typescript = () =>
  esbuild({
    target: "es2022",
    charset: "utf8",
    tsconfig: false,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } },
  });

const json = () => ({
  name: "json",
  transform(code, id) {
    if (!id.endsWith(".json")) return null;
    return { code: `export default ${JSON.stringify(JSON.parse(code))};`, map: { mappings: "" } };
  },
});

/** Folds white space and comments of css`` literals; what stands inside ${} is left alone. */
const styles = () => ({
  name: "styles",
  transform(code, id) {
    if (!id.endsWith(".ts") || !code.includes("css`")) return null;
    return { code: code.replaceAll(/\bcss`((?:[^`\\]|\\.)*)`/g, (_, text) => `css\`${foldCss(text)}\``), map: null };
  },
});

function foldCss(text) {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([{};,]) ?/g, "$1")
    .replaceAll(";}", "}")
    .trim();
}

/** Terser: after brotli it comes out some 3 % smaller than esbuild's own minifier. */
const minified = () => ({
  name: "minified",
  async renderChunk(text) {
    const { code, map } = await minify(text, {
      module: true,
      ecma: 2022,
      compress: { passes: 3, inline: 1 },
      format: { ecma: 2022, comments: false },
      sourceMap: true,
    });
    return { code, map: JSON.parse(map) };
  },
});

const workspaceSources = () => {
  const sources = sourceOf();
  return { name: "workspace-sources", resolveId: (specifier) => sources.get(specifier) ?? null };
};

const onwarn = (warning, fallback) => {
  // Types-only modules are empty once erased, and third parties' `this` at top level is theirs.
  if (warning.code === "EMPTY_BUNDLE" || warning.code === "THIS_IS_UNDEFINED") return;
  // Cycles are the lint's to refuse.
  if (warning.code === "CIRCULAR_DEPENDENCY") return;
  if (warning.code === "UNRESOLVED_IMPORT") throw new Error(warning.message);
  fallback(warning);
};

const inputOf = (entries) => Object.fromEntries(entries.map(({ output, source }) => [output, source]));

/** ESM for consumers with their own bundler, and for Node: own modules together, everything else external. */
export function libraryBundle(workspace, entries) {
  return {
    input: {
      input: inputOf(entries),
      external: (specifier) => !specifier.startsWith(".") && !path.isAbsolute(specifier),
      plugins: [typescript(), json()],
      treeshake: { moduleSideEffects: true },
      onwarn,
    },
    output: {
      dir: path.join(workspace.folder, "dist"),
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name]-[hash].js",
      sourcemap: true,
    },
  };
}

/** One script for a page, with what it loads later beside it. */
export function browserBundle(workspace, entries) {
  return {
    input: {
      input: inputOf(entries),
      plugins: [
        workspaceSources(),
        styles(),
        typescript(),
        json(),
        nodeResolve({ browser: true, exportConditions: ["browser", "production"] }),
        commonjs(),
      ],
      // As the manifests say: only entry points do anything by being imported. Reading a property never does.
      treeshake: { moduleSideEffects: (id) => !id.includes("/packages/") || id.endsWith("/define.ts"), propertyReadSideEffects: false },
      onwarn,
    },
    output: {
      dir: path.join(workspace.folder, "dist"),
      format: "esm",
      entryFileNames: "[name].js",
      // The texts of a language that the first page needs keep one address, so that a website can preload them.
      chunkFileNames: ({ name }) => (name.endsWith("-first") ? `texts.${name.replace("-first", "")}.js` : "[name]-[hash].js"),
      sourcemap: true,
      hoistTransitiveImports: false,
      plugins: [minified()],
    },
  };
}
