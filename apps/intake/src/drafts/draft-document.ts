/**
 * The documents of drafts. What is stored is a snapshot and the edits since; the newest state of the drafts at work is kept in memory, so that an
 * edit costs what it changes and not what the document weighs.
 */
import { applyEdit, readDocument, readEdit, rootOf, serialise, type AuthoringDocument } from "@hoso/authoring";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { StoredDraftError } from "../errors.js";

/** Documents kept at most; the one longest unused goes first. */
const MAX_KEPT = 60;

export interface DraftDocuments {
  /** The document at `revision`, which the caller has read from the draft's row. */
  at(db: Kysely<Tables>, draft: string, revision: number): Promise<AuthoringDocument>;
  /** To be called when the change is in the database. */
  keep(draft: string, revision: number, document: AuthoringDocument): void;
}

export function draftDocuments(): DraftDocuments {
  const kept = new Map<string, { readonly revision: number; readonly document: AuthoringDocument }>();
  const keep = (draft: string, revision: number, document: AuthoringDocument): void => {
    kept.delete(draft);
    kept.set(draft, { revision, document });
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value ?? "");
  };
  return {
    keep,
    at: async (db, draft, revision) => {
      const known = kept.get(draft);
      if (known?.revision === revision) {
        keep(draft, revision, known.document);
        return known.document;
      }
      const document = await load(db, draft, revision);
      // An older state is read for once and must not push out the newest.
      if (!known || known.revision < revision) keep(draft, revision, document);
      return document;
    },
  };
}

async function load(db: Kysely<Tables>, draft: string, revision: number): Promise<AuthoringDocument> {
  const row = await db.selectFrom("drafts").select(["snapshot", "snapshot_revision"]).where("id", "=", draft).executeTakeFirst();
  const read = readDocument(row && JSON.parse(row.snapshot));
  if (!row || !read.ok) throw new StoredDraftError(draft, read.ok ? "missing" : read.code);
  const edits = await db
    .selectFrom("draft_edits")
    .select("edit")
    .where("draft_id", "=", draft)
    .where("revision", ">", row.snapshot_revision)
    .where("revision", "<=", revision)
    .orderBy("revision")
    .execute();
  return edits.reduce((document, { edit }) => {
    const next = readEdit(JSON.parse(edit));
    if (!next.ok) throw new StoredDraftError(draft, next.code);
    return applyEdit(document, next.value);
  }, read.value);
}

export const documentText = (document: AuthoringDocument): string => JSON.stringify(serialise(document));

export interface DraftHead {
  /** JSON text, for the column. */
  readonly title: string | null;
  readonly procedure: string | null;
  readonly department: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What lists show of a document, which may be unfinished: anything of another shape counts as not there. */
export function headOf(document: AuthoringDocument): DraftHead {
  const values = rootOf(document).values as Readonly<Record<string, unknown>>;
  const slug = (value: unknown): string | null =>
    typeof value === "string" && value.length <= 80 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) ? value : null;
  return { title: titleOf(values.title), procedure: slug(values.id), department: slug(values.department), values };
}

function titleOf(title: unknown): string | null {
  const isText = typeof title === "string";
  const isMap =
    typeof title === "object" && title !== null && !Array.isArray(title) && Object.values(title).every((each) => typeof each === "string");
  // PostgreSQL's text holds no NUL; JSON writes it as an escape.
  return isText || isMap ? JSON.stringify(title) : null;
}
