export const editors = {
  title: "Các phần của thủ tục",
};

export type EditorsTexts = typeof editors;
