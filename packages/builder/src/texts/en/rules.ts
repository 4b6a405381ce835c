import type { RulesTexts } from "../vi/rules.js";

export const rules: RulesTexts = {
  title: "Conditions",
};
