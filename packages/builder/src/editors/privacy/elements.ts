/** Every element of the view "privacy". */
import { settingElements } from "../../controls/elements.js";
import type { Elements } from "../../views/elements.js";
import { HosoEditorPrivacy } from "./editor-privacy.js";
import { HosoPrivacyTable } from "./privacy-table.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-editor-privacy": HosoEditorPrivacy,
  "hoso-privacy-table": HosoPrivacyTable,
};
