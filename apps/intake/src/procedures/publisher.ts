/** Lets only the holder of the publisher token pass. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { sendProblem } from "../problems/problem.js";

/** The token of an `Authorization: Bearer` header. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer ([A-Za-z0-9._~+/=-]{1,512})$/i.exec(request.headers.authorization ?? "")?.[1];
}

/** Compares in a time that tells nothing about how much was right. */
export function sameSecret(given: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

/** A hook that refuses everybody else. */
export function requirePublisher(token: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const given = bearerToken(request);
    if (given === undefined) {
      reply.header("www-authenticate", 'Bearer realm="publish"');
      return sendProblem(reply, "token-missing");
    }
    return sameSecret(given, token) ? undefined : sendProblem(reply, "token-refused");
  };
}
