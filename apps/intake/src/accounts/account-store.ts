/** Reads and writes accounts with their roles. Who may do so is asked elsewhere. */
import { sql, type Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { tidyRoles, type Role } from "./roles.js";

export interface Account {
  readonly id: string;
  readonly login: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly state: "active" | "invited" | "disabled";
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}

const rolesOf = sql<
  Role[]
>`coalesce((SELECT json_agg(json_build_object('role', r.role, 'department', r.department) ORDER BY r.department, r.role)
  FROM account_roles r WHERE r.account_id = accounts.id), '[]'::json)`.as("roles");

export async function listAccounts(db: Kysely<Tables>): Promise<Account[]> {
  const rows = await selectAccounts(db).orderBy("name").orderBy("id").execute();
  return rows.map(toAccount);
}

export async function findAccount(db: Kysely<Tables>, id: string): Promise<Account | undefined> {
  const row = await selectAccounts(db).where("id", "=", id).executeTakeFirst();
  return row && toAccount(row);
}

/** As above; nobody else changes the account until the transaction ends. */
export async function lockAccount(db: Kysely<Tables>, id: string): Promise<Account | undefined> {
  await db.selectFrom("accounts").select("id").where("id", "=", id).forUpdate().execute();
  return findAccount(db, id);
}

export async function hasAccounts(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom("accounts").select("id").limit(1).executeTakeFirst()) !== undefined;
}

export async function insertAccount(
  db: Kysely<Tables>,
  account: {
    readonly id: string;
    readonly login: string | null;
    readonly name: string;
    readonly passwordHash: string | null;
    readonly at: Date;
  },
  roles: readonly Role[],
): Promise<void> {
  await db
    .insertInto("accounts")
    .values({ id: account.id, login: account.login, name: account.name, password_hash: account.passwordHash, created_at: account.at })
    .execute();
  await replaceRoles(db, account.id, roles);
}

export async function replaceRoles(db: Kysely<Tables>, id: string, roles: readonly Role[]): Promise<void> {
  await db.deleteFrom("account_roles").where("account_id", "=", id).execute();
  const tidy = tidyRoles(roles);
  if (tidy.length === 0) return;
  await db
    .insertInto("account_roles")
    .values(tidy.map((role) => ({ account_id: id, ...role })))
    .execute();
}

/** Whether somebody who can sign in administers all departments. */
export async function hasAdministrator(db: Kysely<Tables>): Promise<boolean> {
  const row = await db
    .selectFrom("accounts")
    .innerJoin("account_roles", "account_roles.account_id", "accounts.id")
    .select("accounts.id")
    .where("role", "=", "administrator")
    .where("department", "=", "*")
    .where("disabled_at", "is", null)
    .where("password_hash", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function selectAccounts(db: Kysely<Tables>) {
  return db
    .selectFrom("accounts")
    .select(["id", "login", "name", "disabled_at", "created_at", "last_sign_in_at", rolesOf])
    .select((expression) => expression("password_hash", "is not", null).as("has_password"));
}

function toAccount(row: Awaited<ReturnType<ReturnType<typeof selectAccounts>["execute"]>>[number]): Account {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    roles: row.roles,
    state: row.disabled_at ? "disabled" : row.has_password ? "active" : "invited",
    createdAt: row.created_at.toISOString(),
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  };
}
