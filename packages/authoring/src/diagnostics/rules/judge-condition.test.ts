/** What is said to be impossible is impossible: held against the engine over all answers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../document/node.js";
import { fromProcedure } from "../../document/from-procedure.js";
import { evaluateRule } from "@hoso/engine/rules";
import { counter } from "../../testing/sample.fixture.js";
import { contextOf } from "../diagnostics-options.js";
import { NameIndex } from "../engine/name-index.js";
import { Reader } from "../reader.js";
import { cleanProcedure } from "../testing/clean-procedure.fixture.js";
import { judgeCondition } from "./judge-condition.js";
import { canFail, canHold, canMiss } from "./possible.js";

const document = fromProcedure(cleanProcedure(), counter("n"));
const names = new NameIndex();
for (const [key] of document.nodes.entries()) names.place(key, document);
const at = new Reader(document, contextOf(document, {}), names);
const top = (rule: unknown) => ({ rule: rule as Json, scopes: [""] });

/** All answers of the clean procedure that matter to rules: the relation shows only for a proxy. */
const worlds: Readonly<Record<string, unknown>>[] = [];
for (const name of ["self", "proxy"])
  for (const relation of name === "proxy" ? [undefined, "parent", "other"] : [undefined])
    for (const urgent of [undefined, true, false])
      for (const copies of [undefined, 1, 2, 10, 49, 50]) worlds.push({ case: name, relation, urgent, copies });

const operand = fc.constantFrom<unknown>({ var: "relation" }, "parent", "other", { var: "case" }, "self", "proxy");
const number = fc.letrec<{ number: unknown }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<unknown>({ var: "copies" }, 0, 1, 2, 50, 51),
    fc.tuple(fc.constantFrom("+", "-", "*"), tie("number"), tie("number")).map(([name, a, b]) => ({ [name]: [a, b] })),
  ),
})).number;
const leaf = fc.oneof(
  fc.tuple(fc.constantFrom("==", "!="), operand, operand).map(([name, a, b]): unknown => ({ [name]: [a, b] })),
  fc.tuple(fc.constantFrom("<", "<=", ">", ">=", "==", "!="), number, number).map(([name, a, b]): unknown => ({ [name]: [a, b] })),
  fc.tuple(number, fc.constantFrom([1, 2], [50], [])).map(([a, list]): unknown => ({ in: [a, list] })),
  operand.map((a): unknown => ({ in: [a, ["parent", "self"]] })),
  fc.constantFrom<unknown>(
    { var: "urgent" },
    { "==": [{ var: "urgent" }, false] },
    { "!!": [{ var: "relation" }] },
    { "!!": [{ var: "copies" }] },
  ),
);
const condition = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.tuple(fc.constantFrom("and", "or"), tie("condition"), tie("condition")).map(([name, a, b]) => ({ [name]: [a, b] })),
    tie("condition").map((one) => ({ "!": [one] })),
    fc.tuple(tie("condition"), tie("condition"), tie("condition")).map(([a, b, c]) => ({ if: [a, b, c] })),
  ),
})).condition;

const valueIn = (rule: unknown, world: object): unknown => {
  const result = evaluateRule(rule, world);
  if (!result.ok) throw new Error(JSON.stringify(rule));
  return result.value;
};

describe("judging a condition", () => {
  it("never says of anything that happens that it cannot", () => {
    let decided = 0;
    fc.assert(
      fc.property(condition, condition, (own, given) => {
        const verdict = judgeCondition(at, top(own), [top(given)]);
        const values = worlds.filter((world) => valueIn(given, world) === true).map((world) => valueIn(own, world));
        if (!verdict) return void expect(values).toEqual([]);
        if (values.includes(true)) expect(canHold(verdict)).toBe(true);
        if (values.includes(false)) expect(canFail(verdict)).toBe(true);
        if (values.some((value) => value !== true)) expect(canMiss(verdict)).toBe(true);
        if (!canHold(verdict) || !canMiss(verdict)) decided++;
      }),
      { numRuns: 3000 },
    );
    expect(decided).toBeGreaterThan(100);
  });

  it.each([
    [{ "==": [{ var: "relation" }, "other"] }, { "==": [{ var: "case" }, "self"] }, "never"],
    [{ "!!": [{ var: "case" }] }, true, "always"],
    [{ "<": [{ var: "today" }, "2020-01-01"] }, true, "sometimes"],
    [{ ">": [{ "*": [{ var: "copies" }, 2] }, 100] }, true, "never"],
    [{ some: [{ var: "names" }, { "==": [{ var: "word" }, "x"] }] }, true, "sometimes"],
    [{ ">": [{ count: [{ var: "names" }] }, -1] }, true, "always"],
    [{ "==": [{ var: "nobody" }, 1] }, true, "sometimes"],
    [{ "<": [1, { var: "copies" }, 51] }, true, "sometimes"],
    [{ "!=": [{ var: "copies" }, 60] }, { "!!": [{ var: "copies" }] }, "always"],
  ] as [unknown, unknown, string][])("%j given %j: %s", (own, given, expected) => {
    const verdict = judgeCondition(at, top(own), [top(given)])!;
    expect(canHold(verdict) ? (canMiss(verdict) ? "sometimes" : "always") : "never").toBe(expected);
  });
});
