/** Work for a moment in which nobody waits for anything else; at the latest after `limit` milliseconds. */
export function whenIdle(work: (deadline?: IdleDeadline) => void, limit: number): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: limit });
  else setTimeout(work, 50);
}
