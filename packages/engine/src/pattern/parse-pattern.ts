// Reads a pattern into a tree. The platform has already accepted it as a regular expression of the u flag, so this reader
// only has to tell the parts apart and refuse what has no linear-time meaning.

export type PatternFault =
  "pattern-syntax" | "pattern-back-reference" | "pattern-look-around" | "pattern-unsupported" | "pattern-too-large";

/** Carries a refusal out of the reader; turned into a returned value by `compilePattern`. */
export class PatternError extends Error {
  readonly code: PatternFault;
  constructor(code: PatternFault) {
    super(code);
    this.code = code;
  }
}

export type PatternNode =
  | { readonly type: "atom"; readonly source: string }
  | { readonly type: "assertion"; readonly assertion: string }
  | { readonly type: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly type: "choice"; readonly items: readonly PatternNode[] }
  | { readonly type: "repeat"; readonly item: PatternNode; readonly min: number; readonly max: number };

const maxSource = 2000;

/** One escape, one class, a quantifier, the head of a group or any single character, at the reader's place. */
const escapeToken = /\\(?:u\{[0-9a-f]+\}|ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|p\{[^}]*\}|[^])/iuy;
const classToken = /\[(?:\\[^]|[^\]\\])*\]/uy;
const quantifierToken = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy;
const groupToken = /\((?:\?(?::|<(?![=!])[^>]*>))?/uy;
const characterToken = /[^]/uy;

export function parsePattern(source: string): PatternNode {
  if (source.length > maxSource) throw new PatternError("pattern-too-large");
  try {
    new RegExp(source, "u");
  } catch {
    throw new PatternError("pattern-syntax");
  }
  return new Reader(source).choice();
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  choice(): PatternNode {
    const items = [this.#sequence()];
    while (this.#take("|")) items.push(this.#sequence());
    return items.length === 1 ? items[0]! : { type: "choice", items };
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at]!)) items.push(this.#quantified());
    return items.length === 1 ? items[0]! : { type: "sequence", items };
  }

  #quantified(): PatternNode {
    const item = this.#item();
    const found = this.#match(quantifierToken);
    if (!found) return item;
    const [, sign, low, comma, high] = found;
    const min = sign ? (sign === "+" ? 1 : 0) : Number(low);
    const max = sign ? (sign === "?" ? 1 : Infinity) : high ? Number(high) : comma ? Infinity : min;
    return { type: "repeat", item, min, max };
  }

  #item(): PatternNode {
    const next = this.#source[this.#at]!;
    if (next === "(") return this.#group();
    if (next === "^" || next === "$") return { type: "assertion", assertion: this.#match(characterToken)![0] };
    if (next === "[") return { type: "atom", source: this.#match(classToken)![0] };
    if (next !== "\\") return { type: "atom", source: this.#match(characterToken)![0] };
    const source = this.#match(escapeToken)![0];
    if (/^\\[1-9k]/.test(source)) throw new PatternError("pattern-back-reference");
    return /^\\b$/i.test(source) ? { type: "assertion", assertion: source } : { type: "atom", source };
  }

  #group(): PatternNode {
    const [head] = this.#match(groupToken)!;
    if (head === "(" && this.#source[this.#at] === "?") {
      throw new PatternError(/^\?<?[=!]/.test(this.#source.slice(this.#at)) ? "pattern-look-around" : "pattern-unsupported");
    }
    const inside = this.choice();
    this.#take(")");
    return inside;
  }

  #take(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #match(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.#at;
    const found = token.exec(this.#source);
    if (found) this.#at = token.lastIndex;
    return found;
  }
}
