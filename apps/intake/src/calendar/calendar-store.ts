/** The working-day calendar in force. Its versions are kept: an application stays on the one it was received under. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Calendar } from "@hoso/contract";
import { validateCalendar } from "@hoso/contract/validators";
import { canonicalise } from "@hoso/trust";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { ConfigurationError } from "../errors.js";

export interface StoredCalendar {
  readonly calendar: Calendar;
  readonly digest: string;
}

/** Stores the file's calendar and puts it in force. Without a file, the one that was in force last, if any. */
export async function loadCalendar(db: Kysely<Tables>, file: string | undefined): Promise<StoredCalendar | undefined> {
  if (file === undefined) {
    const row = await db.selectFrom("calendars").select(["document", "digest"]).where("in_force", "=", true).executeTakeFirst();
    return row && { calendar: JSON.parse(row.document) as Calendar, digest: row.digest };
  }
  const calendar = await readCalendar(file);
  const document = canonicalise(calendar);
  const digest = createHash("sha256").update(document).digest("hex");
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("calendars")
      .values({ id: calendar.id, version: calendar.version, digest, document, in_force: false, added_at: new Date() })
      .onConflict((conflict) => conflict.columns(["id", "version"]).doNothing())
      .execute();
    const stored = await transaction
      .selectFrom("calendars")
      .select("digest")
      .where("id", "=", calendar.id)
      .where("version", "=", calendar.version)
      .executeTakeFirstOrThrow();
    if (stored.digest !== digest) {
      throw new ConfigurationError(
        `CALENDAR_FILE: calendar "${calendar.id}" version ${calendar.version} was stored earlier with other days. A version never changes: raise its version number.`,
      );
    }
    await transaction.updateTable("calendars").set({ in_force: false }).where("in_force", "=", true).execute();
    await transaction
      .updateTable("calendars")
      .set({ in_force: true })
      .where("id", "=", calendar.id)
      .where("version", "=", calendar.version)
      .execute();
  });
  return { calendar, digest };
}

async function readCalendar(file: string): Promise<Calendar> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new ConfigurationError(`CALENDAR_FILE: ${file} cannot be read as JSON.`, cause);
  }
  const result = validateCalendar(data);
  if (result.ok) return result.value;
  const reasons = result.errors.slice(0, 10).map((error) => `${error.path || "the document"} ${error.message}`);
  throw new ConfigurationError(`CALENDAR_FILE: ${file} is not a calendar: ${reasons.join("; ")}.`);
}
