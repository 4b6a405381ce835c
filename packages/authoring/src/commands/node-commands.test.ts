/** Commands on any node: insert, set, move, delete, duplicate, rename, texts. */
import { generatedProcedure } from "@hoso/testing/authoring";
import { describe, expect, it } from "vitest";
import { fieldPath } from "../document/field-path.js";
import { nodeOf, rootOf, type AuthoringDocument, type NodeKey, type NodeType } from "../document/node.js";
import { toJson, toProcedure } from "../document/to-procedure.js";
import { nodeTypes, shapeOf } from "../structure/structure.js";
import { expectEdit } from "../testing/expect-edit.fixture.js";
import { counter, documentFrom, exampleDocument, keyOf } from "../testing/sample.fixture.js";
import { runCommand, type CommandArgs, type CommandName } from "./command-table.js";

const context = { newKey: counter("x"), language: "vi" };
const sample = documentFrom(generatedProcedure(30));
const business = exampleDocument("household-business");

function refusal<N extends CommandName>(document: AuthoringDocument, name: N, args: CommandArgs[N]): string {
  const outcome = runCommand(document, name, args, context);
  return outcome.ok ? "done" : outcome.code;
}

const values = (document: AuthoringDocument, key: NodeKey) => nodeOf(document, key).values;

describe("node.insert", () => {
  it("makes an id of the label, with the diacritics folded", () => {
    const label = { vi: "Số điện thoại di động của người được ủy quyền", en: "Phone" };
    const { document, focus } = expectEdit(sample, "field.insert", { parent: keyOf(sample, "step0"), kind: "phone", values: { label } });
    expect(values(document, focus!)).toMatchObject({ id: "soDienThoaiDiDongCua", kind: "phone", label });
    expect(nodeOf(document, keyOf(sample, "step0")).children.fields!.at(-1)).toBe(focus);
  });

  it("gives an id that is free in its scope, in other steps too", () => {
    const label = { vi: "F3" };
    const { document, focus } = expectEdit(sample, "field.insert", { parent: keyOf(sample, "step1"), kind: "text", values: { label } });
    expect(values(document, focus!).id).toBe("f30");
    const inGroup = expectEdit(sample, "field.insert", { parent: keyOf(sample, "owner"), kind: "text", values: { label } });
    expect(values(inGroup.document, inGroup.focus!).id).toBe("f3");
  });

  it("names no field after a variable of rules", () => {
    const { document, focus } = expectEdit(sample, "field.insert", {
      parent: keyOf(sample, "step0"),
      kind: "text",
      values: { label: { vi: "Case" } },
    });
    expect(values(document, focus!).id).toBe("text");
  });

  it("puts it first, last or behind a sibling", () => {
    const parent = keyOf(sample, "step0");
    const at = (after: NodeKey | null | undefined) => {
      const { document, focus } = expectEdit(sample, "field.insert", { parent, kind: "text", ...(after !== undefined && { after }) });
      return nodeOf(document, parent).children.fields!.indexOf(focus!);
    };
    expect(at(null)).toBe(0);
    expect(at(keyOf(sample, "f3"))).toBe(4);
    expect(at(undefined)).toBe(28);
  });

  it("starts a choice with options in all languages, and money with a currency", () => {
    const { document, focus } = expectEdit(sample, "field.insert", { parent: keyOf(sample, "step0"), kind: "choice" });
    expect(toJson(document, focus!)).toMatchObject({
      options: [{ value: "option1", label: { vi: "Lựa chọn 1", en: "Option 1" } }, { value: "option2" }],
    });
    const money = expectEdit(sample, "field.insert", { parent: keyOf(sample, "step0"), kind: "money" });
    expect(values(money.document, money.focus!)).toMatchObject({ currency: "VND" });
  });

  it("can insert every type of node where it belongs", () => {
    const unfinished = new Set<NodeType>(["step", "law", "check", "parallel", "alternative"]);
    for (const holder of nodeTypes)
      for (const slot of shapeOf(holder).slots)
        for (const type of slot.types) {
          const parent = [...business.nodes.values()].find(
            (node) => node.type === holder && (!slot.kinds || slot.kinds.includes(String(node.values.kind))),
          );
          if (!parent) continue;
          const { document, focus } = expectEdit(
            business,
            "node.insert",
            { parent: parent.key, slot: slot.name, type },
            { unfinished: unfinished.has(type), dangling: true },
          );
          expect(nodeOf(document, focus!).type, `${holder}.${slot.name}`).toBe(type);
        }
  });

  it("brings the time limit that stages need, and the controller that purposes need", () => {
    const { processing: _processing, privacy: _privacy, ...bare } = toProcedure(sample);
    const document = documentFrom(bare);
    const stage = expectEdit(document, "stage.insert", {});
    expect(toProcedure(stage.document).processing).toMatchObject({ term: { value: 0, unit: "none" }, stages: [{ id: "stage" }] });
    const purpose = expectEdit(document, "purpose.insert", {});
    expect(toProcedure(purpose.document).privacy).toMatchObject({ controller: { vi: "" }, purposes: [{ consent: false }] });
  });

  it("is refused where such a node cannot stand", () => {
    expect(refusal(sample, "node.insert", { parent: "nowhere", slot: "fields", type: "field" })).toBe("unknown-node");
    expect(refusal(sample, "node.insert", { parent: sample.root, slot: "fields", type: "field" })).toBe("not-here");
    expect(refusal(sample, "node.insert", { parent: sample.root, slot: "steps", type: "field" })).toBe("not-here");
    expect(refusal(sample, "option.insert", { parent: keyOf(sample, "f0") })).toBe("not-here");
    expect(refusal(sample, "field.insert", { parent: keyOf(sample, "step0"), kind: "text", after: keyOf(sample, "step1") })).toBe(
      "unknown-node",
    );
    expect(refusal(sample, "field.insert", { parent: keyOf(sample, "step0"), kind: "text", values: { id: "Not an id" } })).toBe("bad-id");
    expect(refusal(sample, "no.such" as CommandName, {} as never)).toBe("unknown-command");
    expect(refusal(sample, "node.delete", { keys: "all" } as never)).toBe("bad-value");
  });
});

describe("node.set and text.set", () => {
  const f1 = keyOf(sample, "f1");

  it("set and remove a property", () => {
    const { document } = expectEdit(sample, "node.set", { key: f1, property: "schema.maximum", value: 5 });
    expect(values(document, f1).schema).toEqual({ maximum: 5 });
    const removed = expectEdit(document, "node.set", { key: f1, property: "schema.maximum" });
    expect(values(removed.document, f1)).not.toHaveProperty("schema");
    expect(expectEdit(document, "node.set", { key: f1, property: "schema.maximum", value: 5 }).edit).toEqual([]);
  });

  it("refuse what cannot stand there", () => {
    expect(refusal(sample, "node.set", { key: f1, property: "nothing", value: 1 })).toBe("unknown-property");
    expect(refusal(sample, "node.set", { key: f1, property: "schema.maximum", value: true })).toBe("bad-value");
    expect(refusal(sample, "node.set", { key: f1, property: "width", value: "wide" })).toBe("bad-value");
    expect(refusal(sample, "node.set", { key: sample.root, property: "title" })).toBe("bad-value");
    expect(refusal(sample, "node.set", { key: f1, property: "id" })).toBe("bad-value");
    expect(refusal(sample, "text.set", { key: f1, property: "kind", language: "vi", text: "x" })).toBe("unknown-property");
    expect(refusal(sample, "text.set", { key: f1, property: "label", language: "Tiếng Việt", text: "x" })).toBe("bad-value");
  });

  it("a name or a kind goes the way that takes others along", () => {
    const { document, report } = expectEdit(sample, "node.set", { key: f1, property: "id", value: "copies" });
    expect(toProcedure(document).fees![0]!.amount).toEqual({ "*": [{ var: "copies" }, 1000] });
    expect(report.map(({ code }) => code)).toContain("rewritten");
  });

  it("write one language and leave the others", () => {
    const { document } = expectEdit(sample, "text.set", { key: f1, property: "hint", language: "en", text: "How many?" });
    expect(values(document, f1).hint).toEqual({ en: "How many?" });
    const both = expectEdit(document, "text.set", { key: f1, property: "hint", language: "vi", text: "Bao nhiêu?" });
    expect(values(both.document, f1).hint).toEqual({ en: "How many?", vi: "Bao nhiêu?" });
    const none = expectEdit(document, "text.set", { key: f1, property: "hint", language: "en", text: "" });
    expect(values(none.document, f1)).not.toHaveProperty("hint");
    const title = expectEdit(sample, "text.set", { key: sample.root, property: "title", language: "en", text: "" });
    expect(values(title.document, sample.root).title).toEqual({ vi: "Thủ tục mẫu" });
    const message = expectEdit(sample, "text.set", { key: f1, property: "messages.pattern", language: "vi", text: "Sai." });
    expect(values(message.document, f1).messages).toEqual({ pattern: { vi: "Sai." } });
  });

  it("a text without a language is taken to be in the first", () => {
    const plain = documentFrom({ ...generatedProcedure(5), title: "Thủ tục" });
    const { document } = expectEdit(plain, "text.set", { key: plain.root, property: "title", language: "en", text: "Procedure" });
    expect(rootOf(document).values.title).toEqual({ vi: "Thủ tục", en: "Procedure" });
  });
});

describe("node.rename", () => {
  it("rewrites rules, checks, settings and scenarios", () => {
    const { document, report } = expectEdit(business, "node.rename", { key: keyOf(business, "owner"), id: "holder" });
    const before = JSON.stringify(toProcedure(business));
    expect(JSON.stringify(toProcedure(document))).toBe(
      before.replaceAll('"owner.', '"holder.').replaceAll('"id":"owner"', '"id":"holder"').replaceAll('"owner":{', '"holder":{'),
    );
    expect(new Set(report.map(({ place }) => nodeOf(document, place!.key).type))).toEqual(new Set(["field", "check", "scenario"]));
  });

  it("rewrites relative paths in lists, and leaves namesakes alone", () => {
    const renamed = expectEdit(sample, "node.rename", { key: keyOf(sample, "members.age"), id: "years" });
    const procedure = toProcedure(renamed.document);
    expect(procedure.checks![0]).toMatchObject({ assert: { ">=": [{ var: "years" }, 18] }, at: "members.years" });
    expect(toJson(renamed.document, keyOf(sample, "total"))).toMatchObject({ compute: { sum: [{ var: "members" }, { var: "years" }] } });
    expect(procedure.scenarios![0]).toMatchObject({
      answers: { owner: { name: "Lan" }, members: [{ name: "Hoa", years: 20 }] },
      expect: { visible: ["members.0.years", "owner.age"] },
    });
    const owner = expectEdit(sample, "node.rename", { key: keyOf(sample, "owner"), id: "holder" });
    expect(values(owner.document, keyOf(sample, "members.age")).required).toEqual({ "!!": [{ var: "^.holder.name" }] });
  });

  it("follows documents, cases, fees, steps and options", () => {
    const letter = toProcedure(expectEdit(sample, "node.rename", { key: keyOf(sample, "letter"), id: "authorisation" }).document);
    expect(letter.documents![1]!.required).toEqual({ "!": [{ "!!": [{ var: "documents.authorisation" }] }] });
    expect(letter.scenarios![0]).toMatchObject({ given: ["authorisation"], expect: { documents: ["authorisation"] } });
    const proxy = toProcedure(expectEdit(sample, "node.rename", { key: keyOf(sample, "proxy"), id: "agent" }).document);
    expect(proxy.documents![0]!.when).toEqual({ "==": [{ var: "case" }, "agent"] });
    expect(proxy.scenarios![0]!.case).toBe("agent");
    const fee = toProcedure(expectEdit(sample, "node.rename", { key: keyOf(sample, "fee"), id: "charge" }).document);
    expect(fee.scenarios![0]!.expect.fees).toEqual({ charge: 2000 });
    const step = toProcedure(expectEdit(sample, "node.rename", { key: keyOf(sample, "step0"), id: "first" }).document);
    expect(step.scenarios![0]!.expect.steps).toEqual(["first", "step1"]);
    const option = nodeOf(sample, keyOf(sample, "f2")).children.options![0]!;
    const value = toProcedure(expectEdit(sample, "node.rename", { key: option, id: "alpha" }).document);
    expect(value.scenarios![0]).toMatchObject({ answers: { f2: "alpha" }, expect: { values: { f2: "alpha" } } });
    expect(JSON.stringify(value.steps)).toContain('{"==":[{"var":"f2"},"alpha"]}');
  });

  it("is refused for names that are taken or cannot be", () => {
    expect(refusal(sample, "node.rename", { key: keyOf(sample, "f1"), id: "f2" })).toBe("id-taken");
    expect(refusal(sample, "node.rename", { key: keyOf(sample, "f1"), id: "today" })).toBe("bad-id");
    expect(refusal(sample, "node.rename", { key: keyOf(sample, "f1"), id: "số" })).toBe("bad-id");
    expect(refusal(sample, "node.rename", { key: keyOf(sample, "step0"), id: "step1" })).toBe("id-taken");
  });
});

describe("node.move", () => {
  it("keeps the order given and puts them behind the place", () => {
    const keys = ["f5", "f2"].map((id) => keyOf(sample, id));
    const { document, selection } = expectEdit(sample, "node.move", {
      keys,
      parent: keyOf(sample, "step0"),
      slot: "fields",
      after: keyOf(sample, "f5"),
    });
    const ids = toProcedure(document).steps[0]!.fields.map(({ id }) => id);
    expect(ids.slice(0, 6)).toEqual(["f0", "f1", "f3", "f4", "f5", "f2"]);
    expect(selection).toEqual(keys);
  });

  it("writes paths for another scope", () => {
    const key = keyOf(sample, "f1");
    const { document } = expectEdit(sample, "node.move", { keys: [key], parent: keyOf(sample, "owner"), slot: "fields" });
    expect(fieldPath(document, key)).toBe("owner.f1");
    const procedure = toProcedure(document);
    expect(procedure.fees![0]!.amount).toEqual({ "*": [{ var: "owner.f1" }, 1000] });
    expect(procedure.scenarios![0]!.answers).toEqual({ f2: "a", owner: { name: "Lan", f1: 2 }, members: [{ name: "Hoa", age: 20 }] });
    const back = expectEdit(document, "node.move", { keys: [key], parent: keyOf(sample, "step0"), slot: "fields" });
    expect(toProcedure(back.document).fees![0]!.amount).toEqual({ "*": [{ var: "f1" }, 1000] });
  });

  it("into a list: its own rules leave the row, and what cannot reach it any more is told", () => {
    const [f2, f10] = [keyOf(sample, "f2"), keyOf(sample, "f9")];
    const moved = expectEdit(sample, "node.move", { keys: [f10], parent: keyOf(sample, "members"), slot: "fields" });
    expect(values(moved.document, f10).when).toEqual({ "==": [{ var: "^.f2" }, "a"] });
    const lost = expectEdit(sample, "node.move", { keys: [f2], parent: keyOf(sample, "members"), slot: "fields" }, { dangling: true });
    expect([...new Set(lost.report.map(({ code }) => code))].sort()).toEqual(["answers-kept", "out-of-reach"]);
    expect(toProcedure(lost.document).scenarios).toEqual(toProcedure(sample).scenarios);
  });

  it("gives another name where the name is taken", () => {
    const key = keyOf(sample, "owner.age");
    const { document, report } = expectEdit(sample, "node.move", { keys: [key], parent: keyOf(sample, "members"), slot: "fields" });
    expect(values(document, key)).toMatchObject({ id: "age2", when: { "!!": [{ var: "^.owner.name" }] } });
    expect(report[0]).toMatchObject({ code: "renamed", params: { from: "age", to: "age2" } });
  });

  it("is refused into itself, or where it cannot stand", () => {
    const owner = keyOf(sample, "owner");
    expect(refusal(sample, "node.move", { keys: [owner], parent: owner, slot: "fields" })).toBe("into-itself");
    expect(refusal(sample, "node.move", { keys: [sample.root], parent: owner, slot: "fields" })).toBe("root");
    expect(refusal(sample, "node.move", { keys: [keyOf(sample, "step1")], parent: owner, slot: "fields" })).toBe("not-here");
    expect(refusal(sample, "node.move", { keys: [], parent: owner, slot: "fields" })).toBe("nothing-to-do");
  });
});

describe("node.delete", () => {
  it("reports what still names it, and goes on at the neighbour", () => {
    const { document, report, focus } = expectEdit(sample, "node.delete", { keys: [keyOf(sample, "f2")] }, { dangling: true });
    expect(document.paths.has("f2")).toBe(false);
    expect(report.every(({ code }) => code === "dangling")).toBe(true);
    expect(report.map(({ place }) => `${String(values(document, place!.key).id)} ${place!.property}`).sort()).toEqual([
      "f9 when",
      "plain answers",
      "plain expect",
    ]);
    expect(report[0]!.params).toMatchObject({ name: "Câu hỏi 2" });
    expect(focus).toBe(keyOf(sample, "f3"));
  });

  it("of a group or a step counts what names its members; what goes with it does not count", () => {
    const { report } = expectEdit(sample, "node.delete", { keys: [keyOf(sample, "owner")] }, { dangling: true });
    expect(report.map(({ place }) => String(values(sample, place!.key).id)).sort()).toEqual(["age", "plain", "plain"]);
    const step = expectEdit(sample, "node.delete", { keys: [keyOf(sample, "step0")] }, { dangling: true });
    expect(step.focus).toBe(keyOf(sample, "step1"));
    expect(step.report.map(({ place }) => place!.property).sort()).toEqual(["amount", "answers", "assert", "at", "expect"]);
  });

  it("of an unused field reports nothing; of the last child goes to the parent", () => {
    expect(expectEdit(sample, "node.delete", { keys: [keyOf(sample, "f7")] }).report).toEqual([]);
    const keys = nodeOf(sample, keyOf(sample, "step1")).children.fields!;
    expect(expectEdit(sample, "node.delete", { keys: [...keys] }, { unfinished: true }).focus).toBe(keyOf(sample, "step1"));
    const option = nodeOf(sample, keyOf(sample, "f2")).children.options![0]!;
    expect(expectEdit(sample, "node.delete", { keys: [option] }, { dangling: true }).report.map(({ place }) => place!.property)).toContain(
      "when",
    );
  });
});

describe("node.duplicate", () => {
  it("copies what is below, with names of its own, and points inside to the copy", () => {
    const { document, focus } = expectEdit(sample, "node.duplicate", { keys: [keyOf(sample, "owner")] });
    expect(toJson(document, focus!)).toMatchObject({
      id: "owner2",
      fields: [{ id: "name" }, { id: "age", when: { "!!": [{ var: "owner2.name" }] } }],
    });
    const list = expectEdit(sample, "node.duplicate", { keys: [keyOf(sample, "members"), keyOf(sample, "f2")] });
    expect(toJson(list.document, list.focus!)).toMatchObject({
      id: "members2",
      fields: [{ id: "name" }, { required: { "!!": [{ var: "^.owner.name" }] } }],
    });
    expect(list.selection).toHaveLength(2);
  });

  it("of a step gives its fields names of their own, since all steps share one scope", () => {
    const { document, focus } = expectEdit(sample, "node.duplicate", { keys: [keyOf(sample, "step0")] });
    const copy = JSON.stringify(toJson(document, focus!));
    expect(copy).toContain('"compute":{"sum":[{"var":"members2"},{"var":"age"}]}');
    expect(new Set(toProcedure(document).steps.flatMap(({ fields }) => fields.map(({ id }) => id))).size).toBe(61);
  });

  it("of options, documents and entries", () => {
    const option = nodeOf(sample, keyOf(sample, "f2")).children.options![0]!;
    const twin = expectEdit(sample, "node.duplicate", { keys: [option] });
    expect(values(twin.document, twin.focus!)).toMatchObject({ value: "a2" });
    const word = rootOf(business).children.keywords![0]!;
    expect(toProcedure(expectEdit(business, "node.duplicate", { keys: [word] }).document).keywords).toHaveLength(5);
    expect(
      values(expectEdit(sample, "node.duplicate", { keys: [keyOf(sample, "letter")] }).document, keyOf(sample, "letter")),
    ).toMatchObject({ id: "letter" });
  });
});
