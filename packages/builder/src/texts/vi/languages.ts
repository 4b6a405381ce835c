export const languages = {
  title: "Ngôn ngữ",
};

export type LanguagesTexts = typeof languages;
