/** The tables of the authors' half as Kysely knows them. studio-migrations.ts makes them; the two must agree. */
import type { ColumnType, Generated } from "kysely";

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;
type NullableTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export interface AccountsTable {
  id: string;
  login: Nullable<string>;
  name: string;
  password_hash: Nullable<string>;
  disabled_at: NullableTime;
  created_at: Timestamp;
  last_sign_in_at: NullableTime;
}

export interface AccountRolesTable {
  account_id: string;
  role: "author" | "publisher" | "administrator";
  department: string;
}

export interface InvitationsTable {
  token_hash: string;
  /** Null: the set-up link of the first account. */
  account_id: Nullable<string>;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: NullableTime;
}

export interface SessionsTable {
  token_hash: string;
  account_id: string;
  created_at: Timestamp;
  seen_at: Timestamp;
}

export interface SignInAttemptsTable {
  login_hash: string;
  failures: number;
  last_at: Timestamp;
}

export interface AuditTable {
  id: Generated<string>;
  at: Timestamp;
  account_id: Nullable<string>;
  action: string;
  subject_type: string;
  subject_id: string;
  department: Nullable<string>;
  detail: Json<Record<string, unknown>>;
}

export interface DraftsTable {
  id: string;
  revision: number;
  /** Serialised document as it was at `snapshot_revision`. */
  snapshot: string;
  snapshot_revision: number;
  /** JSON: a text or a map by language. */
  title: Nullable<string>;
  search: string;
  department: string;
  procedure_id: Nullable<string>;
  base_procedure: Nullable<string>;
  base_version: Nullable<number>;
  state: "draft" | "in-review" | "returned" | "published";
  owner_id: string;
  created_at: Timestamp;
  changed_at: Timestamp;
  changed_by: string;
  review_by: Nullable<string>;
  review_at: NullableTime;
  review_note: Nullable<string>;
  returned_by: Nullable<string>;
  returned_at: NullableTime;
  returned_note: Nullable<string>;
  published_version: Nullable<number>;
  problems: NullableJson<{ errors: number; warnings: number; advice: number }>;
  problems_revision: Nullable<number>;
}

export interface DraftEditsTable {
  draft_id: string;
  revision: number;
  account_id: string;
  at: Timestamp;
  /** JSON. */
  edit: string;
  key: string;
}

export interface DraftCommentsTable {
  id: string;
  draft_id: string;
  place: NullableJson<{ key: string; property?: string }>;
  text: string;
  account_id: string;
  at: Timestamp;
  resolved_by: Nullable<string>;
  resolved_at: NullableTime;
}

export interface DraftPresenceTable {
  connection: string;
  draft_id: string;
  account_id: string;
  seen_at: Timestamp;
}

export interface ProcedureStatusesTable {
  id: Generated<string>;
  procedure_id: string;
  status: "in-force" | "suspended" | "superseded" | "abolished";
  /** ISO days where the office is. */
  starts: string;
  ends: Nullable<string>;
  reason: NullableJson<string | Record<string, string>>;
  superseded_by: Nullable<string>;
  account_id: string;
  at: Timestamp;
}

export interface DepartmentsTable {
  id: string;
  title: Json<Record<string, string>>;
}

/** What holds for the whole city, each by its name. */
export interface CitySettingsTable {
  name: string;
  value: Json<Record<string, unknown>>;
  changed_at: Timestamp;
  changed_by: string;
}

export interface SitesTable {
  id: string;
  title: string;
  theme: Json<Record<string, string>>;
  /** Null: every procedure. */
  procedures: NullableJson<readonly string[]>;
  limits: Json<Record<string, number>>;
  changed_at: Timestamp;
}

export interface SiteOriginsTable {
  origin: string;
  site_id: string;
  position: number;
}

export interface StudioTables {
  accounts: AccountsTable;
  account_roles: AccountRolesTable;
  invitations: InvitationsTable;
  sessions: SessionsTable;
  sign_in_attempts: SignInAttemptsTable;
  audit: AuditTable;
  drafts: DraftsTable;
  draft_edits: DraftEditsTable;
  draft_comments: DraftCommentsTable;
  draft_presence: DraftPresenceTable;
  procedure_statuses: ProcedureStatusesTable;
  departments: DepartmentsTable;
  city_settings: CitySettingsTable;
  sites: SitesTable;
  site_origins: SiteOriginsTable;
  seeded_origins: { origin: string };
}
