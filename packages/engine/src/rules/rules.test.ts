import fc from "fast-check";
import { LogicEngine } from "json-logic-engine";
import { describe, expect, it } from "vitest";
import { exportRule } from "./export-rule.js";
import { evaluateRule } from "./plain-data.js";
import { roundTo } from "./values.js";

const value = (rule: unknown, data: unknown = {}) => {
  const result = evaluateRule(rule, data);
  if (!result.ok) throw new Error(result.faults.map(({ code }) => code).join());
  return result.value;
};

describe("absent values in rules", () => {
  it("equal only absent values", () => {
    expect(value({ "==": [{ var: "a" }, { var: "b" }] })).toBe(true);
    expect(value({ "==": [{ var: "a" }, 0] })).toBe(false);
    expect(value({ "!=": [{ var: "a" }, "x"] })).toBe(true);
  });

  it.each(["<", "<=", ">", ">=", "+", "-", "*", "/", "%", "min", "max", "years-between", "days-between"])(
    "come out of %s as absent",
    (operator) => {
      expect(value({ [operator]: [{ var: "a" }, operator.includes("-b") ? "2026-01-01" : 2] })).toBeUndefined();
    },
  );

  it("count as false in conditions, and `!!` tells whether something is answered", () => {
    expect(value({ "!": [{ "<": [{ var: "a" }, 2] }] })).toBe(true);
    expect(value({ if: [{ var: "a" }, 1, 2] })).toBe(2);
    expect(value({ "!!": [{ var: "a" }] }, { a: 0 })).toBe(true);
    expect(value({ "!!": [{ var: "a" }] }, { a: "" })).toBe(false);
    expect(value({ in: [{ var: "a" }, ["x"]] })).toBe(false);
  });
});

describe("arithmetic", () => {
  it("rounds to 12 significant digits", () => {
    expect(value({ "==": [{ "+": [0.1, 0.2] }, 0.3] })).toBe(true);
  });

  it("gives nothing for a division by zero", () => {
    expect(value({ "/": [1, 0] })).toBeUndefined();
    expect(value({ "%": [1, 0] })).toBeUndefined();
  });

  it("rounds half away from zero", () => {
    expect([2.5, -2.5, 1.005, 0.125].map((number, index) => roundTo(number, index < 2 ? 0 : 2))).toEqual([3, -3, 1.01, 0.13]);
  });
});

describe("partial dates", () => {
  it("compare as far as both are known", () => {
    expect(value({ "<": ["1950", "1951-03"] })).toBe(true);
    expect(value({ "<": ["1950", "1950-03"] })).toBeUndefined();
    expect(value({ "==": ["1950-03", "1950"] })).toBeUndefined();
    expect(value({ "==": ["1950-03", "1951"] })).toBe(false);
  });
});

describe("refused at load", () => {
  it.each([
    [{ regex: ["a", "b"] }, "unknown-operator"],
    [{ "<": [1] }, "bad-arity"],
    [{ and: [true], or: [true] }, "unknown-operator"],
    [{ constructor: [1] }, "unknown-operator"],
  ])("%j is %s", (rule, code) => {
    const result = evaluateRule(rule, {});
    expect(result.ok ? [] : result.faults.map((fault) => fault.code)).toEqual([code]);
  });

  it("a rule nested deeper than 64", () => {
    let rule: unknown = true;
    for (let depth = 0; depth < 70; depth++) rule = { "!": [rule] };
    expect(evaluateRule(rule, {})).toMatchObject({ ok: false, faults: [{ code: "rule-too-deep" }] });
  });

  it("stops a rule that uses up its steps", () => {
    const items = Array.from({ length: 200 }, (_, index) => index);
    const rule = { some: [{ var: "a" }, { some: [{ var: "^.a" }, { "<": [{ var: "" }, -1] }] }] };
    expect(() => value(rule, { a: items })).toThrow("steps");
  });
});

describe("exported rules", () => {
  const leaf = fc.oneof(fc.constantFrom({ var: "a" }, { var: "b" }, { var: "c" }), fc.integer({ min: -5, max: 5 }));
  const number: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    number: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc
        .tuple(fc.constantFrom("+", "-", "*", "/", "%", "min", "max"), tie("number"), tie("number"))
        .map(([name, a, b]) => ({ [name]: [a, b] })),
    ),
  })).number;
  const comparison = fc
    .tuple(fc.constantFrom("<", "<=", ">", ">=", "==", "!="), number, number)
    .map(([name, a, b]): unknown => ({ [name]: [a, b] }));
  const condition: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      comparison,
      number.map((one) => ({ "!!": [one] })),
      fc.tuple(fc.constantFrom("and", "or"), tie("condition"), tie("condition")).map(([name, a, b]) => ({ [name]: [a, b] })),
      tie("condition").map((one) => ({ "!": [one] })),
    ),
  })).condition;
  const optional = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined });

  it("mean the same to a stock JsonLogic engine", () => {
    const stock = new LogicEngine();
    fc.assert(
      fc.property(condition, fc.record({ a: optional, b: optional, c: optional }), (rule, data) => {
        const ours = value(rule, data);
        const theirs: unknown = stock.run(exportRule(rule), data);
        expect(Boolean(theirs)).toBe(Boolean(ours));
      }),
      { numRuns: 1000 },
    );
  });
});
