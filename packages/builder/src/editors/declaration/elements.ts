/** Every element of the view "declaration". */
import { settingElements } from "../../controls/elements.js";
import type { Elements } from "../../views/elements.js";
import { HosoEditorDeclaration } from "./editor-declaration.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-editor-declaration": HosoEditorDeclaration,
};
