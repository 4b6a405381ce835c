/** The ordered list of changes to the database. Only ever added to at the end: what was released is never edited. */
import { sql } from "kysely";
import type { Migration } from "./migration.js";
import { studioMigrations } from "./studio-migrations.js";

export const migrations: readonly Migration[] = [
  {
    name: "procedures-sites-calendars",
    up: async (db) => {
      await sql`CREATE TABLE procedures (
        id text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        digest text NOT NULL UNIQUE,
        document text NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_at timestamptz,
        PRIMARY KEY (id, version)
      )`.execute(db);
      await sql`CREATE TABLE sites (
        origin text PRIMARY KEY,
        title text,
        procedures jsonb,
        limits jsonb NOT NULL DEFAULT '{}',
        configured boolean NOT NULL DEFAULT true
      )`.execute(db);
      await sql`CREATE TABLE calendars (
        id text NOT NULL,
        version integer NOT NULL,
        digest text NOT NULL,
        document text NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        in_force boolean NOT NULL DEFAULT false,
        PRIMARY KEY (id, version)
      )`.execute(db);
      await sql`CREATE UNIQUE INDEX calendars_in_force ON calendars (in_force) WHERE in_force`.execute(db);
    },
  },
  {
    name: "applications",
    up: async (db) => {
      await sql`CREATE TABLE applications (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT applications_code_unique UNIQUE,
        official_code text,
        idempotency_key text NOT NULL CONSTRAINT applications_key_unique UNIQUE,
        body_digest text NOT NULL,
        secret_hash text NOT NULL,
        procedure_id text NOT NULL,
        procedure_version integer NOT NULL,
        procedure_digest text NOT NULL,
        case_id text,
        state text NOT NULL,
        outcome text,
        channel text NOT NULL,
        site text,
        locale text NOT NULL,
        answers jsonb NOT NULL,
        answers_digest text NOT NULL,
        declaration json,
        consents json NOT NULL,
        confirmed_warnings json NOT NULL,
        fees json NOT NULL,
        due json,
        due_at text,
        calendar_id text,
        calendar_version integer,
        received_at timestamptz NOT NULL,
        helped_at text,
        received_by text,
        decided_by text
      )`.execute(db);
      // No foreign keys to procedures and calendars: their rows are never deleted, and the row lock that each insert
      // would take on the same procedure costs a third of the throughput.
      await sql`CREATE TABLE events (
        application_id uuid NOT NULL REFERENCES applications (id),
        sequence integer NOT NULL CHECK (sequence > 0),
        type text NOT NULL,
        state text,
        at timestamptz NOT NULL,
        outcome text,
        by text,
        stage text,
        due text,
        reason text,
        PRIMARY KEY (application_id, sequence)
      )`.execute(db);
    },
  },
  {
    name: "uploads",
    up: async (db) => {
      await sql`CREATE TABLE uploads (
        id text PRIMARY KEY,
        site text,
        address_hash text NOT NULL,
        procedure_id text,
        requirement text,
        declared_size bigint NOT NULL,
        size bigint,
        type text,
        sha256 text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        finished_at timestamptz,
        application_id uuid REFERENCES applications (id)
      )`.execute(db);
      await sql`CREATE INDEX uploads_expiring ON uploads (expires_at) WHERE application_id IS NULL`.execute(db);
      await sql`CREATE INDEX uploads_by_address ON uploads (address_hash)`.execute(db);
      await sql`CREATE TABLE application_documents (
        application_id uuid NOT NULL REFERENCES applications (id),
        position integer NOT NULL,
        requirement text NOT NULL,
        alternative text,
        upload_id text NOT NULL CONSTRAINT application_documents_upload_unique UNIQUE REFERENCES uploads (id),
        name text NOT NULL,
        type text NOT NULL,
        size bigint NOT NULL,
        sha256 text NOT NULL,
        PRIMARY KEY (application_id, position)
      )`.execute(db);
    },
  },
  ...studioMigrations,
];
