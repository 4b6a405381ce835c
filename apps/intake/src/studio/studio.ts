/** What the routes of the authors' half share. */
import type { Calendar } from "@hoso/contract";
import type { Kysely } from "kysely";
import type { Passwords } from "../accounts/password.js";
import type { SessionStore } from "../accounts/session-store.js";
import type { SignInServices } from "../accounts/sign-in.js";
import type { CityProcedure } from "../city/city-index.js";
import type { CheckDocument } from "../checks/check-job.js";
import type { RateLimits } from "../config/config.js";
import type { Notices } from "../database/notices.js";
import type { Tables } from "../database/tables.js";
import type { DraftDocuments } from "../drafts/draft-document.js";
import type { ProcedureStore } from "../procedures/procedure-store.js";
import type { ProblemCounter } from "../review/count-problems.js";
import type { SiteStore } from "../sites/site-store.js";

export interface Studio extends SignInServices {
  readonly db: Kysely<Tables>;
  readonly sessions: SessionStore;
  readonly passwords: Passwords;
  readonly now: () => Date;
  readonly notices: Notices;
  readonly procedures: ProcedureStore;
  readonly documents: DraftDocuments;
  readonly sites: SiteStore;
  /** What published procedures ask, as far as they are in force. */
  readonly city: () => Promise<readonly CityProcedure[]>;
  readonly check: CheckDocument;
  readonly problems: ProblemCounter;
  /** Day of `now` where the office is. */
  readonly today: () => string;
  readonly calendar: Calendar | undefined;
  readonly publicUrl: string | undefined;
  readonly limits: RateLimits;
  /** Whether nobody approves what they wrote. */
  readonly fourEyes: boolean;
}
