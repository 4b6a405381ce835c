import type { HistoryTexts } from "../vi/history.js";

export const history: HistoryTexts = {
  title: "History",
};
