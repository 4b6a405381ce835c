/** Comments on a place of a draft, or on the whole of it. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { recordChange } from "../audit/audit-log.js";
import { tell } from "../database/notices.js";
import type { Tables } from "../database/tables.js";
import { Refusal, transact } from "../database/transact.js";
import { needsRole, signedIn } from "../studio/gate.js";
import { readProblems, security, sendRefusal, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { commentAnswer, commentChange, commentParameters, commentsAnswer, draftId, newComment, type comment } from "./draft-schemas.js";
import { READERS, readDraft } from "./draft-store.js";

const tags = ["Drafts"];

export const commentRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db } = studio;
  const onRequest = needsRole(...READERS);

  app.get(
    "/drafts/:id/comments",
    {
      onRequest,
      schema: { tags, summary: "Comments", security, params: draftId, response: { 200: commentsAnswer, ...readProblems("draft-unknown") } },
    },
    async (request, reply) => {
      const outcome = await transact(db, async (transaction) => {
        const { id } = await readDraft(transaction, request.params.id, signedIn(request), READERS);
        return { comments: await readComments(transaction, id) };
      });
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );

  app.post(
    "/drafts/:id/comments",
    {
      onRequest,
      schema: {
        tags,
        summary: "Comment",
        security,
        params: draftId,
        body: newComment,
        response: { 201: commentAnswer, ...writeProblems("draft-unknown") },
      },
    },
    async (request, reply) => {
      const by = signedIn(request);
      const { place, text } = request.body;
      const outcome = await transact(db, async (transaction) => {
        const draft = await readDraft(transaction, request.params.id, by, READERS);
        const id = randomUUID();
        const at = studio.now();
        await transaction
          .insertInto("draft_comments")
          .values({ id, draft_id: draft.id, place: place ? JSON.stringify(place) : null, text, account_id: by.id, at })
          .execute();
        await announce(transaction, "draft.commented", by.id, draft, id, at);
        return { comment: await oneComment(transaction, draft.id, id) };
      });
      if (!outcome.ok) return sendRefusal(reply, outcome);
      reply.code(201);
      return outcome.value;
    },
  );
  await app.register(resolveRoute, { studio });
};

const resolveRoute: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db } = studio;
  const onRequest = needsRole(...READERS);
  app.patch(
    "/drafts/:id/comments/:comment",
    {
      onRequest,
      schema: {
        tags,
        summary: "Resolve a comment, or open it again",
        security,
        params: commentParameters,
        body: commentChange,
        response: { 200: commentAnswer, ...writeProblems("draft-unknown", "comment-unknown") },
      },
    },
    async (request, reply) => {
      const by = signedIn(request);
      const { resolved } = request.body;
      const outcome = await transact(db, async (transaction) => {
        const draft = await readDraft(transaction, request.params.id, by, READERS);
        const known = await oneComment(transaction, draft.id, request.params.comment);
        if ((known.resolved !== null) === resolved) return { comment: known };
        const at = studio.now();
        await transaction
          .updateTable("draft_comments")
          .set({ resolved_by: resolved ? by.id : null, resolved_at: resolved ? at : null })
          .where("id", "=", known.id)
          .execute();
        await announce(transaction, resolved ? "draft.comment-resolved" : "draft.comment-reopened", by.id, draft, known.id, at);
        return { comment: await oneComment(transaction, draft.id, known.id) };
      });
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );
};

type Comment = z.output<typeof comment>;

async function announce(
  transaction: Kysely<Tables>,
  action: "draft.commented" | "draft.comment-resolved" | "draft.comment-reopened",
  actor: string,
  draft: { readonly id: string; readonly department: string },
  id: string,
  at: Date,
): Promise<void> {
  await recordChange(transaction, at, {
    actor,
    action,
    subject: { type: "draft", id: draft.id },
    department: draft.department,
    detail: { comment: id },
  });
  await tell(transaction, { topic: "draft", id: draft.id, event: "comment", data: { id } });
}

async function oneComment(db: Kysely<Tables>, draft: string, id: string): Promise<Comment> {
  const found = (await readComments(db, draft, id))[0];
  if (!found) throw new Refusal("comment-unknown");
  return found;
}

async function readComments(db: Kysely<Tables>, draft: string, id?: string): Promise<Comment[]> {
  let query = db
    .selectFrom("draft_comments")
    .innerJoin("accounts as author", "author.id", "draft_comments.account_id")
    .leftJoin("accounts as resolver", "resolver.id", "draft_comments.resolved_by")
    .select(["draft_comments.id", "place", "text", "at", "author.id as by_id", "author.name as by_name"])
    .select(["resolver.id as resolver_id", "resolver.name as resolver_name", "resolved_at"])
    .where("draft_id", "=", draft)
    .orderBy("at")
    .orderBy("draft_comments.id");
  if (id !== undefined) query = query.where("draft_comments.id", "=", id);
  return (await query.execute()).map((row) => ({
    id: row.id,
    place: row.place,
    text: row.text,
    by: { id: row.by_id, name: row.by_name },
    at: row.at.toISOString(),
    resolved:
      row.resolver_id !== null && row.resolved_at !== null
        ? { by: { id: row.resolver_id, name: row.resolver_name ?? "" }, at: row.resolved_at.toISOString() }
        : null,
  }));
}
