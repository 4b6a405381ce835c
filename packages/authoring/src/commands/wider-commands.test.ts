/** Commands on several nodes or on the whole procedure: wrap, split, kinds, languages, source, batch. */
import { generatedProcedure } from "@hoso/testing/authoring";
import { describe, expect, it } from "vitest";
import { applyEdit } from "../document/edit.js";
import { fieldPath } from "../document/field-path.js";
import { nodeOf, rootOf, type AuthoringDocument, type NodeKey } from "../document/node.js";
import { toJson, toProcedure } from "../document/to-procedure.js";
import { expectEdit } from "../testing/expect-edit.fixture.js";
import { counter, documentFrom, exampleDocument, exampleIds, keyOf, readExample } from "../testing/sample.fixture.js";
import { runCommand, type CommandArgs, type CommandName } from "./command-table.js";

const context = { newKey: counter("x"), language: "vi" };
const sample = documentFrom(generatedProcedure(30));

function refusal<N extends CommandName>(document: AuthoringDocument, name: N, args: CommandArgs[N]): string {
  const outcome = runCommand(document, name, args, context);
  return outcome.ok ? "done" : outcome.code;
}

const values = (document: AuthoringDocument, key: NodeKey) => nodeOf(document, key).values;
const codes = (outcome: { readonly report: readonly { readonly code: string }[] }) => [...new Set(outcome.report.map(({ code }) => code))];

describe("field.change-kind", () => {
  it("keeps what makes sense and reports what does not", () => {
    const key = keyOf(sample, "f0");
    const start = expectEdit(sample, "node.set", { key, property: "schema.maxLength", value: 5 }).document;
    const { document, report } = expectEdit(start, "field.change-kind", { key, kind: "integer" }, { reports: ["dropped"] });
    expect(values(document, key)).toEqual({ id: "f0", kind: "integer", label: { vi: "Câu hỏi 0", en: "Question 0" } });
    expect(report[0]!.place).toEqual({ key, property: "schema.maxLength" });
    expect(values(expectEdit(start, "field.change-kind", { key, kind: "long-text" }, { reports: [] }).document, key).schema).toEqual({
      maxLength: 5,
    });
  });

  it("names the rules that compare with the former kind", () => {
    const key = keyOf(sample, "f2");
    const outcome = expectEdit(sample, "field.change-kind", { key, kind: "integer" }, { dangling: true });
    expect(codes(outcome).sort()).toEqual(["dropped", "rules-to-check"]);
    expect(toJson(outcome.document, key)).not.toHaveProperty("options");
    expect(codes(expectEdit(sample, "field.change-kind", { key, kind: "text" })).sort()).toEqual(["dropped"]);
  });

  it("gives a choice its options, and keeps them for several", () => {
    const { document } = expectEdit(sample, "field.change-kind", { key: keyOf(sample, "f0"), kind: "choice" });
    expect(toJson(document, keyOf(sample, "f0"))).toMatchObject({ options: [{ value: "option1" }, { value: "option2" }] });
    const more = expectEdit(sample, "field.change-kind", { key: keyOf(sample, "f2"), kind: "choices" }, { dangling: true });
    expect(nodeOf(more.document, keyOf(sample, "f2")).children.options).toHaveLength(3);
  });

  it("from group to list spells the paths inside anew", () => {
    const key = keyOf(sample, "owner");
    const { document } = expectEdit(sample, "field.change-kind", { key, kind: "list" }, { dangling: true });
    expect(values(document, keyOf(sample, "owner.age")).when).toEqual({ "!!": [{ var: "name" }] });
    const back = expectEdit(document, "field.change-kind", { key, kind: "group" }, { dangling: true });
    expect(values(back.document, keyOf(sample, "owner.age")).when).toEqual({ "!!": [{ var: "owner.name" }] });
  });

  it("is refused for what is no field", () => {
    expect(refusal(sample, "field.change-kind", { key: keyOf(sample, "step0"), kind: "text" })).toBe("not-a-field");
    expect(refusal(sample, "field.change-kind", { key: keyOf(sample, "f0"), kind: "Not a kind" })).toBe("bad-value");
  });
});

describe("field.wrap and field.unwrap", () => {
  it("put fields into a group where the first stood, and take them out again", () => {
    const keys = ["f2", "f1"].map((id) => keyOf(sample, id));
    const { document, focus } = expectEdit(sample, "field.wrap", { keys, kind: "group", id: "both" });
    const procedure = toProcedure(document);
    expect(procedure.steps[0]!.fields[1]).toMatchObject({ id: "both", kind: "group", fields: [{ id: "f1" }, { id: "f2" }] });
    expect(procedure.fees![0]!.amount).toEqual({ "*": [{ var: "both.f1" }, 1000] });
    expect(procedure.scenarios![0]!.answers).toMatchObject({ both: { f1: 2, f2: "a" } });
    const out = expectEdit(document, "field.unwrap", { key: focus! });
    const ids = toProcedure(out.document).steps[0]!.fields.map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(["f0", "f1", "f2", "f3"]);
    expect(toProcedure(out.document).fees).toEqual(toProcedure(sample).fees);
  });

  it("hand the condition of a group down", () => {
    const start = expectEdit(sample, "node.set", {
      key: keyOf(sample, "owner"),
      property: "when",
      value: { "==": [{ var: "f2" }, "a"] },
    }).document;
    const { document, report } = expectEdit(start, "field.unwrap", { key: keyOf(sample, "owner") }, { dangling: true });
    expect(values(document, keyOf(sample, "owner.name")).when).toEqual({ "==": [{ var: "f2" }, "a"] });
    expect(values(document, keyOf(sample, "owner.age")).when).toEqual({
      and: [{ "==": [{ var: "f2" }, "a"] }, { "!!": [{ var: "name" }] }],
    });
    expect(report.filter(({ code }) => code === "condition-kept")).toHaveLength(2);
  });

  it("into a list: rules outside cannot reach a row, and say so", () => {
    const outcome = expectEdit(sample, "field.wrap", { keys: [keyOf(sample, "f2")], kind: "list" }, { dangling: true });
    expect(codes(outcome)).toContain("out-of-reach");
    expect(fieldPath(outcome.document, keyOf(sample, "f2"))).toBe("list.f2");
  });

  it("are refused for what does not stand together", () => {
    expect(refusal(sample, "field.wrap", { keys: [keyOf(sample, "f1"), keyOf(sample, "f27")], kind: "group" })).toBe("not-together");
    expect(refusal(sample, "field.wrap", { keys: [keyOf(sample, "f1")], kind: "group", id: "f2" })).toBe("id-taken");
    expect(refusal(sample, "field.wrap", { keys: [keyOf(sample, "step0")], kind: "group" })).toBe("not-a-field");
    expect(refusal(sample, "field.unwrap", { key: keyOf(sample, "f1") })).toBe("not-wrapped");
  });

  it("are refused when things would lie too deep to be stored", () => {
    let deep = documentFrom(generatedProcedure(5));
    for (let level = 0; level < 60; level++) {
      const outcome = runCommand(
        deep,
        "field.wrap",
        { keys: [[...deep.paths.entries()].find(([path]) => /(^|\.)f1$/.test(path))![1]], kind: "group" },
        context,
      );
      if (!outcome.ok) {
        expect(outcome.code).toBe("too-large");
        expect(level).toBeGreaterThan(20);
        return;
      }
      deep = applyEdit(deep, outcome.edit);
    }
    expect.unreachable("it must be refused at some depth");
  });
});

describe("step.split and step.merge", () => {
  it("divide a step and join it again", () => {
    const { document, focus } = expectEdit(sample, "step.split", { key: keyOf(sample, "step0"), at: keyOf(sample, "f10") });
    const [first, second] = toProcedure(document).steps;
    expect([first!.fields.at(-1)!.id, second!.id, second!.fields[0]!.id]).toEqual(["f9", "step2", "f10"]);
    const { document: joined } = expectEdit(document, "step.merge", { key: focus! });
    expect(toProcedure(joined)).toEqual(toProcedure(sample));
  });

  it("keep what each step's condition said", () => {
    const when = { "==": [{ var: "case" }, "proxy"] };
    const start = expectEdit(sample, "node.set", { key: keyOf(sample, "step1"), property: "when", value: when }).document;
    const { document, report } = expectEdit(start, "step.merge", { key: keyOf(sample, "step1") });
    expect(values(document, keyOf(sample, "f25")).when).toEqual(when);
    expect(values(document, keyOf(sample, "f29")).when).toMatchObject({ and: [when, {}] });
    expect(values(document, keyOf(sample, "f1"))).not.toHaveProperty("when");
    expect(toProcedure(document).scenarios![0]!.expect.steps).toEqual(["step0"]);
    expect(codes({ report })).toEqual(["condition-kept", "rewritten"]);
  });

  it("are refused where there is nothing to divide or to join", () => {
    expect(refusal(sample, "step.split", { key: keyOf(sample, "step0"), at: keyOf(sample, "f0") })).toBe("nothing-to-split");
    expect(refusal(sample, "step.merge", { key: keyOf(sample, "step0") })).toBe("first-step");
    expect(refusal(sample, "step.merge", { key: keyOf(sample, "f0") })).toBe("not-a-step");
  });
});

describe("languages", () => {
  it("add, copy and remove", () => {
    const { document } = expectEdit(sample, "language.add", { language: "fr" }, { dangling: true });
    expect(rootOf(document).values.languages).toEqual(["vi", "en", "fr"]);
    const copied = expectEdit(document, "language.copy", { from: "en", to: "fr" }).document;
    expect(values(copied, keyOf(sample, "f1")).label).toEqual({ vi: "Câu hỏi 1", en: "Question 1", fr: "Question 1" });
    const removed = expectEdit(copied, "language.remove", { language: "fr" }).document;
    expect(toProcedure(removed)).toEqual(toProcedure(sample));
  });

  it("copy over only what is missing, unless asked", () => {
    const { document } = expectEdit(sample, "language.copy", { from: "vi", to: "en" });
    expect(document).toEqual(sample);
    const over = expectEdit(sample, "language.copy", { from: "vi", to: "en", overwrite: true }).document;
    expect(values(over, sample.root).title).toEqual({ vi: "Thủ tục mẫu", en: "Thủ tục mẫu" });
  });

  it("lose no text: one that stood in the removed language alone stays", () => {
    const start = expectEdit(sample, "text.set", { key: keyOf(sample, "f1"), property: "hint", language: "en", text: "Count" }).document;
    expect(values(expectEdit(start, "language.remove", { language: "en" }).document, keyOf(sample, "f1")).hint).toEqual({ vi: "Count" });
  });

  it("of a procedure in one language write down which it is", () => {
    const plain = documentFrom({ ...generatedProcedure(5), title: "Thủ tục", languages: ["vi"] });
    const { document } = expectEdit(plain, "language.add", { language: "en" }, { dangling: true });
    expect(rootOf(document).values.title).toEqual({ vi: "Thủ tục" });
  });

  it("are refused", () => {
    expect(refusal(sample, "language.add", { language: "en" })).toBe("language-there");
    expect(refusal(sample, "language.add", { language: "English" })).toBe("bad-language");
    expect(refusal(sample, "language.remove", { language: "fr" })).toBe("language-unknown");
    expect(refusal(documentFrom({ ...generatedProcedure(5), languages: ["vi"] }), "language.remove", { language: "vi" })).toBe(
      "last-language",
    );
    expect(refusal(sample, "language.copy", { from: "vi", to: "vi" })).toBe("nothing-to-do");
  });

  it("import translations, and tell the rows that name nothing", () => {
    const rows = [
      { key: keyOf(sample, "f1"), property: "label", language: "en", text: "How many copies?" },
      { key: "gone", property: "label", language: "en", text: "?" },
      { key: keyOf(sample, "f2"), property: "label", language: "fr", text: "?" },
    ];
    const { document, report } = expectEdit(sample, "translation.import", { rows });
    expect(values(document, keyOf(sample, "f1")).label).toEqual({ vi: "Câu hỏi 1", en: "How many copies?" });
    expect(report).toMatchObject([
      { code: "row-skipped", params: { row: 2, reason: "unknown-node" } },
      { code: "row-skipped", params: { row: 3, reason: "language-unknown" } },
    ]);
  });
});

describe("procedure.replace", () => {
  it.each(exampleIds)("of %s by itself changes nothing", (id) => {
    expect(expectEdit(exampleDocument(id), "procedure.replace", { procedure: readExample(id) }).edit).toEqual([]);
  });

  it("keeps the keys of what stays, also when it is renamed or moved", () => {
    const document = exampleDocument("household-business");
    const procedure = readExample("household-business");
    const [first, second] = procedure.steps;
    const group = first!.fields[0]!;
    group.fields![4]!.id = "mobile";
    second!.fields.unshift(...group.fields!.splice(5, 1));
    procedure.documents!.reverse();
    const { document: after, edit } = expectEdit(document, "procedure.replace", { procedure }, { dangling: true });
    expect(toProcedure(after)).toEqual(procedure);
    expect(after.paths.get("owner.mobile")).toBe(document.paths.get("owner.phone"));
    expect(after.paths.get("email")).toBe(document.paths.get("owner.email"));
    expect(after.nodes.size).toBe(document.nodes.size);
    expect(edit.length).toBeLessThan(8);
  });

  it("takes an unfinished procedure, and refuses what is none", () => {
    expectEdit(sample, "procedure.replace", { procedure: { id: "x", steps: [{}] } }, { unfinished: true });
    for (const procedure of ["text", null, [1], 5]) expect(refusal(sample, "procedure.replace", { procedure })).toBe("not-a-procedure");
  });
});

describe("batch", () => {
  it("is one edit", () => {
    const key = keyOf(sample, "f1");
    const commands = [
      ["node.rename", { key, id: "copies" }],
      ["node.set", { key, property: "required", value: true }],
      ["node.move", { keys: [key], parent: keyOf(sample, "owner"), slot: "fields" }],
    ] as const;
    const { document } = expectEdit(sample, "batch", { commands });
    expect(toProcedure(document).fees![0]!.amount).toEqual({ "*": [{ var: "owner.copies" }, 1000] });
  });

  it("is done as a whole or not at all", () => {
    const commands = [
      ["node.rename", { key: keyOf(sample, "f1"), id: "copies" }],
      ["node.rename", { key: keyOf(sample, "f2"), id: "copies" }],
    ] as const;
    expect(runCommand(sample, "batch", { commands }, context)).toEqual({ ok: false, code: "id-taken", params: { id: "copies", index: 1 } });
  });
});
