/** Every element of the view "about". */
import { settingElements } from "../../controls/elements.js";
import type { Elements } from "../../views/elements.js";
import { HosoEditorAbout } from "./editor-about.js";
import { HosoPrerequisites } from "./prerequisites.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-editor-about": HosoEditorAbout,
  "hoso-prerequisites": HosoPrerequisites,
};
