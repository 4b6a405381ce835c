/** Adds edits to a draft: compare-and-set on the revision. Edit, revision and audit are one transaction; a repeated key changes nothing. */
import { applyEdit, EditMismatchError, isWholeTree, readEdit, type AuthoringDocument, type Edit } from "@hoso/authoring";
import { sql, type Kysely } from "kysely";
import { holds, type SignedIn } from "../accounts/roles.js";
import { recordChange } from "../audit/audit-log.js";
import { tell } from "../database/notices.js";
import type { Tables } from "../database/tables.js";
import { Refusal, refuse, transact, type Outcome } from "../database/transact.js";
import { procedureSearchText } from "../procedures/search-text.js";
import { documentText, headOf, type DraftDocuments } from "./draft-document.js";
import { lockDraft, type DraftRow, type Person } from "./draft-store.js";
import { MAX_DOCUMENT_CHARACTERS } from "./new-draft.js";

export interface LoggedEdit {
  readonly revision: number;
  readonly by: Person;
  readonly at: string;
  readonly edit: unknown[];
}

/** After so many edits the document is stored whole again, so that opening never replays many. */
const SNAPSHOT_EVERY = 50;
/** Edits that a writer who is behind is told of at once; the rest is fetched. */
const TOLD_AT_ONCE = 200;
/** After such a pause the audit names an author anew. */
const SITTING_MS = 10 * 60_000;

export interface EditRequest {
  readonly base: number;
  readonly edit: unknown;
  readonly key: string;
}

export async function addEdit(
  { db, documents, now }: { readonly db: Kysely<Tables>; readonly documents: DraftDocuments; readonly now: () => Date },
  by: SignedIn,
  id: string,
  { base, edit, key }: EditRequest,
): Promise<Outcome<{ revision: number }>> {
  const read = readEdit(edit);
  if (!read.ok) return refuse("edit-refused");
  const text = JSON.stringify(read.value);
  let after: { revision: number; document: AuthoringDocument } | undefined;
  const outcome = await transact(db, async (transaction) => {
    after = undefined;
    const draft = await lockDraft(transaction, id, by, ["author"]);
    const repeated = await transaction
      .selectFrom("draft_edits")
      .select(["revision", "edit"])
      .where("draft_id", "=", id)
      .where("key", "=", key)
      .executeTakeFirst();
    if (repeated && repeated.edit !== text) throw new Refusal("idempotency-conflict");
    if (repeated) return { revision: repeated.revision };
    if (draft.state === "in-review" || draft.state === "published") throw new Refusal("draft-locked");
    if (base !== draft.revision)
      throw new Refusal("draft-moved", { revision: draft.revision, edits: await editsAfter(transaction, id, base, TOLD_AT_ONCE) });
    const document = applied(await documents.at(transaction, id, draft.revision), read.value);
    const revision = draft.revision + 1;
    const at = now();
    await auditSitting(transaction, draft, by, at, revision);
    await transaction.insertInto("draft_edits").values({ draft_id: id, revision, account_id: by.id, at, edit: text, key }).execute();
    await move(transaction, draft, by, { document, revision, at, touchesHead: read.value.some((change) => change.key === document.root) });
    await tell(transaction, {
      topic: "draft",
      id,
      event: "revision",
      data: { revision, by: { id: by.id, name: by.name }, at: at.toISOString() },
    });
    after = { revision, document };
    return { revision };
  });
  if (outcome.ok && after) documents.keep(id, after.revision, after.document);
  return outcome;
}

/** Edits after a revision, oldest first. */
export async function editsAfter(db: Kysely<Tables>, draft: string, after: number, limit: number): Promise<LoggedEdit[]> {
  const rows = await db
    .selectFrom("draft_edits")
    .innerJoin("accounts", "accounts.id", "draft_edits.account_id")
    .select(["revision", "at", "edit", "accounts.id", "accounts.name"])
    .where("draft_id", "=", draft)
    .where("revision", ">", after)
    .orderBy("revision")
    .limit(limit)
    .execute();
  return rows.map(({ revision, at, edit, id, name }) => ({
    revision,
    by: { id, name },
    at: at.toISOString(),
    edit: JSON.parse(edit) as unknown[],
  }));
}

/** The document after the edit; nothing is taken of one that does not fit or leaves something hanging loose. */
function applied(document: AuthoringDocument, edit: Edit): AuthoringDocument {
  try {
    const next = applyEdit(document, edit);
    if (next.nodes.get(next.root) && isWholeTree(next)) return next;
  } catch (error) {
    if (!(error instanceof EditMismatchError) && !(error instanceof RangeError)) throw error;
  }
  throw new Refusal("edit-refused");
}

interface Moved {
  readonly document: AuthoringDocument;
  readonly revision: number;
  readonly at: Date;
  readonly touchesHead: boolean;
}

async function move(
  transaction: Kysely<Tables>,
  draft: DraftRow,
  by: SignedIn,
  { document, revision, at, touchesHead }: Moved,
): Promise<void> {
  const head = touchesHead ? headOf(document) : undefined;
  const follows = head?.department != null && holds(by, ["author"], head.department);
  const snapshot = revision - draft.snapshotRevision >= SNAPSHOT_EVERY ? documentText(document) : undefined;
  if ((snapshot?.length ?? 0) > MAX_DOCUMENT_CHARACTERS) throw new Refusal("edit-refused");
  await transaction
    .updateTable("drafts")
    .set({
      revision,
      changed_at: at,
      changed_by: by.id,
      ...(snapshot !== undefined && { snapshot, snapshot_revision: revision }),
      ...(head && {
        title: head.title,
        procedure_id: head.procedure,
        search: sql<string>`hoso_fold(${procedureSearchText(head.values)})`,
        ...(follows && head.department !== null && { department: head.department }),
      }),
    })
    .where("id", "=", draft.id)
    .execute();
}

/** Each edit is in the draft's own log; the audit says when somebody sat down to it. */
async function auditSitting(transaction: Kysely<Tables>, draft: DraftRow, by: SignedIn, at: Date, revision: number): Promise<void> {
  const last = await transaction
    .selectFrom("draft_edits")
    .select(["account_id", "at"])
    .where("draft_id", "=", draft.id)
    .where("revision", "=", draft.revision)
    .executeTakeFirst();
  if (last?.account_id === by.id && at.getTime() - last.at.getTime() < SITTING_MS) return;
  const subject = { type: "draft", id: draft.id } as const;
  await recordChange(transaction, at, {
    actor: by.id,
    action: "draft.edited",
    subject,
    department: draft.department,
    detail: { revision },
  });
}
