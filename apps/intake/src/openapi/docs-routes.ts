/** The OpenAPI document and the pages to read it. */
import type { FastifyPluginAsync } from "fastify";
import { languageOf } from "../problems/problem.js";
import { apiPage, problemsPage, type OpenApiDocument } from "./docs-page.js";
import { docsStyle } from "./docs-style.js";

export const docsRoutes: FastifyPluginAsync = async (app) => {
  app.get("/openapi.json", { schema: { hide: true } }, async (_request, reply) =>
    reply.header("cache-control", "no-cache").send(app.swagger()),
  );
  app.get("/docs", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(apiPage(app.swagger() as unknown as OpenApiDocument)),
  );
  app.get("/docs/problems", { schema: { hide: true } }, async (request, reply) =>
    reply.type("text/html; charset=utf-8").send(problemsPage(languageOf(request.headers["accept-language"]))),
  );
  app.get("/docs/style.css", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", "public, max-age=3600").send(docsStyle),
  );
};
