/** The working-day calendar in force. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { calendarAnswer, problemAnswers, textAnswer } from "../openapi/answers.js";
import { sendProblem } from "../problems/problem.js";
import type { StoredCalendar } from "./calendar-store.js";

export const calendarRoutes: FastifyPluginAsyncZod<{ readonly calendar: StoredCalendar | undefined }> = async (app, { calendar }) => {
  app.get(
    "/calendar",
    {
      schema: {
        tags: ["Procedures"],
        summary: "The working-day calendar in force",
        response: { 200: calendarAnswer, 304: textAnswer, ...problemAnswers("calendar-missing") },
      },
    },
    async (request, reply) => {
      if (!calendar) return sendProblem(reply, "calendar-missing");
      const etag = `"${calendar.digest}"`;
      reply.header("etag", etag).header("cache-control", "no-cache");
      if (request.headers["if-none-match"] === etag)
        return reply
          .code(304)
          .serializer(() => "")
          .send("" as never);
      return calendar.calendar as unknown as Record<string, unknown>;
    },
  );
};
