export const palette = {
  title: "Thêm trường",
};

export type PaletteTexts = typeof palette;
