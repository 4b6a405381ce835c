/** The thread in which checks run: one job at a time, in the order in which they come. */
import { parentPort } from "node:worker_threads";
import { doJob, type CheckJob } from "./check-job.js";

/** A fault's words may hold what authors wrote: its name and where it came from have to do. */
function describe(error: unknown): string {
  const { name, stack = "" } = error as Error;
  return [name, ...stack.split("\n").filter((line) => /^\s+at /.test(line))].slice(0, 8).join("\n");
}

parentPort?.on("message", (job: CheckJob) => {
  try {
    parentPort?.postMessage({ ok: true, answer: doJob(job) });
  } catch (error) {
    parentPort?.postMessage({ ok: false, fault: describe(error) });
  }
});
