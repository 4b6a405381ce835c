/** Makes and changes accounts: set-up, invitations, roles, passwords. Each change and its audit row are one transaction. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { recordChange } from "../audit/audit-log.js";
import type { Tables } from "../database/tables.js";
import { Refusal, refuse, transact, type Outcome } from "../database/transact.js";
import { findAccount, hasAccounts, hasAdministrator, insertAccount, lockAccount, replaceRoles, type Account } from "./account-store.js";
import { invite, lookAtInvitation, useInvitation, type Invitation } from "./invitation-store.js";
import { isWeakPassword } from "./password-rules.js";
import { departmentsOf, holds, holdsForAll, sameRole, tidyRoles, type Role, type SignedIn } from "./roles.js";
import type { SignInServices } from "./sign-in.js";

const FIRST_ROLES: readonly Role[] = (["administrator", "publisher", "author"] as const).map((role) => ({ role, department: "*" }));

export interface Credentials {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** The first account, by the printed link. Gives the token of its session. */
export async function setUp(services: SignInServices, token: string, account: Credentials): Promise<Outcome<string>> {
  if (isWeakPassword(account.password, account)) return refuse("password-weak");
  const passwordHash = await services.passwords.hash(account.password);
  const at = services.now();
  const id = randomUUID();
  return transact(services.db, async (transaction) => {
    const used = await useInvitation(transaction, token, at);
    if (used?.account !== null || (await hasAccounts(transaction))) throw new Refusal("link-invalid");
    await insertAccount(transaction, { id, login: account.login, name: account.name, passwordHash, at }, FIRST_ROLES);
    await recordChange(transaction, at, { actor: id, action: "account.set-up", subject: { type: "account", id } });
    return services.sessions.open(transaction, id);
  });
}

/** Sets login name and password by an invitation, or a new password where there is one. Gives the token of a session. */
export async function acceptInvitation(
  services: SignInServices,
  token: string,
  given: { readonly login?: string | undefined; readonly name?: string | undefined; readonly password: string },
): Promise<Outcome<string>> {
  const at = services.now();
  // The costly hash is made only when the link can be right; and it is made outside of the transaction.
  const named = await lookAtInvitation(services.db, token, at);
  if (!named) return refuse("link-invalid");
  const login = named.login ?? given.login;
  if (login === undefined) return refuse("login-missing");
  if (isWeakPassword(given.password, { login, name: given.name ?? named.name })) return refuse("password-weak");
  const passwordHash = await services.passwords.hash(given.password);
  return transact(services.db, async (transaction) => {
    const used = await useInvitation(transaction, token, at);
    const account = used?.account ? await lockAccount(transaction, used.account) : undefined;
    if (!account || account.state === "disabled") throw new Refusal("link-invalid");
    await transaction
      .updateTable("accounts")
      .set({ login: account.login ?? login, name: given.name ?? account.name, password_hash: passwordHash, last_sign_in_at: at })
      .where("id", "=", account.id)
      .execute();
    await services.sessions.endAll(transaction, account.id);
    await recordChange(transaction, at, {
      actor: account.id,
      action: "account.invitation-accepted",
      subject: { type: "account", id: account.id },
    });
    return services.sessions.open(transaction, account.id);
  });
}

export async function changePassword(
  services: SignInServices,
  account: SignedIn,
  session: string,
  next: string,
): Promise<Outcome<undefined>> {
  if (isWeakPassword(next, { login: account.login ?? "", name: account.name })) return refuse("password-weak");
  const passwordHash = await services.passwords.hash(next);
  const at = services.now();
  return transact(services.db, async (transaction) => {
    await transaction.updateTable("accounts").set({ password_hash: passwordHash }).where("id", "=", account.id).execute();
    await services.sessions.endAll(transaction, account.id, session);
    await recordChange(transaction, at, {
      actor: account.id,
      action: "account.password-changed",
      subject: { type: "account", id: account.id },
    });
    return undefined;
  });
}

/** Roles may be given and taken only for departments one administers. */
const mayGive = (by: SignedIn, roles: readonly Role[]): boolean =>
  roles.every(({ department }) => holds(by, ["administrator"], department));

/** Whether `by` may see the account: one who has a role, or none at all, where `by` administers. */
export function isWithinReach(by: SignedIn, account: Pick<Account, "roles">): boolean {
  const departments = departmentsOf(by, ["administrator"]);
  return departments === "all" || account.roles.some(({ department }) => departments.includes(department));
}

export async function inviteAccount(
  services: SignInServices,
  by: SignedIn,
  { name, roles }: { readonly name: string; readonly roles: readonly Role[] },
): Promise<Outcome<{ account: Account; invitation: Invitation }>> {
  if (!mayGive(by, roles) || (roles.length === 0 && !holdsForAll(by, ["administrator"]))) return refuse("not-allowed");
  const at = services.now();
  const id = randomUUID();
  return transact(services.db, async (transaction) => {
    await insertAccount(transaction, { id, login: null, name, passwordHash: null, at }, roles);
    await recordChange(transaction, at, {
      actor: by.id,
      action: "account.invited",
      subject: { type: "account", id },
      detail: { roles: tidyRoles(roles) },
    });
    return { account: await existing(transaction, id), invitation: await invite(transaction, id, at) };
  });
}

/** A new link. For an account with a password it resets that: only who administers all of its roles may do so. */
export async function renewInvitation(
  services: SignInServices,
  by: SignedIn,
  id: string,
): Promise<Outcome<{ account: Account; invitation: Invitation }>> {
  const at = services.now();
  return transact(services.db, async (transaction) => {
    const account = await lockAccount(transaction, id);
    if (!account) throw new Refusal(holdsForAll(by, ["administrator"]) ? "account-unknown" : "not-allowed");
    if (!isWithinReach(by, account) || !mayGive(by, account.roles) || account.state === "disabled") throw new Refusal("not-allowed");
    await recordChange(transaction, at, { actor: by.id, action: "account.invitation-renewed", subject: { type: "account", id } });
    return { account, invitation: await invite(transaction, id, at) };
  });
}

export interface AccountChange {
  readonly name?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly disabled?: boolean | undefined;
}

export async function changeAccount(services: SignInServices, by: SignedIn, id: string, change: AccountChange): Promise<Outcome<Account>> {
  const at = services.now();
  return transact(services.db, async (transaction) => {
    const account = await lockAccount(transaction, id);
    if (!account) throw new Refusal(holdsForAll(by, ["administrator"]) ? "account-unknown" : "not-allowed");
    if (!isWithinReach(by, account)) throw new Refusal("not-allowed");
    const audit = (action: Parameters<typeof recordChange>[2]["action"], detail = {}) =>
      recordChange(transaction, at, { actor: by.id, action, subject: { type: "account", id }, detail });
    if (change.roles) await changeRoles(transaction, services, by, account, tidyRoles(change.roles), audit);
    if (change.name !== undefined || change.disabled !== undefined) {
      // Name and access belong to the whole account: somebody who administers a part of its roles may not touch them.
      if (!mayGive(by, account.roles)) throw new Refusal("not-allowed");
      if (change.name !== undefined && change.name !== account.name) {
        await transaction.updateTable("accounts").set({ name: change.name }).where("id", "=", id).execute();
        await audit("account.renamed");
      }
      if (change.disabled !== undefined && change.disabled !== (account.state === "disabled")) {
        await transaction
          .updateTable("accounts")
          .set({ disabled_at: change.disabled ? at : null })
          .where("id", "=", id)
          .execute();
        await services.sessions.endAll(transaction, id);
        await audit(change.disabled ? "account.disabled" : "account.enabled");
      }
    }
    if (!(await hasAdministrator(transaction))) throw new Refusal("last-administrator");
    return existing(transaction, id);
  });
}

async function changeRoles(
  transaction: Kysely<Tables>,
  services: SignInServices,
  by: SignedIn,
  account: Account,
  roles: readonly Role[],
  audit: (action: "account.roles-changed", detail: object) => Promise<void>,
): Promise<void> {
  const added = roles.filter((role) => !account.roles.some((held) => sameRole(held, role)));
  const removed = account.roles.filter((held) => !roles.some((role) => sameRole(held, role)));
  if (added.length + removed.length === 0) return;
  if (!mayGive(by, [...added, ...removed])) throw new Refusal("not-allowed");
  await replaceRoles(transaction, account.id, roles);
  await services.sessions.endAll(transaction, account.id);
  await audit("account.roles-changed", { added, removed });
}

async function existing(db: Kysely<Tables>, id: string): Promise<Account> {
  const account = await findAccount(db, id);
  if (!account) throw new Refusal("account-unknown");
  return account;
}
