// Author-supplied patterns in guaranteed linear time: the meaning of `new RegExp(source, "u").test(text)` without
// back-references and look-around, run as a set of states over code points instead of by backtracking.
import { parsePattern, PatternError, type PatternFault } from "./parse-pattern.js";
import { type Program, toProgram } from "./program.js";

export type { PatternFault } from "./parse-pattern.js";

export interface CompiledPattern {
  readonly ok: true;
  /** Time grows with the text's length times the pattern's size, never faster. */
  test(text: string): boolean;
}

/**
 * Compiles a pattern.
 * @returns the matcher, or why it is refused; never throws on any text.
 */
export function compilePattern(source: string): CompiledPattern | { readonly ok: false; readonly code: PatternFault } {
  try {
    const program = toProgram(parsePattern(source));
    return { ok: true, test: (text) => run(program, text) };
  } catch (error) {
    if (error instanceof PatternError) return { ok: false, code: error.code };
    throw error;
  }
}

const isWord = (char: string | undefined): boolean => char !== undefined && /^\w$/.test(char);

function run({ operations, atoms }: Program, text: string): boolean {
  const chars = Array.from(text);
  const seen = new Int32Array(operations.length).fill(-1);
  const matched = new Int8Array(atoms.length);
  let active: number[] = [];
  for (let at = 0; ; at++) {
    // A match may begin anywhere; everything reachable without reading is found first.
    active.push(0);
    const reading: number[] = [];
    while (active.length) {
      const state = active.pop()!;
      if (seen[state] === at) continue;
      seen[state] = at;
      const operation = operations[state]!;
      if (operation.type === "match") return true;
      if (operation.type === "read") reading.push(state);
      else if (operation.type === "split") active.push(...operation.next);
      else if (holds(operation.assertion, chars, at)) active.push(state + 1);
    }
    const char = chars[at];
    if (char === undefined) return false;
    matched.fill(0);
    active = [];
    for (const state of reading) {
      const { atom } = operations[state] as { atom: number };
      matched[atom] ||= atoms[atom]!(char) ? 1 : 2;
      if (matched[atom] === 1) active.push(state + 1);
    }
  }
}

function holds(assertion: string, chars: readonly string[], at: number): boolean {
  if (assertion === "^") return at === 0;
  if (assertion === "$") return at === chars.length;
  return (isWord(chars[at - 1]) !== isWord(chars[at])) === (assertion === "\\b");
}
