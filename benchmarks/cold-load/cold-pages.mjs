// The two pages whose first visit is compared: the hand-written form, and a page that embeds the procedure with the published script. Same site, same style.
import { readdir, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { formModel } from "../forms/form-model.mjs";
import { plainForm } from "../forms/adapters/plain-html.mjs";
import { hosoDefinition } from "../forms/hoso-definition.mjs";
import { procedureDigest } from "./procedure-digest.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const embedFolder = here("../../packages/embed/dist/");
const COUNT = 20;
const CACHED = { "cache-control": "public, max-age=300" };

/** Pages by name. Preload lines let the definition and the texts of the interface travel beside the script instead of after it. */
export const PAGES = {
  "plain HTML": "/visit/plain",
  "hoso, two lines": "/visit/hoso",
  "hoso, definition preloaded": "/visit/hoso-preload",
  "hoso, definition and texts preloaded": "/visit/hoso-preload-all",
};

/** @returns answers for the addresses of the pages, or throws when the embed script is not built */
export async function coldPages() {
  if (!existsSync(`${embedFolder}hoso.js`)) throw new Error("packages/embed/dist/hoso.js is missing. Run npm run build first.");
  const model = formModel(COUNT, false);
  const definition = hosoDefinition(model);
  const digest = await procedureDigest(definition);
  const procedure = `/procedures/${definition.id}`;
  const preload = `<link rel="preload" as="fetch" crossorigin href="${procedure}">`;
  const texts = (await readdir(embedFolder)).find((file) => /^en(-[\w-]+)?\.js$/.test(file));
  const script = await plainScript();
  return async (path) => {
    if (path === PAGES["plain HTML"])
      return html(page(`<link rel="stylesheet" href="/plain.css"><script type="module" src="/plain.js"></script>`, plainForm(model)));
    if (path === PAGES["hoso, two lines"]) return html(page("", embed(procedure)));
    if (path === PAGES["hoso, definition preloaded"]) return html(page(preload, embed(procedure)));
    if (path === PAGES["hoso, definition and texts preloaded"])
      return html(page(`${preload}<link rel="modulepreload" href="/embed/${texts}">`, embed(procedure)));
    if (path === "/plain.css") return { type: "text/css", body: await minifiedStyle(), headers: CACHED };
    if (path === "/plain.js") return { type: "text/javascript", body: script, headers: CACHED };
    if (path === procedure) {
      return {
        type: "application/json",
        body: JSON.stringify(definition),
        headers: { ...CACHED, etag: `"${digest}"`, "hoso-digest": digest, "access-control-expose-headers": "ETag, Hoso-Digest" },
      };
    }
    const part = /^\/embed\/([A-Za-z0-9_.-]+\.(js|css|json))$/.exec(path);
    if (part && existsSync(embedFolder + part[1])) {
      return {
        type: { js: "text/javascript", css: "text/css", json: "application/json" }[part[2]],
        body: await readFile(embedFolder + part[1]),
        headers: CACHED,
      };
    }
    return undefined;
  };
}

const html = (body) => ({ type: "text/html; charset=utf-8", body });
const embed = (procedure) => `<script type="module" src="/embed/hoso.js"></script>\n<hoso-form src="${procedure}" locale="en"></hoso-form>`;

function page(head, body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Registration of residence</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">${head}</head><body><header><p>People's Committee of the district</p></header><h1>Registration of residence</h1><main>${body}</main></body></html>`;
}

async function plainScript() {
  const result = await build({
    stdin: {
      contents: `import { enhance } from "./plain.js"; enhance(document.getElementById("form"));`,
      resolveDir: here("../forms/adapters/"),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return result.outputFiles[0].text;
}

async function minifiedStyle() {
  const result = await build({ entryPoints: [here("../forms/adapters/plain.css")], minify: true, write: false });
  return result.outputFiles[0].text;
}
