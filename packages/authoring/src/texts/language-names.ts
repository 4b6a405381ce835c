/** Names of languages in a language, as they stand within a sentence; a tag that nobody knows stays as it is. */
export function languageNames(locale: string): (tag: string) => string {
  // Made when first asked for: the tables behind it take long to load.
  let names: Intl.DisplayNames | undefined;
  return (tag) => {
    try {
      names ??= new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
      const name = names.of(tag) ?? tag;
      return locale === "vi" ? name.replace(/^Tiếng /, "tiếng ") : name;
    } catch (error) {
      if (error instanceof RangeError) return tag;
      throw error;
    }
  };
}
