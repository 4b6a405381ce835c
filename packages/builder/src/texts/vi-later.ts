/** The interface in Vietnamese: the views and panels that load when they are first shown. */
import { viLater as authoring } from "@hoso/authoring/texts/vi-later";
import type { LaterTexts } from "./texts.js";
import { burden } from "./vi/burden.js";
import { editors } from "./vi/editors.js";
import { history } from "./vi/history.js";
import { languages } from "./vi/languages.js";
import { preview } from "./vi/preview.js";
import { problems } from "./vi/problems.js";
import { rules } from "./vi/rules.js";
import { scenarios } from "./vi/scenarios.js";
import { settings } from "./vi/settings.js";
import { source } from "./vi/source.js";
import { start } from "./vi/start.js";

export const viLater: LaterTexts = {
  authoring,
  history,
  settings,
  rules,
  editors,
  languages,
  source,
  problems,
  start,
  preview,
  scenarios,
  burden,
};
