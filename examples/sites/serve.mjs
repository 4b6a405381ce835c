/**
 * Serves an example website on an origin of its own, under a strict content security policy. Node alone, no dependencies.
 * `node examples/sites/serve.mjs` serves the district site; SITE_PORT, SITE_HOST and INTAKE_ORIGIN say where.
 */
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
]);

/** What pages write where the address of the intake server belongs. */
const placeholder = "%INTAKE%";

/** Only pages that show a frame may frame, and only intake. */
function policy(intake, framing) {
  return [
    "default-src 'none'",
    `script-src 'self' ${intake}`,
    "style-src 'self'",
    `connect-src 'self' ${intake}`,
    "img-src 'self' data: blob:",
    ...(framing ? [`frame-src ${intake}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** The file behind a request path, undefined for anything outside the folder, hidden, or of a type that is not served. */
async function find(folder, pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (name.includes("\0") || name.includes("\\") || name.split("/").some((part) => part.startsWith("."))) return undefined;
  const file = path.join(folder, name);
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return name.endsWith("/") ? find(folder, `${pathname}index.html`) : { redirect: `${pathname}/` };
  return found?.isFile() && types.has(path.extname(file)) ? { file } : undefined;
}

async function answer(request, response, { folder, intake }) {
  const { pathname } = new URL(request.url ?? "/", "http://site.invalid");
  const headers = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
  };
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
  const found = await find(folder, pathname);
  // A path that begins with two slashes would send the browser to another host.
  if (found?.redirect) return response.writeHead(308, { ...headers, Location: found.redirect.replace(/^\/+/, "/") }).end();
  const file = found?.file ?? path.join(folder, "404.html");
  const type = types.get(path.extname(file));
  let body = await readFile(file);
  if (type.startsWith("text/html")) {
    const page = body.toString("utf8").replaceAll(placeholder, intake);
    headers["Content-Security-Policy"] = policy(intake, page.includes("<iframe"));
    body = Buffer.from(page);
  }
  response.writeHead(found ? 200 : 404, { ...headers, "Content-Type": type, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * Starts the site.
 * @param {{ port?: number, host?: string, intakeOrigin?: string, folder?: string }} [options] port 0 takes a free one
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serveSite({
  port = 8081,
  host = "127.0.0.1",
  intakeOrigin = "http://localhost:8080",
  folder = path.join(here, "district"),
} = {}) {
  const site = { folder: path.resolve(folder), intake: new URL(intakeOrigin).origin };
  const server = createServer((request, response) => {
    answer(request, response, site).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const name = host === "127.0.0.1" || host === "::1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return {
    origin: `http://${name}:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { SITE_PORT, SITE_HOST, INTAKE_ORIGIN } = process.env;
  const site = await serveSite({
    ...(SITE_PORT && { port: Number(SITE_PORT) }),
    ...(SITE_HOST && { host: SITE_HOST }),
    ...(INTAKE_ORIGIN && { intakeOrigin: INTAKE_ORIGIN }),
  });
  console.log(`District site: ${site.origin}`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => site.close());
}
