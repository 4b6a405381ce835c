/** Makes drafts, from what the builder sends or from a published version, and deletes them. */
import { randomUUID } from "node:crypto";
import { fromProcedure, readDocument, type AuthoringDocument } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { sql, type Kysely } from "kysely";
import { departmentsOf, holds, holdsForAll, type SignedIn } from "../accounts/roles.js";
import { newApplicationId } from "../applications/application-id.js";
import { recordChange } from "../audit/audit-log.js";
import { tell } from "../database/notices.js";
import type { Tables } from "../database/tables.js";
import { Refusal, refuse, transact, type Outcome } from "../database/transact.js";
import { procedureSearchText } from "../procedures/search-text.js";
import { documentText, headOf } from "./draft-document.js";
import { lockDraft } from "./draft-store.js";

interface Base {
  readonly procedure: string;
  readonly version: number;
}

export interface NewDraft {
  readonly document: unknown;
  readonly from?: Base | undefined;
  readonly department?: string | undefined;
}

interface Made {
  readonly id: string;
  readonly revision: number;
}

/** Far beyond any procedure; keeps one draft from filling the disk. */
export const MAX_DOCUMENT_CHARACTERS = 24 * 1024 * 1024;

export async function createDraft(db: Kysely<Tables>, by: SignedIn, given: NewDraft, now: Date): Promise<Outcome<Made>> {
  const read = readDocument(given.document);
  if (!read.ok) return refuse("document-refused");
  const wanted = headOf(read.value).department ?? given.department;
  return transact(db, async (transaction) => {
    const department = given.from ? await departmentOfVersion(transaction, by, given.from) : departmentFor(by, wanted, given.department);
    return insertDraft(transaction, { document: read.value, base: given.from ?? null, department, by: by.id, now });
  });
}

/** A draft with an older version's content on top of the newest: published, it takes the older one back into force. */
export async function restoreVersion(db: Kysely<Tables>, by: SignedIn, version: Base, now: Date): Promise<Outcome<Made>> {
  return transact(db, async (transaction) => {
    const department = await departmentOfVersion(transaction, by, version);
    const { document } = await transaction
      .selectFrom("procedures")
      .select("document")
      .where("id", "=", version.procedure)
      .where("version", "=", version.version)
      .executeTakeFirstOrThrow();
    const { newest } = await transaction
      .selectFrom("procedures")
      .select((expression) => expression.fn.max("version").as("newest"))
      .where("id", "=", version.procedure)
      .executeTakeFirstOrThrow();
    const base = { procedure: version.procedure, version: Number(newest) };
    const content = fromProcedure(JSON.parse(document) as Procedure, () => randomUUID());
    return insertDraft(transaction, { document: content, base, department, by: by.id, now, restored: version.version });
  });
}

export async function deleteDraft(db: Kysely<Tables>, by: SignedIn, id: string, now: Date): Promise<Outcome<undefined>> {
  return transact(db, async (transaction) => {
    const draft = await lockDraft(transaction, id, by, ["author"]);
    if (draft.state === "published" || draft.state === "in-review") throw new Refusal("draft-locked");
    await transaction.deleteFrom("drafts").where("id", "=", id).execute();
    const detail = { revision: draft.revision, procedure: draft.procedure };
    await recordChange(transaction, now, {
      actor: by.id,
      action: "draft.deleted",
      subject: { type: "draft", id },
      department: draft.department,
      detail,
    });
    await tell(transaction, { topic: "draft", id, event: "deleted" });
    return undefined;
  });
}

/** The department of the new draft: the one it names where the author may, else the author's first. */
function departmentFor(by: SignedIn, named: string | undefined, asked: string | undefined): string {
  for (const department of [named, asked]) if (department !== undefined && holds(by, ["author"], department)) return department;
  const own = departmentsOf(by, ["author"]);
  if (own === "all") return named ?? asked ?? "";
  // Whoever asks for a department by name gets it or nothing.
  const first = asked === undefined ? own[0] : undefined;
  if (first === undefined) throw new Refusal("not-allowed");
  return first;
}

async function departmentOfVersion(transaction: Kysely<Tables>, by: SignedIn, { procedure, version }: Base): Promise<string> {
  const row = await transaction
    .selectFrom("procedures")
    .select("department")
    .where("id", "=", procedure)
    .where("version", "=", version)
    .executeTakeFirst();
  if (!row) throw new Refusal(holdsForAll(by, ["author"]) ? "procedure-unknown" : "not-allowed");
  if (!holds(by, ["author"], row.department)) throw new Refusal("not-allowed");
  return row.department;
}

interface Insertion {
  readonly document: AuthoringDocument;
  readonly base: Base | null;
  readonly department: string;
  readonly by: string;
  readonly now: Date;
  readonly restored?: number;
}

async function insertDraft(transaction: Kysely<Tables>, { document, base, department, by, now, restored }: Insertion): Promise<Made> {
  const id = newApplicationId(now.getTime());
  const head = headOf(document);
  const snapshot = documentText(document);
  if (snapshot.length > MAX_DOCUMENT_CHARACTERS) throw new Refusal("document-refused");
  await transaction
    .insertInto("drafts")
    .values({
      id,
      revision: 0,
      snapshot,
      snapshot_revision: 0,
      title: head.title,
      search: sql<string>`hoso_fold(${procedureSearchText(head.values)})`,
      department,
      procedure_id: head.procedure,
      base_procedure: base?.procedure ?? null,
      base_version: base?.version ?? null,
      state: "draft",
      owner_id: by,
      created_at: now,
      changed_at: now,
      changed_by: by,
    })
    .execute();
  const detail = { ...(base && { base }), ...(restored !== undefined && { restored }), procedure: head.procedure };
  await recordChange(transaction, now, { actor: by, action: "draft.created", subject: { type: "draft", id }, department, detail });
  return { id, revision: 0 };
}
