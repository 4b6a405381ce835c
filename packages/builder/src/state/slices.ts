/** Long work in pieces, so that typing and scrolling never wait for it. */

/** Milliseconds of script between two breaths: half a frame. */
const budget = 8;

/** Runs to the end, or to where the signal stops it; then undefined. */
export async function runInSlices<T, R>(work: Generator<T, R>, signal: AbortSignal, onStep?: (step: T) => void): Promise<R | undefined> {
  let until = performance.now() + budget;
  for (;;) {
    if (signal.aborted) return undefined;
    const { done, value } = work.next();
    if (done) return value;
    onStep?.(value);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + budget;
  }
}
