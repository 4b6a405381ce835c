/** Names of languages in a language; a tag that nobody knows stays as it is. */
export function languageNames(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch (error) {
      if (error instanceof RangeError) return tag;
      throw error;
    }
  };
}
