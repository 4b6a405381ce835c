/**
 * The studio's pages, as files. Its policy is the house's strict one and lets it frame its own pages; the page of the source view, which needs
 * inline styles, has a policy of its own and can be framed by the studio alone.
 */
import { stat } from "node:fs/promises";
import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync, FastifyReply } from "fastify";

/** Names that hold a hash of their content may be kept for ever. */
const HASHED = /-(?=[^.]*[A-Z0-9])[A-Za-z0-9_-]{8}\.(js|css|json|woff2|ttf|svg|png)(\.map)?(\.br)?$/;

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "worker-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    ...directives,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

const PAGES = policy({});
const SOURCE_FRAME = policy({
  "style-src": "'self' 'unsafe-inline'",
  "frame-src": "'none'",
  "frame-ancestors": "'self'",
  "img-src": "'self' data:",
});

export const studioPages: FastifyPluginAsync<{ readonly folder: string | undefined }> = async (app, { folder }) => {
  if (folder === undefined || !(await isFolder(folder))) return;
  app.get("/studio", { schema: { hide: true } }, async (_request, reply) => reply.redirect("/studio/", 308));
  await app.register(fastifyStatic, {
    root: folder,
    prefix: "/studio/",
    // As a list: only then does the plugin look for it when it also looks for compressed files.
    index: ["index.html"],
    decorateReply: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => setHeaders(reply, path.slice(folder.length)),
    allowedPath: (path) => !path.endsWith(".d.ts") && !path.endsWith(".d.ts.map") && !path.includes("/."),
    schemaHide: true,
  });
};

function setHeaders(reply: { setHeader: FastifyReply["header"] } | FastifyReply, path: string): void {
  const header = (name: string, value: string): void =>
    void ("setHeader" in reply ? reply.setHeader(name, value) : reply.header(name, value));
  const isSourceFrame = /^[/\\]?source-frame[/\\]/.test(path);
  header("cache-control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
  header("cross-origin-resource-policy", "same-origin");
  header("content-security-policy", isSourceFrame ? SOURCE_FRAME : PAGES);
  if (isSourceFrame) header("x-frame-options", "SAMEORIGIN");
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
