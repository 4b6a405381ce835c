/**
 * Every diagnostic and how much it weighs in each profile. Data: adding a code here makes the compiler ask for its words in every language.
 * What is `fixed` the engine or the format refuses: it cannot be published, whatever the profile or the author's settings say.
 */
export type DiagnosticSeverity = "error" | "warning" | "advice";
export type Weight = DiagnosticSeverity | "off";
export type ProfileName = "draft" | "standard" | "strict";
export const profileNames: readonly ProfileName[] = ["draft", "standard", "strict"];

export interface CodeWeights {
  readonly draft: Weight;
  readonly standard: Weight;
  readonly strict: Weight;
  readonly fixed?: true;
}

const weights = { E: "error", W: "warning", A: "advice", o: "off" } as const;
type Letter = keyof typeof weights;
const fixed: CodeWeights = { draft: "error", standard: "error", strict: "error", fixed: true };
const by = (draft: Letter, standard: Letter, strict: Letter): CodeWeights => ({
  draft: weights[draft],
  standard: weights[standard],
  strict: weights[strict],
});

const table = {
  // the format and the engine
  shape: fixed,
  "missing-text": fixed,
  "missing-value": fixed,
  "no-steps": fixed,
  "empty-step": fixed,
  "text-too-long": fixed,
  "missing-label": fixed,
  "missing-language": fixed,
  "unknown-kind": fixed,
  "reserved-id": fixed,
  "duplicate-id": fixed,
  "missing-fields": fixed,
  "missing-compute": fixed,
  "missing-options": fixed,
  "missing-partial-reason": fixed,
  "unknown-profile": fixed,
  "duplicate-option": fixed,
  "bad-default": fixed,
  "impossible-bounds": fixed,
  "scenario-failed": fixed,
  // rules and references
  "unknown-path": fixed,
  "unknown-document": fixed,
  "unknown-case": fixed,
  "unknown-option": fixed,
  "unknown-operator": fixed,
  "bad-arity": fixed,
  "rule-too-deep": fixed,
  "type-mismatch": fixed,
  "not-a-condition": fixed,
  cycle: fixed,
  "unknown-purpose": by("W", "E", "E"),
  "unknown-registry": by("o", "W", "W"),
  "never-shown": by("W", "W", "E"),
  "always-shown": by("A", "W", "W"),
  "unreachable-step": by("W", "W", "E"),
  "never-required": by("A", "W", "W"),
  "always-required": by("A", "A", "W"),
  "never-applies": by("W", "W", "E"),
  "always-applies": by("A", "W", "W"),
  "option-never-offered": by("W", "W", "E"),
  "check-never-fails": by("A", "W", "W"),
  "check-always-fails": by("W", "W", "E"),
  // patterns
  "pattern-syntax": fixed,
  "pattern-back-reference": fixed,
  "pattern-look-around": fixed,
  "pattern-unsupported": fixed,
  "pattern-too-large": fixed,
  "pattern-without-message": by("A", "W", "E"),
  "pattern-slow": by("A", "W", "W"),
  "pattern-unanchored": by("o", "A", "W"),
  // words
  "missing-translation": by("A", "W", "E"),
  "duplicate-label": by("A", "W", "E"),
  untranslated: by("o", "A", "W"),
  "label-too-long": by("o", "A", "W"),
  "vague-link": by("A", "W", "E"),
  "empty-link": by("W", "W", "E"),
  "long-sentence": by("o", "A", "W"),
  "hard-to-read": by("o", "A", "W"),
  officialese: by("o", "A", "W"),
  "missing-autocomplete": by("o", "A", "W"),
  // documents
  "document-without-format": by("W", "W", "E"),
  "identity-image": by("A", "W", "W"),
  "certified-copy-demanded": by("A", "W", "W"),
  "original-demanded": by("o", "A", "W"),
  "presented-in-person": by("A", "W", "W"),
  // personal data
  "no-privacy-notice": by("A", "W", "E"),
  "personal-data-without-basis": by("A", "W", "E"),
  "personal-data-without-retention": by("A", "W", "E"),
  "consent-on-required": by("W", "W", "E"),
  "sensitive-without-reason": by("o", "A", "W"),
  // asked once only
  "asked-twice": by("o", "A", "W"),
  "held-by-registry": by("o", "A", "W"),
  "document-held-by-registry": by("o", "A", "W"),
  "asked-elsewhere": by("o", "A", "A"),
  "document-issued-by-city": by("o", "A", "W"),
  // processing, fees, law
  "no-term": by("o", "W", "E"),
  "term-without-stage": by("o", "W", "W"),
  "stage-longer-than-term": by("A", "W", "E"),
  "fee-without-legal-basis": by("A", "W", "E"),
  "fee-law-not-listed": by("o", "A", "W"),
  "law-not-in-force": by("A", "A", "W"),
  // scenarios
  "no-scenarios": by("o", "W", "E"),
  "case-without-scenario": by("o", "A", "W"),
  // size
  "step-too-long": by("A", "A", "W"),
  "too-many-steps": by("o", "A", "W"),
  "too-many-options": by("A", "A", "W"),
  "single-option": by("A", "A", "W"),
  "near-limit": by("W", "W", "W"),
} satisfies Readonly<Record<string, CodeWeights>>;

export type DiagnosticCode = keyof typeof table;

export const diagnosticCodes: Readonly<Record<DiagnosticCode, CodeWeights>> = table;

export const isDiagnosticCode = (code: string): code is DiagnosticCode => Object.hasOwn(table, code);

/** One-click fixes. Each has words of its own: the same diagnostic may have several. */
export const fixCodes = [
  "remove-condition",
  "remove-part",
  "rename-reference",
  "rename-id",
  "always-required",
  "never-required",
  "remove-node",
  "remove-value",
  "add-language",
  "set-autocomplete",
  "set-formats",
  "set-basis",
  "set-retention",
  "set-law",
  "ask-registry",
  "prefill",
  "upload-instead",
  "drop-certified",
  "drop-originals",
  "anchor-pattern",
  "use-select",
  "split-step",
  "swap-bounds",
] as const;

export type FixCode = (typeof fixCodes)[number];
