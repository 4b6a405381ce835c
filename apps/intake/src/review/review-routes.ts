/** Review: sending, taking back, returning, what would be checked, publishing, and what it means for applications. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { holds } from "../accounts/roles.js";
import { Refusal, transact } from "../database/transact.js";
import { draftId, returnBody, reviewBody, stateAnswer } from "../drafts/draft-schemas.js";
import { READERS, readDraft } from "../drafts/draft-store.js";
import { departmentOf } from "../procedures/procedure-access.js";
import { needsRole, signedIn } from "../studio/gate.js";
import { readProblems, security, sendRefusal, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { takeStep } from "./draft-states.js";
import { impactOn } from "./impact.js";
import { publishDraft } from "./publish-draft.js";
import { checkAnswer, impactAnswer, publishBody, publishedAnswer } from "./review-schemas.js";

const tags = ["Review"];
const stepAnswers = { 200: stateAnswer, ...writeProblems("draft-unknown", "state-conflict") };

export const reviewRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  await app.register(lookRoutes, { studio });

  app.post(
    "/drafts/:id/review",
    {
      onRequest: needsRole("author"),
      schema: { tags, summary: "Send a draft for review", security, params: draftId, body: reviewBody, response: stepAnswers },
    },
    async (request, reply) => {
      const outcome = await takeStep(studio, signedIn(request), request.params.id, "review", request.body.note);
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );

  app.post(
    "/drafts/:id/take-back",
    {
      onRequest: needsRole("author"),
      schema: { tags, summary: "Take a draft back from review", security, params: draftId, response: stepAnswers },
    },
    async (request, reply) => {
      const outcome = await takeStep(studio, signedIn(request), request.params.id, "take-back");
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );

  app.post(
    "/drafts/:id/return",
    {
      onRequest: needsRole("publisher"),
      schema: { tags, summary: "Return a draft to its authors", security, params: draftId, body: returnBody, response: stepAnswers },
    },
    async (request, reply) => {
      const outcome = await takeStep(studio, signedIn(request), request.params.id, "return", request.body.note);
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );

  app.post(
    "/drafts/:id/publish",
    {
      onRequest: needsRole("publisher"),
      schema: {
        tags,
        summary: "Publish a reviewed draft",
        description:
          "Checks it whole and freezes it as the next version. By somebody who did not write it, for the revision they looked at, over the version they know of.",
        security,
        params: draftId,
        body: publishBody,
        response: {
          200: publishedAnswer,
          ...writeProblems(
            "draft-unknown",
            "four-eyes",
            "state-conflict",
            "draft-moved",
            "procedure-moved",
            "not-publishable",
            "checks-busy",
            "checks-unfinished",
          ),
        },
      },
    },
    async (request, reply) => {
      const outcome = await publishDraft(studio, signedIn(request), request.params.id, request.body);
      if (!outcome.ok) return sendRefusal(reply, outcome);
      const { procedure, version, digest } = outcome.value;
      request.log.info({ procedure, version, digest }, "procedure published");
      return outcome.value;
    },
  );
};

/** What a reviewer looks at before deciding. */
const lookRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db, documents } = studio;
  const onRequest = needsRole(...READERS);
  app.get(
    "/drafts/:id/checks",
    {
      onRequest,
      schema: {
        tags,
        summary: "What publishing would check",
        security,
        params: draftId,
        response: { 200: checkAnswer, ...readProblems("draft-unknown", "checks-busy", "checks-unfinished") },
      },
    },
    async (request, reply) => {
      const outcome = await transact(db, async (transaction) => {
        const { id, revision } = await readDraft(transaction, request.params.id, signedIn(request), READERS);
        return { revision, document: await documents.at(transaction, id, revision) };
      });
      if (!outcome.ok) return sendRefusal(reply, outcome);
      const { revision, document } = outcome.value;
      const { isPublishable, diagnostics, findings } = await studio.check(document);
      return { revision, publishable: isPublishable, diagnostics: [...diagnostics], findings: [...findings] };
    },
  );

  app.get(
    "/drafts/:id/impact",
    {
      onRequest,
      schema: {
        tags,
        summary: "Applications under way, by version",
        security,
        params: draftId,
        response: { 200: impactAnswer, ...readProblems("draft-unknown") },
      },
    },
    async (request, reply) => {
      const outcome = await transact(db, async (transaction) => {
        const account = signedIn(request);
        const { procedure } = await readDraft(transaction, request.params.id, account, READERS);
        const department = procedure === null ? undefined : await departmentOf(transaction, procedure);
        // A draft may bear any name: what becomes of another department's procedure is not its business.
        if (department !== undefined && !holds(account, READERS, department)) throw new Refusal("not-allowed");
        return impactOn(transaction, procedure);
      });
      return outcome.ok ? outcome.value : sendRefusal(reply, outcome);
    },
  );
};
