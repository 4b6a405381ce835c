export const scenarios = {
  title: "Kịch bản thử",
};

export type ScenariosTexts = typeof scenarios;
