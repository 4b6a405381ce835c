/**
 * Checks login name and password. Attempts are counted before the password is looked at, for whatever name was typed: many at once
 * cannot outrun the count, and neither answer nor time tells whether there is such an account.
 */
import { createHmac } from "node:crypto";
import { sql, type Kysely } from "kysely";
import { recordChange } from "../audit/audit-log.js";
import type { Tables } from "../database/tables.js";
import type { Passwords } from "./password.js";
import type { SessionStore } from "./session-store.js";

export interface SignInServices {
  readonly db: Kysely<Tables>;
  readonly sessions: SessionStore;
  readonly passwords: Passwords;
  readonly now: () => Date;
  readonly serverKey: string;
  readonly lockout: { readonly attempts: number; readonly minutes: number };
}

export type SignInOutcome =
  | { readonly kind: "signed-in"; readonly token: string }
  | { readonly kind: "refused" }
  | { readonly kind: "locked"; readonly retryAfter: number };

export async function signIn(services: SignInServices, login: string, password: string): Promise<SignInOutcome> {
  const { db, passwords, lockout } = services;
  const folded = login.trim().toLowerCase();
  const attempt = await countAttempt(services, folded);
  if (attempt.locked) return { kind: "locked", retryAfter: attempt.retryAfter };
  const found = await db
    .selectFrom("accounts")
    .select(["id", "password_hash"])
    .where("login", "=", withoutNul(folded))
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!(await passwords.verify(password, found?.password_hash)) || !found) {
    if (found && attempt.failures >= lockout.attempts)
      await recordChange(db, services.now(), {
        actor: null,
        action: "account.locked",
        subject: { type: "account", id: found.id },
        detail: { minutes: lockout.minutes },
      });
    return { kind: "refused" };
  }
  return begin(services, found.id, folded, password, found.password_hash);
}

/** Whether the password is the account's own: for changing it. Counted like a sign-in. */
export async function checkPassword(services: SignInServices, login: string, password: string): Promise<SignInOutcome["kind"] | "right"> {
  const attempt = await countAttempt(services, login);
  if (attempt.locked) return "locked";
  const found = await services.db.selectFrom("accounts").select("password_hash").where("login", "=", login).executeTakeFirst();
  if (!(await services.passwords.verify(password, found?.password_hash))) return "refused";
  await forget(services.db, services.serverKey, login);
  return "right";
}

async function begin(services: SignInServices, id: string, login: string, password: string, stored: string | null): Promise<SignInOutcome> {
  const renewed = stored !== null && services.passwords.isDated(stored) ? await services.passwords.hash(password) : undefined;
  const at = services.now();
  return services.db.transaction().execute(async (transaction) => {
    // Between the check and now the password may have been changed, or the account disabled.
    const still = await transaction
      .updateTable("accounts")
      .set({ last_sign_in_at: at, ...(renewed !== undefined && { password_hash: renewed }) })
      .where("id", "=", id)
      .where("password_hash", "=", stored)
      .where("disabled_at", "is", null)
      .executeTakeFirst();
    if (still.numUpdatedRows === 0n) return { kind: "refused" as const };
    await forget(transaction, services.serverKey, login);
    const token = await services.sessions.open(transaction, id);
    await recordChange(transaction, at, { actor: id, action: "session.started", subject: { type: "account", id } });
    return { kind: "signed-in" as const, token };
  });
}

async function countAttempt(
  { db, now, serverKey, lockout }: SignInServices,
  login: string,
): Promise<{ locked: boolean; failures: number; retryAfter: number }> {
  const at = now();
  const before = new Date(at.getTime() - lockout.minutes * 60_000);
  const { rows } = await sql<{ failures: number; last_at: Date }>`
    INSERT INTO sign_in_attempts AS a (login_hash, failures, last_at) VALUES (${loginHash(serverKey, login)}, 1, ${at})
    ON CONFLICT (login_hash) DO UPDATE SET
      failures = CASE WHEN a.last_at < ${before} THEN 1 ELSE a.failures + 1 END,
      last_at = CASE WHEN a.last_at >= ${before} AND a.failures >= ${lockout.attempts} THEN a.last_at ELSE ${at} END
    RETURNING failures, last_at`.execute(db);
  const row = rows[0];
  if (!row) return { locked: true, failures: 0, retryAfter: 60 };
  const retryAfter = Math.max(1, Math.ceil((row.last_at.getTime() - before.getTime()) / 1000));
  return { locked: row.failures > lockout.attempts, failures: row.failures, retryAfter };
}

/** A right password starts the count anew; counts that no longer matter go with it. */
async function forget(db: Kysely<Tables>, serverKey: string, login: string): Promise<void> {
  await db.deleteFrom("sign_in_attempts").where("login_hash", "=", loginHash(serverKey, login)).execute();
  await sql`DELETE FROM sign_in_attempts WHERE last_at < now() - interval '7 days'`.execute(db);
}

/** Keyed: people type passwords into the wrong box. */
const loginHash = (serverKey: string, login: string): string => createHmac("sha256", serverKey).update(`login|${login}`).digest("hex");

const withoutNul = (text: string): string => text.replaceAll("\u0000", "\ufffd");
