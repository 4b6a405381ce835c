/** Which languages the interface speaks. Each is fetched when first asked for, and then at hand. */
import type { BuilderTexts } from "./texts.js";

const sources: Readonly<Record<string, () => Promise<BuilderTexts>>> = {
  vi: async () => (await import("./vi.js")).vi,
  en: async () => (await import("./en.js")).en,
};
const loaded = new Map<string, BuilderTexts>();

/** The interface language for a wanted one: the plain one where the interface speaks it, else Vietnamese. */
export function textsTag(wanted: string | undefined): string {
  const plain = wanted?.split("-")[0]?.toLowerCase() ?? "";
  return plain in sources ? plain : "vi";
}

export const loadedTexts = (tag: string): BuilderTexts | undefined => loaded.get(tag);

/** @throws when they cannot be fetched; calling again tries again */
export async function loadTexts(tag: string): Promise<BuilderTexts> {
  const texts = loaded.get(tag) ?? (await sources[tag]!());
  loaded.set(tag, texts);
  return texts;
}
