/** The list of every change: who, when, what to what. A row is written in the transaction of its change, and never touched again. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

export type AuditAction =
  | "account.set-up"
  | "account.invited"
  | "account.invitation-renewed"
  | "account.invitation-accepted"
  | "account.renamed"
  | "account.roles-changed"
  | "account.disabled"
  | "account.enabled"
  | "account.password-changed"
  | "account.locked"
  | "session.started"
  | "session.ended"
  | "draft.created"
  | "draft.edited"
  | "draft.deleted"
  | "draft.sent-for-review"
  | "draft.taken-back"
  | "draft.returned"
  | "draft.commented"
  | "draft.comment-resolved"
  | "draft.comment-reopened"
  | "procedure.published"
  | "procedure.withdrawn"
  | "procedure.status-changed"
  | "department.named"
  | "city.burden-changed"
  | "site.created"
  | "site.changed"
  | "site.deleted";

export type AuditSubject = "account" | "draft" | "procedure" | "site" | "department" | "city";

export interface AuditEntry {
  /** Null: the server itself or the holder of the publisher token. */
  readonly actor: string | null;
  readonly action: AuditAction;
  readonly subject: { readonly type: AuditSubject; readonly id: string };
  /** Whose administrators and publishers may read it; without one, only those of all departments. */
  readonly department?: string | null;
  /** Never a token, a password or anything about an applicant. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes one row with `db`, which is the change's own transaction. */
export async function recordChange(
  db: Kysely<Tables>,
  now: Date,
  { actor, action, subject, department, detail }: AuditEntry,
): Promise<void> {
  await db
    .insertInto("audit")
    .values({
      at: now,
      account_id: actor,
      action,
      subject_type: subject.type,
      subject_id: subject.id,
      department: department ?? null,
      detail: JSON.stringify(detail ?? {}),
    })
    .execute();
}
