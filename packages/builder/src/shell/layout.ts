/** How many panes have room, and which one comes next on F6. */

export type Layout = "wide" | "medium" | "small";

export const layoutOf = (width: number): Layout => (width >= 1200 ? "wide" : width >= 700 ? "medium" : "small");

/** The landmark after (or before) the one that holds the focus, of those that show. */
export function nextPane(panes: readonly HTMLElement[], now: HTMLElement | undefined, step: 1 | -1): HTMLElement | undefined {
  const at = now ? panes.indexOf(now) : step > 0 ? -1 : 0;
  return panes[(at + step + panes.length) % panes.length];
}
