/** The audit list, for administrators and publishers of the departments concerned. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { departmentsOf } from "../accounts/roles.js";
import { needsRole, signedIn } from "../studio/gate.js";
import { readProblems, security } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { auditAnswer, auditQuery } from "./audit-schemas.js";

export const auditRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  app.get(
    "/audit",
    {
      onRequest: needsRole("administrator", "publisher"),
      schema: {
        tags: ["Audit"],
        summary: "Every change, newest first",
        description: "Of the caller's departments. Changes that belong to no department are for those who hold a role for all.",
        security,
        querystring: auditQuery,
        response: { 200: auditAnswer, ...readProblems() },
      },
    },
    async (request) => {
      const { subject, actor, action, from, to, cursor, limit } = request.query;
      const departments = departmentsOf(signedIn(request), ["administrator", "publisher"]);
      let query = studio.db
        .selectFrom("audit")
        .leftJoin("accounts", "accounts.id", "audit.account_id")
        .select([
          "audit.id",
          "at",
          "action",
          "subject_type",
          "subject_id",
          "department",
          "detail",
          "accounts.id as actor_id",
          "accounts.name as actor_name",
        ])
        .orderBy("audit.id", "desc")
        .limit(limit + 1);
      if (departments !== "all") query = query.where("department", "in", departments.length > 0 ? departments : [""]);
      if (subject !== undefined) query = query.where("subject_id", "=", subject.replaceAll("\u0000", ""));
      if (actor !== undefined) query = query.where("account_id", "=", actor);
      if (action !== undefined) query = query.where("action", "=", action.replaceAll("\u0000", ""));
      if (from !== undefined) query = query.where("at", ">=", new Date(from));
      if (to !== undefined) query = query.where("at", "<", new Date(to));
      if (cursor !== undefined) query = query.where("audit.id", "<", String(cursor));
      const rows = await query.execute();
      const shown = rows.slice(0, limit);
      return {
        entries: shown.map((row) => ({
          id: Number(row.id),
          at: row.at.toISOString(),
          actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? "" },
          action: row.action,
          subject: { type: row.subject_type, id: row.subject_id },
          department: row.department,
          detail: row.detail,
        })),
        cursor: rows.length > limit ? Number(shown.at(-1)?.id) : null,
      };
    },
  );
};
