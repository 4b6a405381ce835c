import type { ScenariosTexts } from "../vi/scenarios.js";

export const scenarios: ScenariosTexts = {
  title: "Scenarios",
};
