/**
 * Whether a procedure takes applications on a day: the one place that decides. A department's change of status wins over what the definition
 * says of itself; without one, the definition's own word holds.
 */
import type { Procedure } from "@hoso/contract";
import { sql, type Kysely, type RawBuilder } from "kysely";
import type { ProcedureStatusesTable } from "../database/studio-tables.js";
import type { Tables } from "../database/tables.js";

type Text = string | Readonly<Record<string, string>>;

export interface Validity {
  readonly status: "in-force" | "suspended" | "superseded" | "abolished";
  /** Days are those of the office. */
  readonly from: string;
  readonly to?: string;
  readonly reason?: Text;
  readonly supersededBy?: string;
}

export function validityOf(definition: Pick<Procedure, "validity">, change: Validity | undefined): Validity | undefined {
  if (!change) return definition.validity as Validity | undefined;
  if (change.status !== "in-force") return change;
  const { from = change.from, to } = definition.validity ?? {};
  return { status: "in-force", from, ...(to !== undefined && { to }) };
}

export const takesApplications = (validity: Validity | undefined, today: string): boolean =>
  (validity?.status ?? "in-force") === "in-force" && (validity?.to ?? today) >= today;

/** Superseded and abolished procedures leave the catalogue; suspended ones stay, with the reason. */
export const isListed = (validity: Validity | undefined): boolean => validity?.status !== "superseded" && validity?.status !== "abolished";

/** Whether the version's rules hold on that day. */
export const holdsOn = ({ validity }: Pick<Procedure, "validity">, today: string): boolean =>
  (validity?.from ?? today) <= today && (validity?.to ?? today) >= today;

/** The changes that hold on a day, one a procedure: the one that began last, of those the one made last. insert-application.ts asks the same. */
export const statusOn = (today: string): RawBuilder<Pick<ProcedureStatusesTable, "procedure_id" | "status" | "starts">> =>
  sql`SELECT DISTINCT ON (procedure_id) * FROM procedure_statuses WHERE starts <= ${today} AND (ends IS NULL OR ends >= ${today})
    ORDER BY procedure_id, starts DESC, id DESC`;

/** Changes that hold on `today`, by procedure. */
export async function statusChanges(db: Kysely<Tables>, today: string, procedure?: string): Promise<ReadonlyMap<string, Validity>> {
  const only = procedure === undefined ? sql`` : sql`WHERE procedure_id = ${procedure}`;
  const { rows } = await sql<Row>`SELECT * FROM (${statusOn(today)}) s ${only}`.execute(db);
  return new Map(rows.map((row) => [row.procedure_id, toChange(row)]));
}

interface Row {
  readonly procedure_id: string;
  readonly status: Validity["status"];
  readonly starts: string;
  readonly ends: string | null;
  readonly reason: Text | null;
  readonly superseded_by: string | null;
}

const toChange = ({ status, starts, ends, reason, superseded_by }: Row): Validity => ({
  status,
  from: starts,
  ...(ends !== null && { to: ends }),
  ...(reason !== null && { reason }),
  ...(superseded_by !== null && { supersededBy: superseded_by }),
});
