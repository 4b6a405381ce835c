import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { copyRequest } from "../testing/procedures.fixture.js";
import { migrate } from "./migrate.js";
import { migrations } from "./migrations.js";
import type { Tables } from "./tables.js";

let intake: TestIntake;
beforeAll(async () => {
  intake = await startIntake();
});
afterAll(() => intake.dispose());

describe("migrations", () => {
  it("are applied once, whoever starts how often at the same time", async () => {
    const { db } = intake.database;
    expect(await Promise.all([migrate(db), migrate(db), migrate(db)])).toEqual([[], [], []]);
    const rows = await db.selectFrom("intake_migrations").select("name").orderBy("position").execute();
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  it("are all or nothing, and a newer database is refused", async () => {
    const { db } = intake.database;
    const broken = {
      name: "broken",
      up: async (transaction: typeof db) =>
        void (await sql`CREATE TABLE broken (id integer)`.execute(transaction), await sql`SELECT nothing`.execute(transaction)),
    };
    await expect(migrate(db, [...migrations, broken])).rejects.toThrow();
    await expect(sql`SELECT * FROM broken`.execute(db)).rejects.toMatchObject({ code: "42P01" });
    await expect(migrate(db, migrations.slice(0, -1))).rejects.toMatchObject({ code: "migration-mismatch" });
    expect(await migrate(db)).toEqual([]);
  });

  it("take what an earlier release stored along: sites one by one, procedures with what they are found by", async () => {
    await intake.database.pool.query("CREATE DATABASE earlier");
    const url = new URL(intake.database.connectionString);
    url.pathname = "/earlier";
    const pool = new pg.Pool({ connectionString: url.href, max: 2 });
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    await migrate(db, migrations.slice(0, 3));
    const document = JSON.stringify({ ...copyRequest, title: { vi: "Đăng ký kết hôn" } });
    await pool.query("INSERT INTO procedures (id, version, digest, document) VALUES ('copy-request', 1, 'd', $1)", [document]);
    await pool.query(
      `INSERT INTO sites (origin, title, procedures, limits) VALUES ('https://a.example.vn', 'A', '["copy-request"]', '{"maxUploadBytes":1}'), ('https://b.example.vn', NULL, NULL, '{}')`,
    );
    await migrate(db);
    const { rows: found } = await pool.query("SELECT department, title FROM procedures WHERE search LIKE '%dang ky ket hon%'");
    expect(found).toEqual([{ department: "justice", title: '{"vi":"Đăng ký kết hôn"}' }]);
    const sites = await pool.query("SELECT title, procedures, limits, origin FROM sites JOIN site_origins ON site_id = id ORDER BY origin");
    expect(sites.rows).toEqual([
      { title: "A", procedures: ["copy-request"], limits: { maxUploadBytes: 1 }, origin: "https://a.example.vn" },
      { title: "https://b.example.vn", procedures: null, limits: {}, origin: "https://b.example.vn" },
    ]);
    expect((await pool.query("SELECT origin FROM seeded_origins")).rows).toHaveLength(2);
    await db.destroy();
  });

  it("write through, as the database is set", async () => {
    for (const [name, value] of [
      ["fsync", "on"],
      ["synchronous_commit", "on"],
      ["full_page_writes", "on"],
      ["listen_addresses", "127.0.0.1"],
    ] as const) {
      const { rows } = await sql<{ setting: string }>`SELECT setting FROM pg_settings WHERE name = ${name}`.execute(intake.database.db);
      expect(rows[0]?.setting, name).toBe(value);
    }
  });

  it("also on a database that is named", async () => {
    const other = await startIntake({ DATABASE_URL: intake.database.connectionString });
    expect(other.database.embedded).toBe(false);
    expect((await other.app.inject({ method: "GET", url: "/ready" })).statusCode).toBe(200);
    await other.dispose();
  });
});
