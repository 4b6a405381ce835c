export const start = {
  title: "Bắt đầu",
};

export type StartTexts = typeof start;
