/** Procedures as authors see them: the list, published versions, taking an older one up again. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { departmentsOf } from "../accounts/roles.js";
import { Refusal, transact } from "../database/transact.js";
import { draftMade } from "../drafts/draft-schemas.js";
import { READERS } from "../drafts/draft-store.js";
import { restoreVersion } from "../drafts/new-draft.js";
import { needsRole, signedIn } from "../studio/gate.js";
import { readProblems, security, sendRefusal, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { listAnswer, listQuery, versionAnswer, versionsAnswer } from "./author-schemas.js";
import { requireProcedure } from "./procedure-access.js";
import { listProcedures } from "./procedure-list.js";
import { readVersion, readVersions } from "./procedure-versions.js";
import { idParameters, versionParameters } from "./slug.js";

const tags = ["Authors"];

export const authorRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db } = studio;
  const onRequest = needsRole(...READERS);

  app.get(
    "/procedures",
    {
      onRequest,
      schema: {
        tags,
        summary: "Drafts and published procedures",
        security,
        querystring: listQuery,
        response: { 200: listAnswer, ...readProblems() },
      },
    },
    async (request) => {
      const account = signedIn(request);
      const scope = { departments: departmentsOf(account, READERS), account: account.id, today: studio.today() };
      const { rows, total, cursor } = await listProcedures(db, request.query, scope);
      const counted = await studio.problems.count(rows.flatMap(({ stale, draft }) => (stale && draft ? [draft] : [])));
      const entries = rows.map(({ stale, ...entry }) =>
        stale && entry.draft ? { ...entry, problems: counted.get(entry.draft.id) ?? null } : entry,
      );
      return { entries, total, cursor };
    },
  );
  await app.register(versionRoutes, { studio });
};

const versionRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db, now } = studio;
  const onRequest = needsRole(...READERS);

  app.get(
    "/procedures/:id/versions",
    {
      onRequest,
      schema: {
        tags,
        summary: "Published versions and changes of status",
        security,
        params: idParameters,
        response: { 200: versionsAnswer, ...readProblems("procedure-unknown") },
      },
    },
    async (request, reply) => {
      const outcome = await transact(db, async (transaction) => {
        await requireProcedure(transaction, signedIn(request), READERS, request.params.id);
        return readVersions(transaction, request.params.id, studio.today());
      });
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );

  app.get(
    "/procedures/:id/versions/:version",
    {
      onRequest,
      schema: {
        tags,
        summary: "A published version",
        security,
        params: versionParameters,
        response: { 200: versionAnswer, ...readProblems("procedure-unknown") },
      },
    },
    async (request, reply) => {
      const { id, version } = request.params;
      const outcome = await transact(db, async (transaction) => {
        await requireProcedure(transaction, signedIn(request), READERS, id);
        const found = await readVersion(transaction, id, version);
        if (!found) throw new Refusal("procedure-unknown");
        return found;
      });
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );

  app.post(
    "/procedures/:id/versions/:version/restore",
    {
      onRequest: needsRole("author"),
      schema: {
        tags,
        summary: "Begin a draft from a published version",
        description: "On the newest version as its base: published, it brings the older content back into force as a new version.",
        security,
        params: versionParameters,
        response: { 201: draftMade, ...writeProblems("procedure-unknown") },
      },
    },
    async (request, reply) => {
      const { id, version } = request.params;
      const outcome = await restoreVersion(db, signedIn(request), { procedure: id, version }, now());
      if (!outcome.ok) return sendRefusal(reply, outcome);
      reply.code(201);
      return outcome.value;
    },
  );
};
