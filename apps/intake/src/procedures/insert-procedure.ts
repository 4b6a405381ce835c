/** Puts a version among the published ones, for ever, with its audit row. */
import type { Procedure } from "@hoso/contract";
import { sql, type Kysely } from "kysely";
import { recordChange } from "../audit/audit-log.js";
import type { Tables } from "../database/tables.js";
import { procedureSearchText } from "./search-text.js";

export interface NewVersion {
  readonly definition: Procedure;
  readonly digest: string;
  /** The canonical bytes that the digest is of. */
  readonly document: string;
  /** Null: the holder of the publisher token, or the first start. */
  readonly by: string | null;
  readonly at: Date;
  /** The draft it was made from. */
  readonly draft?: string;
}

/** False when the version is there already, whatever its content. `transaction` is the caller's. */
export async function insertProcedure(
  transaction: Kysely<Tables>,
  { definition, digest, document, by, at, draft }: NewVersion,
): Promise<boolean> {
  const { id, version, department, title } = definition;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto("procedures")
    .values({
      id,
      version,
      digest,
      document,
      published_at: at,
      published_by: by,
      department,
      title: JSON.stringify(title),
      search: sql<string>`hoso_fold(${procedureSearchText(definition)})`,
    })
    .onConflict((conflict) => conflict.columns(["id", "version"]).doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return false;
  await recordChange(transaction, at, {
    actor: by,
    action: "procedure.published",
    subject: { type: "procedure", id },
    department,
    detail: { version, digest, ...(draft !== undefined && { draft }) },
  });
  return true;
}
