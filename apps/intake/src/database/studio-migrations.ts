/** The authors' half in the database: accounts, drafts, status of procedures, sites with several origins, audit. */
import { sql, type Kysely } from "kysely";
import { procedureSearchText } from "../procedures/search-text.js";
import type { Migration } from "./migration.js";
import type { Tables } from "./tables.js";

const run = (db: Kysely<Tables>, ...statements: readonly string[]): Promise<void> =>
  statements.reduce((before, statement) => before.then(async () => void (await sql.raw(statement).execute(db))), Promise.resolve());

const accounts: Migration = {
  name: "accounts-audit",
  up: (db) =>
    run(
      db,
      `CREATE TABLE accounts (
        id uuid PRIMARY KEY,
        login text CONSTRAINT accounts_login_unique UNIQUE,
        name text NOT NULL,
        password_hash text,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL,
        last_sign_in_at timestamptz
      )`,
      `CREATE TABLE account_roles (
        account_id uuid NOT NULL REFERENCES accounts (id),
        role text NOT NULL CHECK (role IN ('author', 'publisher', 'administrator')),
        department text NOT NULL,
        PRIMARY KEY (account_id, role, department)
      )`,
      `CREATE TABLE invitations (
        token_hash text PRIMARY KEY,
        account_id uuid REFERENCES accounts (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`,
      `CREATE TABLE sessions (
        token_hash text PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES accounts (id),
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL
      )`,
      "CREATE INDEX sessions_by_account ON sessions (account_id)",
      // Counted for what was typed, whether such an account exists or not.
      `CREATE TABLE sign_in_attempts (
        login_hash text PRIMARY KEY,
        failures integer NOT NULL,
        last_at timestamptz NOT NULL
      )`,
      `CREATE TABLE audit (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        account_id uuid REFERENCES accounts (id),
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        department text,
        detail json NOT NULL
      )`,
      "CREATE INDEX audit_by_subject ON audit (subject_id, id)",
      `CREATE FUNCTION hoso_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the audit list is only ever added to'; END $$`,
      "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION hoso_append_only()",
    ),
};

const drafts: Migration = {
  name: "drafts",
  up: (db) =>
    run(
      db,
      // Documents and edits are text and not jsonb: they come back to the byte, and any character may stand in them.
      `CREATE TABLE drafts (
        id uuid PRIMARY KEY,
        revision integer NOT NULL,
        snapshot text NOT NULL,
        snapshot_revision integer NOT NULL,
        title text,
        search text NOT NULL,
        department text NOT NULL,
        procedure_id text,
        base_procedure text,
        base_version integer,
        state text NOT NULL CHECK (state IN ('draft', 'in-review', 'returned', 'published')),
        owner_id uuid NOT NULL REFERENCES accounts (id),
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by uuid NOT NULL REFERENCES accounts (id),
        review_by uuid REFERENCES accounts (id),
        review_at timestamptz,
        review_note text,
        returned_by uuid REFERENCES accounts (id),
        returned_at timestamptz,
        returned_note text,
        published_version integer,
        problems json,
        problems_revision integer
      )`,
      "CREATE INDEX drafts_open ON drafts (changed_at) WHERE state <> 'published'",
      "CREATE INDEX drafts_by_procedure ON drafts (procedure_id)",
      `CREATE TABLE draft_edits (
        draft_id uuid NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
        revision integer NOT NULL CHECK (revision > 0),
        account_id uuid NOT NULL REFERENCES accounts (id),
        at timestamptz NOT NULL,
        edit text NOT NULL,
        key text NOT NULL,
        PRIMARY KEY (draft_id, revision),
        CONSTRAINT draft_edits_key_unique UNIQUE (draft_id, key)
      )`,
      `CREATE TABLE draft_comments (
        id uuid PRIMARY KEY,
        draft_id uuid NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
        place json,
        text text NOT NULL,
        account_id uuid NOT NULL REFERENCES accounts (id),
        at timestamptz NOT NULL,
        resolved_by uuid REFERENCES accounts (id),
        resolved_at timestamptz
      )`,
      "CREATE INDEX draft_comments_by_draft ON draft_comments (draft_id)",
      // Who has a draft open matters only while servers run: nothing of it needs to outlive a crash.
      `CREATE UNLOGGED TABLE draft_presence (
        connection uuid PRIMARY KEY,
        draft_id uuid NOT NULL,
        account_id uuid NOT NULL,
        seen_at timestamptz NOT NULL
      )`,
      "CREATE INDEX draft_presence_by_draft ON draft_presence (draft_id)",
    ),
};

const procedures: Migration = {
  name: "procedure-search-status",
  up: async (db) => {
    await run(
      db,
      // "Đ" is a letter of its own and no D with a mark; lower() alone knows only a-z in the C locale.
      `CREATE FUNCTION hoso_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
        $$ SELECT lower(translate(regexp_replace(normalize($1, NFD), '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'dd')) $$`,
      `ALTER TABLE procedures
        ADD COLUMN department text NOT NULL DEFAULT '',
        ADD COLUMN title text NOT NULL DEFAULT '""',
        ADD COLUMN search text NOT NULL DEFAULT '',
        ADD COLUMN published_by uuid REFERENCES accounts (id)`,
      `CREATE TABLE procedure_statuses (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        procedure_id text NOT NULL,
        status text NOT NULL CHECK (status IN ('in-force', 'suspended', 'superseded', 'abolished')),
        starts text NOT NULL,
        ends text,
        reason json,
        superseded_by text,
        account_id uuid NOT NULL REFERENCES accounts (id),
        at timestamptz NOT NULL
      )`,
      "CREATE INDEX procedure_statuses_by_procedure ON procedure_statuses (procedure_id, starts DESC, id DESC)",
      "CREATE TABLE departments (id text PRIMARY KEY, title json NOT NULL)",
    );
    const rows = await sql<{ id: string; version: number; document: string }>`SELECT id, version, document FROM procedures`.execute(db);
    for (const { id, version, document } of rows.rows) {
      const definition = JSON.parse(document) as Parameters<typeof procedureSearchText>[0];
      await sql`UPDATE procedures SET department = ${definition.department}, title = ${JSON.stringify(definition.title)},
        search = hoso_fold(${procedureSearchText(definition)}) WHERE id = ${id} AND version = ${version}`.execute(db);
    }
  },
};

const sites: Migration = {
  name: "sites-with-origins",
  up: (db) =>
    run(
      db,
      "ALTER TABLE sites RENAME TO sites_by_origin",
      `CREATE TABLE sites (
        id uuid PRIMARY KEY,
        title text NOT NULL,
        theme json NOT NULL,
        procedures json,
        limits json NOT NULL,
        changed_at timestamptz NOT NULL
      )`,
      `CREATE TABLE site_origins (
        origin text PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
        position integer NOT NULL
      )`,
      // What a sites file once brought: it is not brought again, whatever became of it since.
      "CREATE TABLE seeded_origins (origin text PRIMARY KEY)",
      `WITH old AS (SELECT gen_random_uuid() AS id, * FROM sites_by_origin),
        moved AS (INSERT INTO sites (id, title, theme, procedures, limits, changed_at)
          SELECT id, coalesce(title, origin), '{}', procedures::json, limits::json, now() FROM old RETURNING id)
        INSERT INTO site_origins (origin, site_id, position) SELECT origin, id, 0 FROM old`,
      "INSERT INTO seeded_origins (origin) SELECT origin FROM sites_by_origin WHERE configured",
      "DROP TABLE sites_by_origin",
    ),
};

const citySettings: Migration = {
  name: "city-settings",
  up: (db) =>
    run(
      db,
      `CREATE TABLE city_settings (
        name text PRIMARY KEY,
        value json NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by uuid NOT NULL REFERENCES accounts (id)
      )`,
    ),
};

export const studioMigrations: readonly Migration[] = [accounts, drafts, procedures, sites, citySettings];
