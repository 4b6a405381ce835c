/** Published procedures: immutable rows in the database, compiled once a process and kept by digest. */
import type { DocumentRequirement, Procedure } from "@hoso/contract";
import { compile, type CompiledProcedure } from "@hoso/engine";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { StoredProcedureError } from "../errors.js";

export interface PublishedProcedure {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly withdrawn: boolean;
}

export interface ProcedureStore {
  /** Newest versions that take effect by `today` and are not withdrawn, one an id. */
  inForce(today: string): Promise<readonly (PublishedProcedure & { readonly definition: Procedure })[]>;
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
      const found: (PublishedProcedure & { definition: Procedure })[] = [];
      for (const row of rows) {
        if (found.at(-1)?.id === row.id) continue;
        const procedure = await compiled(row.id, row.version, row.digest);
        if (!procedure || (procedure.definition.validity?.from ?? "") > today) continue;
        found.push({ ...row, withdrawn: false, definition: procedure.definition });
      }
      return found;
    },
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
    insert: async (definition, digest, document) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("procedures")
        .values({ id: definition.id, version: definition.version, digest, document, published_at: new Date() })
        .onConflict((conflict) => conflict.columns(["id", "version"]).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    withdraw: async (id, version) => {
      const { numUpdatedRows } = await db
        .updateTable("procedures")
        .set((expression) => ({ withdrawn_at: expression.fn.coalesce("withdrawn_at", expression.val(new Date())) }))
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
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
