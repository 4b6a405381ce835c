/** What stands in the schema of each route of the authors' half, and how an outcome becomes an answer. */
import type { FastifyReply } from "fastify";
import type { Outcome } from "../database/transact.js";
import { problemAnswers } from "../openapi/answers.js";
import { sendProblem } from "../problems/problem.js";
import type { ProblemCode } from "../problems/problem-table.js";

type Answers = ReturnType<typeof problemAnswers>;

const anywhere: readonly ProblemCode[] = ["foreign-request", "too-many-requests", "request-invalid"];
const writing: readonly ProblemCode[] = ["media-type-unsupported", "body-too-large"];
const gated: readonly ProblemCode[] = ["sign-in-needed", "not-allowed"];

/** Problems of a route that anybody may call. */
export const openProblems = (...codes: readonly ProblemCode[]): Answers => problemAnswers(...anywhere, ...writing, ...codes);

/** Problems of a route that reads and needs a session. */
export const readProblems = (...codes: readonly ProblemCode[]): Answers => problemAnswers(...anywhere, ...gated, ...codes);

/** Problems of a route that writes and needs a session. */
export const writeProblems = (...codes: readonly ProblemCode[]): Answers => problemAnswers(...anywhere, ...writing, ...gated, ...codes);

export const security = [{ session: [] }];

export function sendRefusal(reply: FastifyReply, { code, extra }: Extract<Outcome<unknown>, { ok: false }>): FastifyReply {
  return sendProblem(reply, code, extra ?? {});
}
