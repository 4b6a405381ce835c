/** The interface in English: the views and panels that load when they are first shown. */
import { enLater as authoring } from "@hoso/authoring/texts/en-later";
import type { LaterTexts } from "./texts.js";
import { burden } from "./en/burden.js";
import { editors } from "./en/editors.js";
import { history } from "./en/history.js";
import { languages } from "./en/languages.js";
import { preview } from "./en/preview.js";
import { problems } from "./en/problems.js";
import { rules } from "./en/rules.js";
import { scenarios } from "./en/scenarios.js";
import { settings } from "./en/settings.js";
import { source } from "./en/source.js";
import { start } from "./en/start.js";

export const enLater: LaterTexts = {
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
