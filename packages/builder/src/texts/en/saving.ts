import type { SavingTexts } from "../vi/saving.js";

export const saving: SavingTexts = {
  title: "Saving",
};
