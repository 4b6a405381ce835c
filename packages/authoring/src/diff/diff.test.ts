import { readFileSync } from "node:fs";
import type { Field, Procedure } from "@hoso/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeDifferences, diffDocuments, diffProcedures } from "../diff.js";
import { fromProcedure } from "../document/from-procedure.js";
import { nodeOf, subtree, type AuthoringDocument, type Json } from "../document/node.js";
import { getProperty, setProperty } from "../document/values.js";
import { nodeTypes, shapeOf } from "../structure/structure.js";
import { applyEdit } from "../document/edit.js";
import { diff as en } from "../texts/en/diff.js";
import { rules as enRules } from "../texts/en/rules.js";
import { diff as vi } from "../texts/vi/diff.js";
import { rules as viRules } from "../texts/vi/rules.js";

const example = (name: string): Procedure =>
  JSON.parse(readFileSync(new URL(`../../../../examples/procedures/${name}.json`, import.meta.url), "utf8")) as Procedure;
const names = ["birth-registration", "civil-status-extract", "house-construction-permit", "household-business"];
const kinds = { phone: "Phone number", text: "Short text", "yes-no": "Yes or no" };
const inEnglish = { language: "en", texts: en, rules: enRules, kinds };
const inVietnamese = { language: "vi", texts: vi, rules: viRules, kinds };

/** All sentences about what `change` does to an example. */
function sentences(name: string, change: (procedure: Procedure) => void, options: typeof inEnglish = inEnglish): string[] {
  const before = example(name);
  const after = structuredClone(before);
  change(after);
  return describeDifferences(diffProcedures(before, after), options).flatMap(({ items }) => items.map(({ text }) => text));
}

const fieldOf = (procedure: Procedure, path: string): Field => {
  let fields = procedure.steps.flatMap((step) => step.fields);
  let found: Field | undefined;
  for (const id of path.split(".")) {
    found = fields.find((field) => field.id === id);
    fields = found?.fields ?? [];
  }
  return found!;
};

describe("in words", () => {
  it("required, kind, label by language, removed option", () => {
    expect(
      sentences("household-business", (procedure) => {
        const office = fieldOf(procedure, "office");
        office.fields!.find(({ id }) => id === "phone")!.required = true;
        fieldOf(procedure, "business.shortName").label = { vi: "Tên viết tắt", en: "Initials" };
        fieldOf(procedure, "owner.sex").options!.splice(0, 1);
        fieldOf(procedure, "insurance.applies").kind = "text";
      }),
    ).toEqual([
      "Option “Male” of “Sex” is removed.",
      "Field “Initials”: the label in English is now “Initials” (before: “Short name”).",
      "Field “Phone of the business” is now required.",
      expect.stringMatching(/^Field “.+”: the kind is now “Short text” \(before: “Yes or no”\)\.$/),
    ]);
  });

  it("rules as sentences, in both languages", () => {
    const change = (procedure: Procedure): void => {
      fieldOf(procedure, "members").when = { "!=": [{ var: "founderType" }, "individual"] };
      fieldOf(procedure, "owner.email").required = { "==": [{ var: "case" }, "self"] };
      delete procedure.documents!.find(({ id }) => id === "proxyLetter")!.when;
    };
    const [email, members, letter] = sentences("household-business", change);
    expect(email).toBe("Field “E-mail address” is now required if the case is “I am the owner and file it myself”.");
    expect(members).toMatch(/^Field “.+” now shows only if “.+” is not “.+” \(before: shows only if “.+” is “.+”\)\.$/);
    expect(letter).toMatch(/^Document “.+” is now always asked for \(before: is asked for only if the case is “.+”\)\.$/);
    expect(sentences("household-business", change, inVietnamese)[0]).toMatch(/^Trường “.+” nay bắt buộc khi trường hợp là “.+”\.$/);
  });

  it("fees, terms, moved, reordered, renamed, added", () => {
    const found = sentences("household-business", (procedure) => {
      procedure.fees![0]!.amount = 150_000;
      procedure.processing!.term = { value: 5, unit: "workingDay" };
      procedure.fees![0]!.exemptions = [
        { id: "poor", when: { "==": [{ var: "case" }, "self"] }, title: { vi: "Hộ nghèo", en: "Poor household" } },
      ];
      const [owner, address] = procedure.steps;
      const contact = address!.fields.splice(1, 1);
      owner!.fields.push(...contact);
      const office = fieldOf(procedure, "office").fields!;
      office.unshift(office.pop()!);
      fieldOf(procedure, "capital").id = "ownCapital";
      procedure.steps.push({
        id: "more",
        title: { vi: "Thêm", en: "More" },
        fields: [{ id: "remark", kind: "text", label: { vi: "Ghi chú", en: "Remark" } }],
      });
    });
    expect(found).toEqual([
      expect.stringMatching(/^Field “.+” is moved from step “.+” to step “.+”\.$/),
      "Field “Website” has another place in the order.",
      expect.stringMatching(/^Field “.+”: its name in rules and data is now “ownCapital” \(before: “capital”\)\.$/),
      "Step “More” is new, with 1 field.",
      "Fee “Registration fee”: the amount is now VND 150,000 (before: VND 100,000).",
      "Exemption “Poor household” of “Registration fee” is new.",
      "The procedure: the processing term is now 5 working days (before: 3 working days).",
    ]);
  });

  it("a term on the same day, and in Vietnamese", () => {
    const change = (procedure: Procedure): void => void (procedure.processing!.term.cutoff = "16:00");
    expect(sentences("civil-status-extract", change)).toEqual([
      "The procedure: the processing term is now the same working day, if received by 16:00 (before: the same working day, if received by 15:00).",
    ]);
    expect(sentences("civil-status-extract", change, inVietnamese)).toEqual([
      "Thủ tục: thời hạn giải quyết nay là trong ngày làm việc, nếu nhận trước 16:00 (trước đây: trong ngày làm việc, nếu nhận trước 15:00).",
    ]);
  });

  it("are gathered by step and part", () => {
    const before = example("household-business");
    const after = structuredClone(before);
    after.title = { vi: "Khác", en: "Other" };
    after.steps[0]!.fields.push({ id: "more", kind: "text", label: "More" });
    after.documents!.pop();
    expect(describeDifferences(diffProcedures(before, after), inEnglish).map(({ title, items }) => [title, items.length])).toEqual([
      ["About the procedure", 2],
      [expect.stringMatching(/^Step “/), 1],
      ["Documents", 1],
    ]);
  });
});

describe("matching", () => {
  it.each(names)("nothing differs in %s from itself, nor from its copy", (name) => {
    const document = fromProcedure(example(name), counting());
    expect(diffDocuments(document, document).differences).toEqual([]);
    expect(diffProcedures(example(name), example(name)).differences).toEqual([]);
  });

  it.each(names)("another key for everything changes nothing in %s but what changed", (name) => {
    const before = example(name);
    const after = structuredClone(before);
    const step = after.steps.shift()!;
    after.steps.push(step);
    expect(diffProcedures(before, after).differences).toEqual([expect.objectContaining({ code: "reordered", type: "step" })]);
  });

  it("keys come before ids: a field renamed and relabelled is the same field", () => {
    const document = fromProcedure(example("household-business"), counting());
    const key = document.paths.get("capital")!;
    const node = nodeOf(document, key);
    const renamed = { ...node, values: { ...node.values, id: "money", label: "Money" } };
    const { differences } = diffDocuments(document, applyEdit(document, [{ key, before: node, after: renamed }]));
    expect(differences.map(({ code }) => code)).toContain("renamed");
    expect(differences.every(({ was }) => was === key)).toBe(true);
  });
});

let count = 0;
const counting = (): (() => string) => () => `k${count++}`;

/** Another value of the property than it has now. */
function otherValue(type: string, now: Json | undefined): Json {
  if (type === "text" || type === "markdown") return now === "One" ? { vi: "Hai", en: "Two" } : "One";
  if (type === "condition") return now === true ? { "==": [{ var: "case" }, "self"] } : true;
  if (type === "rule") return now === 7 ? { "+": [1, 2] } : 7;
  if (type === "boolean") return now !== true;
  if (type === "integer" || type === "number" || type === "bound") return now === 3 ? 4 : 3;
  if (type === "strings" || type === "purposes") return Array.isArray(now) && now.length === 1 ? ["a", "b"] : ["a"];
  if (type === "texts") return now === undefined ? { pattern: "Wrong" } : { pattern: { vi: "Sai", en: "Wrong indeed" } };
  if (type === "json") return now === 1 ? { a: [2] } : 1;
  return now === "first" ? "second" : "first";
}

describe("every kind of change is found and has words", () => {
  const documents = names.map((name) => fromProcedure(example(name), counting()));

  it("any property of any node, set or taken away", () => {
    const nodes = documents.flatMap((document) => [...subtree(document, document.root)].map((node) => ({ document, node })));
    const one = fc.record({ at: fc.nat(nodes.length - 1), property: fc.nat(100), remove: fc.boolean() });
    fc.assert(
      fc.property(one, ({ at, property, remove }) => {
        const { document, node } = nodes[at]!;
        const { properties } = shapeOf(node.type);
        const shape = properties[property % Math.max(properties.length, 1)];
        if (!shape) return;
        const now = getProperty(node.values, shape.name);
        if (remove && now === undefined) return;
        const next = { ...node, values: setProperty(node.values, shape.name, remove ? undefined : otherValue(shape.type, now)) };
        said(document, applyEdit(document, [{ key: node.key, before: node, after: next }]));
      }),
      { numRuns: 150 },
    );
  });

  it("any node taken away, or put elsewhere among its siblings", () => {
    const nodes = documents.flatMap((document) =>
      [...subtree(document, document.root)].filter(({ parent }) => parent !== undefined).map((node) => ({ document, node })),
    );
    fc.assert(
      fc.property(fc.nat(nodes.length - 1), fc.boolean(), (at, remove) => {
        const { document, node } = nodes[at]!;
        const parent = nodeOf(document, node.parent!);
        const siblings = parent.children[node.slot]!;
        if (!remove && siblings.length < 2) return;
        const others = siblings.filter((key) => key !== node.key);
        const order = remove ? others : siblings.at(-1) === node.key ? [node.key, ...others] : [...others, node.key];
        const edit = [{ key: parent.key, before: parent, after: { ...parent, children: { ...parent.children, [node.slot]: order } } }];
        const gone = remove ? [...subtree(document, node.key)].map((one) => ({ key: one.key, before: one })) : [];
        said(document, applyEdit(document, [...edit, ...gone]));
      }),
      { numRuns: 100 },
    );
  });

  it("what the format does not know", () => {
    const document = documents[0]!;
    const node = nodeOf(document, document.root);
    const after = applyEdit(document, [{ key: node.key, before: node, after: { ...node, values: { ...node.values, extra: { x: 1 } } } }]);
    expect(diffDocuments(document, after).differences).toMatchObject([{ code: "other" }]);
    said(document, after);
  });

  it("every property and every choice has a name in both languages", () => {
    for (const texts of [en, vi])
      for (const type of nodeTypes)
        for (const { name, type: kind, choices } of shapeOf(type).properties) {
          const last = name.split(".").at(-1)!;
          if (!/^(?:processing\.)?term\./.test(name) && kind !== "condition")
            expect(texts.properties[`${type}.${name}`] ?? texts.properties[name], `${type}.${name}`).toBeTruthy();
          if (!/(^|\.)term\.unit$/.test(name))
            for (const choice of choices ?? [])
              expect(texts.values[`${last}:${choice}`] ?? texts.values[choice], `${name}: ${choice}`).toBeTruthy();
        }
    expect(Object.keys(vi.properties)).toEqual(Object.keys(en.properties));
    expect(Object.keys(vi.values)).toEqual(Object.keys(en.values));
  });
});

/** There is a difference, and it is told in whole sentences without a gap, in both languages; back again likewise. */
function said(before: AuthoringDocument, after: AuthoringDocument): void {
  for (const diff of [diffDocuments(before, after), diffDocuments(after, before)]) {
    expect(diff.differences.length).toBeGreaterThan(0);
    for (const options of [inEnglish, inVietnamese])
      for (const { title, items } of describeDifferences(diff, options)) {
        expect(title).toBeTruthy();
        for (const { text } of items) expect(text).toMatch(/^[^\s].*[^\s]\.$/su);
        for (const { text } of items) expect(text).not.toMatch(/undefined|null|\[object|NaN|\{|\}/);
      }
  }
}
