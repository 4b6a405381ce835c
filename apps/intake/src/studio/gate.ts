/**
 * The gate before every address of the authors' half: no other website gets through, answers are kept nowhere, and whoever has a session is
 * known by it. What a route asks for stands beside the route: `needsSession`, `needsRole`.
 */
import cookie from "@fastify/cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RoleName } from "../accounts/account-schemas.js";
import { holdsAnywhere, type SignedIn } from "../accounts/roles.js";
import type { Session } from "../accounts/session-store.js";
import { sendProblem } from "../problems/problem.js";
import { requestOrigin } from "../sites/cross-origin.js";
import type { Studio } from "./studio.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Null: nobody is signed in. */
    session: Session | null;
  }
}

export const SESSION_COOKIE = "hoso-session";
const READING = new Set(["GET", "HEAD"]);
const WITH_BODY = new Set(["POST", "PUT", "PATCH"]);

/** Applies to `app` and all that is registered in it. */
export async function installGate(app: FastifyInstance, { sessions, publicUrl }: Pick<Studio, "sessions" | "publicUrl">): Promise<void> {
  await app.register(cookie);
  app.decorateRequest("session", null);
  app.addHook("onRequest", async (request, reply) => {
    reply.header("cache-control", "no-store").header("cross-origin-resource-policy", "same-origin");
    const own = publicUrl === undefined ? requestOrigin(request) : new URL(publicUrl).origin;
    if (!comesFromHere(request, own)) return sendProblem(reply, "foreign-request");
    if (WITH_BODY.has(request.method) && !/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? ""))
      return sendProblem(reply, "media-type-unsupported");
    request.session = (await sessions.find(request.cookies[SESSION_COOKIE])) ?? null;
  });
}

/**
 * SameSite=Strict keeps the cookie from other sites, but a neighbour under the same registrable domain is the same site. So writing needs an
 * Origin of our own, and reading must not say that it comes from elsewhere.
 */
function comesFromHere(request: FastifyRequest, own: string): boolean {
  const { origin } = request.headers;
  const fetchSite = request.headers["sec-fetch-site"];
  if (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") return false;
  if (READING.has(request.method)) return origin === undefined || origin === own;
  return origin === own;
}

/** The cookie of a new session; whatever the browser brought along is replaced by it. */
export function setSession(request: FastifyRequest, reply: FastifyReply, token: string, publicUrl: string | undefined): void {
  reply.setCookie(SESSION_COOKIE, token, { path: "/studio", httpOnly: true, sameSite: "strict", secure: isSecure(request, publicUrl) });
}

export function clearSession(request: FastifyRequest, reply: FastifyReply, publicUrl: string | undefined): void {
  reply.clearCookie(SESSION_COOKIE, { path: "/studio", httpOnly: true, sameSite: "strict", secure: isSecure(request, publicUrl) });
}

const isSecure = (request: FastifyRequest, publicUrl: string | undefined): boolean =>
  (publicUrl?.startsWith("https://") ?? false) || request.protocol === "https";

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

export const needsSession: Hook = async (request, reply) => (request.session ? undefined : sendProblem(reply, "sign-in-needed"));

/** One of the roles, for whatever department; which one it must be is asked where the thing is known. */
export function needsRole(...names: readonly RoleName[]): Hook {
  return async (request, reply) => {
    if (!request.session) return sendProblem(reply, "sign-in-needed");
    return holdsAnywhere(request.session.account, names) ? undefined : sendProblem(reply, "not-allowed");
  };
}

/** Whoever is signed in, in a route that one of the hooks above guards. */
export function signedIn(request: FastifyRequest): SignedIn {
  if (!request.session) throw new TypeError("Expected a route behind needsSession or needsRole");
  return request.session.account;
}
