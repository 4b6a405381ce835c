/** A text of a procedure in one language. */

/** In the language, else in another there is; empty without any. */
export function textIn(text: unknown, language: string): string {
  if (typeof text === "string") return text;
  if (typeof text !== "object" || text === null) return "";
  const texts = text as Readonly<Record<string, unknown>>;
  return [texts[language], ...Object.values(texts)].find((words): words is string => typeof words === "string" && words !== "") ?? "";
}
