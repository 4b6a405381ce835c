/**
 * Ports of the end-to-end tests. Two workers of Playwright run at once, each with servers of its own: a worker's ports lie a hundred above
 * those of the worker before it.
 */

/** The port that this worker uses for what stands at `first` with the first worker. */
export function portOfWorker(first: number): number {
  return first + 100 * Number(process.env["TEST_PARALLEL_INDEX"] ?? 0);
}
