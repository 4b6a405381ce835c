export const settings = {
  title: "Thuộc tính",
};

export type SettingsTexts = typeof settings;
