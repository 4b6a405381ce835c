/** Drafts: making, reading, editing, deleting. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { transact } from "../database/transact.js";
import { needsRole, signedIn } from "../studio/gate.js";
import { readProblems, security, sendRefusal, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { serialise } from "@hoso/authoring";
import { addEdit, editsAfter } from "./draft-edits.js";
import { draftAnswer, draftId, draftMade, editBody, editsAnswer, editsQuery, newDraft, revisionAnswer } from "./draft-schemas.js";
import { READERS, readDraft, type DraftRow } from "./draft-store.js";
import { createDraft, deleteDraft } from "./new-draft.js";

const tags = ["Drafts"];
/** A document of thousands of fields in several languages; an edit may replace all of it, before and after. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

export const draftRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db, documents } = studio;
  await app.register(editRoutes, { studio });
  app.post(
    "/drafts",
    {
      bodyLimit: MAX_DOCUMENT_BYTES,
      onRequest: needsRole("author"),
      schema: {
        tags,
        summary: "Begin a draft",
        security,
        body: newDraft,
        response: { 201: draftMade, ...writeProblems("document-refused", "procedure-unknown") },
      },
    },
    async (request, reply) => {
      const outcome = await createDraft(db, signedIn(request), request.body, studio.now());
      if (!outcome.ok) return sendRefusal(reply, outcome);
      reply.code(201);
      return outcome.value;
    },
  );

  app.get(
    "/drafts/:id",
    {
      onRequest: needsRole(...READERS),
      schema: {
        tags,
        summary: "A draft with its document",
        security,
        params: draftId,
        response: { 200: draftAnswer, ...readProblems("draft-unknown") },
      },
    },
    async (request, reply) => {
      // One view of the database: the revision and the edits up to it belong together.
      const outcome = await transact(db, async (transaction) => {
        const draft = await readDraft(transaction, request.params.id, signedIn(request), READERS);
        return { ...describe(draft), document: { ...serialise(await documents.at(transaction, draft.id, draft.revision)) } };
      });
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );

  app.delete(
    "/drafts/:id",
    {
      onRequest: needsRole("author"),
      schema: {
        tags,
        summary: "Delete a draft",
        description: "With its log and comments. Not while it is in review, nor once it is published.",
        security,
        params: draftId,
        response: { 204: z.null(), ...readProblems("draft-unknown", "draft-locked") },
      },
    },
    async (request, reply) => {
      const outcome = await deleteDraft(db, signedIn(request), request.params.id, studio.now());
      return outcome.ok ? reply.code(204).send(null) : sendRefusal(reply, outcome);
    },
  );
};

const editRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db } = studio;
  app.post(
    "/drafts/:id/edits",
    {
      bodyLimit: MAX_DOCUMENT_BYTES,
      onRequest: needsRole("author"),
      schema: {
        tags,
        summary: "Add an edit",
        description:
          "Compare-and-set: taken when base is the draft's revision; else 409 with what came since. The same key again gives the same revision. Once answered with 200 it is durably stored.",
        security,
        params: draftId,
        body: editBody,
        response: {
          200: revisionAnswer,
          ...writeProblems("draft-unknown", "draft-moved", "draft-locked", "edit-refused", "idempotency-conflict", "storage-unavailable"),
        },
      },
    },
    async (request, reply) => {
      const outcome = await addEdit(studio, signedIn(request), request.params.id, request.body);
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );

  app.get(
    "/drafts/:id/edits",
    {
      onRequest: needsRole(...READERS),
      schema: {
        tags,
        summary: "The edits of a draft, oldest first",
        security,
        params: draftId,
        querystring: editsQuery,
        response: { 200: editsAnswer, ...readProblems("draft-unknown") },
      },
    },
    async (request, reply) => {
      const { after, limit } = request.query;
      const outcome = await transact(db, async (transaction) => {
        const { id, revision } = await readDraft(transaction, request.params.id, signedIn(request), READERS);
        return { revision, edits: await editsAfter(transaction, id, after, limit) };
      });
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );
};

function describe(draft: DraftRow) {
  const { id, revision, state, owner, department, procedure, base, changedBy, review, returned, publishedVersion } = draft;
  return {
    id,
    revision,
    title: draft.title === null ? null : (JSON.parse(draft.title) as string | Record<string, string>),
    state,
    owner,
    department,
    procedure,
    base,
    createdAt: draft.createdAt.toISOString(),
    changedAt: draft.changedAt.toISOString(),
    changedBy,
    review: review && { ...review, at: review.at.toISOString() },
    returned: returned && { ...returned, at: returned.at.toISOString() },
    published: publishedVersion !== null && procedure !== null ? { procedure, version: publishedVersion } : null,
  };
}
