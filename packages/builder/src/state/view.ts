/** What the builder can show: views in the middle, panels at the side. */

/** The form itself, the other parts of the procedure, and what is done with the whole. */
export const views = [
  "design",
  "about",
  "cases",
  "documents",
  "fees",
  "processing",
  "checks",
  "declaration",
  "privacy",
  "languages",
  "preview",
  "scenarios",
  "source",
] as const;

/** `start`: how to begin, before there is anything to design. */
export type View = (typeof views)[number] | "start";

export const panels = ["properties", "problems", "history", "burden", "comments"] as const;

export type Panel = (typeof panels)[number];

export type Pane = "outline" | "palette" | "main" | "side";
