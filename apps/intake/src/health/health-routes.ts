/** For whoever watches the server: does it live, can it take applications now. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { problemAnswers } from "../openapi/answers.js";
import { sendProblem } from "../problems/problem.js";

export interface Readiness {
  /** True once stopping began: no new requests should be sent here. */
  stopping: boolean;
  readonly checks: Readonly<Record<string, () => Promise<void>>>;
}

const CHECK_TIMEOUT_MS = 3_000;

export const healthRoutes: FastifyPluginAsyncZod<{ readonly readiness: Readiness }> = async (app, { readiness }) => {
  // Asked every few seconds by machines: neither counted nor logged.
  const quiet = { logLevel: "warn" as const, config: { rateLimit: false as const } };
  app.get(
    "/health",
    {
      ...quiet,
      schema: { tags: ["Operation"], summary: "Is the process alive", response: { 200: z.object({ status: z.literal("ok") }) } },
    },
    async () => ({ status: "ok" as const }),
  );
  app.get(
    "/ready",
    {
      ...quiet,
      schema: {
        tags: ["Operation"],
        summary: "Can it take applications",
        description: "Asks the database and the document storage.",
        response: { 200: z.object({ status: z.literal("ready") }), ...problemAnswers("storage-unavailable") },
      },
    },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      const failed = readiness.stopping ? ["stopping"] : await failing(readiness.checks);
      if (failed.length === 0) return { status: "ready" as const };
      request.log.warn({ failed }, "not ready");
      return sendProblem(reply, "storage-unavailable", { retryAfter: 5 });
    },
  );
};

async function failing(checks: Readiness["checks"]): Promise<string[]> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error("late")), CHECK_TIMEOUT_MS)));
      try {
        await Promise.race([check(), late]);
        return undefined;
      } catch {
        return name;
      } finally {
        clearTimeout(timer);
      }
    }),
  );
  return results.filter((name) => name !== undefined);
}
