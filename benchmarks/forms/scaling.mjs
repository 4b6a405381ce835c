// Hoso against itself: does any operation grow faster than the number of fields?
import { OPERATIONS } from "./comparison.mjs";
import { runSession } from "./session.mjs";
import { median } from "./statistics.mjs";

/** Growth a field beyond which an operation counts as worse than linear: room for the noise of a shared machine. */
export const TOLERANCE = 1.25;

/**
 * @param {{ browser: import("playwright-core").Browser, origin: string, bundles: Record<string, { style: string }>, library: string, counts: number[], rounds: number, progress: (text: string) => void }} job
 * @returns {Promise<{ operation: string, title: string, values: number[], growth: number, linear: boolean }[]>} growth: cost of the largest form over the cost of the
 *   smallest, divided by the ratio of their sizes; 1 is linear, below is better
 */
export async function scale(job) {
  const sessions = new Map(job.counts.map((count) => [count, []]));
  for (let round = 0; round < job.rounds; round += 1) {
    for (const count of job.counts) {
      job.progress(`scaling round ${round + 1}/${job.rounds}  N = ${count}`);
      sessions.get(count).push(
        await runSession(job.browser, {
          origin: job.origin,
          library: job.library,
          count,
          conditional: true,
          style: job.bundles[job.library].style !== "",
          keys: 10,
        }),
      );
    }
  }
  const first = job.counts[0];
  const last = job.counts.at(-1);
  return OPERATIONS.filter(({ id }) => !id.endsWith("Wall")).map((operation) => {
    const values = job.counts.map((count) => median(sessions.get(count).map((session) => operation.read(session))));
    const growth = values.at(-1) / values[0] / (last / first);
    return { operation: operation.id, title: operation.title, values, growth, linear: growth <= TOLERANCE };
  });
}
