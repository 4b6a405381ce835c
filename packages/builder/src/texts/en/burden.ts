import type { BurdenTexts } from "../vi/burden.js";

export const burden: BurdenTexts = {
  title: "Burden",
};
