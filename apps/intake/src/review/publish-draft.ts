/** Publishes a draft that was reviewed: checks it whole, freezes it as the next version, and only then is it published; all or nothing. */
import { canonicalise, digest as digestOf } from "@hoso/trust";
import type { Kysely } from "kysely";
import { holds, type SignedIn } from "../accounts/roles.js";
import { tell } from "../database/notices.js";
import type { Tables } from "../database/tables.js";
import { Refusal, transact, type Outcome } from "../database/transact.js";
import { lockDraft, readDraft, type DraftRow } from "../drafts/draft-store.js";
import { insertProcedure } from "../procedures/insert-procedure.js";
import type { Studio } from "../studio/studio.js";
import type { Diagnostic } from "./check-draft.js";

export interface Published {
  readonly procedure: string;
  readonly version: number;
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

export async function publishDraft(
  studio: Studio,
  by: SignedIn,
  id: string,
  { revision, replaces }: { readonly revision: number; readonly replaces?: number | undefined },
): Promise<Outcome<Published>> {
  const { db, documents, fourEyes, now } = studio;
  const wanted = { revision, replaces, fourEyes };
  // The checks may take a while: they are made outside of the transaction, which then asks again whether all is as it was.
  const first = await transact(db, async (transaction) => {
    const draft = await readDraft(transaction, id, by, ["publisher"]);
    const document = await documents.at(transaction, id, draft.revision);
    return { document, version: await nextVersion(transaction, by, draft, wanted) };
  });
  if (!first.ok) return first;
  const { document, version } = first.value;
  const { definition, diagnostics, findings } = await studio.check(document, { version, withDefinition: true });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!definition)
    return {
      ok: false,
      code: "not-publishable",
      extra: { diagnostics: errors.slice(0, 200), findings: findings.filter(({ severity }) => severity === "error").slice(0, 200) },
    };
  const digest = await digestOf(definition);
  return transact(db, async (transaction) => {
    const draft = await lockDraft(transaction, id, by, ["publisher"]);
    if ((await nextVersion(transaction, by, draft, wanted)) !== version || !holds(by, ["publisher"], definition.department))
      throw new Refusal("not-allowed");
    const at = now();
    if (!(await insertProcedure(transaction, { definition, digest, document: canonicalise(definition), by: by.id, at, draft: id })))
      throw new Refusal("procedure-moved", { version });
    await transaction
      .updateTable("drafts")
      .set({ state: "published", published_version: version, changed_at: at, changed_by: by.id })
      .where("id", "=", id)
      .execute();
    await tell(transaction, { topic: "draft", id, event: "state", data: { state: "published" } });
    return { procedure: definition.id, version, digest, diagnostics };
  });
}

interface Wanted {
  readonly revision: number;
  readonly replaces: number | undefined;
  readonly fourEyes: boolean;
}

/** The number of the new version; a Refusal where something about the draft, the reviewer or the published versions speaks against it. */
async function nextVersion(
  transaction: Kysely<Tables>,
  by: SignedIn,
  draft: DraftRow,
  { revision, replaces, fourEyes }: Wanted,
): Promise<number> {
  if (draft.state !== "in-review") throw new Refusal("state-conflict");
  if (fourEyes && (await wroteSomething(transaction, by, draft))) throw new Refusal("four-eyes");
  if (draft.revision !== revision) throw new Refusal("draft-moved", { revision: draft.revision, edits: [] });
  const newest =
    draft.procedure === null
      ? undefined
      : await transaction
          .selectFrom("procedures")
          .select(["version", "department"])
          .where("id", "=", draft.procedure)
          .orderBy("version", "desc")
          .limit(1)
          .executeTakeFirst();
  if (!newest) return 1;
  // Nobody takes over the procedure of another department by giving a draft its name.
  if (!holds(by, ["publisher"], newest.department)) throw new Refusal("not-allowed");
  const known = replaces ?? (draft.base?.procedure === draft.procedure ? draft.base.version : undefined);
  if (known !== newest.version) throw new Refusal("procedure-moved", { version: newest.version });
  return newest.version + 1;
}

async function wroteSomething(transaction: Kysely<Tables>, by: SignedIn, draft: DraftRow): Promise<boolean> {
  if (draft.owner.id === by.id) return true;
  const row = await transaction
    .selectFrom("draft_edits")
    .select("revision")
    .where("draft_id", "=", draft.id)
    .where("account_id", "=", by.id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
