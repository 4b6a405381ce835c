/** What is said of a whole procedure, in Vietnamese: findings, differences, burden, scenarios. */
import type { LaterWords } from "./authoring-texts.js";
import { burden } from "./vi/burden.js";
import { diagnosticTexts } from "./vi/diagnostics.js";
import { diff } from "./vi/diff.js";
import { scenarios } from "./vi/scenarios.js";

export type { LaterWords } from "./authoring-texts.js";

export const viLater: LaterWords = { ...diagnosticTexts, diff, burden, scenarios };
