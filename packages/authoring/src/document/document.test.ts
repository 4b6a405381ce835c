import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Procedure } from "@hoso/contract";
import { describe, expect, it } from "vitest";
import { applyEdit, differenceOf, invertEdit } from "./edit.js";
import { fromProcedure } from "./from-procedure.js";
import { childrenOf, rootOf, subtree } from "./node.js";
import { placeOfPointer, pointerOfNode } from "./place.js";
import { readDocument, readEdit, serialise } from "./read-document.js";
import { toProcedure } from "./to-procedure.js";
import { Transaction } from "./transaction.js";

const folder = fileURLToPath(new URL("../../../../examples/procedures/", import.meta.url));
const examples = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, JSON.parse(readFileSync(`${folder}${name}`, "utf8")) as Procedure] as const);

function open(procedure: Procedure) {
  let count = 0;
  return fromProcedure(procedure, () => `k${++count}`);
}

describe.each(examples)("the document of %s", (_name, procedure) => {
  const document = open(procedure);

  it("says the procedure it was made from", () => expect(toProcedure(document)).toEqual(procedure));

  it("survives storing", () => {
    const read = readDocument(JSON.parse(JSON.stringify(serialise(document))));
    expect(read.ok && differenceOf(document, read.value)).toEqual([]);
    expect(read.ok && [...read.value.paths.entries()].sort()).toEqual([...document.paths.entries()].sort());
  });

  it("finds every node by its pointer", () => {
    for (const { key } of subtree(document, document.root)) expect(placeOfPointer(document, pointerOfNode(document, key))).toEqual({ key });
  });

  it("takes a removed step back to the byte", () => {
    const [step] = childrenOf(rootOf(document), "steps");
    const transaction = new Transaction(document);
    transaction.remove(step!);
    const edit = transaction.edit();
    const wire = readEdit(JSON.parse(JSON.stringify(edit)));
    const without = applyEdit(document, wire.ok ? wire.value : []);
    expect(without.paths.size).toBeLessThan(document.paths.size);
    const back = applyEdit(without, invertEdit(edit));
    expect(JSON.stringify(toProcedure(back))).toBe(JSON.stringify(toProcedure(document)));
    expect([...back.paths.entries()].sort()).toEqual([...document.paths.entries()].sort());
    expect(differenceOf(document, back)).toEqual([]);
  });
});

describe("an edit", () => {
  const document = open(examples[0]![1]);

  it("renames all paths below a group", () => {
    const group = [...document.nodes.values()].find(({ type, values }) => type === "field" && values.kind === "group")!;
    const transaction = new Transaction(document);
    transaction.set(group.key, "id", "somebody");
    const next = applyEdit(document, transaction.edit());
    const inner = childrenOf(group, "fields")[0]!;
    expect(next.paths.get(`somebody.${String(document.nodes.get(inner)!.values.id)}`)).toBe(inner);
    expect(next.paths.get(String(group.values.id))).toBeUndefined();
    expect(next.paths.size).toBe(document.paths.size);
  });

  it("is refused by a document in another state", () => {
    const transaction = new Transaction(document);
    transaction.set(document.root, "code", "1");
    const next = applyEdit(document, transaction.edit());
    expect(() => applyEdit(next, transaction.edit())).toThrow(/another state/);
  });
});

describe("reading a document", () => {
  const document = open(examples[0]![1]);
  const stored = () =>
    JSON.parse(JSON.stringify(serialise(document))) as { nodes: { key: string; parent?: string; children: object; values: object }[] };

  it.each([
    ["an orphan", (it: ReturnType<typeof stored>) => it.nodes.push({ ...it.nodes[1]!, key: "loose" }), "broken-tree"],
    [
      "a parent that does not know it",
      (it: ReturnType<typeof stored>) => (it.nodes.find(({ parent }) => parent)!.parent = "k2"),
      "broken-tree",
    ],
    ["a list the type does not have", (it: ReturnType<typeof stored>) => (it.nodes[0]!.children = { nonsense: ["k2"] }), "bad-node"],
    [
      "values with a prototype",
      (it: ReturnType<typeof stored>) => (it.nodes[0]!.values = JSON.parse('{"__proto__":{}}') as object),
      "bad-node",
    ],
  ])("refuses %s", (_what, spoil, code) => {
    const value = stored();
    spoil(value);
    expect(readDocument(value)).toEqual({ ok: false, code });
  });
});
