/** Handing in an application, and looking at what became of it. */
import type { SubmittedApplication } from "@hoso/contract";
import { validateApplication } from "@hoso/contract/validators";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { applicationBody, problemAnswers, receiptAnswer, statusAnswer } from "../openapi/answers.js";
import { sendProblem } from "../problems/problem.js";
import { bearerToken } from "../procedures/publisher.js";
import type { RateLimits } from "../config/config.js";
import { offers, type SiteList } from "../sites/site-list.js";
import { accept, type AcceptServices } from "./accept.js";
import { isApplicationId } from "./application-id.js";
import { opens } from "./application-secret.js";
import { titled } from "./receipt.js";

export interface ApplicationRoutesOptions {
  readonly services: AcceptServices;
  readonly sites: SiteList;
  readonly limits: RateLimits;
}

export const applicationRoutes: FastifyPluginAsyncZod<ApplicationRoutesOptions> = async (app, { services, sites, limits }) => {
  await app.register(statusRoute, { services, limits });
  app.post(
    "/applications",
    {
      config: { rateLimit: { max: limits.submissions, timeWindow: 60_000 } },
      // The contract's own validator judges the body, below; the schema here is for OpenAPI.
      validatorCompiler: () => (value: unknown) => ({ value }),
      schema: {
        tags: ["Applications"],
        summary: "Hand in an application",
        description:
          "The Idempotency-Key header must be the body's idempotencyKey. The same body again gives the same receipt with 200. Once answered, the application is durably stored. Refused answers come back as findings.",
        headers: z.object({ "idempotency-key": z.string().regex(/^[A-Za-z0-9_-]{16,64}$/) }),
        body: applicationBody,
        response: {
          200: receiptAnswer,
          201: receiptAnswer,
          ...problemAnswers(
            "request-invalid",
            "idempotency-key-missing",
            "origin-not-allowed",
            "procedure-not-on-site",
            "idempotency-conflict",
            "definition-withdrawn",
            "procedure-not-in-force",
            "body-too-large",
            "media-type-unsupported",
            "definition-unknown",
            "application-refused",
            "too-many-requests",
            "server-fault",
            "storage-unavailable",
          ),
        },
      },
    },
    async (request, reply) => {
      const shape = validateApplication(request.body);
      if (!shape.ok) {
        // Only names of the contract are told back: what was sent may be anything.
        const errors = shape.errors.slice(0, 50).map(({ path, keyword, message }) => ({ path: contractPlace(path), keyword, message }));
        return sendProblem(reply, "request-invalid", { errors });
      }
      const submitted: SubmittedApplication = shape.value;
      if (request.headers["idempotency-key"] !== submitted.idempotencyKey) return sendProblem(reply, "idempotency-key-missing");
      if (!offers(request.site ?? undefined, submitted.procedure.id)) return sendProblem(reply, "procedure-not-on-site");
      const site = request.site
        ? (request.headers.origin ?? null)
        : submitted.site !== undefined && sites.find(submitted.site)
          ? submitted.site
          : null;
      const acceptance = await accept(services, submitted, site);
      if (acceptance.kind === "problem") {
        const codes = acceptance.findings?.slice(0, 20).map(({ code }) => code);
        // The procedure's name is logged only when there is one of that name: otherwise it is anything somebody sent.
        const procedure = acceptance.code === "definition-unknown" ? undefined : submitted.procedure.id;
        request.log.info(
          { problem: acceptance.code, ...(procedure && { procedure }), ...(codes && { findings: codes }) },
          "application refused",
        );
        return sendProblem(reply, acceptance.code, acceptance.findings ? { findings: acceptance.findings } : {});
      }
      const { receipt } = acceptance;
      const repeated = acceptance.kind === "repeated";
      request.log.info(
        { application: receipt.application, procedure: receipt.procedure.id, version: receipt.procedure.version, repeated },
        "application accepted",
      );
      return reply
        .code(repeated ? 200 : 201)
        .header("cache-control", "no-store")
        .header("location", `/applications/${receipt.application}`)
        .send(receipt as never);
    },
  );
};

const statusRoute: FastifyPluginAsyncZod<Pick<ApplicationRoutesOptions, "services" | "limits">> = async (app, { services, limits }) => {
  app.get(
    "/applications/:id",
    {
      config: { rateLimit: { max: limits.status, timeWindow: 60_000 } },
      schema: {
        tags: ["Applications"],
        summary: "What became of an application",
        description: "Authorization: Bearer <secret of the receipt>. An unknown application and a wrong secret look the same.",
        security: [{ receipt: [] }],
        params: z.object({ id: z.string().max(100) }),
        response: {
          200: statusAnswer,
          ...problemAnswers("token-missing", "application-unknown", "too-many-requests", "storage-unavailable"),
        },
      },
    },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      const secret = bearerToken(request);
      if (secret === undefined) {
        reply.header("www-authenticate", 'Bearer realm="application"');
        return sendProblem(reply, "token-missing");
      }
      const { id } = request.params;
      const found = isApplicationId(id) ? await services.store.findById(id) : undefined;
      if (!opens(secret, found?.secretHash) || !found) return sendProblem(reply, "application-unknown");
      const procedure = await services.procedures.compiled(found.procedure.id, found.procedure.version, found.procedure.digest);
      return {
        application: found.id,
        code: found.code,
        officialCode: found.officialCode,
        state: found.state,
        procedure: procedure ? titled(procedure.definition, found.procedure.digest) : found.procedure,
        receivedAt: found.receivedAt.toISOString(),
        due: found.due,
        events: await services.store.events(found.id),
      } as never;
    },
  );
};

/** The part of a JSON pointer that the contract itself names; below answers, names are the sender's. */
function contractPlace(pointer: string): string {
  return pointer.startsWith("/answers/") ? "/answers" : pointer;
}
