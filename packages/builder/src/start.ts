/** `<hoso-start>` for pages around the builder: how to begin a procedure. Registers nothing. */
export { HosoStart, type StartEvent } from "./start/start-choices.js";
export type { StartTexts } from "./texts/vi/start.js";

/** The words of starting in a language: `vi` or `en`. */
export async function loadStartTexts(locale: string): Promise<import("./texts/vi/start.js").StartTexts> {
  return locale === "en" ? (await import("./texts/en/start.js")).start : (await import("./texts/vi/start.js")).start;
}
