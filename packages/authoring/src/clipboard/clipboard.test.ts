/** Copying and pasting, within a procedure and between two, and ready blocks. */
import { generatedProcedure } from "@hoso/testing/authoring";
import { describe, expect, it } from "vitest";
import { nodeOf, rootOf } from "../document/node.js";
import { toJson, toProcedure } from "../document/to-procedure.js";
import { runCommand } from "../commands/command-table.js";
import { expectEdit } from "../testing/expect-edit.fixture.js";
import { counter, documentFrom, exampleDocument, keyOf } from "../testing/sample.fixture.js";
import { en } from "../texts/en.js";
import { vi } from "../texts/vi.js";
import { blockNames } from "./blocks.js";
import type { Clip } from "./clip.js";
import { copyNodes } from "./copy-nodes.js";

const sample = documentFrom(generatedProcedure(30));
const business = exampleDocument("household-business");
const overJson = (clip: Clip): Clip => JSON.parse(JSON.stringify(clip)) as Clip;

describe("copy and paste", () => {
  it("within a procedure: names are made free, and what is named inside is the copy's own", () => {
    const clip = overJson(copyNodes(sample, [keyOf(sample, "owner"), keyOf(sample, "members")]));
    const { document, selection, report } = expectEdit(sample, "clipboard.paste", { clip, parent: keyOf(sample, "step1"), slot: "fields" });
    const [group, list] = selection!.map((key) => toJson(document, key));
    expect(group).toMatchObject({ id: "owner2", fields: [{ id: "name" }, { id: "age", when: { "!!": [{ var: "owner2.name" }] } }] });
    expect(list).toMatchObject({
      id: "members2",
      fields: [{}, { when: { "!!": [{ var: "name" }] }, required: { "!!": [{ var: "^.owner2.name" }] } }],
    });
    expect(report.map(({ code }) => code)).toEqual(["renamed", "renamed"]);
    expect(clip.refers).toEqual([]);
  });

  it("lists what it names outside, and pastes it as it is told", () => {
    const clip = overJson(copyNodes(sample, [keyOf(sample, "f9")]));
    expect(clip.refers).toEqual([{ what: "field", name: "f2", title: "Câu hỏi 2", kind: "choice" }]);
    const parent = keyOf(business, "ownerStep");
    const unknown = expectEdit(business, "clipboard.paste", { clip, parent, slot: "fields" }, { dangling: true });
    expect(unknown.report).toMatchObject([{ code: "kept-unknown", params: { name: "Câu hỏi 2", property: "when" } }]);
    const mapped = expectEdit(
      business,
      "clipboard.paste",
      { clip, parent, slot: "fields", paths: { f2: "owner.sex" } },
      { dangling: true },
    );
    expect(nodeOf(mapped.document, mapped.focus!).values.when).toEqual({ "==": [{ var: "owner.sex" }, "a"] });
    expect(mapped.report).toEqual([]);
  });

  it("documents, purposes and cases by their ids", () => {
    const clip = overJson(copyNodes(sample, [keyOf(sample, "letter"), keyOf(sample, "proof")]));
    expect(clip.refers).toEqual([{ what: "case", name: "proxy", title: "Nộp thay" }]);
    const { document, selection } = expectEdit(business, "clipboard.paste", {
      clip,
      parent: business.root,
      slot: "documents",
      paths: { "case:proxy": "individual" },
    });
    expect(selection!.map((key) => toJson(document, key))).toMatchObject([
      { id: "letter", when: { "==": [{ var: "case" }, "individual"] } },
      { id: "proof", required: { "!": [{ "!!": [{ var: "documents.letter" }] }] } },
    ]);
    const again = expectEdit(sample, "clipboard.paste", { clip, parent: sample.root, slot: "documents" });
    expect(again.selection!.map((key) => toJson(again.document, key))).toMatchObject([
      { id: "letter2" },
      { id: "proof2", required: { "!": [{ "!!": [{ var: "documents.letter2" }] }] } },
    ]);
  });

  it("a step with a sum over its own list, into another procedure", () => {
    const clip = overJson(copyNodes(sample, [keyOf(sample, "step0")]));
    const { document, focus } = expectEdit(
      business,
      "clipboard.paste",
      { clip, parent: business.root, slot: "steps", after: null },
      { dangling: true },
    );
    expect(JSON.stringify(toJson(document, focus!))).toContain('"compute":{"sum":[{"var":"members2"},{"var":"age"}]}');
    expect(toProcedure(document).steps[0]!.id).toBe("step0");
  });

  it("scenarios and checks with their paths, rows included", () => {
    const scenario = keyOf(sample, "plain");
    const clip = overJson(copyNodes(sample, [scenario]));
    const { document, focus } = expectEdit(sample, "clipboard.paste", { clip, parent: sample.root, slot: "scenarios" });
    const { id: _id, ...copy } = toJson(document, focus!) as Record<string, unknown>;
    const { id: _own, ...original } = toJson(sample, scenario) as Record<string, unknown>;
    expect(copy).toEqual(original);
    const check = overJson(copyNodes(sample, [keyOf(sample, "adult")]));
    const pasted = expectEdit(sample, "clipboard.paste", { clip: check, parent: sample.root, slot: "checks" });
    expect(toJson(pasted.document, pasted.focus!)).toMatchObject({
      id: "adult2",
      at: "members.age",
      assert: { ">=": [{ var: "age" }, 18] },
    });
  });

  it("texts in lists", () => {
    const clip = overJson(copyNodes(business, [rootOf(business).children.keywords![0]!]));
    const { document } = expectEdit(sample, "clipboard.paste", { clip, parent: sample.root, slot: "keywords" });
    expect(toProcedure(document).keywords).toEqual([{ vi: "hộ kinh doanh", en: "household business" }]);
  });

  it("refuses what is no clip, or cannot stand there", () => {
    const paste = (clip: unknown, slot = "fields") => {
      const outcome = runCommand(
        sample,
        "clipboard.paste",
        { clip: clip as Clip, parent: keyOf(sample, "step0"), slot },
        { newKey: counter("x"), language: "vi" },
      );
      return outcome.ok ? "done" : outcome.code;
    };
    const clip = copyNodes(sample, [keyOf(sample, "letter")]);
    for (const wrong of [
      null,
      "text",
      {},
      { ...clip, version: 2 },
      { ...clip, items: [] },
      { ...clip, items: [{ type: "procedure", json: {} }] },
    ])
      expect(paste(wrong)).toBe("bad-clip");
    expect(paste(clip)).toBe("not-here");
    expect(paste({ ...clip, items: [{ type: "field", json: { id: "Not an id", kind: "text" } }] })).toBe("done");
  });
});

describe("ready blocks", () => {
  it.each(blockNames)("%s fits every example, is complete in both languages, and twice", (block) => {
    for (const document of [business, sample, exampleDocument("civil-status-extract")]) {
      const parent = rootOf(document).children.steps![0]!;
      const once = expectEdit(document, "block.insert", { parent, block });
      const twice = expectEdit(once.document, "block.insert", { parent, block, after: null });
      expect(twice.selection).toHaveLength(once.selection!.length);
    }
    expect(vi.blocks[block]?.name && en.blocks[block]?.name).toBeTruthy();
  });

  it("point their rules at themselves and state the first statutory purpose", () => {
    const parent = keyOf(business, "ownerStep");
    const { document, selection } = expectEdit(business, "block.insert", { parent, block: "address" });
    const [, same, other] = selection!.map((key) => nodeOf(document, key).values);
    expect([same!.id, other!.when]).toEqual(["contactSame2", { "==": [{ var: "contactSame2" }, false] }]);
    expect(same!.privacy).toMatchObject({ purposes: ["decide"] });
    const person = expectEdit(business, "block.insert", { parent: keyOf(business, "members"), block: "person" });
    expect(JSON.stringify(toJson(person.document, person.focus!))).toContain(
      '"settings":{"birthDate":"person.dateOfBirth","sex":"person.sex"}',
    );
  });

  it("have words for all blocks and for no others", () => {
    expect(Object.keys(vi.blocks).sort()).toEqual([...blockNames].sort());
    const outcome = runCommand(
      sample,
      "block.insert",
      { parent: keyOf(sample, "step0"), block: "toString" },
      { newKey: counter("x"), language: "vi" },
    );
    expect(outcome).toMatchObject({ ok: false, code: "unknown-block" });
  });
});
