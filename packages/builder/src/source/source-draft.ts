/** Text of the source view that is not applied yet, kept on this device over switches of view and reloads. Where storage is forbidden nothing is kept. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";

export interface SourceDraft {
  readonly text: string;
  /** The procedure's own text when the work on it began. */
  readonly base: string;
}

interface Schema extends DBSchema {
  texts: { key: string; value: SourceDraft };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;
const open = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>("hoso-builder-source", 1, { upgrade: (database) => void database.createObjectStore("texts") }));

export const loadSourceDraft = (id: string): Promise<SourceDraft | undefined> =>
  open().then(
    (database) => database.get("texts", id),
    () => undefined,
  );

/** @param draft undefined: there is nothing to keep any more */
export const keepSourceDraft = (id: string, draft: SourceDraft | undefined): Promise<void> =>
  open().then(
    async (database) => void (draft ? await database.put("texts", draft, id) : await database.delete("texts", id)),
    () => undefined,
  );
