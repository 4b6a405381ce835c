/** How many panes have room. */

export type Layout = "wide" | "medium" | "small";

export const layoutOf = (width: number): Layout => (width >= 1200 ? "wide" : width >= 700 ? "medium" : "small");
