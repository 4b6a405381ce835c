/** Every element of the view "cases". */
import { settingElements } from "../../controls/elements.js";
import type { Elements } from "../../views/elements.js";
import { HosoEditorCases } from "./editor-cases.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-editor-cases": HosoEditorCases,
};
