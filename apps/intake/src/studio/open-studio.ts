/** Puts together what the authors' half needs, and makes the set-up link while there is no account. */
import type { Calendar } from "@hoso/contract";
import type { Kysely } from "kysely";
import { hasAccounts } from "../accounts/account-store.js";
import { inviteFirst } from "../accounts/invitation-store.js";
import { passwords } from "../accounts/password.js";
import { sessionStore } from "../accounts/session-store.js";
import { localToday } from "../calendar/local-today.js";
import { cityIndex } from "../city/city-index.js";
import type { Config } from "../config/config.js";
import type { Notices } from "../database/notices.js";
import type { Tables } from "../database/tables.js";
import { draftDocuments } from "../drafts/draft-document.js";
import type { ProcedureStore } from "../procedures/procedure-store.js";
import type { SiteStore } from "../sites/site-store.js";
import type { Studio } from "./studio.js";

export interface StudioParts {
  readonly db: Kysely<Tables>;
  readonly notices: Notices;
  readonly procedures: ProcedureStore;
  readonly sites: SiteStore;
  readonly calendar: { readonly calendar: Calendar } | undefined;
  readonly serverKey: string;
  readonly now: () => Date;
}

export async function openStudio(config: Config, parts: StudioParts): Promise<{ studio: Studio; setUpPath: string | undefined }> {
  const { db, notices, procedures, sites, calendar, serverKey, now } = parts;
  const { sessionIdleHours, lockoutAttempts, lockoutMinutes, passwordCost, fourEyes } = config.accounts;
  const today = (): string => localToday(calendar?.calendar.timeZone ?? "UTC", now());
  const index = cityIndex();
  const studio: Studio = {
    db,
    notices,
    procedures,
    sites,
    serverKey,
    now,
    fourEyes,
    today,
    city: async () => index(await procedures.inForce(today())),
    sessions: sessionStore(db, now, sessionIdleHours * 3_600_000),
    passwords: passwords(passwordCost),
    lockout: { attempts: lockoutAttempts, minutes: lockoutMinutes },
    documents: draftDocuments(),
    calendar: calendar?.calendar,
    publicUrl: config.publicUrl,
    limits: config.rateLimits,
  };
  if (await hasAccounts(db)) return { studio, setUpPath: undefined };
  const { token } = await db.transaction().execute((transaction) => inviteFirst(transaction, now()));
  return { studio, setUpPath: `/studio/#/set-up/${token}` };
}
