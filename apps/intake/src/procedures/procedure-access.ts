/** To which department a published procedure belongs, and whether somebody has a role there. */
import type { Kysely } from "kysely";
import type { RoleName } from "../accounts/account-schemas.js";
import { holds, holdsForAll, type SignedIn } from "../accounts/roles.js";
import type { Tables } from "../database/tables.js";
import { Refusal } from "../database/transact.js";

/** The newest version's department. Undefined: nothing is published under this id. */
export async function departmentOf(db: Kysely<Tables>, procedure: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("procedures")
    .select("department")
    .where("id", "=", procedure)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.department;
}

/** The department; a Refusal that does not tell whether the procedure is there, unless one holds the role for all. */
export async function requireProcedure(
  db: Kysely<Tables>,
  account: SignedIn,
  roles: readonly RoleName[],
  procedure: string,
): Promise<string> {
  const department = await departmentOf(db, procedure);
  if (department === undefined) throw new Refusal(holdsForAll(account, roles) ? "procedure-unknown" : "not-allowed");
  if (!holds(account, roles, department)) throw new Refusal("not-allowed");
  return department;
}
