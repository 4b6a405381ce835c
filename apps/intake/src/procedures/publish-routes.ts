/** Publishing and withdrawing versions, for the holder of the publisher token. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { findingAnswer, problemAnswers } from "../openapi/answers.js";
import { sendProblem } from "../problems/problem.js";
import type { CheckedDefinition } from "./check-definition.js";
import type { ProcedureStore } from "./procedure-store.js";
import { publish } from "./publish.js";
import { requirePublisher } from "./publisher.js";
import { slug, versionParameters } from "./slug.js";

export interface PublishRoutesOptions {
  readonly store: ProcedureStore;
  readonly publisherToken: string;
  /** Checks away from the requests. */
  readonly check: (definition: unknown) => Promise<CheckedDefinition>;
}

const published = z.object({
  id: slug,
  version: z.number(),
  digest: z.string(),
  findings: z.array(findingAnswer).meta({ description: "Warnings; none keeps it from being used." }),
});
/** A definition may hold thousands of fields in several languages. */
const MAX_DEFINITION_BYTES = 8 * 1024 * 1024;

export const publishRoutes: FastifyPluginAsyncZod<PublishRoutesOptions> = async (app, { store, publisherToken, check }) => {
  await app.register(withdrawRoute, { store, publisherToken });
  app.put(
    "/procedures/:id/versions/:version",
    {
      bodyLimit: MAX_DEFINITION_BYTES,
      onRequest: requirePublisher(publisherToken),
      schema: {
        tags: ["Publishing"],
        summary: "Publish a version",
        description:
          "The body is a definition (procedure.schema.json). Errors come back as findings with place and code; nothing is stored then.",
        security: [{ publisher: [] }],
        params: versionParameters,
        body: z.unknown(),
        response: {
          200: published,
          201: published,
          ...problemAnswers(
            "request-invalid",
            "body-too-large",
            "media-type-unsupported",
            "token-missing",
            "token-refused",
            "procedure-refused",
            "procedure-address-differs",
            "version-exists",
            "checks-busy",
            "checks-unfinished",
          ),
        },
      },
    },
    async (request, reply) => {
      const { id, version } = request.params;
      const named = request.body as { id?: unknown; version?: unknown } | null;
      if (
        typeof named === "object" &&
        named !== null &&
        "id" in named &&
        "version" in named &&
        (named.id !== id || named.version !== version)
      ) {
        return sendProblem(reply, "procedure-address-differs");
      }
      const result = await publish(store, await check(request.body));
      switch (result.kind) {
        case "refused":
          return sendProblem(reply, "procedure-refused", { findings: result.findings });
        case "version-exists":
          return sendProblem(reply, "version-exists");
        case "published":
          request.log.info({ procedure: id, version, digest: result.digest }, "procedure published");
          reply.code(201);
          break;
        case "unchanged":
      }
      reply.header("etag", `"${result.digest}"`).header("hoso-digest", result.digest);
      return { id, version, digest: result.digest, findings: [...result.warnings] };
    },
  );
};

const withdrawRoute: FastifyPluginAsyncZod<Pick<PublishRoutesOptions, "store" | "publisherToken">> = async (
  app,
  { store, publisherToken },
) => {
  app.post(
    "/procedures/:id/versions/:version/withdraw",
    {
      onRequest: requirePublisher(publisherToken),
      schema: {
        tags: ["Publishing"],
        summary: "Withdraw a version",
        description:
          "It takes no more applications and leaves the catalogue. It stays readable for the applications under it. Repeating changes nothing.",
        security: [{ publisher: [] }],
        params: versionParameters,
        response: {
          200: z.object({ id: slug, version: z.number(), withdrawn: z.literal(true) }),
          ...problemAnswers("token-missing", "token-refused", "procedure-unknown"),
        },
      },
    },
    async (request, reply) => {
      const { id, version } = request.params;
      if (!(await store.withdraw(id, version))) return sendProblem(reply, "procedure-unknown");
      request.log.info({ procedure: id, version }, "procedure withdrawn");
      return { id, version, withdrawn: true as const };
    },
  );
};
