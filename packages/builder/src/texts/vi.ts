/** The interface in Vietnamese. */
import { vi as authoring } from "@hoso/authoring/texts/vi";
import type { BuilderTexts } from "./texts.js";
import { burden } from "./vi/burden.js";
import { canvas } from "./vi/canvas.js";
import { commands } from "./vi/commands.js";
import { comments } from "./vi/comments.js";
import { editors } from "./vi/editors.js";
import { history } from "./vi/history.js";
import { languages } from "./vi/languages.js";
import { outline } from "./vi/outline.js";
import { palette } from "./vi/palette.js";
import { preview } from "./vi/preview.js";
import { problems } from "./vi/problems.js";
import { rules } from "./vi/rules.js";
import { saving } from "./vi/saving.js";
import { scenarios } from "./vi/scenarios.js";
import { settings } from "./vi/settings.js";
import { shell } from "./vi/shell.js";
import { source } from "./vi/source.js";
import { start } from "./vi/start.js";

export const vi: BuilderTexts = {
  tag: "vi",
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
