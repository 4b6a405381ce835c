import type { CanvasTexts } from "../vi/canvas.js";

export const canvas: CanvasTexts = {
  title: "Form",
};
