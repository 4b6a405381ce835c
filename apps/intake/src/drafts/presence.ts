/** Who has a draft open, on whichever replica. A connection that is not heard of for a while counts as gone: a killed server cannot say goodbye. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { tell } from "../database/notices.js";
import type { Tables } from "../database/tables.js";
import type { Person } from "./draft-store.js";

/** Between two signs of life of a connection. */
export const HEARTBEAT_MS = 20_000;
const GONE_MS = 2.5 * HEARTBEAT_MS;

export async function enter(db: Kysely<Tables>, draft: string, account: string, now: Date): Promise<string> {
  const connection = randomUUID();
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom("draft_presence")
      .where("seen_at", "<", new Date(now.getTime() - GONE_MS))
      .execute();
    await transaction.insertInto("draft_presence").values({ connection, draft_id: draft, account_id: account, seen_at: now }).execute();
    await tell(transaction, { topic: "draft", id: draft, event: "presence" });
  });
  return connection;
}

export async function stay(db: Kysely<Tables>, connection: string, now: Date): Promise<void> {
  await db.updateTable("draft_presence").set({ seen_at: now }).where("connection", "=", connection).execute();
}

export async function leave(db: Kysely<Tables>, draft: string, connection: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("draft_presence").where("connection", "=", connection).execute();
    await tell(transaction, { topic: "draft", id: draft, event: "presence" });
  });
}

/** Each person once, by name. */
export async function present(db: Kysely<Tables>, draft: string, now: Date): Promise<Person[]> {
  return db
    .selectFrom("draft_presence")
    .innerJoin("accounts", "accounts.id", "draft_presence.account_id")
    .select(["accounts.id", "accounts.name"])
    .distinct()
    .where("draft_id", "=", draft)
    .where("seen_at", ">", new Date(now.getTime() - GONE_MS))
    .orderBy("accounts.name")
    .execute();
}
