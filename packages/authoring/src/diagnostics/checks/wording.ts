/** Plain words: long sentences, heavy texts, officialese, links that say nothing. Official names are left as they are. */
import type { DocumentNode } from "../../document/node.js";
import { nodeTypes } from "../../structure/structure.js";
import type { NodeCheck } from "../check.js";
import type { DiagnosticCode } from "../codes.js";
import { vagueLinkWords } from "../data/link-words.js";
import type { Found } from "../diagnostic.js";
import { labelKey, sayings, textsOf, type NodeText } from "../node-texts.js";
import type { Reader } from "../reader.js";
import { linksOf } from "../wording/links.js";
import { officialWordIn } from "../wording/plain-words.js";
import { gradeOfEnglish, meanSyllablesOfVietnamese, officialeseChain } from "../wording/readability.js";
import { sentencesOf, wordsOf } from "../wording/sentences.js";

/** Names that law gives, and what residents do not read. */
const officialNames = new Set<string>([
  ...["procedure.title", "procedure.departmentTitle", "procedure.sector", "procedure.privacy.controller", "procedure.processing.place"],
  ...["document.title", "alternative.title", "fee.title", "exemption.title", "stage.title", "output.title", "law.title", "source.note"],
  "scenario.title",
]);

export const wordingCheck: NodeCheck = {
  types: nodeTypes,
  *find(node, at) {
    const parentType = node.type === "entry" && node.parent !== undefined ? at.see(node.parent, (parent) => parent?.type) : undefined;
    if (node.slot === "keywords" || node.slot === "recipients") return;
    for (const text of textsOf(node, parentType)) {
      if (text.type === "markdown") yield* links(node, text, at);
      if (!officialNames.has(`${node.type}.${text.property}`)) yield* wording(node, text, at);
    }
  },
};

function* links(node: DocumentNode, { property, text }: NodeText, at: Reader): Iterable<Found> {
  const place = { key: node.key, property };
  for (const [language, said] of sayings(text, at.context.languages))
    for (const link of linksOf(said)) {
      if (!link.text || !link.href) yield { code: "empty-link", place, params: { language, text: link.text, href: link.href } };
      else if (vagueLinkWords.has(labelKey(link.text)) || /^https?:\/\//i.test(link.text))
        yield { code: "vague-link", place, params: { language, text: link.text } };
    }
}

const shown = 90;
const excerpt = (sentence: string): string => (sentence.length > shown ? `${sentence.slice(0, shown).replace(/\s+\S*$/, "")} …` : sentence);

function* wording(node: DocumentNode, { property, text }: NodeText, at: Reader): Iterable<Found> {
  for (const [language, said] of sayings(text, at.context.languages)) {
    const found = (code: DiagnosticCode, params: Found["params"]): Found => ({
      code,
      place: { key: node.key, property },
      params: { language, ...params },
    });
    const isVietnamese = language.split("-")[0] === "vi";
    if (!isVietnamese && language.split("-")[0] !== "en") continue;
    const { limits } = at.context;
    const limit = isVietnamese ? limits.syllablesPerSentence : limits.wordsPerSentence;
    const long = sentencesOf(said).find((sentence) => wordsOf(sentence).length > limit);
    if (long) yield found("long-sentence", { count: wordsOf(long).length, limit, sentence: excerpt(long) });
    const level = isVietnamese ? meanSyllablesOfVietnamese(said) : gradeOfEnglish(said);
    const highest = isVietnamese ? limits.meanSyllables : limits.grade;
    if (level !== undefined && level > highest) yield found("hard-to-read", { count: level, limit: highest });
    const word = officialWordIn(said, language);
    if (word) yield found("officialese", word);
    else {
      const chain = isVietnamese ? officialeseChain(said) : undefined;
      if (chain) yield found("officialese", { word: chain, plain: "" });
    }
  }
}
