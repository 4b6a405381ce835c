/** Text in sentences and words: what the checks of wording count. Markdown is taken off; a list item and a line are sentences of their own. */

/** Marks that end a sentence; not behind an abbreviation and not inside a number. */
const closing = /(?<!\b(?:TP|Tp|Q|P|Tr|v\.v|vd|e\.g|i\.e|No|Mr|Mrs|Dr|Art))[.!?…]+(?=["”’)]*\s+["“‘(]*[\p{Lu}\d]|["”’)]*\s*$)/gu;

/** Plain text of a small Markdown: links become their words, marks go. */
export const plainText = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*?|__?)(?=\S)(.*?\S)\1/g, "$2")
    .replace(/^ {0,3}(?:[-*+]|\d{1,3}[.)]) +/gm, "");

export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const line of plainText(text).split(/\n+/)) {
    let from = 0;
    for (const { index, 0: mark } of line.matchAll(closing)) {
      sentences.push(line.slice(from, index + mark.length));
      from = index + mark.length;
    }
    sentences.push(line.slice(from));
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /\p{L}/u.test(sentence));
}

/** English words; in Vietnamese, where a space stands between syllables, syllables. Numbers and codes are not counted. */
export const wordsOf = (sentence: string): readonly string[] => sentence.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];

/** A guess good enough for a grade: groups of vowels, without a silent e. */
export function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?<=[^aeiouy])e$/u, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}
