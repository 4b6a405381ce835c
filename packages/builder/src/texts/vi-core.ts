/** The interface in Vietnamese: the form and the panes beside it. */
import { viCore as authoring } from "@hoso/authoring/texts/vi-core";
import type { FirstTexts } from "./texts.js";
import { canvas } from "./vi/canvas.js";
import { commands } from "./vi/commands.js";
import { comments } from "./vi/comments.js";
import { outline } from "./vi/outline.js";
import { palette } from "./vi/palette.js";
import { saving } from "./vi/saving.js";
import { shell } from "./vi/shell.js";

export const viCore: FirstTexts = { tag: "vi", authoring, shell, outline, canvas, palette, commands, saving, comments };
