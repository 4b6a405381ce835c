/** How many problems drafts have, for the list. Counted when somebody looks, kept until the draft changes, and never longer than a list may take. */
import type { Studio } from "../studio/studio.js";
import { checkDraft } from "./check-draft.js";

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
}

/** Milliseconds for the drafts of one page; what is left over is counted the next time. */
const BUDGET_MS = 400;

export async function countProblems(
  { db, documents, calendar, city, today }: Pick<Studio, "db" | "documents" | "calendar" | "city" | "today">,
  drafts: readonly { readonly id: string; readonly revision: number }[],
): Promise<ReadonlyMap<string, Counts>> {
  const counted = new Map<string, Counts>();
  if (drafts.length === 0) return counted;
  const options = { version: 1, calendar, city: await city(), today: today() };
  const started = performance.now();
  for (const { id, revision } of drafts) {
    if (performance.now() - started > BUDGET_MS) break;
    const { diagnostics } = checkDraft(await documents.at(db, id, revision), options);
    const count = (wanted: string): number => diagnostics.filter(({ severity }) => severity === wanted).length;
    const counts = { errors: count("error"), warnings: count("warning"), advice: count("advice") };
    counted.set(id, counts);
    await db
      .updateTable("drafts")
      .set({ problems: JSON.stringify(counts), problems_revision: revision })
      .where("id", "=", id)
      .where("revision", "=", revision)
      .execute();
  }
  return counted;
}
