// All libraries, interleaved: every round runs each of them once on each form, in a fresh page, one after the other.
import { runSession } from "./session.mjs";
import { median, pairedRatio } from "./statistics.mjs";

/** What is measured, how to read it from a session and how to print it. */
export const OPERATIONS = [
  { id: "mount", title: "mount, CPU ms", read: (session) => session.mount.cpu },
  { id: "mountWall", title: "mount, to paint ms", read: (session) => session.mount.wall },
  { id: "key", title: "a key, CPU ms", read: (session) => session.key?.cpu },
  { id: "keyWall", title: "a key, to paint ms", read: (session) => session.key?.wall },
  { id: "on", title: "toggle 20 % on, CPU ms", read: (session) => session.on?.cpu },
  { id: "onWall", title: "toggle 20 % on, to paint ms", read: (session) => session.on?.wall },
  { id: "off", title: "toggle 20 % off, CPU ms", read: (session) => session.off?.cpu },
  { id: "offWall", title: "toggle 20 % off, to paint ms", read: (session) => session.off?.wall },
  { id: "submit", title: "submit to errors, CPU ms", read: (session) => session.submit?.cpu },
  { id: "submitWall", title: "submit to errors, to paint ms", read: (session) => session.submit?.wall },
  { id: "heap", title: "heap, MB", read: (session) => session.heap / 1e6 },
  { id: "nodes", title: "DOM nodes", read: (session) => session.nodes },
];

/**
 * @typedef {{ library: string, count: number, conditional: boolean, round: number, session: import("./session.mjs").SessionResult }} Sample
 * @param {{ browser: import("playwright-core").Browser, origin: string, bundles: Record<string, { style: string }>, libraries: string[], counts: number[], variants: boolean[], rounds: number,
 *   peerRounds: number, keys?: number, progress: (text: string) => void }} job
 * @returns {Promise<{ samples: Sample[], faults: string[] }>}
 */
export async function compare(job) {
  const samples = [];
  const faults = [];
  for (let round = 0; round < job.rounds; round += 1) {
    for (const count of job.counts) {
      for (const conditional of job.variants) {
        for (const library of job.libraries) {
          // The slow peers take most of the time and are far away from the figures in question: they may run in fewer rounds, spread evenly.
          if (isPeer(library) && !spread(round, job.rounds, job.peerRounds)) continue;
          job.progress(`round ${round + 1}/${job.rounds}  N = ${count}${conditional ? ", 20 % conditional" : ""}  ${library}`);
          try {
            const session = await runSession(job.browser, {
              origin: job.origin,
              library,
              count,
              conditional,
              style: job.bundles[library].style !== "",
              ...(job.keys ? { keys: job.keys } : {}),
            });
            samples.push({ library, count, conditional, round, session });
          } catch (error) {
            faults.push(`${library}, N = ${count}, round ${round + 1}: ${error.message}`);
          }
        }
      }
    }
  }
  return { samples, faults };
}

const isPeer = (library) => !library.startsWith("plain") && library !== "hoso";

function spread(round, rounds, wanted) {
  return Math.floor(((round + 1) * wanted) / rounds) > Math.floor((round * wanted) / rounds);
}

/**
 * @param {Sample[]} samples
 * @returns {{ count: number, conditional: boolean, operation: string, title: string, cells: { library: string, value: number, ratio: number | undefined, rounds: number }[] }[]}
 */
export function summarise(samples, libraries, counts, variants) {
  const rows = [];
  for (const count of counts) {
    for (const conditional of variants) {
      for (const operation of OPERATIONS) {
        const byRound = (library) =>
          new Map(
            samples
              .filter((sample) => sample.library === library && sample.count === count && sample.conditional === conditional)
              .map((sample) => [sample.round, operation.read(sample.session)])
              .filter(([, value]) => value !== undefined),
          );
        const reference = byRound("plain");
        const cells = libraries.map((library) => {
          const values = byRound(library);
          return {
            library,
            value: median([...values.values()]),
            ratio: library === "plain" || reference.size === 0 ? undefined : pairedRatio(values, reference),
            rounds: values.size,
          };
        });
        if (cells.some((cell) => cell.rounds > 0))
          rows.push({ count, conditional, operation: operation.id, title: operation.title, cells });
      }
    }
  }
  return rows;
}
