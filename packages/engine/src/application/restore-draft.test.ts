import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../procedure/compile-standard.js";
import { openApplication } from "./application.js";
import { restoreDraft } from "./restore-draft.js";
import { saveDraft } from "./save-draft.js";

const now = () => new Date("2026-11-20T02:00:00Z");

function procedure(version: number, fields: readonly unknown[], more: object = {}) {
  const result = compile({
    id: "sample",
    version,
    title: "Sample",
    languages: ["en"],
    department: "justice",
    steps: [{ id: "one", title: "One", fields }],
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.procedure;
}

const fields = [
  { id: "name", kind: "text" },
  { id: "count", kind: "integer" },
  { id: "more", kind: "yes-no" },
  { id: "group", kind: "group", when: { var: "more" }, fields: [{ id: "inner", kind: "text", default: "given" }] },
  {
    id: "rows",
    kind: "list",
    fields: [
      { id: "day", kind: "date" },
      { id: "sub", kind: "list", fields: [{ id: "word", kind: "text" }] },
    ],
  },
];

describe("a draft", () => {
  it("comes back as it was after random actions, hidden answers and unparsed text included", () => {
    const path = fc.constantFrom(
      "name",
      "count",
      "more",
      "group.inner",
      "rows.0.day",
      "rows.1.day",
      "rows.0.sub.0.word",
      "rows.1.sub.0.word",
    );
    const raw = fc.constantFrom<unknown>("a", " ", "12", "x1", true, false, "2020-02-30", "2020-02-03", {
      day: "1",
      month: "13",
      year: "2020",
    });
    const action = fc.oneof(
      fc.tuple(fc.constant("set" as const), path, raw),
      fc.tuple(fc.constant("add" as const), fc.constantFrom("rows", "rows.0.sub", "rows.1.sub"), fc.constant(0)),
      fc.tuple(fc.constant("remove" as const), fc.constantFrom("rows", "rows.0.sub"), fc.constant(0)),
      fc.tuple(fc.constant("move" as const), fc.constant("rows"), fc.constant(1)),
      fc.tuple(fc.constant("touch" as const), path, fc.constant(0)),
    );
    const compiled = procedure(1, fields);
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const application = openApplication(compiled, { now });
        for (const [name, at, value] of actions) {
          if (!application.field(at)) continue;
          if (name === "set") application.set(at, value);
          else if (name === "add") application.addRow(at);
          else if (name === "remove") application.removeRow(at, 0);
          else if (name === "move") application.moveRow(at, 1, 0);
          else application.touch(at);
        }
        const draft = saveDraft(application);
        const restored = restoreDraft(compiled, JSON.parse(JSON.stringify(draft)), { now })!;
        expect(restored.report).toMatchObject({ sameVersion: true, moved: [], aside: [], required: [] });
        expect(saveDraft(restored.application)).toEqual(draft);
        expect(restored.application.answers()).toEqual(application.answers());
        expect(restored.application.findings()).toEqual(application.findings());
      }),
      { numRuns: 300 },
    );
  });

  it("is carried to another version: moved by id and kind, the rest set aside, new requirements named", () => {
    const before = openApplication(
      procedure(1, [
        { id: "a", kind: "text" },
        { id: "b", kind: "text" },
        { id: "c", kind: "text" },
        { id: "d", kind: "text" },
      ]),
      { now },
    );
    for (const id of ["a", "b", "c", "d"]) before.set(id, `value ${id}`);
    const after = procedure(2, [
      { id: "g", kind: "group", fields: [{ id: "a", kind: "text" }] },
      { id: "b", kind: "text" },
      { id: "c", kind: "integer" },
      { id: "e", kind: "text", required: true },
    ]);
    const { application, report } = restoreDraft(after, saveDraft(before), { now })!;
    expect(application.answers()).toEqual({ g: { a: "value a" }, b: "value b" });
    expect(report).toEqual({
      sameVersion: false,
      moved: [{ from: "a", to: "g.a" }],
      required: ["e"],
      aside: [
        { path: "c", reason: "kind-changed", value: "value c" },
        { path: "d", reason: "no-such-field", value: "value d" },
      ],
    });
  });

  it.each([undefined, null, 1, {}, { format: 2 }, { format: 1, procedure: { id: "other" }, entries: [], lists: [], documents: [] }])(
    "%j is no draft of this procedure",
    (data) => {
      expect(restoreDraft(procedure(1, fields), data, { now })).toBeUndefined();
    },
  );
});
