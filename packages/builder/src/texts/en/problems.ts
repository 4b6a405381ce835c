import type { ProblemsTexts } from "../vi/problems.js";

export const problems: ProblemsTexts = {
  title: "Problems",
};
