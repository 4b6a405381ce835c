/** The embed script and its parts, as files, and the page for sites that embed by iframe. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Procedure } from "@hoso/contract";
import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { textIn } from "../applications/assent.js";
import { localToday } from "../calendar/local-today.js";
import { problemAnswers } from "../openapi/answers.js";
import { languageOf, sendProblem } from "../problems/problem.js";
import type { ProcedureStore } from "../procedures/procedure-store.js";
import { siteId } from "../sites/site-schemas.js";
import type { SiteStore } from "../sites/site-store.js";
import { themeStyle } from "../sites/site-theme.js";
import { framePage, framePolicy } from "./frame-page.js";

/** Names that hold a hash of their content may be kept for ever. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.(js|css|json|woff2)(\.map)?$/;

export interface EmbedRoutesOptions {
  /** Where the built embed package lies; undefined: no scripts are served. */
  readonly folder: string | undefined;
  readonly sites: SiteStore;
  readonly procedures: ProcedureStore;
  readonly timeZone: string;
  readonly now: () => Date;
}

export const embedRoutes: FastifyPluginAsyncZod<EmbedRoutesOptions> = async (app, { folder, sites, procedures, timeZone, now }) => {
  app.get(
    "/embed/frame",
    {
      schema: {
        tags: ["Embedding"],
        summary: "A page with one form, for an iframe",
        description: "For websites that allow no scripts of others. It tells its height to the page around it.",
        querystring: z.object({ src: z.string().max(200), locale: z.string().max(35).optional(), site: z.uuid().optional() }),
        response: { 200: z.string(), ...problemAnswers("frame-source-invalid", "request-invalid", "procedure-unknown") },
      },
    },
    async (request, reply) => {
      const { src, locale, site } = request.query;
      const named = /^\/procedures\/([a-z][a-z0-9-]{0,79})(\/versions\/(\d{1,7}))?$/.exec(src);
      if (!named) return sendProblem(reply, "frame-source-invalid");
      const language =
        locale !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale) ? locale : languageOf(request.headers["accept-language"]);
      const definition = await findDefinition(procedures, named[1] ?? "", named[3], localToday(timeZone, now()));
      if (!definition) return sendProblem(reply, "procedure-unknown");
      // The list of sites decides who may frame it; X-Frame-Options knows no list and would forbid it.
      reply.removeHeader("x-frame-options");
      return reply
        .header("content-security-policy", framePolicy(sites))
        .header("cache-control", "no-cache")
        .type("text/html; charset=utf-8")
        .send(
          framePage({
            source: src,
            language,
            title: textIn(definition.title, language, definition.languages) ?? definition.id,
            ...(site !== undefined && { theme: `/embed/sites/${site}/theme.css` }),
          }),
        );
    },
  );
  await app.register(themeRoute, { sites });
  if (folder === undefined || !(await isFolder(folder))) return;
  await app.register(fastifyStatic, {
    root: folder,
    prefix: "/embed/",
    index: false,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("cache-control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "public, max-age=300, must-revalidate");
      reply.header("cross-origin-resource-policy", "cross-origin");
    },
    allowedPath: (path) => !path.endsWith(".d.ts") && !path.endsWith(".d.ts.map") && !path.includes("/."),
    schemaHide: true,
  });
};

const themeRoute: FastifyPluginAsyncZod<{ readonly sites: SiteStore }> = async (app, { sites }) => {
  app.get(
    "/embed/sites/:id/theme.css",
    {
      schema: {
        tags: ["Embedding"],
        summary: "A site's colours and font",
        params: siteId,
        response: { 200: z.string().meta({ description: "A style sheet." }), ...problemAnswers("site-unknown", "request-invalid") },
      },
    },
    async (request, reply) => {
      const site = await sites.get(request.params.id);
      if (!site) return sendProblem(reply, "site-unknown");
      return reply
        .header("cache-control", "public, max-age=300, must-revalidate")
        .type("text/css; charset=utf-8")
        .serializer((value: unknown) => String(value))
        .send(themeStyle(site.theme));
    },
  );
};

async function findDefinition(
  procedures: ProcedureStore,
  id: string,
  version: string | undefined,
  today: string,
): Promise<Procedure | undefined> {
  if (version === undefined) return (await procedures.inForce(today)).find((each) => each.id === id)?.definition;
  const found = await procedures.find(id, Number(version));
  return found && (await procedures.compiled(id, found.version, found.digest))?.definition;
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(join(folder, ".")).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
