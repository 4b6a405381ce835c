/** Finds words of office language for which there is a plain one. */
import { plainWordsEn } from "../data/officialese-en.js";
import { plainWordsVi } from "../data/officialese-vi.js";

interface Entry {
  readonly word: string;
  readonly plain: string;
  readonly pattern: RegExp;
}

/** Longer entries first, so that "tiến hành thực hiện" is not reported as "tiến hành". */
const compile = (words: Readonly<Record<string, string>>): readonly Entry[] =>
  Object.entries(words)
    .sort(([a], [b]) => b.length - a.length)
    .map(([word, plain]) => ({
      word,
      plain,
      pattern: new RegExp(`(?<![\\p{L}\\p{M}])${word.replace(/[/.]/g, "\\$&")}(?![\\p{L}\\p{M}])`, "iu"),
    }));

const lists: Readonly<Record<string, readonly Entry[]>> = { vi: compile(plainWordsVi), en: compile(plainWordsEn) };

export function officialWordIn(text: string, language: string): { readonly word: string; readonly plain: string } | undefined {
  const found = lists[language.split("-")[0]!]?.find(({ pattern }) => pattern.test(text));
  return found && { word: found.word, plain: found.plain };
}
