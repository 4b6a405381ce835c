/** Accounts, for administrators. */
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { needsRole, signedIn } from "../studio/gate.js";
import { requestOrigin } from "../sites/cross-origin.js";
import { readProblems, security, sendRefusal, writeProblems } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { accountAnswer, accountChange, accountId, accountsAnswer, invitationAnswer, inviteBody } from "./account-schemas.js";
import { changeAccount, inviteAccount, isWithinReach, renewInvitation } from "./account-service.js";
import { listAccounts, type Account } from "./account-store.js";
import type { Invitation } from "./invitation-store.js";

const tags = ["Accounts"];
const view = (account: Account) => ({ ...account, roles: [...account.roles] });

export const accountRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const onRequest = needsRole("administrator");
  const invited = (request: FastifyRequest, { account, invitation }: { account: Account; invitation: Invitation }) => ({
    account: view(account),
    // After "#": browsers do not send it, so it stands in no log on the way.
    link: `${studio.publicUrl ?? requestOrigin(request)}/studio/#/invitation/${invitation.token}`,
    expiresAt: invitation.expiresAt.toISOString(),
  });

  app.get(
    "/accounts",
    { onRequest, schema: { tags, summary: "Accounts", security, response: { 200: accountsAnswer, ...readProblems() } } },
    async (request) => ({ accounts: (await listAccounts(studio.db)).filter((each) => isWithinReach(signedIn(request), each)).map(view) }),
  );

  app.post(
    "/accounts",
    {
      onRequest,
      schema: { tags, summary: "Invite somebody", security, body: inviteBody, response: { 201: invitationAnswer, ...writeProblems() } },
    },
    async (request, reply) => {
      const outcome = await inviteAccount(studio, signedIn(request), request.body);
      if (!outcome.ok) return sendRefusal(reply, outcome);
      reply.code(201);
      return invited(request, outcome.value);
    },
  );

  app.patch(
    "/accounts/:id",
    {
      onRequest,
      schema: {
        tags,
        summary: "Change name, roles or access",
        description: "Changed roles end the account's sessions.",
        security,
        params: accountId,
        body: accountChange,
        response: { 200: accountAnswer, ...writeProblems("account-unknown", "last-administrator") },
      },
    },
    async (request, reply) => {
      const outcome = await changeAccount(studio, signedIn(request), request.params.id, request.body);
      return outcome.ok ? { account: view(outcome.value) } : sendRefusal(reply, outcome);
    },
  );

  app.post(
    "/accounts/:id/invitation",
    {
      onRequest,
      schema: {
        tags,
        summary: "A new one-time link",
        description: "Earlier links of the account end. For an account that has a password it is the way to set a new one.",
        security,
        params: accountId,
        response: { 201: invitationAnswer, ...writeProblems("account-unknown") },
      },
    },
    async (request, reply) => {
      const outcome = await renewInvitation(studio, signedIn(request), request.params.id);
      if (!outcome.ok) return sendRefusal(reply, outcome);
      reply.code(201);
      return invited(request, outcome.value);
    },
  );
};
