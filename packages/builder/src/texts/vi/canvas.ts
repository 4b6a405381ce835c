export const canvas = {
  title: "Biểu mẫu",
};

export type CanvasTexts = typeof canvas;
