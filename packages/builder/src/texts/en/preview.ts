import type { PreviewTexts } from "../vi/preview.js";

export const preview: PreviewTexts = {
  title: "Preview",
};
