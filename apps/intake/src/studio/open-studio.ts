/** Puts together what the authors' half needs, and makes the set-up link while there is no account. */
import { serialise } from "@hoso/authoring";
import type { Calendar } from "@hoso/contract";
import type { Kysely } from "kysely";
import { hasAccounts } from "../accounts/account-store.js";
import { inviteFirst } from "../accounts/invitation-store.js";
import { passwords } from "../accounts/password.js";
import { sessionStore } from "../accounts/session-store.js";
import { localToday } from "../calendar/local-today.js";
import type { CheckDocument } from "../checks/check-job.js";
import type { CheckQueue } from "../checks/check-queue.js";
import { cityIndex } from "../city/city-index.js";
import type { Config } from "../config/config.js";
import type { Notices } from "../database/notices.js";
import type { Tables } from "../database/tables.js";
import { draftDocuments } from "../drafts/draft-document.js";
import type { ProcedureStore } from "../procedures/procedure-store.js";
import { problemCounter } from "../review/count-problems.js";
import type { SiteStore } from "../sites/site-store.js";
import type { Studio } from "./studio.js";

export interface StudioParts {
  readonly db: Kysely<Tables>;
  readonly notices: Notices;
  readonly procedures: ProcedureStore;
  readonly sites: SiteStore;
  readonly calendar: { readonly calendar: Calendar } | undefined;
  readonly serverKey: string;
  readonly checks: CheckQueue;
  readonly now: () => Date;
}

export async function openStudio(config: Config, parts: StudioParts): Promise<{ studio: Studio; setUpPath: string | undefined }> {
  const { db, notices, procedures, sites, calendar, serverKey, checks, now } = parts;
  const { sessionIdleHours, lockoutAttempts, lockoutMinutes, passwordCost, fourEyes } = config.accounts;
  const today = (): string => localToday(calendar?.calendar.timeZone ?? "UTC", now());
  const index = cityIndex();
  const city = async () => index(await procedures.inForce(today()));
  const documents = draftDocuments();
  const check: CheckDocument = async (document, { version = 1, withDefinition = false } = {}) => {
    const asked = (await city()).map(({ id, title, asks, gives }) => ({ id, title, asks, gives }));
    const options = { version, calendar: calendar?.calendar, city: asked, today: today() };
    return checks.run({ document: serialise(document), options, withDefinition });
  };
  const studio: Studio = {
    db,
    notices,
    procedures,
    sites,
    serverKey,
    now,
    fourEyes,
    today,
    city,
    check,
    problems: problemCounter({ db, documents, check }),
    sessions: sessionStore(db, now, sessionIdleHours * 3_600_000),
    passwords: passwords(passwordCost),
    lockout: { attempts: lockoutAttempts, minutes: lockoutMinutes },
    documents,
    calendar: calendar?.calendar,
    publicUrl: config.publicUrl,
    limits: config.rateLimits,
  };
  if (await hasAccounts(db)) return { studio, setUpPath: undefined };
  const { token } = await db.transaction().execute((transaction) => inviteFirst(transaction, now()));
  return { studio, setUpPath: `/studio/#/set-up/${token}` };
}
