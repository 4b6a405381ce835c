import { describe, expect, it } from "vitest";
import type { Rule } from "@hoso/contract";
import { allParts, countingIds, readExpression, ruleOf } from "./expression.js";
import { pathsNamed, tryRule } from "./try-rule.js";

const a: Rule = { "==": [{ var: "a" }, 1] };
const b: Rule = { "!!": [{ var: "b" }] };

function tried(rule: Rule, data: unknown, lists?: readonly string[]) {
  const expression = readExpression(rule, countingIds());
  const trial = tryRule(expression, data, lists)!;
  const said = [...allParts(expression)].filter(({ id }) => trial.decisive.has(id)).map((part) => JSON.stringify(ruleOf(part)));
  return { value: trial.value, decided: (part: Rule) => said.includes(JSON.stringify(part)) };
}

describe("a rule tried against answers", () => {
  it("names what decided: every row when all hold, the rows that fail when not", () => {
    const holds = tried({ and: [a, b] }, { a: 1, b: "x" });
    expect([holds.value, holds.decided(a), holds.decided(b)]).toEqual([true, true, true]);
    const fails = tried({ and: [a, b] }, { a: 2, b: "x" });
    expect([fails.value, fails.decided(a), fails.decided(b)]).toEqual([false, true, false]);
    const any = tried({ or: [a, b] }, { b: "x" });
    expect([any.value, any.decided(a), any.decided(b)]).toEqual([true, false, true]);
  });

  it("follows the branch of a table that was taken", () => {
    const table = tried({ if: [a, { "+": [{ var: "n" }, 1] }, b, 2, 3] }, { a: 0, b: "x", n: 5 });
    expect([table.value, table.decided(a), table.decided(b), table.decided({ "+": [{ var: "n" }, 1] })]).toEqual([2, true, true, false]);
  });

  it("is read in the row of a list, with the way out of it", () => {
    const rule: Rule = { and: [{ "==": [{ var: "x" }, 1] }, { "==": [{ var: "^.top" }, "t"] }] };
    expect(tried(rule, { top: "t", rows: [{ x: 1 }] }, ["rows"]).value).toBe(true);
    expect(tried(rule, { top: "t", rows: [{ x: 2 }] }, ["rows"]).value).toBe(false);
    expect(tried(rule, { top: "t", outer: [{ rows: [{ x: 1 }] }] }, ["outer", "rows"]).value).toBe(false);
    expect(tried({ "==": [{ var: "^.^.top" }, "t"] }, { top: "t", outer: [{ rows: [{ x: 1 }] }] }, ["outer", "rows"]).value).toBe(true);
  });

  it("says nothing of a rule that is not finished, and absent of one that cannot be worked out", () => {
    expect(tryRule({ id: "x", is: "gap" }, {})).toBeUndefined();
    expect(tried({ ">": [{ var: "gone" }, 1] }, {}).value).toBeUndefined();
  });
});

describe("what a rule names", () => {
  it("is its paths, and of lists the columns it asks about", () => {
    const rule: Rule = {
      and: [
        a,
        { some: [{ filter: [{ var: "rows" }, { "==": [{ var: "x" }, 1] }] }, { ">": [{ var: "y" }, { var: "^.limit" }] }] },
        { "!!": [{ var: "rows" }] },
      ],
    };
    const { paths, rows } = pathsNamed(readExpression(rule, countingIds()));
    expect(paths).toEqual(["a", "limit", "rows"]);
    expect([...rows]).toEqual([["rows", ["x", "y"]]]);
  });
});
