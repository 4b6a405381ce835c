import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "../texts/en.js";
import { vi } from "../texts/vi.js";
import { schemaWords } from "../source/schema-words.js";
import { describedSchema, type Schema } from "./described-schema.js";

const plain = JSON.parse(readFileSync(new URL("../../../../schemas/procedure.schema.json", import.meta.url), "utf8")) as Schema;

/** As the language service resolves references: what is referred to goes over what stands beside it. */
function resolved(root: Schema, schema: Schema): Schema {
  const { $ref, ...rest } = schema;
  return $ref === undefined ? rest : { ...rest, ...resolved(root, root.$defs![$ref.split("/").at(-1)!]!) };
}

/** Every property that can be met, by its way from the root. */
function properties(root: Schema): Map<string, Schema> {
  const found = new Map<string, Schema>();
  const seen = new Set<unknown>();
  const visit = (schema: Schema, way: string): void => {
    const own = resolved(root, schema);
    if (seen.has(own.properties ?? own.items ?? own)) return;
    seen.add(own.properties ?? own.items ?? own);
    for (const [name, inner] of Object.entries(own.properties ?? {})) {
      found.set(`${way}.${name}`, resolved(root, inner));
      visit(inner, `${way}.${name}`);
    }
    for (const inner of [own.items, ...(own.anyOf ?? [])]) if (inner) visit(inner, way);
  };
  visit(root, "");
  return found;
}

const english = new Set([...properties(plain).values()].flatMap(({ description }) => (description === undefined ? [] : [description])));
const at = (schema: Schema, way: string): Schema => properties(schema).get(way)!;

describe.each([vi, en])("the schema in $tag", (texts) => {
  const schema = describedSchema(plain, schemaWords(texts));

  it("says of every property what it is called", () => {
    const silent = [...properties(schema)].filter(([, { description }]) => !description).map(([way]) => way);
    // Members of a stored finding are codes and paths.
    expect(silent.filter((way) => !/\.findings\./.test(way))).toEqual([]);
    expect(properties(schema).size).toBeGreaterThan(150);
  });

  it("takes the words of the settings, of the place where a property stands", () => {
    const { structure, hints, slots } = texts.authoring;
    expect(at(schema, ".steps.fields.label").markdownDescription).toContain(`**${structure.field.label}**\n\n${hints.field!.label}`);
    expect(at(schema, ".processing.term.value").description).toContain(structure.procedure["processing.term.value"]);
    expect(at(schema, ".processing.terms.term.value").description).toContain(structure.term["term.value"]);
    expect(at(schema, ".documents").description).toContain(slots["procedure.documents"]);
    expect(at(schema, ".steps.fields.schema.minLength").description).toContain(structure.field["schema.minLength"]);
  });

  it("explains choices and kinds", () => {
    const width = at(schema, ".steps.fields.width");
    expect(width.enumDescriptions).toEqual(["short", "medium", "full"].map((one) => texts.authoring.choices["width"]![one]));
    const kind = at(schema, ".steps.fields.kind");
    const found = kind.enumDescriptions![kind.enum!.indexOf("phone")];
    expect(found).toContain(texts.authoring.kinds["phone"]);
    expect(found).toContain(texts.authoring.kindHints["phone"]);
  });

  it("still says how things are built", () => {
    const bare = (schemaAt: Schema): unknown =>
      JSON.parse(
        JSON.stringify(schemaAt, (name, value: unknown) =>
          /^(title|description|markdownDescription|enumDescriptions)$/.test(name) && typeof value !== "object" ? undefined : value,
        ),
      );
    for (const [way, property] of properties(plain))
      if (way !== ".steps.fields.kind" && !property.properties && !property.items)
        expect(bare({ ...at(schema, way), enumDescriptions: [] }), way).toEqual(bare({ ...property, enumDescriptions: [] }));
  });
});

it("speaks no English in Vietnamese, and leaves the schema as it was", () => {
  const before = JSON.stringify(plain);
  const schema = describedSchema(plain, schemaWords(vi));
  for (const [way, { description }] of properties(schema)) expect(english.has(description ?? ""), way).toBe(false);
  expect(/Plain text, or|JsonLogic|BCP 47/.exec(JSON.stringify(schema))?.[0]).toBe(undefined);
  expect(JSON.stringify(plain)).toBe(before);
});

it("keeps what the schema says in English beside the name", () => {
  const schema = describedSchema(plain, schemaWords(en));
  expect(at(schema, ".sector").description).toContain("Field of administration, for lists.");
});
