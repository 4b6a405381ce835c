import type { LanguagesTexts } from "../vi/languages.js";

export const languages: LanguagesTexts = {
  title: "Languages",
};
