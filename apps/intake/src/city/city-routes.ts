/** The city as authors see it: what other procedures ask, and the departments. */
import { sql } from "kysely";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { recordChange } from "../audit/audit-log.js";
import { departmentTitle } from "../drafts/draft-schemas.js";
import { holdsForAll } from "../accounts/roles.js";
import { sendProblem } from "../problems/problem.js";
import { idParameters } from "../procedures/slug.js";
import { needsRole, needsSession, signedIn } from "../studio/gate.js";
import { readProblems, security, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { cityAnswer, departmentsAnswer } from "./city-schemas.js";

const tags = ["Authors"];

export const cityRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db, now } = studio;

  app.get(
    "/city",
    {
      onRequest: needsSession,
      schema: { tags, summary: "What published procedures ask", security, response: { 200: cityAnswer, ...readProblems() } },
    },
    async () => ({ procedures: [...(await studio.city())] }),
  );

  app.get(
    "/departments",
    {
      onRequest: needsSession,
      schema: { tags, summary: "Departments", security, response: { 200: departmentsAnswer, ...readProblems() } },
    },
    async () => {
      // A department that nobody named goes by the name its newest published procedure gives it.
      const { rows } = await sql<{ id: string; title: Record<string, string> | null; procedures: number }>`
        SELECT known.id,
          coalesce(departments.title::jsonb, (SELECT newest.document::jsonb -> 'departmentTitle' FROM procedures newest
            WHERE newest.department = known.id AND newest.document::jsonb -> 'departmentTitle' IS NOT NULL ORDER BY newest.published_at DESC, newest.id LIMIT 1)) AS title,
          (SELECT count(DISTINCT p.id)::int FROM procedures p WHERE p.department = known.id) AS procedures
        FROM (SELECT department AS id FROM procedures UNION SELECT department FROM drafts UNION SELECT department FROM account_roles UNION SELECT id FROM departments) known
        LEFT JOIN departments ON departments.id = known.id WHERE known.id NOT IN ('*', '') ORDER BY known.id`.execute(db);
      return { departments: rows };
    },
  );

  app.put(
    "/departments/:id",
    {
      onRequest: needsRole("administrator"),
      schema: {
        tags,
        summary: "Name a department",
        security,
        params: idParameters,
        body: departmentTitle,
        response: { 200: departmentsAnswer.shape.departments.element, ...writeProblems() },
      },
    },
    async (request, reply) => {
      const by = signedIn(request);
      if (!holdsForAll(by, ["administrator"])) return sendProblem(reply, "not-allowed");
      const { id } = request.params;
      const { title } = request.body;
      const count = await db.transaction().execute(async (transaction) => {
        const values = { title: JSON.stringify(title) };
        await transaction
          .insertInto("departments")
          .values({ id, ...values })
          .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
          .execute();
        await recordChange(transaction, now(), {
          actor: by.id,
          action: "department.named",
          subject: { type: "department", id },
          department: id,
          detail: { title },
        });
        const { rows } = await sql<{
          count: number;
        }>`SELECT count(DISTINCT id)::int AS count FROM procedures WHERE department = ${id}`.execute(transaction);
        return rows[0]?.count ?? 0;
      });
      return { id, title, procedures: count };
    },
  );
};
