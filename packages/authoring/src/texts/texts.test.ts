/** Both languages are complete: every node type, property, kind, command, refusal and report has its words. */
import { describe, expect, it } from "vitest";
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
