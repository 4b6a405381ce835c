/** One change to the database. */
import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

export interface Migration {
  readonly name: string;
  up(db: Kysely<Tables>): Promise<void>;
}
