/** Options of long lists, found by what the person types. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { problemAnswers, textOrMap } from "../openapi/answers.js";
import { sendProblem } from "../problems/problem.js";
import type { DatasetStore } from "./dataset-store.js";

export const datasetRoutes: FastifyPluginAsyncZod<{ readonly datasets: DatasetStore }> = async (app, { datasets }) => {
  app.get(
    "/datasets/:id",
    {
      schema: {
        tags: ["Procedures"],
        summary: "Options of a long list",
        description: "Entries that hold every word of q, with or without Vietnamese marks, in the order of the list.",
        params: z.object({ id: z.string().max(80) }),
        querystring: z.object({ q: z.string().max(200).default(""), limit: z.coerce.number().int().min(1).max(200).default(50) }),
        response: {
          200: z.object({ entries: z.array(z.object({ value: z.string(), label: textOrMap })) }),
          ...problemAnswers("dataset-unknown", "request-invalid"),
        },
      },
    },
    async (request, reply) => {
      const entries = datasets.search(request.params.id, request.query.q, request.query.limit);
      if (!entries) return sendProblem(reply, "dataset-unknown");
      reply.header("cache-control", "public, max-age=300");
      return { entries: [...entries] };
    },
  );
};
