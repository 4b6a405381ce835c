/**
 * The contract every kind of field keeps, as tests: complete examples, parsing that is idempotent and never throws, absent
 * inputs, canonical values that match the kind's schema, and the findings the examples name. Third parties run it too.
 */
import { readFileSync } from "node:fs";
import { standardKinds, type FieldKind, type Kind } from "@hoso/engine/kinds";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type Field = Parameters<Kind["parse"]>[1];

interface ValidSample {
  readonly raw: unknown;
  readonly value: unknown;
  readonly warnings?: readonly string[];
  readonly notices?: readonly string[];
}

interface InvalidSample {
  readonly raw: unknown;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** One entry of a kind's examples.json. */
export interface KindExample {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly field: unknown;
  readonly valid: readonly ValidSample[];
  readonly invalid: readonly InvalidSample[];
}

const procedureSchema = JSON.parse(readFileSync(new URL("../../../schemas/procedure.schema.json", import.meta.url), "utf8")) as {
  $id: string;
};

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, unicodeRegExp: true });
  addFormats.default(ajv);
  return ajv;
}

const contracts = newAjv();
contracts.opts.strictRequired = false;
contracts.addSchema(procedureSchema);
const isField = contracts.compile({ $ref: `${procedureSchema.$id}#/$defs/field` });

const absent = [undefined, null, "", "   ", "\u200b\u00a0", [], {}, [""], { day: "", month: " ", year: null }];

/** Runs the whole contract on a kind and its examples. */
export function describeKind(given: FieldKind, examples: readonly KindExample[]): void {
  // The schemas of the core kinds are in the registry only.
  const kind = ("schema" in given ? given : standardKinds.get(given.name)) as Kind;
  describe(`kind ${kind.name}`, () => {
    it("has examples, each named once", () => {
      expect(examples.length).toBeGreaterThan(0);
      expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
    });
    for (const example of examples) describe(example.name, () => describeExample(kind, example, example.field as Field));
  });
}

function describeExample(kind: Kind, example: KindExample, field: Field): void {
  it("is a complete field definition in Vietnamese and English", () => {
    expect(isField(field) ? [] : isField.errors).toEqual([]);
    expect(field.kind).toBe(kind.name);
    for (const text of [example.title, field.label, field.hint, ...(field.options ?? []).map(({ label }) => label)]) {
      expect([text, typeof text === "object" && [text["vi"], text["en"]].every((one) => one && one === one.normalize("NFC"))]).toEqual([
        text,
        true,
      ]);
    }
  });

  it("takes no answer for none", () => {
    for (const raw of absent) expect([raw, kind.parse(raw, field)]).toEqual([raw, {}]);
  });

  describeSamples(kind, example, field);

  it("never throws, gives a value or a code or neither, and takes its own values back", () => {
    const matches = newAjv().compile(kind.schema(field));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: "binary", maxLength: 30 }), likely(example)), (raw) => {
        const parsed = kind.parse(raw, field);
        if (parsed.value === undefined) return;
        expect(parsed.code).toBeUndefined();
        expect(kind.parse(parsed.value, field)).toEqual({ value: parsed.value });
        if (!hasErrors(kind, parsed.value, field)) expect([parsed.value, matches(parsed.value)]).toEqual([parsed.value, true]);
      }),
      { numRuns: 400 },
    );
  });
}

/** Inputs near the samples: their texts cut, doubled and mixed. */
function likely(example: KindExample): fc.Arbitrary<unknown> {
  const raws = [...example.valid, ...example.invalid].map(({ raw }) => raw);
  if (!raws.length) return fc.constant("");
  const texts = raws.filter((raw) => typeof raw === "string");
  const cut = fc
    .tuple(fc.constantFrom(...(texts.length ? texts : [""])), fc.nat(12), fc.string({ maxLength: 2 }))
    .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at + 1));
  return fc.oneof(fc.constantFrom(...raws), cut);
}

function hasErrors(kind: Kind, value: NonNullable<ReturnType<Kind["parse"]>["value"]>, field: Field): boolean {
  return (kind.check?.(value, field) ?? []).some(({ severity }) => severity === "error");
}

function describeSamples(kind: Kind, example: KindExample, field: Field): void {
  it("parses its valid samples to the canonical value", () => {
    const matches = newAjv().compile(kind.schema(field));
    for (const { raw, value, warnings = [], notices = [] } of example.valid) {
      const parsed = kind.parse(raw, field);
      expect([raw, parsed.code, parsed.value]).toEqual([raw, undefined, value]);
      expect([raw, (parsed.notices ?? []).map(({ code }) => code)]).toEqual([raw, notices]);
      expect([raw, (kind.check?.(parsed.value!, field) ?? []).map(({ code }) => code)]).toEqual([raw, warnings]);
      expect(kind.parse(parsed.value, field)).toEqual({ value });
      if (!field.schema?.pattern) expect([value, matches(value), matches.errors]).toEqual([value, true, null]);
    }
  });

  it("finds fault with its invalid samples by name", () => {
    for (const { raw, code, params } of example.invalid) {
      const parsed = kind.parse(raw, field);
      const found =
        parsed.code === undefined && parsed.value !== undefined
          ? (kind.check?.(parsed.value, field) ?? []).find(({ severity }) => severity === "error")
          : parsed;
      expect([raw, found?.code]).toEqual([raw, code]);
      if (params) expect([raw, found?.params]).toEqual([raw, params]);
    }
  });
}
