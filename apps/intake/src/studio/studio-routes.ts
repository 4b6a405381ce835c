/** Everything under /studio/api, behind the gate. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { accountRoutes } from "../accounts/account-routes.js";
import { invitationRoutes } from "../accounts/invitation-routes.js";
import { sessionRoutes } from "../accounts/session-routes.js";
import { auditRoutes } from "../audit/audit-routes.js";
import { burdenRoutes } from "../city/burden-routes.js";
import { cityRoutes } from "../city/city-routes.js";
import { commentRoutes } from "../drafts/comment-routes.js";
import { draftRoutes } from "../drafts/draft-routes.js";
import { eventRoutes } from "../drafts/event-routes.js";
import { authorRoutes } from "../procedures/author-routes.js";
import { statusRoutes } from "../procedures/status-routes.js";
import { reviewRoutes } from "../review/review-routes.js";
import { siteRoutes } from "../sites/site-routes.js";
import { installGate } from "./gate.js";
import type { Studio } from "./studio.js";

export const studioRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  await installGate(app, studio);
  for (const routes of [
    sessionRoutes,
    invitationRoutes,
    accountRoutes,
    authorRoutes,
    statusRoutes,
    draftRoutes,
    commentRoutes,
    eventRoutes,
    reviewRoutes,
    siteRoutes,
    cityRoutes,
    burdenRoutes,
    auditRoutes,
  ])
    await app.register(routes, { studio });
};
