/** Turns whatever a route or Fastify itself threw into a problem document. Faults are logged, refusals are not. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { ChecksStoppedError } from "../errors.js";
import { sendProblem, type ShapeError } from "./problem.js";

/** Codes of PostgreSQL and of sockets that mean: the database is away, not: the statement is wrong. */
const AWAY = /^(08|53|57P|55000$)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const DISK_FULL = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO"]);

export function installErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsAt(app, request.url.split("?")[0] ?? "/");
    if (allowed.length === 0 || allowed.includes(request.method)) return sendProblem(reply, "not-found");
    reply.header("allow", allowed.join(", "));
    return sendProblem(reply, "method-not-allowed");
  });
}

function answer(error: FastifyError | ChecksStoppedError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // The queue of checks has told the log why.
  if (error instanceof ChecksStoppedError) return sendProblem(reply, error.code, { retryAfter: 30 });
  if (hasZodFastifySchemaValidationErrors(error)) return sendProblem(reply, "request-invalid", { errors: shapeErrors(error) });
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return sendProblem(reply, "body-too-large");
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return sendProblem(reply, "media-type-unsupported");
    default:
  }
  if (error.statusCode === 429)
    return sendProblem(reply, "too-many-requests", { retryAfter: Number(reply.getHeader("retry-after") ?? 60) });
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return sendProblem(reply, "request-invalid", { errors: [{ path: "", keyword: "request", message: "The request could not be read." }] });
  }
  request.log.error({ err: error }, "a request failed");
  const away =
    AWAY.test(error.code ?? "") || DISK_FULL.has(error.code ?? "") || error.message?.includes("timeout exceeded when trying to connect");
  return away ? sendProblem(reply, "storage-unavailable", { retryAfter: 5 }) : sendProblem(reply, "server-fault");
}

function shapeErrors(error: FastifyError): ShapeError[] {
  return (error.validation ?? []).slice(0, 50).map((each) => ({
    path: `/${error.validationContext ?? "request"}${each.instancePath}`,
    keyword: each.keyword,
    message: "is not of the expected form",
  }));
}

function methodsAt(app: FastifyInstance, url: string): string[] {
  const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;
  return methods.filter((method) => app.knownRoutes.some((route) => route.methods.includes(method) && route.pattern.test(url)));
}
