/** What a language must be able to say about diagnostics. The compiler asks for every code. */
import type { DiagnosticCode, DiagnosticSeverity, FixCode, ProfileName } from "./codes.js";
import type { DiagnosticParams } from "./diagnostic.js";

export interface DiagnosticWords {
  /** What is the matter, in one line. */
  readonly title: (params: DiagnosticParams) => string;
  /** Why it matters, to residents or to the office. */
  readonly reason: (params: DiagnosticParams) => string;
  /** What the author can do. */
  readonly fix: (params: DiagnosticParams) => string;
}

export interface DiagnosticTexts {
  /** By code. */
  readonly diagnostics: Readonly<Record<DiagnosticCode, DiagnosticWords>>;
  /** Words of a button that mends at once; params of the diagnostic and of its fix together. */
  readonly fixes: Readonly<Record<FixCode, (params: DiagnosticParams) => string>>;
  readonly severities: Readonly<Record<DiagnosticSeverity, string>>;
  readonly profiles: Readonly<Record<ProfileName, string>>;
}

/** As written in a text file: a string, or a function of what was found. */
export type Saying = string | ((said: Said) => string);

/** Params as words. */
export class Said {
  readonly #params: DiagnosticParams;
  readonly #and: string;

  constructor(params: DiagnosticParams, and: string) {
    this.#params = params;
    this.#and = and;
  }

  text(name: string): string {
    const value = this.#params[name];
    return value === undefined ? "" : Array.isArray(value) ? this.list(name) : String(value as string | number | boolean);
  }

  number(name: string): number {
    return Number(this.#params[name] ?? 0);
  }

  items(name: string): readonly string[] {
    const value = this.#params[name];
    return Array.isArray(value) ? (value as readonly string[]) : [];
  }

  /** “a”, “b” and “c”: labels hold commas of their own. */
  list(name: string): string {
    const items = this.items(name).map((item) => `“${item}”`);
    return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${this.#and} ${items.at(-1)!}`;
  }
}

/** Makes words from sayings. @param and the word before the last of several */
export function wordsWith(and: string): {
  readonly words: (title: Saying, reason: Saying, fix: Saying) => DiagnosticWords;
  readonly word: (saying: Saying) => (params: DiagnosticParams) => string;
} {
  const word = (saying: Saying) => (params: DiagnosticParams) => (typeof saying === "string" ? saying : saying(new Said(params, and)));
  return { word, words: (title, reason, fix) => ({ title: word(title), reason: word(reason), fix: word(fix) }) };
}
