/** What the search of the procedures list looks through. The database folds it (hoso_fold): case and diacritics do not count. */

/** A text or a map by language, as it came; drafts may hold anything. */
const wordsOf = (text: unknown): string[] =>
  typeof text === "string"
    ? [text]
    : typeof text === "object" && text !== null
      ? Object.values(text).filter((each) => typeof each === "string")
      : [];

export function procedureSearchText(values: {
  readonly id?: unknown;
  readonly code?: unknown;
  readonly title?: unknown;
  readonly department?: unknown;
}): string {
  const words = [values.id, values.code, values.department].flatMap(wordsOf);
  // PostgreSQL's text holds no NUL.
  return [...words, ...wordsOf(values.title)].join(" ").replaceAll("\u0000", " ").slice(0, 4000);
}
