import type { HistoryTexts } from "../vi/history.js";

export const history: HistoryTexts = {
  title: "History",
  lead: "Every change you made since opening. Choose a line to go back to it; the lines above stay until you change something.",
  opened: "When it was opened",
  now: "you are here",
  ahead: "undone",
  empty: "No changes yet.",
  went: (what) => `Went back to: ${what}`,
};
