export const burden = {
  title: "Gánh nặng thủ tục",
};

export type BurdenTexts = typeof burden;
