/** Coming in and going out: the first account, signing in and out, one's own password. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { recordChange } from "../audit/audit-log.js";
import { sendProblem } from "../problems/problem.js";
import { clearSession, needsSession, signedIn } from "../studio/gate.js";
import { openProblems, security, sendRefusal, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { passwordBody, sessionAnswer, setUpBody, signedInAnswer, signInBody } from "./account-schemas.js";
import { changePassword, setUp } from "./account-service.js";
import { hasAccounts } from "./account-store.js";
import { enter, viewOfAccount } from "./enter.js";
import { checkPassword, signIn } from "./sign-in.js";

const tags = ["Accounts"];

export const sessionRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { limits } = studio;
  const config = { rateLimit: { max: limits.signIn, timeWindow: 60_000 } };

  app.post(
    "/set-up",
    {
      config,
      schema: {
        tags,
        summary: "Make the first account",
        description: "With the link that intake prints while there is no account. Signs in.",
        body: setUpBody,
        response: { 200: signedInAnswer, ...openProblems("link-invalid", "password-weak", "login-taken") },
      },
    },
    async (request, reply) => {
      const { token, ...account } = request.body;
      return enter(studio, request, reply, await setUp(studio, token, account));
    },
  );

  app.post(
    "/session",
    {
      config,
      schema: {
        tags,
        summary: "Sign in",
        body: signInBody,
        response: { 200: signedInAnswer, ...openProblems("sign-in-refused", "sign-in-locked") },
      },
    },
    async (request, reply) => {
      const outcome = await signIn(studio, request.body.login, request.body.password);
      if (outcome.kind === "locked") return sendProblem(reply, "sign-in-locked", { retryAfter: outcome.retryAfter });
      if (outcome.kind === "refused") return sendProblem(reply, "sign-in-refused");
      return enter(studio, request, reply, { ok: true, value: outcome.token });
    },
  );

  await app.register(ownSessionRoutes, { studio });
};

/** What needs no more than one's own session. */
const ownSessionRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db, limits, publicUrl, sessions } = studio;
  app.get(
    "/session",
    { schema: { tags, summary: "Who is signed in", response: { 200: sessionAnswer, ...openProblems() } } },
    async (request) => {
      const account = request.session ? viewOfAccount(request.session.account) : null;
      return { account, setUp: account === null && !(await hasAccounts(db)) };
    },
  );

  app.delete(
    "/session",
    { schema: { tags, summary: "Sign out", response: { 204: z.null(), ...openProblems() } } },
    async (request, reply) => {
      const { session } = request;
      if (session)
        await db.transaction().execute(async (transaction) => {
          await sessions.end(transaction, session.hash);
          const { id } = session.account;
          await recordChange(transaction, studio.now(), { actor: id, action: "session.ended", subject: { type: "account", id } });
        });
      clearSession(request, reply, publicUrl);
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/password",
    {
      config: { rateLimit: { max: limits.signIn, timeWindow: 60_000 } },
      onRequest: needsSession,
      schema: {
        tags,
        summary: "Change one's password",
        description: "Ends all other sessions.",
        security,
        body: passwordBody,
        response: { 204: z.null(), ...writeProblems("sign-in-locked", "password-weak", "password-wrong") },
      },
    },
    async (request, reply) => {
      const account = signedIn(request);
      const checked = await checkPassword(studio, account.login ?? "", request.body.current);
      if (checked === "locked") return sendProblem(reply, "sign-in-locked", { retryAfter: studio.lockout.minutes * 60 });
      if (checked !== "right") return sendProblem(reply, "password-wrong");
      const outcome = await changePassword(studio, account, request.session?.hash ?? "", request.body.next);
      return outcome.ok ? reply.code(204).send(null) : sendRefusal(reply, outcome);
    },
  );
};
