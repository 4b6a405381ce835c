/** Drafts in the database: read, made, deleted, moved from state to state. How edits are added is draft-edits.ts. */
import { sql, type Kysely, type Selectable } from "kysely";
import { holds, holdsForAll, type SignedIn } from "../accounts/roles.js";
import type { RoleName } from "../accounts/account-schemas.js";
import type { DraftsTable } from "../database/studio-tables.js";
import type { Tables } from "../database/tables.js";
import { Refusal } from "../database/transact.js";
import type { DraftState } from "./draft-schemas.js";

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface DraftRow {
  readonly id: string;
  readonly revision: number;
  readonly snapshotRevision: number;
  readonly title: string | null;
  readonly state: DraftState;
  readonly department: string;
  readonly procedure: string | null;
  readonly base: { readonly procedure: string; readonly version: number } | null;
  readonly owner: Person;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly changedBy: Person;
  readonly review: { readonly by: Person; readonly at: Date; readonly note: string | null } | null;
  readonly returned: { readonly by: Person; readonly at: Date; readonly note: string } | null;
  readonly publishedVersion: number | null;
}

/** Authors and publishers of a department read its drafts. */
export const READERS: readonly RoleName[] = ["author", "publisher"];

/** The draft; a Refusal when it is not there or not for this account, with no way to tell which unless one holds the role for all. */
export async function readDraft(db: Kysely<Tables>, id: string, account: SignedIn, roles: readonly RoleName[]): Promise<DraftRow> {
  const row = await selectDraft(db, id);
  if (!row) throw new Refusal(holdsForAll(account, roles) ? "draft-unknown" : "not-allowed");
  if (!holds(account, roles, row.department)) throw new Refusal("not-allowed");
  return row;
}

/** As above; nobody else changes the draft until the transaction ends. */
export async function lockDraft(transaction: Kysely<Tables>, id: string, account: SignedIn, roles: readonly RoleName[]): Promise<DraftRow> {
  await transaction.selectFrom("drafts").select("id").where("id", "=", id).forUpdate().execute();
  return readDraft(transaction, id, account, roles);
}

const nameOf = (column: "owner_id" | "changed_by" | "review_by" | "returned_by") =>
  sql<string | null>`(SELECT name FROM accounts WHERE accounts.id = ${sql.ref(`drafts.${column}`)})`;

async function selectDraft(db: Kysely<Tables>, id: string): Promise<DraftRow | undefined> {
  const row = await db
    .selectFrom("drafts")
    .select([
      "id",
      "revision",
      "snapshot_revision",
      "title",
      "state",
      "department",
      "procedure_id",
      "base_procedure",
      "base_version",
      "owner_id",
      "created_at",
      "changed_at",
      "changed_by",
      "review_by",
      "review_at",
      "review_note",
      "returned_by",
      "returned_at",
      "returned_note",
      "published_version",
      nameOf("owner_id").as("owner_name"),
      nameOf("changed_by").as("changed_name"),
      nameOf("review_by").as("review_name"),
      nameOf("returned_by").as("returned_name"),
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toDraft(row);
}

type Selected = Omit<Selectable<DraftsTable>, "snapshot" | "search" | "problems" | "problems_revision"> & {
  owner_name: string | null;
  changed_name: string | null;
  review_name: string | null;
  returned_name: string | null;
};

function toDraft(row: Selected): DraftRow {
  const person = (id: string, name: string | null): Person => ({ id, name: name ?? "" });
  return {
    id: row.id,
    revision: row.revision,
    snapshotRevision: row.snapshot_revision,
    title: row.title,
    state: row.state,
    department: row.department,
    procedure: row.procedure_id,
    base: row.base_procedure !== null && row.base_version !== null ? { procedure: row.base_procedure, version: row.base_version } : null,
    owner: person(row.owner_id, row.owner_name),
    createdAt: row.created_at,
    changedAt: row.changed_at,
    changedBy: person(row.changed_by, row.changed_name),
    review:
      row.review_by && row.review_at ? { by: person(row.review_by, row.review_name), at: row.review_at, note: row.review_note } : null,
    returned:
      row.returned_by && row.returned_at
        ? { by: person(row.returned_by, row.returned_name), at: row.returned_at, note: row.returned_note ?? "" }
        : null,
    publishedVersion: row.published_version,
  };
}
