/** Every element of the languages view. */
import type { Elements } from "../../views/elements.js";
import { HosoEditorLanguages } from "./editor-languages.js";
import { HosoImportTranslations } from "./import-dialog.js";
import { HosoTextGrid } from "./text-grid.js";

export const elements: Elements = {
  "hoso-editor-languages": HosoEditorLanguages,
  "hoso-text-grid": HosoTextGrid,
  "hoso-import-translations": HosoImportTranslations,
};
