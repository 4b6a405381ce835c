/** The elements with which settings are made; views that show settings spread these into theirs. */
import type { Elements } from "../views/elements.js";
import { HosoSettings } from "./hoso-settings.js";
import { HosoNodeList } from "./node-list.js";
import { HosoPicker } from "./picker.js";

export const settingElements: Elements = {
  "hoso-picker": HosoPicker,
  "hoso-settings": HosoSettings,
  "hoso-node-list": HosoNodeList,
};
