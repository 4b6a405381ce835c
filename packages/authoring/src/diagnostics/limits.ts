/** How long is too long, by profile. Figures of plain-language guides and of what fits a phone; the strict ones are for the last polish. */
import type { ProfileName } from "./codes.js";

export interface Limits {
  /** English words a sentence (GOV.UK: 25). */
  readonly wordsPerSentence: number;
  /** Vietnamese syllables a sentence: a word has about 1.4. */
  readonly syllablesPerSentence: number;
  readonly meanSyllables: number;
  /** Flesch-Kincaid. */
  readonly grade: number;
  readonly labelLength: number;
  /** Answers asked in one step. */
  readonly fieldsPerStep: number;
  readonly steps: number;
  /** Of a choice that shows all its options. */
  readonly options: number;
}

const standard: Limits = {
  wordsPerSentence: 25,
  syllablesPerSentence: 35,
  meanSyllables: 25,
  grade: 10,
  labelLength: 120,
  fieldsPerStep: 15,
  steps: 20,
  options: 15,
};

export const limitsOf: Readonly<Record<ProfileName, Limits>> = {
  draft: { ...standard, wordsPerSentence: 35, syllablesPerSentence: 50, fieldsPerStep: 30, steps: 40, options: 30 },
  standard,
  strict: { ...standard, wordsPerSentence: 22, syllablesPerSentence: 30, meanSyllables: 22, grade: 9, labelLength: 80, fieldsPerStep: 10 },
};

/** What the format allows at most; from four fifths of it on an author is told. */
export const formatLimits: Readonly<Record<string, number>> = {
  steps: 100,
  documents: 200,
  fees: 100,
  checks: 500,
  scenarios: 500,
  legalBasis: 60,
  cases: 50,
  options: 2000,
  fields: 2000,
};
