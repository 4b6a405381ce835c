export const preview = {
  title: "Xem thử",
};

export type PreviewTexts = typeof preview;
