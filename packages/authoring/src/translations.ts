/** All texts of a procedure: which there are, which a language lacks, and as a file for translators. */
export { collectTexts, countMissing, isMissing, languagesOf, textIn, textLimit, type TextItem } from "./translations/collect-texts.js";
export {
  readTranslations,
  type RefusedCode,
  type RefusedLine,
  type TakenText,
  type TranslationReading,
  type TranslationReport,
  type TranslationRow,
} from "./translations/read-translations.js";
export { writeTranslations, type TranslationFile, type TranslationHeadings } from "./translations/write-translations.js";
