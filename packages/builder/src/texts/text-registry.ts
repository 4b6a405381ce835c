/** Which languages the interface speaks. Each is fetched when first asked for, in two halves, and then at hand. */
import { joinHalves, type BuilderTexts, type FirstTexts, type LaterTexts } from "./texts.js";

interface Source {
  first(): Promise<FirstTexts>;
  later(): Promise<LaterTexts>;
}

const sources: Readonly<Record<string, Source>> = {
  vi: {
    first: async () => (await import("./vi-core.js")).viCore,
    later: async () => (await import("./vi-later.js")).viLater,
  },
  en: {
    first: async () => (await import("./en-core.js")).enCore,
    later: async () => (await import("./en-later.js")).enLater,
  },
};
const loaded = new Map<string, BuilderTexts>();

/** The interface language for a wanted one: the plain one where the interface speaks it, else Vietnamese. */
export function textsTag(wanted: string | undefined): string {
  const plain = wanted?.split("-")[0]?.toLowerCase() ?? "";
  return plain in sources ? plain : "vi";
}

export const loadedTexts = (tag: string): BuilderTexts | undefined => loaded.get(tag);

/**
 * The words of the form and the panes beside it. What else is said joins them with `completeTexts`.
 * @throws when they cannot be fetched; calling again tries again
 */
export async function loadTexts(tag: string): Promise<BuilderTexts> {
  const texts = loaded.get(tag) ?? ({ ...(await sources[tag]!.first()) } as BuilderTexts);
  if (!loaded.has(tag)) loaded.set(tag, texts);
  return loaded.get(tag)!;
}

/** Whether the second half is there. */
export const isComplete = (texts: BuilderTexts): boolean => "settings" in texts;

/**
 * Fetches the second half into the same object: whoever shows a view or dialog that loads later waits for it.
 * @throws as `loadTexts`
 */
export async function completeTexts(tag: string): Promise<BuilderTexts> {
  const known = loaded.get(tag);
  if (known && isComplete(known)) return known;
  const [texts, later] = await Promise.all([loadTexts(tag), sources[tag]!.later()]);
  return Object.assign(texts, joinHalves(texts, later));
}
