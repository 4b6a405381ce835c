/** Which languages the interface speaks. Each is fetched when first asked for, in two halves; a page may add its own. */
import { joinHalves, type FirstTexts, type LaterTexts, type Locale } from "./locale.js";

interface Source {
  first(): Promise<FirstTexts>;
  later(): Promise<LaterTexts>;
}

const sources = new Map<string, Source>([
  [
    "vi",
    {
      first: () => import("./vi-first.js").then((half) => half.viFirst),
      later: () => import("./vi-later.js").then((half) => half.viLater),
    },
  ],
  [
    "en",
    {
      first: () => import("./en-first.js").then((half) => half.enFirst),
      later: () => import("./en-later.js").then((half) => half.enLater),
    },
  ],
]);
const loaded = new Map<string, Locale>();

/**
 * Adds or replaces a language: the texts themselves, or how to fetch them. Holds for all forms on the page. The first half of a
 * language that is built in may be given ahead; the rest is fetched as usual.
 */
export function registerLocale(tag: string, texts: FirstTexts | Locale | (() => Promise<Locale>)): void {
  if (typeof texts === "function") sources.set(tag, { first: texts, later: texts });
  else loaded.set(tag, { ...texts } as Locale);
}

/** The interface language for a content language: the same, the plain one, else English. */
export function localeTag(language: string): string {
  return [language, language.split("-")[0]!].find((tag) => loaded.has(tag) || sources.has(tag)) ?? "en";
}

/** A language that is there already, without waiting. */
export const loadedLocale = (language: string): Locale | undefined => loaded.get(localeTag(language));

/** The texts for filling in; those for the later pages join them with `completeLocale`. */
export async function loadLocale(language: string): Promise<Locale> {
  const tag = localeTag(language);
  const locale = loaded.get(tag) ?? ({ ...(await sources.get(tag)!.first()) } as Locale);
  if (!loaded.has(tag)) loaded.set(tag, locale);
  return loaded.get(tag)!;
}

/** Whether the second half is there. */
export const isComplete = (locale: Locale): boolean => "check" in locale;

/** Fetches the second half of a language into the same object. */
export async function completeLocale(language: string): Promise<Locale> {
  const known = loadedLocale(language);
  if (known && isComplete(known)) return known;
  const [locale, later] = await Promise.all([loadLocale(language), sources.get(localeTag(language))?.later()]);
  return later ? Object.assign(locale, joinHalves(locale, later)) : locale;
}
