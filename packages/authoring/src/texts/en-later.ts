/** What is said of a whole procedure, in English: findings, differences, burden, scenarios. */
import type { LaterWords } from "./authoring-texts.js";
import { burden } from "./en/burden.js";
import { diagnosticTexts } from "./en/diagnostics.js";
import { diff } from "./en/diff.js";
import { scenarios } from "./en/scenarios.js";

export type { LaterWords } from "./authoring-texts.js";

export const enLater: LaterWords = { ...diagnosticTexts, diff, burden, scenarios };
