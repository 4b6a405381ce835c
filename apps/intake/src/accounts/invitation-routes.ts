/** Invitations, for whoever holds the link. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { sendProblem } from "../problems/problem.js";
import { openProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { acceptBody, invitationTokenBody, invitationView, signedInAnswer } from "./account-schemas.js";
import { acceptInvitation } from "./account-service.js";
import { enter } from "./enter.js";
import { lookAtInvitation } from "./invitation-store.js";

const tags = ["Accounts"];

export const invitationRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db, limits } = studio;
  const config = { rateLimit: { max: limits.signIn, timeWindow: 60_000 } };

  app.post(
    "/invitations/look",
    {
      config,
      schema: {
        tags,
        summary: "Whom an invitation is for",
        body: invitationTokenBody,
        response: { 200: invitationView, ...openProblems("link-invalid") },
      },
    },
    async (request, reply) => {
      const found = await lookAtInvitation(db, request.body.token, studio.now());
      return found ? { ...found, expiresAt: found.expiresAt.toISOString() } : sendProblem(reply, "link-invalid");
    },
  );

  app.post(
    "/invitations/accept",
    {
      config,
      schema: {
        tags,
        summary: "Accept an invitation",
        description: "Sets login name and password, or a new password for an account that has one. Ends its other sessions and signs in.",
        body: acceptBody,
        response: { 200: signedInAnswer, ...openProblems("link-invalid", "login-missing", "password-weak", "login-taken") },
      },
    },
    async (request, reply) => {
      const { token, ...given } = request.body;
      return enter(studio, request, reply, await acceptInvitation(studio, token, given));
    },
  );
};
