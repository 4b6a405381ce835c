/** All words of this package in one language. `texts/vi` and `texts/en` are complete; another language is one more such object. */
import type { BurdenTexts } from "../burden/burden-texts.js";
import type { DiagnosticTexts } from "../diagnostics/diagnostic-words.js";
import type { DiffTexts } from "../diff/diff-texts.js";
import type { RuleWords } from "../rule-words/rule-words.js";
import type { ScenarioTexts } from "../scenarios/describe-mismatches.js";
import type { BlockTexts, CommandTexts } from "./command-texts.js";
import type { KindTexts } from "./kind-texts.js";
import type { NameTexts } from "./name-texts.js";

export interface AuthoringTexts extends NameTexts, CommandTexts, DiagnosticTexts {
  /** Language of these words. */
  readonly locale: string;
  /** Name of each kind of field. */
  readonly kinds: Readonly<Record<string, string>>;
  /** One line on what a kind is for. */
  readonly kindHints: Readonly<Record<string, string>>;
  readonly blocks: BlockTexts;
  readonly rules: RuleWords;
  readonly diff: DiffTexts;
  readonly burden: BurdenTexts;
  readonly scenarios: ScenarioTexts;
}

/** What is said of a whole procedure: by those who check, compare and measure it. */
export type LaterWords = DiagnosticTexts & Pick<AuthoringTexts, "diff" | "burden" | "scenarios">;

/** What is said while one is edited. */
export type FirstWords = Omit<AuthoringTexts, keyof LaterWords>;

/** The two halves of what is said of kinds. */
export function kindWords(kinds: KindTexts): Pick<AuthoringTexts, "kinds" | "kindHints"> {
  const part = (at: 0 | 1) => Object.fromEntries(Object.entries(kinds).map(([kind, texts]) => [kind, texts[at]]));
  return { kinds: part(0), kindHints: part(1) };
}
