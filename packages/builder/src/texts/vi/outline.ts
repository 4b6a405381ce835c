export const outline = {
  title: "Cấu trúc",
};

export type OutlineTexts = typeof outline;
