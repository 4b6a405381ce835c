/** Which languages the interface speaks. Each is fetched when first asked for; a page may add its own. */
import type { Locale } from "./locale.js";

const loaders = new Map<string, () => Promise<Locale>>([
  ["vi", () => import("./vi.js").then((module) => module.vi)],
  ["en", () => import("./en.js").then((module) => module.en)],
]);
const loaded = new Map<string, Locale>();

/** Adds or replaces a language: the texts themselves, or how to fetch them. Holds for all forms on the page. */
export function registerLocale(tag: string, source: Locale | (() => Promise<Locale>)): void {
  if (typeof source === "function") loaders.set(tag, source);
  else loaded.set(tag, source);
}

/** The interface language for a content language: the same, the plain one, else English. */
export function localeTag(language: string): string {
  return [language, language.split("-")[0]!].find((tag) => loaded.has(tag) || loaders.has(tag)) ?? "en";
}

/** A language that is there already, without waiting. */
export const loadedLocale = (language: string): Locale | undefined => loaded.get(localeTag(language));

export async function loadLocale(language: string): Promise<Locale> {
  const tag = localeTag(language);
  const locale = loaded.get(tag) ?? (await loaders.get(tag)!());
  loaded.set(tag, locale);
  return locale;
}
