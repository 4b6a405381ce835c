import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Field, Procedure } from "@hoso/contract";
import { compile, openApplication } from "@hoso/engine";
import { describe, expect, it } from "vitest";
import { documentMatrix } from "./document-matrix.js";

const folder = fileURLToPath(new URL("../../../../examples/procedures/", import.meta.url));
const example = (name: string) => JSON.parse(readFileSync(`${folder}${name}`, "utf8")) as Procedure;

const needs = (procedure: Procedure) =>
  documentMatrix(procedure).rows.map((row, index) => `${procedure.documents![index]!.id}: ${row.map(({ need }) => need).join(" ")}`);

const tiny = (more: Partial<Procedure>, fields: unknown[] = [{ id: "age", kind: "integer" }]): Procedure => ({
  id: "tiny",
  version: 1,
  title: "Tiny",
  languages: ["vi"],
  department: "one",
  cases: [
    { id: "self", title: "Self" },
    { id: "proxy", title: "Proxy" },
  ],
  steps: [{ id: "only", title: "Only", fields: fields as Field[] }],
  ...more,
});

describe("the matrix", () => {
  it("says of the household business which papers each of its four cases needs", () => {
    expect(documentMatrix(example("household-business.json")).cases).toEqual(["self", "individual", "organisation", "postal"]);
    expect(needs(example("household-business.json"))).toEqual([
      "application: needed needed needed needed",
      "householdAuthorisation: depends depends depends depends",
      "proxyLetter: not needed not not",
      "serviceContract: not not needed not",
      "introductionLetter: not not needed not",
      "postalSlip: not not not needed",
      "ownerIdentity: not depends depends depends",
    ]);
  });

  it("has one column where there are no cases", () => {
    const { cases: _cases, ...rest } = tiny({ documents: [{ id: "paper", title: "Paper" }] });
    expect(documentMatrix(rest)).toEqual({ cases: [undefined], rows: [[{ need: "optional", conditions: [], alternatives: [] }]] });
  });

  it("keeps the conditions that are open, and the alternatives that may be offered", () => {
    const when = { ">": [{ var: "age" }, 17] };
    const document = {
      id: "paper",
      title: "Paper",
      required: true,
      when,
      anyOf: [
        { id: "a", title: "A" },
        { id: "b", title: "B", when: { "==": [{ var: "case" }, "proxy"] } },
      ],
    };
    expect(documentMatrix(tiny({ documents: [document] })).rows).toEqual([
      [
        { need: "depends", conditions: [when], alternatives: [0] },
        { need: "depends", conditions: [when], alternatives: [0, 1] },
      ],
    ]);
  });

  it.each([
    ["a field that cannot show in the case is absent", { "!!": [{ var: "letter" }] }, "not depends"],
    ["one side of an or settles it", { or: [{ var: "yes" }, { "==": [{ var: "case" }, "proxy"] }] }, "depends needed"],
    ["both branches say the same", { if: [{ var: "yes" }, true, true] }, "needed needed"],
    ["the branch of the case", { if: [{ "==": [{ var: "case" }, "self"] }, false, { var: "yes" }] }, "not depends"],
    ["among several cases", { in: [{ var: "case" }, ["self", "other"]] }, "needed not"],
    ["rows of a list are never known", { some: [{ var: "people" }, true] }, "depends depends"],
    ["a rule that leads back to itself", { var: "loop" }, "depends depends"],
  ])("%s", (_what, when, expected) => {
    const fields = [
      { id: "letter", kind: "text", when: { "==": [{ var: "case" }, "proxy"] } },
      { id: "yes", kind: "yes-no" },
      { id: "people", kind: "list", fields: [{ id: "name", kind: "text", when: { "==": [{ var: "^.case" }, "x"] } }] },
      { id: "loop", kind: "yes-no", when: { var: "loop" } },
    ];
    const [row] = documentMatrix(tiny({ documents: [{ id: "paper", title: "Paper", required: true, when }] }, fields)).rows;
    expect(row!.map(({ need }) => need).join(" ")).toBe(expected);
  });

  it("says that a registry holds the paper only when that is sure", () => {
    const document = (when: object) => ({ id: "paper", title: "P", required: true, satisfiedBy: { registry: "land", item: "x", when } });
    const row = (when: object) => documentMatrix(tiny({ documents: [document(when) as never] })).rows[0]!.map(({ need }) => need);
    expect(row({ "==": [{ var: "case" }, "self"] })).toEqual(["covered", "needed"]);
    expect(row({ "!!": [{ var: "age" }] })).toEqual(["needed", "needed"]);
  });
});

/** Random answers, of the right sort more often than not. */
function answersOf(fields: readonly Field[], random: (limit: number) => number): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const { id, kind, options, fields: members } of fields) {
    if (random(3) === 0) continue;
    if (kind === "choice") answers[id] = options![random(options!.length)]!.value;
    else if (kind === "choices") answers[id] = [options![random(options!.length)]!.value];
    else if (kind === "yes-no") answers[id] = random(2) === 0;
    else if (kind === "group") answers[id] = answersOf(members!, random);
    else if (kind === "list") answers[id] = [answersOf(members!, random)];
    else if (kind === "integer") answers[id] = 1 + random(5);
    else if (kind === "text" || kind === "person-name") answers[id] = "An";
  }
  return answers;
}

describe.each(readdirSync(folder).filter((name) => name.endsWith(".json")))("the engine agrees on %s", (name) => {
  it("whatever is answered", () => {
    const definition = example(name);
    const compilation = compile(definition);
    if (!compilation.ok) throw new TypeError("The example does not compile");
    const { cases, rows } = documentMatrix(definition);
    let seed = 11;
    const random = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
    const fields = definition.steps.flatMap((step) => step.fields);
    for (let round = 0; round < 40; round++) {
      for (const [column, chosen] of cases.entries()) {
        const application = openApplication(compilation.procedure, {
          now: () => new Date("2026-11-20T02:00:00Z"),
          answers: answersOf(fields, random),
          ...(chosen !== undefined && { case: chosen }),
        });
        for (const [index, item] of application.checklist().entries()) {
          const { need } = rows[index]![column]!;
          if (need === "needed" || need === "optional")
            expect([item.id, item.needed, item.required]).toEqual([item.id, true, need === "needed"]);
          if (need === "not") expect([item.id, item.needed]).toEqual([item.id, false]);
        }
      }
    }
  });
});
