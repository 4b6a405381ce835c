// The linear-time matcher against the platform's own, and against patterns that hang it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern } from "./pattern.js";

const matches = (source: string, text: string): boolean => {
  const pattern = compilePattern(source);
  if (!pattern.ok) throw new Error(`${source}: ${pattern.code}`);
  return pattern.test(text);
};

describe("compilePattern", () => {
  it.each([
    ["^\\d{5}$", ["00700", "0070", "007001", "x00700"]],
    ["^[A-ZĐ][\\p{L} ']*$", ["Đặng", "đặng", "H'Hen Niê", "A1"]],
    ["(?<year>\\d{4})-(?:0[1-9]|1[0-2])", ["in 2026-11", "2026-13"]],
    ["a|b|", ["", "c"]],
    ["^(?:ab{2,3}?){2}$", ["abbabbb", "abbab", "abb"]],
    ["^\\u{1F600}+$|\\uD83D\\uDE01", ["😀😀", "😁", "\ud83d"]],
    ["^[^]$", ["\n", "", "😀"]],
    ["^.$", ["\n", "é", "😀", "\u2028"]],
    ["\\bhà\\b|\\Bx", ["hà", "ax", "x", "chà"]],
    ["^[\\]\\\\-]+$", ["]\\-", "x"]],
    ["^(a*)*b?$", ["aaab", "", "c"]],
    ["^\\x41\\cA\\0$", ["A\u0001\0", "A"]],
    ["(?:^a|b$){1,2}", ["a", "b", "ba", "ab", "cbc"]],
    ["^\\P{Lu}{0,2}$", ["ab", "aB", "abc"]],
    ["^(?:){0,3}$", ["", "a"]],
  ])("means what the platform means by %s", (source, texts) => {
    for (const text of texts) expect([text, matches(source, text)]).toEqual([text, new RegExp(source, "u").test(text)]);
  });

  it.each([
    ["(", "pattern-syntax"],
    ["a{2", "pattern-syntax"],
    ["\\q", "pattern-syntax"],
    ["(a)\\1", "pattern-back-reference"],
    ["(?<n>a)\\k<n>", "pattern-back-reference"],
    ["a(?=b)", "pattern-look-around"],
    ["a(?!b)", "pattern-look-around"],
    ["(?<=a)b", "pattern-look-around"],
    ["(?<!a)b", "pattern-look-around"],
    ["(?:a{1000}){1000}", "pattern-too-large"],
    ["(?:){999999999}", "pattern-too-large"],
    ["a{1,99999999999999999999}", "pattern-too-large"],
    ["a".repeat(2001), "pattern-too-large"],
  ])("refuses %s as %s", (source, code) => {
    expect(compilePattern(source)).toEqual({ ok: false, code });
  });

  it.each(["(a+)+$", "^(a|a)*$", "(.*)*\\d$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$"])(
    "answers %s on 100,000 characters at once",
    (source) => {
      const started = performance.now();
      expect(matches(source, `${"a".repeat(100_000)}!`)).toBe(false);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );

  const literal = fc.constantFrom(
    "a",
    "b",
    "đ",
    "1",
    " ",
    "😀",
    ".",
    "\\d",
    "\\w",
    "\\s",
    "\\p{L}",
    "[ab]",
    "[^a]",
    "[\\d-]",
    "\\.",
    "\\u{61}",
    "\\b",
    "^",
    "$",
  );
  const source = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      literal,
      fc.tuple(tie("node"), tie("node")).map(([a, b]) => a + b),
      fc.tuple(tie("node"), tie("node")).map(([a, b]) => `(?:${a}|${b})`),
      fc.tuple(tie("node"), fc.constantFrom("*", "+", "?", "{2}", "{0,2}", "{1,}", "+?")).map(([a, q]) => `(${a})${q}`),
    ),
  })).node;
  const text = fc.string({ unit: fc.constantFrom("a", "b", "đ", "1", " ", "😀", ".", "A", "\n", "\ud83d"), maxLength: 8 });

  it("agrees with the platform on random patterns and texts", () => {
    fc.assert(
      fc.property(source, fc.array(text, { minLength: 1, maxLength: 6 }), (pattern, texts) => {
        const native = new RegExp(pattern, "u");
        for (const one of texts) expect(matches(pattern, one)).toBe(native.test(one));
      }),
      { numRuns: 3000 },
    );
  });

  it("never throws on any text given as a pattern", () => {
    fc.assert(
      fc.property(fc.string(), (any) => typeof compilePattern(any).ok === "boolean"),
      { numRuns: 2000 },
    );
  });
});
