/**
 * News between replicas, through PostgreSQL's NOTIFY: sent in the transaction of a change, so it arrives when the change is there and never
 * before. Holds only names of things; whoever hears it looks them up. A broken connection is made anew, and everybody is told to look again.
 */
import { setTimeout as delay } from "node:timers/promises";
import { sql, type Kysely } from "kysely";
import pg from "pg";
import { z } from "zod";
import type { Logger } from "../logging/logger.js";
import type { Tables } from "./tables.js";

const notice = z.object({
  topic: z.enum(["sites", "draft"]),
  id: z.string(),
  event: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type Notice = z.output<typeof notice>;

export interface Notices {
  /** `undefined`: some may have been missed. Returns what ends it. */
  listen(listener: (notice: Notice | undefined) => void): () => void;
  close(): Promise<void>;
}

const CHANNEL = "hoso_notices";

/** Tells everybody when `transaction` has taken effect. */
export async function tell(transaction: Kysely<Tables>, told: Notice): Promise<void> {
  await sql`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(told)})`.execute(transaction);
}

export async function openNotices(connectionString: string, logger: Logger): Promise<Notices> {
  const listeners = new Set<(notice: Notice | undefined) => void>();
  let closed = false;
  let client: pg.Client | undefined;

  const give = (told: Notice | undefined): void => {
    for (const listener of listeners) listener(told);
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString, application_name: "hoso-intake-notices", keepAlive: true });
    next.on("error", () => undefined);
    next.on("notification", ({ payload }) => {
      const told = notice.safeParse(JSON.parse(payload ?? "null"));
      if (told.success) give(told.data);
    });
    next.on("end", () => {
      if (!closed && client === next) void again();
    });
    await next.connect();
    await next.query(`LISTEN ${CHANNEL}`);
    client = next;
  };
  const again = async (): Promise<void> => {
    for (let wait = 200; !closed; wait = Math.min(wait * 2, 10_000)) {
      await delay(wait, undefined, { ref: false });
      try {
        await connect();
        if (closed) return void (await client?.end());
        return give(undefined);
      } catch (error) {
        logger.warn({ reason: (error as { code?: string }).code ?? "unknown" }, "news of other replicas are not heard at the moment");
      }
    }
  };

  await connect();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
