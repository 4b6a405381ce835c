import type { PaletteTexts } from "../vi/palette.js";

export const palette: PaletteTexts = {
  title: "Add fields",
};
