/** Sessions: a random token in a cookie, its hash in the database. They end by idleness, by age, and when what they stand on changes. */
import { sql, type Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { Role, SignedIn } from "./roles.js";
import { isToken, newToken, tokenHash } from "./session-token.js";

export interface Session {
  readonly hash: string;
  readonly account: SignedIn;
}

export interface SessionStore {
  /** A new session in the caller's transaction; gives the token, which is nowhere else. */
  open(db: Kysely<Tables>, account: string): Promise<string>;
  find(token: string | undefined): Promise<Session | undefined>;
  /** As `find`, but the session is none the younger for it. */
  look(token: string | undefined): Promise<Session | undefined>;
  end(db: Kysely<Tables>, hash: string): Promise<void>;
  /** Ends all of an account but one. */
  endAll(db: Kysely<Tables>, account: string, except?: string): Promise<void>;
}

const OLDEST_MS = 7 * 24 * 3_600_000;
/** How often a session in use is marked as such: not at every request. */
const TOUCH_MS = 60_000;

const rolesOf = sql<
  Role[]
>`coalesce((SELECT json_agg(json_build_object('role', r.role, 'department', r.department) ORDER BY r.department, r.role)
  FROM account_roles r WHERE r.account_id = accounts.id), '[]'::json)`.as("roles");

export function sessionStore(db: Kysely<Tables>, now: () => Date, idleMs: number): SessionStore {
  const read = async (token: string | undefined): Promise<(Session & { readonly seenAt: Date }) | undefined> => {
    if (!isToken(token)) return undefined;
    const at = now();
    const hash = tokenHash(token);
    const row = await db
      .selectFrom("sessions")
      .innerJoin("accounts", "accounts.id", "sessions.account_id")
      .select(["accounts.id", "accounts.login", "accounts.name", "sessions.seen_at", rolesOf])
      .where("token_hash", "=", hash)
      .where("disabled_at", "is", null)
      .where("seen_at", ">", new Date(at.getTime() - idleMs))
      .where("sessions.created_at", ">", new Date(at.getTime() - OLDEST_MS))
      .executeTakeFirst();
    return row && { hash, account: { id: row.id, login: row.login, name: row.name, roles: row.roles }, seenAt: row.seen_at };
  };
  return {
    open: async (transaction, account) => {
      const token = newToken();
      const at = now();
      // The account's own old sessions go at the next sign-in: nothing has to run by the clock.
      await transaction
        .deleteFrom("sessions")
        .where("account_id", "=", account)
        .where((either) =>
          either.or([
            either("seen_at", "<", new Date(at.getTime() - idleMs)),
            either("created_at", "<", new Date(at.getTime() - OLDEST_MS)),
          ]),
        )
        .execute();
      await transaction
        .insertInto("sessions")
        .values({ token_hash: tokenHash(token), account_id: account, created_at: at, seen_at: at })
        .execute();
      return token;
    },
    look: read,
    find: async (token) => {
      const session = await read(token);
      const at = now();
      if (session && at.getTime() - session.seenAt.getTime() > TOUCH_MS)
        await db.updateTable("sessions").set({ seen_at: at }).where("token_hash", "=", session.hash).execute();
      return session;
    },
    end: async (transaction, hash) => void (await transaction.deleteFrom("sessions").where("token_hash", "=", hash).execute()),
    endAll: async (transaction, account, except) => {
      let query = transaction.deleteFrom("sessions").where("account_id", "=", account);
      if (except !== undefined) query = query.where("token_hash", "!=", except);
      await query.execute();
    },
  };
}
