/** The interface in English. */
import { en as authoring } from "@hoso/authoring/texts/en";
import type { BuilderTexts } from "./texts.js";
import { burden } from "./en/burden.js";
import { canvas } from "./en/canvas.js";
import { commands } from "./en/commands.js";
import { comments } from "./en/comments.js";
import { editors } from "./en/editors.js";
import { history } from "./en/history.js";
import { languages } from "./en/languages.js";
import { outline } from "./en/outline.js";
import { palette } from "./en/palette.js";
import { preview } from "./en/preview.js";
import { problems } from "./en/problems.js";
import { rules } from "./en/rules.js";
import { saving } from "./en/saving.js";
import { scenarios } from "./en/scenarios.js";
import { settings } from "./en/settings.js";
import { shell } from "./en/shell.js";
import { source } from "./en/source.js";
import { start } from "./en/start.js";

export const en: BuilderTexts = {
  tag: "en",
  authoring,
  shell,
  outline,
  canvas,
  palette,
  commands,
  saving,
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
  comments,
};
