/** What a language is called, in the language of the interface. */
const names = new Map<string, Intl.DisplayNames>();

export function languageName(tag: string, locale: string): string {
  let found = names.get(locale);
  if (!found) names.set(locale, (found = new Intl.DisplayNames([locale], { type: "language" })));
  return found.of(tag) ?? tag;
}
