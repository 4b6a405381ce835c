/** What a language is called, in the language of the interface. */
const names = new Map<string, Intl.DisplayNames>();

/** The languages of most procedures: `Intl` takes long to load its tables, and the first page would wait for them. */
const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vi: { vi: "Tiếng Việt", en: "Tiếng Anh" },
  en: { vi: "Vietnamese", en: "English" },
};

export function languageName(tag: string, locale: string): string {
  const known = usual[locale]?.[tag];
  if (known) return known;
  let found = names.get(locale);
  if (!found) names.set(locale, (found = new Intl.DisplayNames([locale], { type: "language" })));
  return found.of(tag) ?? tag;
}
