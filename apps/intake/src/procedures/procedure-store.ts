/** Published procedures: immutable rows in the database, compiled once a process and kept by digest. */
import type { DocumentRequirement, Procedure } from "@hoso/contract";
import { compile, type CompiledProcedure } from "@hoso/engine";
import type { Kysely } from "kysely";
import { recordChange } from "../audit/audit-log.js";
import type { Tables } from "../database/tables.js";
import { StoredProcedureError } from "../errors.js";
import { insertProcedure } from "./insert-procedure.js";
import { holdsOn, statusChanges, validityOf, type Validity } from "./validity.js";

export interface PublishedProcedure {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly withdrawn: boolean;
}

export interface ProcedureInForce extends PublishedProcedure {
  readonly definition: Procedure;
  readonly validity: Validity | undefined;
  /** Whether a department changed the status, so that the definition's own word does not count. */
  readonly changed: boolean;
}

export interface ProcedureStore {
  /** Newest versions whose rules hold on `today` and that are not withdrawn, one an id, with the validity that counts. */
  inForce(today: string): Promise<readonly ProcedureInForce[]>;
  /** The validity that counts for a version on `today`. */
  validity(definition: Procedure, today: string): Promise<Validity | undefined>;
  find(id: string, version: number): Promise<PublishedProcedure | undefined>;
  /** The canonical bytes of a published version, as text. */
  document(id: string, version: number): Promise<string | undefined>;
  compiled(id: string, version: number, digest: string): Promise<CompiledProcedure | undefined>;
  /** The requirement as the newest version that has it and still takes applications asks for it. */
  requirement(id: string, requirement: string): Promise<DocumentRequirement | undefined>;
  /** False when the version is there already, whatever its content. */
  insert(definition: Procedure, digest: string, document: string): Promise<boolean>;
  /** Stops taking applications under it; false when it is not there. */
  withdraw(id: string, version: number): Promise<boolean>;
}

/** Compiled definitions kept at most; the least recently used goes first. */
const MAX_COMPILED = 300;

export function procedureStore(db: Kysely<Tables>): ProcedureStore {
  const compiled = compiledCache(db);
  return {
    compiled,
    inForce: async (today) => {
      const rows = await db
        .selectFrom("procedures")
        .select(["id", "version", "digest"])
        .where("withdrawn_at", "is", null)
        .orderBy("id")
        .orderBy("version", "desc")
        .execute();
      const changes = await statusChanges(db, today);
      const found: ProcedureInForce[] = [];
      for (const row of rows) {
        if (found.at(-1)?.id === row.id) continue;
        const procedure = await compiled(row.id, row.version, row.digest);
        if (!procedure || !holdsOn(procedure.definition, today)) continue;
        const { definition } = procedure;
        const change = changes.get(row.id);
        found.push({ ...row, withdrawn: false, definition, validity: validityOf(definition, change), changed: change !== undefined });
      }
      return found;
    },
    validity: async (definition, today) => validityOf(definition, (await statusChanges(db, today, definition.id)).get(definition.id)),
    find: async (id, version) => {
      const row = await db
        .selectFrom("procedures")
        .select(["id", "version", "digest", "withdrawn_at"])
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst();
      return row && { id: row.id, version: row.version, digest: row.digest, withdrawn: row.withdrawn_at !== null };
    },
    requirement: async (id, requirement) => {
      const rows = await db
        .selectFrom("procedures")
        .select(["id", "version", "digest"])
        .where("id", "=", id)
        .where("withdrawn_at", "is", null)
        .orderBy("version", "desc")
        .execute();
      for (const row of rows) {
        const found = (await compiled(row.id, row.version, row.digest))?.definition.documents?.find((each) => each.id === requirement);
        if (found) return found;
      }
      return undefined;
    },
    document: async (id, version) =>
      (await db.selectFrom("procedures").select("document").where("id", "=", id).where("version", "=", version).executeTakeFirst())
        ?.document,
    insert: (definition, digest, document) =>
      db.transaction().execute((transaction) => insertProcedure(transaction, { definition, digest, document, by: null, at: new Date() })),
    withdraw: (id, version) =>
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom("procedures")
          .select(["withdrawn_at", "department"])
          .where("id", "=", id)
          .where("version", "=", version)
          .forUpdate()
          .executeTakeFirst();
        if (!row || row.withdrawn_at) return row !== undefined;
        const at = new Date();
        await transaction.updateTable("procedures").set({ withdrawn_at: at }).where("id", "=", id).where("version", "=", version).execute();
        const subject = { type: "procedure", id } as const;
        await recordChange(transaction, at, {
          actor: null,
          action: "procedure.withdrawn",
          subject,
          department: row.department,
          detail: { version },
        });
        return true;
      }),
  };
}

/** Compiles a stored version once and keeps it. */
function compiledCache(db: Kysely<Tables>): ProcedureStore["compiled"] {
  const cache = new Map<string, Promise<CompiledProcedure | undefined>>();

  const load = async (id: string, version: number, digest: string): Promise<CompiledProcedure | undefined> => {
    const row = await db
      .selectFrom("procedures")
      .select("document")
      .where("id", "=", id)
      .where("version", "=", version)
      .where("digest", "=", digest)
      .executeTakeFirst();
    if (!row) return undefined;
    const compilation = compile(JSON.parse(row.document));
    if (!compilation.ok)
      throw new StoredProcedureError(
        id,
        version,
        compilation.findings.map(({ code }) => code),
      );
    return compilation.procedure;
  };

  return (id: string, version: number, digest: string): Promise<CompiledProcedure | undefined> => {
    const key = `${id}/${version}/${digest}`;
    const known = cache.get(key);
    cache.delete(key);
    const entry = known ?? load(id, version, digest);
    cache.set(key, entry);
    if (cache.size > MAX_COMPILED) cache.delete(cache.keys().next().value ?? "");
    // What is not there today may be published tomorrow, and a fault of the database must not be remembered.
    entry.then((found) => found ?? cache.delete(key)).catch(() => cache.delete(key));
    return entry;
  };
}
