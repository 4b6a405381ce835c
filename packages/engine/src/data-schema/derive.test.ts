import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openApplication } from "../application/application.js";
import { verifyAnswers } from "../application/verify-answers.js";
import { compile } from "../procedure/compile-standard.js";
import { deriveDataSchema, type Unexpressed } from "./derive.js";

const now = () => new Date("2026-11-20T02:00:00Z");

function compiled(fields: readonly unknown[], more: object = {}) {
  const result = compile({
    id: "sample",
    version: 1,
    title: "Sample",
    languages: ["en"],
    department: "justice",
    steps: [{ id: "one", title: "One", fields }],
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.procedure;
}

const ajv = new (Ajv as unknown as typeof Ajv.default)({ strict: false, allErrors: true });
(addFormats as unknown as typeof addFormats.default)(ajv);

/** Whether the engine takes exactly these data as a submission's answers. */
function engineTakes(procedure: ReturnType<typeof compiled>, data: Record<string, unknown>): boolean {
  const { case: chosen, ...answers } = data;
  const application = openApplication(procedure, { now, answers, ...(typeof chosen === "string" && { case: chosen }) });
  if (verifyAnswers(application, answers).length) return false;
  return application.findings().every(({ severity, path }) => severity !== "error" || path.startsWith("documents."));
}

// Few names and few values, so that random rules and random answers often meet.
const options = ["x", "y"].map((value) => ({ value, label: value }));
const leaves = [
  { id: "flag", kind: "yes-no" },
  { id: "pick", kind: "choice", options },
  { id: "many", kind: "choices", options },
  { id: "number", kind: "integer", schema: { minimum: -2, maximum: 3 } },
  { id: "name", kind: "text", schema: { maxLength: 3 } },
  { id: "code", kind: "text", schema: { pattern: "^[ab]+$" } },
];
const data = {
  flag: fc.boolean(),
  pick: mostly(["x", "y"], ["z"]),
  many: mostly([["x"], ["x", "y"]], [[], ["z"]]),
  number: mostly([-2, 0, 1, 3], [-3, 1.5, "1"]),
  name: mostly(["x", "1"], ["abcd", ""]),
  code: mostly(["ab"], ["c", ""]),
};

function mostly(good: readonly unknown[], bad: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: fc.constantFrom(...bad) });
}

const atom = fc.oneof(
  fc.constant({ var: "flag" }),
  fc.tuple(fc.constantFrom("==", "!="), fc.constantFrom("x", "y")).map(([name, value]) => ({ [name]: [{ var: "pick" }, value] })),
  fc
    .tuple(fc.constantFrom("<", "<=", ">", ">=", "==", "!="), fc.integer({ min: -2, max: 3 }))
    .map(([name, value]) => ({ [name]: [{ var: "number" }, value] })),
  fc.constantFrom(...leaves.map(({ id }) => ({ "!!": [{ var: id }] }))),
  fc.constant({ in: ["x", { var: "many" }] }),
  fc.constant({ in: [{ var: "pick" }, ["x"]] }),
);
const condition: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    atom,
    fc.tuple(fc.constantFrom("and", "or"), tie("condition"), tie("condition")).map(([name, a, b]) => ({ [name]: [a, b] })),
    tie("condition").map((one) => ({ "!": [one] })),
  ),
})).condition;

/** Leaf fields without rules, and behind them a group, a list and fields whose rules read the leaves. */
const procedureParts = fc.record({
  required: fc.subarray(
    leaves.map(({ id }) => id),
    { maxLength: 1 },
  ),
  groupWhen: fc.option(condition, { nil: undefined }),
  innerWhen: fc.option(condition, { nil: undefined }),
  innerRequired: fc.option(condition, { nil: undefined }),
  lateWhen: condition,
  lateRequired: fc.oneof(fc.boolean(), condition),
});

function fieldsOf(parts: typeof procedureParts extends fc.Arbitrary<infer T> ? T : never): readonly unknown[] {
  const defined = (entries: object) => Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
  return [
    ...leaves.map((leaf) => ({ ...leaf, required: parts.required.includes(leaf.id) })),
    defined({ id: "late", kind: "integer", when: parts.lateWhen, required: parts.lateRequired }),
    defined({
      id: "group",
      kind: "group",
      when: parts.groupWhen,
      fields: [
        defined({ id: "inner", kind: "text", when: parts.innerWhen, required: parts.innerRequired }),
        { id: "free", kind: "yes-no" },
      ],
    }),
    {
      id: "rows",
      kind: "list",
      schema: { maxItems: 2 },
      fields: [
        { id: "flag", kind: "yes-no" },
        { id: "reason", kind: "text", required: true, when: { var: "flag" } },
      ],
    },
  ];
}

const answers = fc.record(
  {
    ...data,
    late: mostly([1], ["1"]),
    group: fc.record({ inner: mostly(["a"], [""]), free: fc.boolean() }, { requiredKeys: [] }),
    rows: fc.array(fc.record({ flag: fc.boolean(), reason: mostly(["a"], [""]) }, { requiredKeys: [] }), { maxLength: 2 }),
    other: fc.constant(1),
  },
  { requiredKeys: ["flag", "pick", "number"] },
);

describe("the derived data schema", () => {
  it("gives the engine's verdict on random procedures and answers wherever everything could be expressed", () => {
    const verdicts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(procedureParts, fc.array(answers, { minLength: 1, maxLength: 12 }), (parts, samples) => {
        const procedure = compiled(fieldsOf(parts));
        const schema = deriveDataSchema(procedure);
        expect(schema["x-unexpressed"]).toBeUndefined();
        const validate = ajv.compile(schema);
        // What the engine itself makes of random answers is mostly fit for submission; as they come they mostly are not.
        const mended = samples.map((answers) => openApplication(procedure, { now, answers }).answers());
        for (const sample of [...samples, ...mended]) {
          const taken = engineTakes(procedure, sample);
          verdicts[taken ? "taken" : "refused"]++;
          if (validate(sample) !== taken) expect({ sample, taken: !taken, schema }).toEqual({ sample, taken, schema });
        }
      }),
      { numRuns: 300 },
    );
    // Both verdicts must come up often, or agreement would mean little.
    expect(verdicts.taken).toBeGreaterThan(50);
    expect(verdicts.refused).toBeGreaterThan(50);
  });

  it("takes the case as a member beside the fields", () => {
    const procedure = compiled([{ id: "proxyName", kind: "text", required: true, when: { "==": [{ var: "case" }, "proxy"] } }], {
      cases: [
        { id: "self", title: "Self" },
        { id: "proxy", title: "Proxy" },
      ],
    });
    const validate = ajv.compile(deriveDataSchema(procedure));
    expect(
      [{ case: "self" }, { case: "proxy" }, { case: "proxy", proxyName: "A" }, { case: "self", proxyName: "A" }, {}].map((one) =>
        validate(one),
      ),
    ).toEqual([true, false, true, false, false]);
  });

  it("lists what no schema can say", () => {
    const procedure = compiled(
      [
        { id: "a", kind: "date" },
        { id: "b", kind: "text", when: { "<": [{ var: "a" }, { var: "today" }] } },
        { id: "c", kind: "computed", result: "number", compute: 1 },
      ],
      { checks: [{ assert: { "!!": [{ var: "a" }] }, at: "a", message: "A" }] },
    );
    const listed = deriveDataSchema(procedure)["x-unexpressed"] as readonly Unexpressed[];
    expect(listed).toEqual(
      expect.arrayContaining([
        { path: "a", what: "check" },
        { path: "b", what: "when" },
        { path: "c", what: "computed" },
      ]),
    );
  });
});
