/** Merging two people's documents: nothing lost, nothing loose, conflicts told with both sides. */
import { generatedProcedure, RandomCommands } from "@hoso/testing/authoring";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdit, differenceOf, invertEdit } from "../document/edit.js";
import { nodeOf, type AuthoringDocument, type DocumentNode, type NodeKey } from "../document/node.js";
import { isWholeTree } from "../document/read-document.js";
import { toProcedure } from "../document/to-procedure.js";
import { sameJson } from "../document/values.js";
import { runCommand, type CommandArgs, type CommandName } from "../commands/command-table.js";
import { expectPathsRight, text } from "../testing/expect-edit.fixture.js";
import { counter, documentFrom, exampleDocument, keyOf } from "../testing/sample.fixture.js";
import { mergeDocuments } from "./merge-documents.js";
import { mergeEdit } from "./merge-edit.js";
import { mergeLists } from "./merge-lists.js";

const base = documentFrom(generatedProcedure(30));
const key = (name: string): NodeKey => keyOf(base, name);
let editors = 0;

function edited(
  document: AuthoringDocument,
  ...calls: readonly { [N in CommandName]: readonly [N, CommandArgs[N]] }[CommandName][]
): AuthoringDocument {
  const newKey = counter(`e${++editors}n`);
  return calls.reduce((now, [name, args]) => {
    const outcome = runCommand(now, name, args as never, { newKey, language: "vi" });
    if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
    return applyEdit(now, outcome.edit);
  }, document);
}

function merged(mine: AuthoringDocument, theirs: AuthoringDocument, from = base) {
  const result = mergeDocuments(from, mine, theirs);
  expect(isWholeTree(result.document)).toBe(true);
  return result;
}

const label = (document: AuthoringDocument, name: string) => nodeOf(document, key(name)).values.label;

describe("merging", () => {
  it("takes what each changed, by property and by language", () => {
    const mine = edited(
      base,
      ["text.set", { key: key("f1"), property: "label", language: "vi", text: "Số bản" }],
      ["node.set", { key: key("f1"), property: "required", value: true }],
    );
    const theirs = edited(
      base,
      ["text.set", { key: key("f1"), property: "label", language: "en", text: "Copies" }],
      ["node.set", { key: key("f1"), property: "width", value: "short" }],
    );
    const { document, conflicts } = merged(mine, theirs);
    expect(nodeOf(document, key("f1")).values).toMatchObject({ label: { vi: "Số bản", en: "Copies" }, required: true, width: "short" });
    expect(conflicts).toEqual([]);
  });

  it("keeps mine and tells both where both wrote the same", () => {
    const mine = edited(base, ["text.set", { key: key("f1"), property: "label", language: "vi", text: "Số bản" }]);
    const theirs = edited(base, ["text.set", { key: key("f1"), property: "label", language: "vi", text: "Số lượng" }]);
    const { document, conflicts } = merged(mine, theirs);
    expect(label(document, "f1")).toMatchObject({ vi: "Số bản" });
    expect(conflicts).toEqual([{ key: key("f1"), code: "values", property: "label.vi", mine: "Số bản", theirs: "Số lượng" }]);
  });

  it("never mixes two rules", () => {
    const [one, other] = [{ and: [{ "!!": [{ var: "f2" }] }, true] }, { and: [{ "!!": [{ var: "f3" }] }, { "!!": [{ var: "f2" }] }] }];
    const mine = edited(base, ["node.set", { key: key("f9"), property: "when", value: one }]);
    const theirs = edited(base, ["node.set", { key: key("f9"), property: "when", value: other }]);
    const { document, conflicts } = merged(mine, theirs);
    expect(nodeOf(document, key("f9")).values.when).toEqual(one);
    expect(conflicts).toMatchObject([{ code: "values", property: "when", mine: one, theirs: other }]);
  });

  it("has what both inserted, each behind the sibling it was put behind", () => {
    const insert = (label: string) =>
      ["field.insert", { parent: key("step0"), after: key("f3"), kind: "text", values: { label: { vi: label } } }] as const;
    const { document } = merged(
      edited(base, insert("Của tôi")),
      edited(base, insert("Của họ"), ["node.move", { keys: [key("f5")], parent: key("step0"), slot: "fields", after: null }]),
    );
    const ids = toProcedure(document).steps[0]!.fields.map(({ id }) => id);
    expect(ids.slice(0, 7)).toEqual(["f5", "f0", "f1", "f2", "f3", "cuaToi", "cuaHo"]);
    expect(new Set(ids).size).toBe(30);
  });

  it("a change beats a deletion, whoever deleted", () => {
    const gone = edited(base, ["node.delete", { keys: [key("step1")] }]);
    const changed = edited(base, ["text.set", { key: key("f27"), property: "label", language: "vi", text: "Đổi" }]);
    for (const [mine, theirs] of [
      [gone, changed],
      [changed, gone],
    ] as const) {
      const { document, conflicts } = merged(mine, theirs);
      expect(nodeOf(document, key("step1")).children.fields).toHaveLength(5);
      expect(label(document, "f27")).toMatchObject({ vi: "Đổi" });
      expect(conflicts).toMatchObject([{ key: key("step1"), code: "deleted" }]);
    }
    expect(merged(gone, edited(base, ["node.delete", { keys: [key("f27")] }])).conflicts).toEqual([]);
  });

  it("what is moved out of something deleted is not deleted", () => {
    const gone = edited(base, ["node.delete", { keys: [key("step1")] }]);
    const moved = edited(base, ["node.move", { keys: [key("f27")], parent: key("step0"), slot: "fields" }]);
    const { document } = merged(gone, moved);
    expect(nodeOf(document, key("f27")).parent).toBe(key("step0"));
  });

  it("makes no cycle of two moves into each other", () => {
    const grouped = edited(
      base,
      ["field.wrap", { keys: [key("f1")], kind: "group", id: "a" }],
      ["field.wrap", { keys: [key("f3")], kind: "group", id: "b" }],
    );
    const [a, b] = ["a", "b"].map((name) => keyOf(grouped, name)) as [NodeKey, NodeKey];
    const mine = edited(grouped, ["node.move", { keys: [a], parent: b, slot: "fields" }]);
    const theirs = edited(grouped, ["node.move", { keys: [b], parent: a, slot: "fields" }]);
    const { document, conflicts } = merged(mine, theirs, grouped);
    expect(nodeOf(document, b).parent).toBe(a);
    expect(conflicts).toMatchObject([{ key: a, code: "place" }]);
  });

  it("a rule that one wrote follows the field that the other renamed or moved", () => {
    const renamed = edited(base, ["node.rename", { key: key("f2"), id: "answer" }]);
    const written = edited(base, ["node.set", { key: key("f1"), property: "when", value: { "==": [{ var: "f2" }, "b"] } }]);
    for (const [mine, theirs] of [
      [renamed, written],
      [written, renamed],
    ] as const)
      expect(nodeOf(merged(mine, theirs).document, key("f1")).values.when).toEqual({ "==": [{ var: "answer" }, "b"] });
    const moved = edited(base, ["node.move", { keys: [key("f2")], parent: key("owner"), slot: "fields" }]);
    expect(nodeOf(merged(moved, written).document, key("f1")).values.when).toEqual({ "==": [{ var: "owner.f2" }, "b"] });
  });

  it("tells when both put the same things into another order", () => {
    const first = (name: string) => ["node.move", { keys: [key(name)], parent: key("step0"), slot: "fields", after: null }] as const;
    const { document, conflicts } = merged(edited(base, first("f5")), edited(base, first("f6")));
    expect(toProcedure(document).steps[0]!.fields[0]!.id).toBe("f5");
    expect(conflicts).toMatchObject([{ key: key("step0"), code: "order", property: "fields" }]);
  });
});

describe("merging lists", () => {
  it("keeps additions of both, drops removals of both", () => {
    const merge = (mine: string, theirs: string) => mergeLists([..."abcd"], [...mine], [...theirs], "mine").keys.join("");
    expect(merge("abcd", "axbcd")).toBe("axbcd");
    expect(merge("acd", "abcdx")).toBe("acdx");
    expect(merge("dabc", "abXcd")).toBe("dabXc");
    expect(merge("abYcd", "abXcd")).toBe("abXYcd");
    expect(merge("ad", "bc")).toBe("");
  });
});

/** Random work of one editor. */
function random(document: AuthoringDocument, seed: number, count: number): AuthoringDocument {
  const commands = new RandomCommands(seed);
  const newKey = counter(`s${seed}n`);
  let now = document;
  for (let index = 0; index < count; index++) {
    const [name, args] = commands.call(now);
    const outcome = runCommand(now, name, args as never, { newKey, language: "vi" });
    if (outcome.ok) now = applyEdit(now, outcome.edit);
  }
  return now;
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const documents = [base, exampleDocument("household-business"), exampleDocument("civil-status-extract")];

describe("merging random work", () => {
  it("of one editor alone is that work", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...documents), (seed, from) => {
        const work = random(from, seed, 12);
        expect(text(mergeDocuments(from, work, from).document)).toBe(text(work));
        expect(text(mergeDocuments(from, from, work).document)).toBe(text(work));
        expect(text(mergeDocuments(from, work, work).document)).toBe(text(work));
      }),
      { numRuns: 25 },
    );
  });

  it("of two editors leaves a whole tree and loses no change that only one made", () => {
    fc.assert(
      fc.property(seeds, seeds, fc.constantFrom(...documents), (one, two, from) => {
        const [mine, theirs] = [random(from, one, 6), random(from, two + 1_000_000, 6)];
        const { document, conflicts } = mergeDocuments(from, mine, theirs);
        expect(isWholeTree(document)).toBe(true);
        expectNothingLost(from, mine, theirs, document, new Set(conflicts.map((conflict) => conflict.key)));
      }),
      { numRuns: 60 },
    );
  });

  it("an edit made elsewhere can be taken into any state, and leaves a whole tree", () => {
    fc.assert(
      fc.property(seeds, seeds, fc.constantFrom(...documents), (one, two, from) => {
        const [mine, theirs] = [random(from, one, 6), random(from, two + 1_000_000, 6)];
        const edit = differenceOf(from, mine);
        const taken = applyEdit(theirs, mergeEdit(theirs, edit));
        expect(isWholeTree(taken)).toBe(true);
        expect(isWholeTree(applyEdit(taken, mergeEdit(taken, invertEdit(edit))))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** Children that went are no reason to keep what the other side deleted. */
function onlyLostChildren(before: DocumentNode, after: DocumentNode): boolean {
  const had = new Set(Object.values(before.children).flat());
  const stays = before.parent === after.parent && before.slot === after.slot && sameJson(before.values, after.values);
  return stays && Object.values(after.children).every((keys) => keys.every((key) => had.has(key)));
}

/** New nodes of either side are there; a property that one side alone changed says what that side wrote, or follows a name. */
function expectNothingLost(
  from: AuthoringDocument,
  mine: AuthoringDocument,
  theirs: AuthoringDocument,
  result: AuthoringDocument,
  conflicting: ReadonlySet<NodeKey>,
): void {
  for (const [side, other] of [
    [mine, theirs],
    [theirs, mine],
  ] as const)
    for (const { key: at, before, after } of differenceOf(from, side)) {
      const there = result.nodes.get(at);
      if (after && !(before && onlyLostChildren(before, after))) expect(there, `${at} is there`).toBeDefined();
      if (!before || !after || !there || conflicting.has(at)) continue;
      const theirNode = other.nodes.get(at);
      for (const [name, value] of Object.entries(after.values)) {
        const references = [
          "when",
          "required",
          "compute",
          "assert",
          "at",
          "amount",
          "settings",
          "answers",
          "expect",
          "given",
          "privacy",
          "recommended",
          "case",
          "satisfiedBy",
        ];
        if (references.includes(name) || sameJson(value, before.values[name])) continue;
        if (theirNode && !sameJson(theirNode.values[name], before.values[name])) continue;
        expect(there.values[name], `${at} ${name}`).toEqual(value);
      }
    }
}

it("paths are right after a merge", () => {
  const mine = edited(base, ["node.rename", { key: key("owner"), id: "holder" }]);
  const theirs = edited(base, ["field.insert", { parent: key("owner"), kind: "text" }]);
  expectPathsRight(merged(mine, theirs).document);
});
