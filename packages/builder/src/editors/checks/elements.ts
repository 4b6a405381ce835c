/** Every element of the view "checks". */
import { settingElements } from "../../controls/elements.js";
import type { Elements } from "../../views/elements.js";
import { HosoEditorChecks } from "./editor-checks.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-editor-checks": HosoEditorChecks,
};
