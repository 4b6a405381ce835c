/** One-time links: the set-up of the first account, invitations, new passwords. Only hashes are stored; a link works once and not for long. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { newToken, tokenHash } from "./session-token.js";

const HOUR_MS = 3_600_000;
const SET_UP_MS = 24 * HOUR_MS;
const INVITATION_MS = 7 * 24 * HOUR_MS;

export interface Invitation {
  readonly token: string;
  readonly expiresAt: Date;
}

/** A link for an account; earlier ones of the same account end. */
export async function invite(db: Kysely<Tables>, account: string, now: Date): Promise<Invitation> {
  await db.deleteFrom("invitations").where("account_id", "=", account).where("used_at", "is", null).execute();
  return insert(db, account, now, INVITATION_MS);
}

/** A link for the first account; the ones printed earlier end. */
export async function inviteFirst(db: Kysely<Tables>, now: Date): Promise<Invitation> {
  await db.deleteFrom("invitations").where("account_id", "is", null).where("used_at", "is", null).execute();
  return insert(db, null, now, SET_UP_MS);
}

/** Uses the link up. Undefined: unknown, used or expired. `account` is null for the set-up link. */
export async function useInvitation(db: Kysely<Tables>, token: string, now: Date): Promise<{ account: string | null } | undefined> {
  const row = await db
    .updateTable("invitations")
    .set({ used_at: now })
    .where("token_hash", "=", tokenHash(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("account_id")
    .executeTakeFirst();
  return row && { account: row.account_id };
}

/** Whom a link is for, without using it up. */
export async function lookAtInvitation(
  db: Kysely<Tables>,
  token: string,
  now: Date,
): Promise<{ name: string; login: string | null; expiresAt: Date } | undefined> {
  const row = await db
    .selectFrom("invitations")
    .innerJoin("accounts", "accounts.id", "invitations.account_id")
    .select(["name", "login", "expires_at"])
    .where("token_hash", "=", tokenHash(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return row && { name: row.name, login: row.login, expiresAt: row.expires_at };
}

async function insert(db: Kysely<Tables>, account: string | null, now: Date, lifetime: number): Promise<Invitation> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + lifetime);
  await db
    .insertInto("invitations")
    .values({ token_hash: tokenHash(token), account_id: account, created_at: now, expires_at: expiresAt })
    .execute();
  return { token, expiresAt };
}
