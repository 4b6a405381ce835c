/** Fetches the words of one language. */
import type { StudioTexts } from "./texts.js";

export async function loadTexts(locale: string): Promise<StudioTexts> {
  return locale === "en" ? (await import("./en.js")).en : (await import("./vi.js")).vi;
}
