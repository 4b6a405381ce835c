/** Suspending, resuming, superseding and abolishing a procedure. What it means is validity.ts. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { recordChange } from "../audit/audit-log.js";
import { Refusal, transact } from "../database/transact.js";
import { needsRole, signedIn } from "../studio/gate.js";
import { security, sendRefusal, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { statusAnswer, statusBody } from "./author-schemas.js";
import { departmentOf, requireProcedure } from "./procedure-access.js";
import { readVersions } from "./procedure-versions.js";
import { idParameters } from "./slug.js";

export const statusRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db, now } = studio;
  app.post(
    "/procedures/:id/status",
    {
      onRequest: needsRole("publisher"),
      schema: {
        tags: ["Authors"],
        summary: "Change a procedure's status",
        description:
          "From a day on, and to a day where one is given. The catalogue, the definition and new applications obey. A later change that begins on the same day or later wins.",
        security,
        params: idParameters,
        body: statusBody,
        response: { 200: statusAnswer, ...writeProblems("procedure-unknown") },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { status, from, to, reason, supersededBy } = request.body;
      const by = signedIn(request);
      const outcome = await transact(db, async (transaction) => {
        const department = await requireProcedure(transaction, by, ["publisher"], id);
        if (supersededBy !== undefined && (supersededBy === id || (await departmentOf(transaction, supersededBy)) === undefined))
          throw new Refusal("procedure-unknown");
        const at = now();
        await transaction
          .insertInto("procedure_statuses")
          .values({
            procedure_id: id,
            status,
            starts: from,
            ends: to ?? null,
            reason: JSON.stringify(reason),
            superseded_by: supersededBy ?? null,
            account_id: by.id,
            at,
          })
          .execute();
        const detail = { status, from, ...(to !== undefined && { to }), reason, ...(supersededBy !== undefined && { supersededBy }) };
        await recordChange(transaction, at, {
          actor: by.id,
          action: "procedure.status-changed",
          subject: { type: "procedure", id },
          department,
          detail,
        });
        const { validity } = await readVersions(transaction, id, studio.today());
        return { procedure: id, validity: validity ?? { status: "in-force" as const, from } };
      });
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );
};
