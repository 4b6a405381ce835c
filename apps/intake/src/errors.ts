/** Every fault intake throws. Expected refusals of a request are problems (see problems/), not faults. */
import { HosoError } from "@hoso/contract";

/** Configuration or a file it names cannot be used; the message says which setting and what was expected. */
export class ConfigurationError extends HosoError<"configuration-invalid"> {
  constructor(message: string, cause?: unknown) {
    super("configuration-invalid", message, cause === undefined ? {} : { cause });
  }
}

/** Another intake works on the same data folder. */
export class DataFolderInUseError extends HosoError<"data-folder-in-use"> {
  constructor(folder: string, pid: number | undefined) {
    const who = pid === undefined ? "another intake" : `another intake (process ${pid})`;
    super("data-folder-in-use", `The data folder ${folder} is in use by ${who}. Stop it, or give this one its own folder with DATA_DIR.`);
  }
}

/** The database could not be installed, started or reached. */
export class DatabaseUnavailableError extends HosoError<"database-unavailable"> {
  constructor(message: string, cause?: unknown) {
    super("database-unavailable", message, cause === undefined ? {} : { cause });
  }
}

/** The database holds migrations that this build does not know, or that it knows under another name. */
export class MigrationMismatchError extends HosoError<"migration-mismatch"> {
  constructor(message: string) {
    super("migration-mismatch", message);
  }
}

/** The engine refused a definition that was published earlier. */
export class StoredProcedureError extends HosoError<"stored-procedure-invalid"> {
  constructor(id: string, version: number, codes: readonly string[]) {
    super("stored-procedure-invalid", `The stored procedure ${id} version ${version} no longer compiles: ${codes.join(", ")}.`);
  }
}

/** A draft's stored document or edits can no longer be read. */
export class StoredDraftError extends HosoError<"stored-draft-invalid"> {
  constructor(id: string, code: string) {
    super("stored-draft-invalid", `The stored draft ${id} cannot be read: ${code}.`);
  }
}

/** A check of a draft that gave no answer: too many wait, or it took too long, or its thread ended. Whoever asked may ask again. */
export class ChecksStoppedError extends HosoError<"checks-busy" | "checks-unfinished"> {
  constructor(code: "checks-busy" | "checks-unfinished", why: string) {
    super(code, `The check gave no answer: ${why}.`);
  }
}
