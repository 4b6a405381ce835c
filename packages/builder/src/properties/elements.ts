/** The elements of the properties panel. */
import { settingElements } from "../controls/elements.js";
import type { Elements } from "../views/elements.js";
import { HosoProperties } from "./hoso-properties.js";
import { HosoKindControl } from "./kind-control.js";
import { HosoOptionsEditor } from "./options-editor.js";
import { HosoSeveralFields } from "./several-fields.js";
import { HosoUsesList } from "./uses-list.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-kind-control": HosoKindControl,
  "hoso-options-editor": HosoOptionsEditor,
  "hoso-uses-list": HosoUsesList,
  "hoso-several-fields": HosoSeveralFields,
  "hoso-properties": HosoProperties,
};
