/** The catalogue and the published versions. */
import { createHash } from "node:crypto";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { localToday } from "../calendar/local-today.js";
import { catalogueAnswer, definitionAnswer, problemAnswers, textAnswer } from "../openapi/answers.js";
import { sendProblem } from "../problems/problem.js";
import { offers, type Site, type SiteList } from "../sites/site-list.js";
import type { ProcedureStore } from "./procedure-store.js";
import { idParameters, versionParameters } from "./slug.js";
import { isListed } from "./validity.js";

export interface ProcedureRoutesOptions {
  readonly store: ProcedureStore;
  readonly sites: SiteList;
  readonly timeZone: string;
  readonly now: () => Date;
}

export const procedureRoutes: FastifyPluginAsyncZod<ProcedureRoutesOptions> = async (app, { store, sites, timeZone, now }) => {
  app.get(
    "/procedures",
    {
      schema: {
        tags: ["Procedures"],
        summary: "The catalogue",
        description:
          "Procedures in force that the calling website offers. A website is known by its Origin header or named by site; other callers see all.",
        querystring: z.object({ site: z.string().max(300).optional().meta({ description: "Origin of a website." }) }),
        response: { 200: catalogueAnswer, ...problemAnswers("request-invalid", "too-many-requests", "origin-not-allowed") },
      },
    },
    async (request, reply) => {
      const site: Site | undefined = request.query.site === undefined ? (request.site ?? undefined) : sites.find(request.query.site);
      if (request.query.site !== undefined && !site) return sendProblem(reply, "origin-not-allowed");
      const all = await store.inForce(localToday(timeZone, now()));
      reply.header("cache-control", "no-cache");
      return {
        procedures: all
          .filter(({ id, validity }) => isListed(validity) && offers(site, id))
          .map(({ id, version, digest, definition, validity }) => ({
            id,
            version,
            digest,
            title: definition.title,
            ...(definition.summary !== undefined && { summary: definition.summary }),
            department: definition.department,
            serviceLevel: definition.serviceLevel ?? ("full" as const),
            keywords: definition.keywords ?? [],
            ...(validity && { validity }),
          })),
      };
    },
  );

  app.get(
    "/procedures/:id",
    {
      schema: {
        tags: ["Procedures"],
        summary: "The definition in force",
        description:
          "The bytes as published. Where a department changed the procedure's status since, the Hoso-Validity header says so: percent-encoded JSON with status, from, to and reason.",
        params: idParameters,
        response: { 200: definitionAnswer, 304: textAnswer, ...problemAnswers("procedure-unknown", "procedure-not-on-site") },
      },
    },
    async (request, reply) => {
      if (!offers(request.site ?? undefined, request.params.id)) return sendProblem(reply, "procedure-not-on-site");
      const found = (await store.inForce(localToday(timeZone, now()))).find(({ id }) => id === request.params.id);
      if (!found) return sendProblem(reply, "procedure-unknown");
      reply.header("cache-control", "no-cache");
      const validity = found.changed ? encodeURIComponent(JSON.stringify(found.validity)) : undefined;
      return sendDefinition(store, found, request.headers["if-none-match"], reply, validity);
    },
  );

  app.get(
    "/procedures/:id/versions/:version",
    {
      schema: {
        tags: ["Procedures"],
        summary: "One published version",
        description: "Never changes: may be cached for ever.",
        params: versionParameters,
        response: { 200: definitionAnswer, 304: textAnswer, ...problemAnswers("procedure-unknown", "procedure-not-on-site") },
      },
    },
    async (request, reply) => {
      if (!offers(request.site ?? undefined, request.params.id)) return sendProblem(reply, "procedure-not-on-site");
      const found = await store.find(request.params.id, request.params.version);
      if (!found) return sendProblem(reply, "procedure-unknown");
      reply.header("cache-control", "public, max-age=31536000, immutable");
      return sendDefinition(store, found, request.headers["if-none-match"], reply);
    },
  );
};

async function sendDefinition(
  store: ProcedureStore,
  { id, version, digest }: { readonly id: string; readonly version: number; readonly digest: string },
  ifNoneMatch: string | undefined,
  reply: Parameters<typeof sendProblem>[0],
  validity?: string,
): Promise<ReturnType<typeof sendProblem>> {
  // What a cache keeps is the bytes and the status together.
  const etag =
    validity === undefined ? `"${digest}"` : `"${digest}.${createHash("sha256").update(validity).digest("base64url").slice(0, 12)}"`;
  reply.header("etag", etag).header("hoso-digest", digest);
  if (validity !== undefined) reply.header("hoso-validity", validity);
  if (ifNoneMatch?.split(",").some((each) => each.trim().replace(/^W\//, "") === etag || each.trim() === "*"))
    return reply
      .code(304)
      .serializer(() => "")
      .send("");
  const document = await store.document(id, version);
  if (document === undefined) return sendProblem(reply, "procedure-unknown");
  // The stored bytes themselves: their SHA-256 is the digest.
  return reply
    .header("content-type", "application/json; charset=utf-8")
    .serializer((value: unknown) => String(value))
    .send(document);
}
