export const source = {
  title: "Mã nguồn",
};

export type SourceTexts = typeof source;
