/** Names of languages in a language, as they stand within a sentence; a tag that nobody knows stays as it is. */
export function languageNames(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  return (tag) => {
    try {
      const name = names.of(tag) ?? tag;
      return locale === "vi" ? name.replace(/^Tiếng /, "tiếng ") : name;
    } catch (error) {
      if (error instanceof RangeError) return tag;
      throw error;
    }
  };
}
