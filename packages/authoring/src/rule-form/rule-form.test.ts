import { describe, expect, it } from "vitest";
import type { Rule } from "@hoso/contract";
import { nodeOf } from "../document/node.js";
import { buildRule } from "./build-rule.fixture.js";
import { conditionView, comparisonExpression } from "./condition-view.js";
import {
  addBeside,
  duplicatePart,
  movePart,
  negatePart,
  removePart,
  replacePart,
  setGroup,
  unwrapPart,
  wrapPart,
} from "./edit-expression.js";
import { exampleDocument, exampleRules } from "./example-rules.fixture.js";
import { allParts, countingIds, findPart, gapsOf, normalRule, readExpression, ruleOf, type Expression } from "./expression.js";
import { ruleScope, type RuleScope } from "./rule-scope.js";

const scopeOfRule = ({ document, node }: (typeof exampleRules)[number]): RuleScope => ruleScope(document, node.key, "vi");

describe("every rule of the example procedures", () => {
  it("is found", () => {
    expect(exampleRules.length).toBeGreaterThan(150);
    expect(new Set(exampleRules.map(({ example }) => example)).size).toBe(4);
  });

  it("is read and written back as it was", () => {
    for (const { rule } of exampleRules) expect(ruleOf(readExpression(rule, countingIds()))).toEqual(rule);
  });

  it("shows as groups and rows, not as an expression of its own, if it is a condition", () => {
    for (const { rule, type } of exampleRules) {
      if (type !== "condition") continue;
      const shown = (condition: Expression): void => {
        const view = conditionView(condition);
        expect(view.is, JSON.stringify(rule)).not.toBe("own");
        if (view.is === "group") view.group.operands.forEach(shown);
      };
      shown(readExpression(rule, countingIds()));
    }
  });

  it("can be built from nothing by the edits that the editor offers", () => {
    for (const example of exampleRules) {
      const built = buildRule(example.rule, scopeOfRule(example), countingIds());
      expect(gapsOf(built)).toEqual([]);
      expect(ruleOf(built)).toEqual(normalRule(example.rule));
    }
  });

  it("names only what its place offers", () => {
    for (const example of exampleRules) {
      const scope = scopeOfRule(example);
      const offered = new Set(scope.names().map(({ path }) => path));
      // Inside an operator over rows the row's own fields are named; those are looked at where such rules are built.
      for (const part of allParts(readExpression(example.rule, countingIds()))) {
        if (part.is === "call" && ["count", "sum"].includes(part.operator)) break;
        if (part.is === "name") expect(offered).toContain(part.path);
      }
    }
  });
});

describe("a rule taken apart", () => {
  const rules: readonly Rule[] = [
    true,
    "text",
    -3.5,
    { var: "a" },
    { "!": [{ "!": [{ var: "a" }] }] },
    { "<=": [1, { var: "n" }, 9] },
    { "<": [1, { var: "n" }, 9] },
    { ">=": [9, { var: "n" }, 1] },
    { in: [{ var: "a" }, []] },
    { "!": [{ in: [{ var: "a" }, ["x", "y"]] }] },
    { "!": [{ in: ["x", { var: "a" }] }] },
    { "!": [{ or: [{ var: "a" }, { "!!": [{ var: "b" }] }] }] },
    { some: [{ filter: [{ var: "rows" }, { "==": [{ var: "x" }, 1] }] }, { "!": [{ "!!": [{ var: "y" }] }] }] },
    { if: [{ var: "a" }, 1, { var: "b" }, 2, 3] },
    { "add-duration": [{ var: "today" }, "P3M"] },
  ];

  it("is written back as it was", () => {
    for (const rule of rules) expect(ruleOf(readExpression(rule, countingIds()))).toEqual(rule);
  });

  it("keeps what the list of operators does not know", () => {
    for (const rule of [{ regex: ["a", "b"] }, { var: ["a", 1] }, { "==": [1, 2], "!=": [1, 2] }, { toString: [] }] as Rule[]) {
      const read = readExpression(rule, countingIds());
      expect(read.is).toBe("unreadable");
      expect(ruleOf(read)).toEqual(rule);
    }
  });

  it("says the same when operands stood without a list", () => {
    expect(normalRule({ "!!": { var: ["a"] } })).toEqual({ "!!": [{ var: "a" }] });
  });

  it("has an own id on every part", () => {
    const ids = [...allParts(readExpression(rules[12], countingIds()))].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives the same expression back from the row it shows as", () => {
    for (const rule of rules) {
      const view = conditionView(readExpression(rule, countingIds()));
      if (view.is === "comparison") expect(ruleOf(comparisonExpression("x", view, countingIds()))).toEqual(rule);
    }
  });

  it("has no rule while something is still to be chosen", () => {
    const newId = countingIds();
    const root = readExpression({ and: [{ "==": [{ var: "a" }, 1] }] }, newId);
    const open = addBeside(root, root.is === "call" ? root.operands[0]!.id : "", { id: newId(), is: "gap" }, newId);
    expect(ruleOf(open)).toBeUndefined();
    expect(gapsOf(open)).toHaveLength(1);
    const [gap] = gapsOf(open);
    expect(ruleOf(removePart(open, gap!.id, newId))).toEqual({ and: [{ "==": [{ var: "a" }, 1] }] });
  });
});

describe("edits", () => {
  const newId = countingIds();
  const a: Rule = { "==": [{ var: "a" }, 1] };
  const b: Rule = { "!!": [{ var: "b" }] };
  const c: Rule = { ">": [{ var: "c" }, { var: "d" }] };
  const read = (rule: Rule): Expression => readExpression(rule, newId);
  const at = (root: Expression, rule: Rule): string =>
    [...allParts(root)].find((part) => JSON.stringify(ruleOf(part)) === JSON.stringify(rule))!.id;

  it("add beside, in the group or in a new one", () => {
    const root = read(a);
    expect(ruleOf(addBeside(root, root.id, read(b), newId))).toEqual({ and: [a, b] });
    const group = read({ or: [a, c] });
    expect(ruleOf(addBeside(group, at(group, a), read(b), newId))).toEqual({ or: [a, b, c] });
  });

  it("remove the group or the negation that they empty, and leave a gap at the root", () => {
    const root = read({ and: [a, { "!": [{ or: [b] }] }] });
    expect(ruleOf(removePart(root, at(root, b), newId))).toEqual({ and: [a] });
    const alone = read({ "!": [{ "!!": [{ var: "b" }] }] });
    expect(removePart(alone, at(alone, { var: "b" }), newId)).toMatchObject({ is: "call" });
    expect(removePart(alone, at(alone, b), newId)).toMatchObject({ is: "gap" });
  });

  it("leave a gap where an operand must stand", () => {
    const root = read(c);
    const next = removePart(root, at(root, { var: "d" }), newId);
    expect(ruleOf(next)).toBeUndefined();
    expect(ruleOf(replacePart(next, gapsOf(next)[0]!.id, () => read(7)))).toEqual({ ">": [{ var: "c" }, 7] });
  });

  it("move within a group, and not past its ends", () => {
    const root = read({ and: [a, b] });
    expect(ruleOf(movePart(root, at(root, b), -1)!)).toEqual({ and: [b, a] });
    expect(movePart(root, at(root, b), 1)).toBeUndefined();
    expect(movePart(root, root.id, 1)).toBeUndefined();
  });

  it("wrap, unwrap, turn round, duplicate", () => {
    const root = read({ and: [a, b] });
    const wrapped = wrapPart(root, at(root, b), "or", newId);
    expect(ruleOf(wrapped)).toEqual({ and: [a, { or: [b] }] });
    expect(ruleOf(unwrapPart(wrapped, at(wrapped, { or: [b] }))!)).toEqual({ and: [a, b] });
    const negated = negatePart(root, at(root, b), newId);
    expect(ruleOf(negated)).toEqual({ and: [a, { "!": [b] }] });
    expect(ruleOf(negatePart(negated, at(negated, { "!": [b] }), newId))).toEqual({ and: [a, b] });
    const twice = duplicatePart(root, at(root, a), newId);
    expect(ruleOf(twice)).toEqual({ and: [a, a, b] });
    expect(new Set([...allParts(twice)].map(({ id }) => id)).size).toBe([...allParts(twice)].length);
    expect(unwrapPart(root, root.id)).toBeUndefined();
  });

  it("make a group all, any, not all or none, and keep its rows", () => {
    const root = read({ and: [a, b] });
    const none = setGroup(root, root.id, "any", true, newId);
    expect(ruleOf(none)).toEqual({ "!": [{ or: [a, b] }] });
    expect(ruleOf(setGroup(none, none.id, "all", false, newId))).toEqual({ and: [a, b] });
  });

  it("leave the tree they were given as it was", () => {
    const root = read({ and: [a, b] });
    const before = JSON.stringify(root);
    removePart(root, at(root, a), newId);
    setGroup(root, root.id, "any", true, newId);
    expect(JSON.stringify(root)).toBe(before);
    expect(findPart(root, "nowhere")).toBeUndefined();
  });
});

describe("what a rule can name", () => {
  const document = exampleDocument("household-business");
  const keyOf = (path: string): string => document.paths.get(path)!;

  it("are labels, types and options", () => {
    const scope = ruleScope(document, document.root, "vi");
    expect(scope.find("founderType")).toMatchObject({
      type: "option",
      is: "field",
      options: [{ value: "individual" }, { value: "household" }],
    });
    expect(scope.find("case")?.options?.map(({ value }) => value)).toEqual(["self", "individual", "organisation", "postal"]);
    expect(scope.find("today")).toMatchObject({ type: "date", label: undefined });
    expect(scope.find("nowhere")).toBeUndefined();
    expect(scope.find("^.case")).toBeUndefined();
    expect(scope.names().every(({ label, is }) => label !== undefined || is !== "field")).toBe(true);
  });

  it("start at the row inside a list, and lead out of it", () => {
    const list = nodeOf(document, keyOf("tax.otherLocations"));
    const row = nodeOf(document, list.children["fields"]![0]!);
    const scope = ruleScope(document, row.key, "en");
    expect(scope.lists).toEqual(["tax.otherLocations"]);
    expect(scope.find(String(row.values.id))?.key).toBe(row.key);
    expect(scope.find("^.founderType")?.key).toBe(keyOf("founderType"));
    expect(scope.find("^.^.founderType")).toBeUndefined();
    expect(scope.names()[0]!.key).toBe(list.children["fields"]![0]);
    expect(ruleScope(document, list.key, "en").lists).toEqual([]);
    expect(ruleScope(document, document.root, "en").inside("tax.otherLocations")!.find(String(row.values.id))?.key).toBe(row.key);
  });
});
