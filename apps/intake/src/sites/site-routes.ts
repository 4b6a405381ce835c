/** The list of websites, for administrators of all departments, and the code each copies. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { holdsForAll } from "../accounts/roles.js";
import { textIn } from "../applications/assent.js";
import { sendProblem } from "../problems/problem.js";
import { needsSession, signedIn } from "../studio/gate.js";
import { readProblems, security, sendRefusal, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { requestOrigin } from "./cross-origin.js";
import { embedCode } from "./embed-code.js";
import { embedAnswer, embedQuery, siteAnswer, siteBody, siteId, sitesAnswer } from "./site-schemas.js";
import { hasTheme } from "./site-theme.js";

const tags = ["Sites"];

export const siteRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { sites, now } = studio;
  // A website is the whole city's: a department's administrator may not open a door for the others.
  app.addHook("onRequest", needsSession);
  app.addHook("onRequest", async (request, reply) =>
    holdsForAll(signedIn(request), ["administrator"]) ? undefined : sendProblem(reply, "not-allowed"),
  );

  app.get("/sites", { schema: { tags, summary: "Websites", security, response: { 200: sitesAnswer, ...readProblems() } } }, async () => ({
    sites: await sites.list(),
  }));

  app.post(
    "/sites",
    {
      schema: { tags, summary: "Add a website", security, body: siteBody, response: { 201: siteAnswer, ...writeProblems("origin-taken") } },
    },
    async (request, reply) => {
      const outcome = await sites.create(signedIn(request).id, request.body, now());
      if (!outcome.ok) return sendRefusal(reply, outcome);
      reply.code(201);
      return { site: outcome.value };
    },
  );

  app.put(
    "/sites/:id",
    {
      schema: {
        tags,
        summary: "Change a website",
        security,
        params: siteId,
        body: siteBody,
        response: { 200: siteAnswer, ...writeProblems("site-unknown", "origin-taken") },
      },
    },
    async (request, reply) => {
      const outcome = await sites.change(signedIn(request).id, request.params.id, request.body, now());
      return outcome.ok ? { site: outcome.value } : sendRefusal(reply, outcome);
    },
  );

  app.delete(
    "/sites/:id",
    {
      schema: { tags, summary: "Remove a website", security, params: siteId, response: { 204: z.null(), ...readProblems("site-unknown") } },
    },
    async (request, reply) => {
      const outcome = await sites.remove(signedIn(request).id, request.params.id, now());
      return outcome.ok ? reply.code(204).send(null) : sendRefusal(reply, outcome);
    },
  );

  await app.register(embedCodeRoute, { studio });
};

const embedCodeRoute: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  app.get(
    "/sites/:id/embed",
    {
      schema: {
        tags,
        summary: "Code to copy, and a page to show it live",
        security,
        params: siteId,
        querystring: embedQuery,
        response: { 200: embedAnswer, ...readProblems("site-unknown", "procedure-unknown") },
      },
    },
    async (request, reply) => {
      const { procedure, language } = request.query;
      const site = await studio.sites.get(request.params.id);
      if (!site) return sendProblem(reply, "site-unknown");
      const inForce = await studio.procedures.inForce(studio.today());
      const found = inForce.find(({ id }) => id === procedure && (site.procedures === "*" || site.procedures.includes(id)));
      if (!found) return sendProblem(reply, "procedure-unknown");
      const intake = studio.publicUrl ?? requestOrigin(request);
      const title = textIn(found.definition.title, language, found.definition.languages) ?? procedure;
      const code = embedCode({ intake, site: { id: site.id, hasTheme: hasTheme(site.theme) }, procedure, language, title });
      return { intake, procedure, title, digest: found.digest, ...code };
    },
  );
};
