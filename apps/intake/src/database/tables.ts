/** The tables as Kysely knows them. migrations.ts makes them; the two must agree. */
import type { ColumnType, Generated } from "kysely";
import type { StudioTables } from "./studio-tables.js";

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;
/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;
/** PostgreSQL's bigint comes back as text; sizes stay far below 2^53. */
type BigInteger = ColumnType<string, number | string, number | string>;

export interface ProceduresTable {
  id: string;
  version: number;
  digest: string;
  /** The canonical bytes (RFC 8785) that the digest is of. */
  document: string;
  published_at: Timestamp;
  withdrawn_at: Nullable<Date>;
  department: string;
  /** JSON: a text or a map by language. */
  title: string;
  /** Folded by the database. */
  search: string;
  /** Null: by the publisher token, or at the first start. */
  published_by: Nullable<string>;
}

export interface CalendarsTable {
  id: string;
  version: number;
  digest: string;
  document: string;
  added_at: Timestamp;
  in_force: boolean;
}

export interface ApplicationsTable {
  id: string;
  code: string;
  official_code: Nullable<string>;
  idempotency_key: string;
  body_digest: string;
  secret_hash: string;
  procedure_id: string;
  procedure_version: number;
  procedure_digest: string;
  case_id: Nullable<string>;
  state: string;
  outcome: Nullable<string>;
  channel: string;
  site: Nullable<string>;
  locale: string;
  answers: Json<unknown>;
  answers_digest: string;
  declaration: Json<unknown>;
  consents: Json<unknown>;
  confirmed_warnings: Json<unknown>;
  fees: Json<unknown>;
  due: Json<unknown>;
  due_at: Nullable<string>;
  calendar_id: Nullable<string>;
  calendar_version: Nullable<number>;
  received_at: Timestamp;
  helped_at: Nullable<string>;
  received_by: Nullable<string>;
  decided_by: Nullable<string>;
}

export interface ApplicationDocumentsTable {
  application_id: string;
  position: number;
  requirement: string;
  alternative: Nullable<string>;
  upload_id: string;
  name: string;
  type: string;
  size: BigInteger;
  sha256: string;
}

export interface EventsTable {
  application_id: string;
  sequence: number;
  type: string;
  state: Nullable<string>;
  at: Timestamp;
  outcome: Nullable<string>;
  by: Nullable<string>;
  stage: Nullable<string>;
  due: Nullable<string>;
  reason: Nullable<string>;
}

export interface UploadsTable {
  id: string;
  site: Nullable<string>;
  address_hash: string;
  procedure_id: Nullable<string>;
  requirement: Nullable<string>;
  declared_size: BigInteger;
  size: ColumnType<string | null, number | null | undefined, number | null>;
  type: Nullable<string>;
  sha256: Nullable<string>;
  created_at: Timestamp;
  expires_at: Timestamp;
  finished_at: Nullable<Date>;
  application_id: Nullable<string>;
}

export interface MigrationsTable {
  position: Generated<number>;
  name: string;
  applied_at: Generated<Date>;
}

export interface Tables extends StudioTables {
  procedures: ProceduresTable;
  calendars: CalendarsTable;
  applications: ApplicationsTable;
  application_documents: ApplicationDocumentsTable;
  events: EventsTable;
  uploads: UploadsTable;
  intake_migrations: MigrationsTable;
}
