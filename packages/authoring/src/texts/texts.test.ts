/** Both languages are complete: every node type, property, kind, command, refusal and report has its words. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandNames } from "../commands/command-table.js";
import type { RefusalCode, ReportCode } from "../commands/command.js";
import { standardKinds } from "@hoso/engine/kinds";
import { nodeTypes, shapeOf } from "../structure/structure.js";
import { en } from "./en.js";
import { vi } from "./vi.js";

describe.each([vi, en])("texts in $locale", (texts) => {
  it("name every type of node, its lists, properties and choices", () => {
    const missing: string[] = [];
    for (const type of nodeTypes) {
      if (!texts.nodes[type] || !texts.plurals[type]) missing.push(type);
      for (const { name } of shapeOf(type).slots) if (!texts.slots[`${type}.${name}`]) missing.push(`slot ${type}.${name}`);
      for (const { name, choices = [] } of shapeOf(type).properties) {
        if (!texts.structure[type][name]) missing.push(`${type}.${name}`);
        for (const choice of choices) if (!texts.choices[name]?.[choice]) missing.push(`${name}: ${choice}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("name no property that is not there", () => {
    const extra = nodeTypes.flatMap((type) => {
      const known = new Set(shapeOf(type).properties.map(({ name }) => name));
      return [...Object.keys(texts.hints[type] ?? {}), ...Object.keys(texts.structure[type])].filter(
        (name) => !known.has(name) && !name.startsWith("settings."),
      );
    });
    expect(extra).toEqual([]);
  });

  it("name every kind of field", () => {
    expect(Object.keys(texts.kinds).sort()).toEqual([...standardKinds.keys()].sort());
    for (const kind of standardKinds.keys()) expect(texts.kindHints[kind], kind).toMatch(/\.$/);
  });
});

it("both languages have words for the same things", () => {
  const shape = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([name, inner]) => [name, shape(inner)])
            .sort(),
        )
      : typeof value;
  const { structure, choices, hints, slots, blocks, kinds, kindHints } = vi;
  const own = { structure, choices, hints, slots, blocks, kinds, kindHints };
  for (const [name, part] of Object.entries(own)) expect(shape(en[name as keyof typeof own]), name).toEqual(shape(part));
});

describe.each([vi, en])("what commands did, in $locale", (texts) => {
  const params = {
    type: "field",
    name: "Phone",
    user: "Email",
    property: "label",
    count: 1,
    id: "x",
    kind: "group",
    block: "person",
    language: "en",
    to: "en",
    from: "a",
    row: 3,
  };

  it("has words for every command", () => {
    for (const code of [...commandNames, "drag", "edit-texts", "edit-rule", "fix", "import"] as const)
      for (const some of [params, { ...params, name: "" }, { ...params, count: 3 }]) {
        const said = texts.label({ code, params: some });
        expect(said, code).toMatch(/^\p{Lu}.+/u);
        expect(said).not.toMatch(/undefined|\[object|[a-z]\.[a-z]/);
      }
    expect(texts.label({ code: "node.set", params: { ...params, property: "messages.pattern" } })).toContain(
      texts.structure.field["messages"],
    );
    expect(texts.label({ code: "node.delete", params: { type: "step", count: 4 } })).toContain("4");
  });

  it("has words for every refusal and report that commands give", () => {
    for (const code of codesIn("RefusalCode"))
      expect(texts.refusal({ ok: false, code: code as RefusalCode, params }), code).toMatch(/^\p{Lu}.*[.]$/u);
    for (const code of codesIn("ReportCode"))
      for (const some of [params, { type: "field" }]) expect(texts.report({ code: code as ReportCode, params: some }), code).toMatch(/\.$/);
  });
});

/** The codes of a union, read where it is declared: a code without words would be a fault that no type can see in a test. */
function codesIn(union: string): readonly string[] {
  const source = readFileSync(new URL("../commands/command.ts", import.meta.url), "utf8");
  const found = [...new RegExp(`export type ${union} =([^;]+);`).exec(source)![1]!.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code!);
  expect(found.length).toBeGreaterThan(8);
  return found;
}
