/** How hard a text is to read, by what can be counted. Texts too short to judge come out as undefined. */
import { compoundsVi } from "../data/officialese-vi.js";
import { sentencesOf, syllablesOf, wordsOf } from "./sentences.js";

/** Flesch-Kincaid: school years needed. Below 60 words the figure jumps with every word and says nothing. */
export function gradeOfEnglish(text: string): number | undefined {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  if (words.length < 60) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return Math.round(0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59);
}

/** Mean syllables a sentence; needs three sentences. There is no formula for Vietnamese that officials have agreed on. */
export function meanSyllablesOfVietnamese(text: string): number | undefined {
  const sentences = sentencesOf(text);
  if (sentences.length < 3) return undefined;
  return Math.round(sentences.reduce((sum, sentence) => sum + wordsOf(sentence).length, 0) / sentences.length);
}

/** Names that are chains by themselves. */
const names =
  /cơ sở dữ liệu( quốc gia)?( về)?|hệ thống thông tin( giải quyết thủ tục hành chính)?|bộ phận một cửa|cổng dịch vụ công( quốc gia)?/giu;

/** Four compounds in a row: eight syllables and no plain word. */
const chainLength = 4;

/** The first chain of compounds with nothing plain between them, as written. */
export function officialeseChain(text: string): string | undefined {
  for (const sentence of sentencesOf(text)) {
    // A comma or a bracket ends a chain: a list of things is no chain.
    for (const part of sentence.replace(names, ",").split(/[,;:()“”"–—/]/)) {
      const chain = chainIn(wordsOf(part));
      if (chain) return chain;
    }
  }
  return undefined;
}

function chainIn(words: readonly string[]): string | undefined {
  let from = 0;
  let count = 0;
  for (let at = 0; at < words.length;) {
    const isCompound = at + 1 < words.length && compoundsVi.has(`${words[at]!} ${words[at + 1]!}`.toLowerCase());
    if (isCompound) {
      if (count === 0) from = at;
      count++;
      at += 2;
      if (count === chainLength) return words.slice(from, at).join(" ");
    } else {
      count = 0;
      at++;
    }
  }
  return undefined;
}
