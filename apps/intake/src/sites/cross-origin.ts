/**
 * Cross-origin requests: answered for origins on the sites list and for intake's own pages, refused for all others.
 * No credentials are ever allowed: there are no cookies, secrets travel in the Authorization header.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "../problems/problem.js";
import type { Site, SiteList } from "./site-list.js";

declare module "fastify" {
  interface FastifyRequest {
    /** The website the request came from; null when it came from none (a server, a tool, intake's own page). */
    site: Site | null;
  }
}

const METHODS = "GET, HEAD, POST, PATCH, DELETE, OPTIONS";
const REQUEST_HEADERS = [
  "Accept-Language",
  "Authorization",
  "Content-Type",
  "Idempotency-Key",
  "If-None-Match",
  "Tus-Resumable",
  "Upload-Checksum",
  "Upload-Defer-Length",
  "Upload-Length",
  "Upload-Metadata",
  "Upload-Offset",
  "X-HTTP-Method-Override",
  "X-Requested-With",
].join(", ");
const RESPONSE_HEADERS = [
  "Content-Language",
  "ETag",
  "Hoso-Digest",
  "Hoso-Validity",
  "Location",
  "Retry-After",
  "Tus-Checksum-Algorithm",
  "Tus-Extension",
  "Tus-Max-Size",
  "Tus-Resumable",
  "Tus-Version",
  "Upload-Expires",
  "Upload-Length",
  "Upload-Metadata",
  "Upload-Offset",
].join(", ");

/** Adds the rules to every route of `app`. Scripts and their parts under /embed/ are public: any page may load them. */
export function installCrossOrigin(app: FastifyInstance, sites: SiteList, publicUrl: string | undefined): void {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  app.decorateRequest("site", null);
  app.addHook("onRequest", async (request, reply) => {
    const origin = request.headers.origin;
    // Answered to its own pages alone: see studio/gate.ts.
    if (request.url.startsWith("/studio/")) return;
    if (request.url.startsWith("/embed/")) {
      reply.header("access-control-allow-origin", "*");
      return;
    }
    reply.header("vary", "Origin, Accept-Language");
    if (origin === undefined || origin === own || origin === requestOrigin(request)) return;
    const site = sites.find(origin);
    if (!site) {
      // A browser blocks the answer anyway; writing requests must not take effect either.
      return sendProblem(reply, "origin-not-allowed");
    }
    request.site = site;
    reply.header("access-control-allow-origin", origin);
    reply.header("access-control-expose-headers", RESPONSE_HEADERS);
    if (request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined) {
      return reply
        .code(204)
        .header("access-control-allow-methods", METHODS)
        .header("access-control-allow-headers", REQUEST_HEADERS)
        .header("access-control-max-age", "7200")
        .send();
    }
  });
  // Preflights of any path reach the hook above through this route.
  app.options("/*", { schema: { hide: true } }, async (_request, reply) => reply.code(204).header("allow", METHODS).send());
}

/** The origin under which the caller reached this server. */
export function requestOrigin(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}
