/** What happens to a draft, as server-sent events: revisions, who has it open, its state, comments. The stream ends with the session. */
import type { ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Session } from "../accounts/session-store.js";
import { transact } from "../database/transact.js";
import { sendProblem } from "../problems/problem.js";
import { needsRole, SESSION_COOKIE, signedIn } from "../studio/gate.js";
import { readProblems, security, sendRefusal } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import { draftId } from "./draft-schemas.js";
import { READERS, readDraft } from "./draft-store.js";
import { enter, HEARTBEAT_MS, leave, present, stay } from "./presence.js";

/** A reader that takes nothing is cut off before it fills the memory. */
const MAX_WAITING_BYTES = 1_000_000;
/** Windows that one person may have open on this server. */
const MAX_STREAMS = 30;

interface Stream {
  readonly draft: string;
  readonly connection: string;
  readonly account: string;
  readonly response: ServerResponse;
}

export const eventRoutes: FastifyPluginAsyncZod<{ readonly studio: Studio }> = async (app, { studio }) => {
  const { db, sessions, now } = studio;
  const streams = new Set<Stream>();
  const warn = (): void => app.log.warn("an event of a draft could not be told");

  const sendPresence = async (draft: string, to: Iterable<Stream>): Promise<void> => {
    const people = await present(db, draft, now());
    for (const stream of to) send(stream, "presence", { people });
  };
  const sendRevision = async (stream: Stream): Promise<void> => {
    const row = await db
      .selectFrom("drafts")
      .innerJoin("accounts", "accounts.id", "drafts.changed_by")
      .select(["revision", "changed_at", "accounts.id", "name", "state"])
      .where("drafts.id", "=", stream.draft)
      .executeTakeFirst();
    if (!row) return send(stream, "deleted", {});
    send(stream, "revision", { revision: row.revision, by: { id: row.id, name: row.name }, at: row.changed_at.toISOString() });
    send(stream, "state", { state: row.state });
  };
  const end = studio.notices.listen((told) => {
    if (told === undefined) return void Promise.all([...streams].map(sendRevision)).catch(warn);
    if (told.topic !== "draft") return;
    const concerned = [...streams].filter(({ draft }) => draft === told.id);
    if (concerned.length === 0) return;
    if (told.event === "presence") void sendPresence(told.id, concerned).catch(warn);
    else for (const stream of concerned) send(stream, told.event, told.data ?? {});
  });
  app.addHook("preClose", async () => {
    end();
    for (const { response } of streams) response.end();
  });

  app.get(
    "/drafts/:id/events",
    {
      onRequest: needsRole(...READERS),
      schema: {
        tags: ["Drafts"],
        summary: "What happens to a draft, as server-sent events",
        description: "Events: revision, presence, state, comment, deleted. The first three are sent when the stream opens.",
        security,
        params: draftId,
        response: { 200: z.string().meta({ description: "text/event-stream" }), ...readProblems("draft-unknown") },
      },
    },
    async (request, reply) => {
      const account = signedIn(request);
      const outcome = await transact(db, (transaction) => readDraft(transaction, request.params.id, account, READERS));
      if (!outcome.ok) return sendRefusal(reply, outcome);
      if ([...streams].filter((each) => each.account === account.id).length >= MAX_STREAMS)
        return sendProblem(reply, "too-many-requests", { retryAfter: 60 });
      const draft = outcome.value.id;
      const stream: Stream = {
        draft,
        account: account.id,
        connection: await enter(db, draft, account.id, now()),
        response: openStream(reply),
      };
      streams.add(stream);
      const beat = setInterval(() => void alive(stream, request.cookies[SESSION_COOKIE]).catch(warn), HEARTBEAT_MS);
      stream.response.on("close", () => {
        clearInterval(beat);
        streams.delete(stream);
        leave(db, draft, stream.connection).catch(() => undefined);
      });
      await sendRevision(stream);
      await sendPresence(draft, [stream]);
      return reply;
    },
  );

  /** Who lost the session or the role hears nothing more. */
  const alive = async (stream: Stream, token: string | undefined): Promise<void> => {
    const session = await sessions.look(token);
    if (!session || !(await mayStillRead(studio, session, stream.draft))) return void stream.response.end();
    stream.response.write(": \n\n");
    await stay(db, stream.connection, now());
  };
};

/** Takes the answer out of Fastify's hands, with the headers that were set so far. */
function openStream(reply: FastifyReply): ServerResponse {
  reply.header("content-type", "text/event-stream; charset=utf-8").header("x-accel-buffering", "no");
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, reply.getHeaders() as Record<string, string>);
  raw.write("retry: 3000\n\n");
  return raw;
}

function send({ response }: Stream, event: string, data: object): void {
  if (response.writableEnded) return;
  if (response.writableLength > MAX_WAITING_BYTES) return void response.destroy();
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

const mayStillRead = async ({ db }: Studio, { account }: Session, draft: string): Promise<boolean> =>
  (await transact(db, (transaction) => readDraft(transaction, draft, account, READERS))).ok;
