// The form's texts, one language at a time: only the one that is shown is loaded.
import type { Locale } from "@hoso/form";

const locales: Record<string, () => Promise<Locale>> = {
  vi: () => import("@hoso/form/locales/vi").then(({ vi }) => vi),
  en: () => import("@hoso/form/locales/en").then(({ en }) => en),
};

/** The texts for a BCP 47 tag: its primary language, else English, else what loads. */
export function loadLocale(language: string): Promise<Locale> {
  return (locales[language.split("-")[0]!.toLowerCase()] ?? locales.en!)();
}
