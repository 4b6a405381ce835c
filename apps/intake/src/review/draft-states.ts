/** The way of a draft: draft -> in-review -> returned or published. Publishing is publish-draft.ts. */
import type { RoleName } from "../accounts/account-schemas.js";
import type { SignedIn } from "../accounts/roles.js";
import { recordChange, type AuditAction } from "../audit/audit-log.js";
import { tell } from "../database/notices.js";
import type { DraftsTable } from "../database/studio-tables.js";
import { Refusal, transact, type Outcome } from "../database/transact.js";
import type { DraftState } from "../drafts/draft-schemas.js";
import { lockDraft } from "../drafts/draft-store.js";
import type { Studio } from "../studio/studio.js";
import type { Updateable } from "kysely";

interface Step {
  readonly role: RoleName;
  readonly from: readonly DraftState[];
  readonly to: DraftState;
  readonly action: AuditAction;
  readonly set: (by: string, at: Date, note: string | undefined) => Updateable<DraftsTable>;
}

const noReview = { review_by: null, review_at: null, review_note: null };

export const steps = {
  review: {
    role: "author",
    from: ["draft", "returned"],
    to: "in-review",
    action: "draft.sent-for-review",
    set: (by, at, note) => ({
      review_by: by,
      review_at: at,
      review_note: note ?? null,
      returned_by: null,
      returned_at: null,
      returned_note: null,
    }),
  },
  "take-back": { role: "author", from: ["in-review"], to: "draft", action: "draft.taken-back", set: () => noReview },
  return: {
    role: "publisher",
    from: ["in-review"],
    to: "returned",
    action: "draft.returned",
    set: (by, at, note) => ({ ...noReview, returned_by: by, returned_at: at, returned_note: note ?? null }),
  },
} as const satisfies Record<string, Step>;

export async function takeStep(
  { db, now }: Pick<Studio, "db" | "now">,
  by: SignedIn,
  id: string,
  name: keyof typeof steps,
  note?: string,
): Promise<Outcome<{ state: DraftState; revision: number }>> {
  const step: Step = steps[name];
  return transact(db, async (transaction) => {
    const draft = await lockDraft(transaction, id, by, [step.role]);
    if (!step.from.includes(draft.state)) throw new Refusal("state-conflict");
    const at = now();
    await transaction
      .updateTable("drafts")
      .set({ state: step.to, changed_at: at, changed_by: by.id, ...step.set(by.id, at, note) })
      .where("id", "=", id)
      .execute();
    const subject = { type: "draft", id } as const;
    await recordChange(transaction, at, {
      actor: by.id,
      action: step.action,
      subject,
      department: draft.department,
      detail: { revision: draft.revision },
    });
    await tell(transaction, { topic: "draft", id, event: "state", data: { state: step.to } });
    return { state: step.to, revision: draft.revision };
  });
}
