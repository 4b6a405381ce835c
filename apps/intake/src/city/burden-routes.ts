/** What the city reckons burden with: everybody in the studio reads it, administrators of all departments set it. */
import { isDeepStrictEqual } from "node:util";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Kysely } from "kysely";
import type { z } from "zod";
import { holdsForAll } from "../accounts/roles.js";
import { recordChange } from "../audit/audit-log.js";
import type { Tables } from "../database/tables.js";
import { sendProblem } from "../problems/problem.js";
import { needsRole, needsSession, signedIn } from "../studio/gate.js";
import { readProblems, security, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { burdenAnswer, burdenBody, type BurdenFigures } from "./burden-schemas.js";

const tags = ["Authors"];
const NAME = "burden";

export const burdenRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db, now } = studio;

  app.get(
    "/city/burden",
    {
      onRequest: needsSession,
      schema: { tags, summary: "Figures that burden is reckoned with", security, response: { 200: burdenAnswer, ...readProblems() } },
    },
    () => read(db),
  );

  app.put(
    "/city/burden",
    {
      onRequest: needsRole("administrator"),
      schema: {
        tags,
        summary: "Set the figures that burden is reckoned with",
        description: "All of them: a figure that is left out is the assumed one again.",
        security,
        body: burdenBody,
        response: { 200: burdenAnswer, ...writeProblems() },
      },
    },
    async (request, reply) => {
      const by = signedIn(request);
      if (!holdsForAll(by, ["administrator"])) return sendProblem(reply, "not-allowed");
      return db.transaction().execute((transaction) => write(transaction, by.id, request.body.figures, now()));
    },
  );
};

async function read(db: Kysely<Tables>): Promise<z.output<typeof burdenAnswer>> {
  const found = await db
    .selectFrom("city_settings")
    .innerJoin("accounts", "accounts.id", "city_settings.changed_by")
    .select(["value", "changed_at", "accounts.id", "accounts.name"])
    .where("city_settings.name", "=", NAME)
    .executeTakeFirst();
  if (!found) return { figures: {}, changedAt: null, changedBy: null };
  const { value, changed_at, id, name } = found;
  return { figures: value as BurdenFigures, changedAt: changed_at.toISOString(), changedBy: { id, name } };
}

async function write(transaction: Kysely<Tables>, actor: string, figures: BurdenFigures, at: Date): Promise<z.output<typeof burdenAnswer>> {
  const before = await read(transaction);
  if (isDeepStrictEqual(before.figures, figures)) return before;
  const values = { value: JSON.stringify(figures), changed_at: at, changed_by: actor };
  await transaction
    .insertInto("city_settings")
    .values({ name: NAME, ...values })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(values))
    .execute();
  await recordChange(transaction, at, {
    actor,
    action: "city.burden-changed",
    subject: { type: "city", id: NAME },
    detail: { before: before.figures, after: figures },
  });
  return read(transaction);
}
