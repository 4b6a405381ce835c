/** The interface in English: the form and the panes beside it. */
import { enCore as authoring } from "@hoso/authoring/texts/en-core";
import type { FirstTexts } from "./texts.js";
import { canvas } from "./en/canvas.js";
import { commands } from "./en/commands.js";
import { comments } from "./en/comments.js";
import { outline } from "./en/outline.js";
import { palette } from "./en/palette.js";
import { saving } from "./en/saving.js";
import { shell } from "./en/shell.js";

export const enCore: FirstTexts = { tag: "en", authoring, shell, outline, canvas, palette, commands, saving, comments };
