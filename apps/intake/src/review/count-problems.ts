/** How many problems drafts have, for the list. Counted when somebody looks, kept until the draft changes, and never waited for longer than a list may take. */
import type { Kysely } from "kysely";
import type { CheckDocument } from "../checks/check-job.js";
import type { Tables } from "../database/tables.js";
import type { DraftDocuments } from "../drafts/draft-document.js";
import { ChecksStoppedError } from "../errors.js";

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
}

interface CounterParts {
  readonly db: Kysely<Tables>;
  readonly documents: DraftDocuments;
  readonly check: CheckDocument;
}

interface Draft {
  readonly id: string;
  readonly revision: number;
}

export interface ProblemCounter {
  /** What is known in time; what is not is counted all the same, for the next who looks. */
  count(drafts: readonly Draft[]): Promise<ReadonlyMap<string, Counts>>;
  /** When nothing is under way any more. */
  settled(): Promise<void>;
}

/** Milliseconds that a list waits. */
const BUDGET_MS = 400;

export function problemCounter({ db, documents, check }: CounterParts): ProblemCounter {
  const underWay = new Map<string, Promise<Counts | undefined>>();
  /** Revisions that could not be checked: they are not tried again, or each look at the list would cost the time limit. */
  const given = new Map<string, number>();

  const look = async ({ id, revision }: Draft): Promise<Counts | undefined> => {
    try {
      const { diagnostics } = await check(await documents.at(db, id, revision));
      const count = (wanted: string): number => diagnostics.filter(({ severity }) => severity === wanted).length;
      const counts = { errors: count("error"), warnings: count("warning"), advice: count("advice") };
      await db
        .updateTable("drafts")
        .set({ problems: JSON.stringify(counts), problems_revision: revision })
        .where("id", "=", id)
        .where("revision", "=", revision)
        .execute();
      return counts;
    } catch (error) {
      if (!(error instanceof ChecksStoppedError)) throw error;
      if (error.code === "checks-unfinished") given.set(id, revision);
      return undefined;
    }
  };

  const begin = (draft: Draft): Promise<Counts | undefined> => {
    const key = `${draft.id} ${draft.revision}`;
    const known = underWay.get(key);
    if (known) return known;
    const work = look(draft).finally(() => underWay.delete(key));
    underWay.set(key, work);
    // Whoever waits is told of a fault; nobody may be waiting.
    work.catch(() => undefined);
    return work;
  };

  return {
    count: async (drafts) => {
      const counted = new Map<string, Counts>();
      const until = performance.now() + BUDGET_MS;
      for (const draft of drafts) {
        if (performance.now() > until) break;
        if (given.get(draft.id) === draft.revision) continue;
        const counts = await within(until - performance.now(), begin(draft));
        if (counts) counted.set(draft.id, counts);
      }
      return counted;
    },
    settled: async () => void (await Promise.allSettled(underWay.values())),
  };
}

/** The outcome, or undefined when it is not there in time. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, milliseconds, undefined)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
