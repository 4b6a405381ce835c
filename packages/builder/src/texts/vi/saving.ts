export const saving = {
  title: "Lưu",
};

export type SavingTexts = typeof saving;
