/** Every element of the view "declaration". */
import { settingElements } from "../../controls/elements.js";
import type { Elements } from "../../views/view-table.js";
import { HosoEditorDeclaration } from "./editor-declaration.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-editor-declaration": HosoEditorDeclaration,
};
