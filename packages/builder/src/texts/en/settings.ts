import type { SettingsTexts } from "../vi/settings.js";

export const settings: SettingsTexts = {
  title: "Properties",
};
