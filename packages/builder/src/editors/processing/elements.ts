/** Every element of the view "processing". */
import { settingElements } from "../../controls/elements.js";
import type { Elements } from "../../views/elements.js";
import { HosoDuePreview } from "./due-preview.js";
import { HosoEditorProcessing } from "./editor-processing.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-editor-processing": HosoEditorProcessing,
  "hoso-due-preview": HosoDuePreview,
};
