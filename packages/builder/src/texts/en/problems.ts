import type { ProblemsTexts } from "../vi/problems.js";

const of = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

export const problems: ProblemsTexts = {
  title: "Problems",
  none: "No problems were found.",
  noneShown: "No problem matches this choice.",
  counts: { error: of("error", "errors"), warning: of("warning", "warnings"), advice: of("piece of advice", "pieces of advice") },
  groups: { error: "Errors: to be mended before publishing", warning: "Warnings: better mended", advice: "Advice: could be better" },
  find: "Filter by words",
  severity: "Severity",
  everySeverity: "Every severity",
  whole: "The whole procedure",
  goTo: "Go there",
  goToOf: (title, place) => `Go there: ${place}, ${title}`,
  why: "Why, and what to do",
  fix: (what, title) => `${what}: ${title}`,
  fixed: (what) => `Mended: ${what}`,
  related: "Related",
  settings: "How strict the checks are",
  settingsHint: "Holds for every procedure that you open on this device. What keeps a procedure from working is always an error.",
  profile: "Strictness",
  houseProfile: "As the office has it",
  weight: "Severity of problems of this sort",
  weights: { error: "Error", warning: "Warning", advice: "Advice", off: "Not shown" },
  byProfile: "As the strictness says",
  changed: (count) => (count === 0 ? "No sort was changed." : `The severity of ${count} ${count === 1 ? "sort" : "sorts"} was changed.`),
  reset: "Back to the original severities",
};
