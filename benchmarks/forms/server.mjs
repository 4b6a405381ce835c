// The pages of the benchmark, served the way a site would: HTTP/1.1 with keep-alive, brotli, files kept compressed in memory.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { outputFolder, compress } from "./bundle.mjs";
import { formModel } from "./form-model.mjs";
import { plainForm } from "./adapters/plain-html.mjs";

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** The site's own style, the same under every library. */
const SITE_STYLE = `body { margin: 0; padding: 24px; font: 16px/1.5 system-ui, sans-serif; color: #101820; background: #fff; } h1 { font-size: 1.75rem; }`;

/**
 * @param {number} port
 * @param {{ extra?: (path: string) => Promise<{ type: string, body: Buffer | string, headers?: Record<string, string> } | undefined> }} [options] extra: further addresses
 */
export async function startServer(port, options = {}) {
  const kept = new Map();
  const server = createServer((request, response) => {
    void answer(request.url ?? "/", kept, options.extra).then(
      (found) => {
        response.writeHead(
          found ? 200 : 404,
          found
            ? {
                "content-type": found.type,
                "content-encoding": "br",
                "content-length": found.bytes.length,
                "cache-control": "no-store",
                "access-control-allow-origin": "*",
                ...found.headers,
              }
            : {},
        );
        response.end(found?.bytes);
      },
      (error) => {
        response.writeHead(500);
        response.end();
        console.error(error);
      },
    );
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(address, kept, extra) {
  const found = kept.get(address);
  if (found) return found;
  const page = await content(new URL(address, "http://bench"), extra);
  if (!page) return undefined;
  const entry = { type: page.type, headers: page.headers, bytes: compress(page.body) };
  kept.set(address, entry);
  return entry;
}

async function content(url, extra) {
  const [, first, second] = url.pathname.split("/");
  if (first === "page") return { type: TYPES.html, body: shell(second, url.searchParams.get("style") === "1") };
  if (first === "site.css") return { type: TYPES.css, body: SITE_STYLE };
  if (first === "plain-form")
    return { type: TYPES.html, body: plainForm(formModel(Number(url.searchParams.get("n")), url.searchParams.get("conditional") === "1")) };
  if (first === "bundle" && /^[\w-]+\.(js|css)$/.test(second))
    return { type: TYPES[second.split(".")[1]], body: await readFile(`${outputFolder}${second}`) };
  return extra?.(url.pathname);
}

function shell(library, style) {
  const sheet = style ? `<link rel="stylesheet" href="/bundle/${library}.css">` : "";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${library}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">${sheet}<script type="module" src="/bundle/${library}.js"></script></head><body><h1>Registration of residence</h1><main id="root"></main></body></html>`;
}
