/** A change that is made whole or refused whole: whoever finds out in its midst that it may not be throws `Refusal`, and nothing of it stays. */
import type { Kysely } from "kysely";
import type { ProblemExtra } from "../problems/problem.js";
import type { ProblemCode } from "../problems/problem-table.js";
import type { Tables } from "./tables.js";

/** The change, or the problem to answer with. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ProblemCode; readonly extra?: ProblemExtra };

export const refuse = (code: ProblemCode, extra?: ProblemExtra): Outcome<never> => ({ ok: false, code, ...(extra && { extra }) });

/** Thrown inside `transact` alone, and caught there. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly extra: ProblemExtra | undefined;

  constructor(code: ProblemCode, extra?: ProblemExtra) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** Unique constraints that people meet, and what they are told then. */
const constraints: Readonly<Record<string, ProblemCode>> = {
  accounts_login_unique: "login-taken",
  site_origins_pkey: "origin-taken",
};

export async function transact<T>(db: Kysely<Tables>, work: (transaction: Kysely<Tables>) => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await db.transaction().execute(work) };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.code, error.extra);
    const code = constraints[(error as { constraint?: string }).constraint ?? ""];
    if (code !== undefined) return refuse(code);
    throw error;
  }
}
