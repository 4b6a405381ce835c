import { describe, expect, it } from "vitest";
import { compile } from "../procedure/compile-standard.js";
import { openApplication, type ApplicationOptions } from "./application.js";
import { submissionOf } from "./submission.js";

type Fields = readonly Record<string, unknown>[];

function procedure(fields: Fields, more: Record<string, unknown> = {}) {
  const compiled = compile({
    id: "sample",
    version: 1,
    title: "Sample",
    languages: ["en"],
    department: "justice",
    steps: [{ id: "one", title: "One", fields }],
    ...more,
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.procedure;
}

const now = () => new Date("2026-11-20T02:00:00Z");
const open = (fields: Fields, more: Record<string, unknown> = {}, options: Partial<ApplicationOptions> = {}) =>
  openApplication(procedure(fields, more), { now, timeZone: "Asia/Ho_Chi_Minh", ...options });
const text = (id: string, more: object = {}) => ({ id, kind: "text", label: id, ...more });

describe("an answer", () => {
  it("is kept in canonical form and is absent when only spaces", () => {
    const application = open([text("name")]);
    application.set("name", "  Nguyễn   Thị  ");
    expect(application.field("name")?.value).toBe("Nguyễn Thị");
    application.set("name", "   ");
    expect(application.field("name")?.value).toBeUndefined();
    expect(application.answers()).toEqual({});
  });

  it("that does not parse keeps its text and outranks required", () => {
    const application = open([{ id: "count", kind: "integer", required: true }]);
    expect(application.field("count")?.findings).toMatchObject([{ code: "required" }]);
    application.set("count", "many");
    expect(application.field("count")).toMatchObject({ raw: "many", value: undefined, findings: [{ code: "not-a-number" }] });
  });

  it("changes only what depends on it", () => {
    const application = open([text("a"), text("b", { required: { "!!": { var: "a" } } }), text("c")]);
    const { paths } = application.set("a", "x");
    expect([...paths].sort()).toEqual(["a", "b"]);
    expect(application.field("b")?.required).toBe(true);
  });
});

describe("a hidden field", () => {
  const fields = [
    { id: "married", kind: "yes-no" },
    { id: "spouse", kind: "group", when: { var: "married" }, fields: [text("name", { required: true })] },
    text("note", { when: { "!!": { var: "spouse.name" } } }),
  ];

  it("keeps its value in memory, is absent for rules and submission, and comes back", () => {
    const application = open(fields);
    application.set("married", true);
    application.set("spouse.name", "Lan");
    expect(application.field("note")?.visible).toBe(true);
    const hidden = application.set("married", false);
    expect([...hidden.paths].sort()).toEqual(["married", "note", "spouse", "spouse.name"]);
    expect(application.answers()).toEqual({ married: false });
    expect(application.field("note")?.visible).toBe(false);
    expect(application.findings()).toEqual([]);
    application.set("married", true);
    expect(application.answers()).toEqual({ married: true, spouse: { name: "Lan" } });
  });
});

describe("computed values", () => {
  it("follow their rule and cannot be set", () => {
    const application = open([
      { id: "a", kind: "integer" },
      { id: "total", kind: "computed", result: "number", compute: { "*": [{ var: "a" }, 2] } },
    ]);
    application.set("a", "21");
    application.set("total", "7");
    expect(application.field("total")?.value).toBe(42);
  });

  it("may read fields that come later, whatever the order", () => {
    const application = open([
      { id: "total", kind: "computed", result: "number", compute: { "+": [{ var: "half" }, 1] } },
      { id: "half", kind: "computed", result: "number", compute: { "/": [{ var: "a" }, 2] } },
      { id: "a", kind: "integer" },
    ]);
    application.set("a", "4");
    expect(application.field("total")?.value).toBe(3);
  });
});

describe("lists", () => {
  const fields = [
    {
      id: "members",
      kind: "list",
      required: true,
      schema: { minItems: 2, maxItems: 3 },
      fields: [
        text("name", { required: true }),
        { id: "main", kind: "yes-no" },
        text("role", { when: { var: "main" } }),
        text("site", { when: { "==": [{ var: "^.place" }, "far"] } }),
      ],
    },
    text("place"),
    { id: "mains", kind: "computed", result: "number", compute: { count: [{ var: "members" }, { var: "main" }] } },
  ];

  it("open the scope of a row, count rows and check how many there are", () => {
    const application = open(fields);
    expect(application.findings().map(({ code, path }) => `${path} ${code}`)).toEqual(["members required"]);
    expect(application.addRow("members").path).toBe("members.0");
    expect(application.findings().map(({ code, path }) => `${path} ${code}`)).toEqual(["members too-few", "members.0.name required"]);
    application.addRow("members");
    application.set("members.1.main", true);
    expect(application.field("members.1.role")?.visible).toBe(true);
    expect(application.field("members.0.role")?.visible).toBe(false);
    expect(application.field("mains")?.value).toBe(1);
    application.set("place", "far");
    expect(application.field("members.0.site")?.visible).toBe(true);
  });

  it("move and remove rows with their state", () => {
    const application = open(fields, {}, { answers: { members: [{ name: "A" }, { name: "B", main: true }, { name: "C" }] } });
    const keys = application.rows("members").map(({ key }) => key);
    const change = application.moveRow("members", 1, 0);
    expect(change.lists).toEqual(new Set(["members"]));
    expect(application.rows("members").map(({ key }) => key)).toEqual([keys[1], keys[0], keys[2]]);
    expect(application.field("members.0.name")?.value).toBe("B");
    application.removeRow("members", 0);
    expect(application.field("mains")?.value).toBe(0);
    expect(application.answers()).toEqual({ members: [{ name: "A" }, { name: "C" }], mains: 0 });
    application.set("members.1.name", "");
    application.moveRow("members", 1, 0);
    expect(application.findings().map(({ path }) => path)).toEqual(["members.0.name"]);
  });
});

describe("checks", () => {
  it("are run for each row, and not before they can be decided", () => {
    const application = open(
      [
        {
          id: "rooms",
          kind: "list",
          fields: [
            { id: "from", kind: "integer" },
            { id: "to", kind: "integer" },
          ],
        },
      ],
      { checks: [{ assert: { "<=": [{ var: "from" }, { var: "to" }] }, at: "rooms.to", message: "To before from." }] },
      { answers: { rooms: [{ from: 3 }, { from: 3, to: 2 }] } },
    );
    expect(application.findings()).toMatchObject([{ code: "check", path: "rooms.1.to", message: "To before from." }]);
  });
});

describe("options", () => {
  it("that are no longer offered make the value absent, with a notice", () => {
    const application = open(
      [
        text("area"),
        {
          id: "how",
          kind: "choice",
          label: "How",
          options: [
            { value: "post", label: "Post" },
            { value: "desk", label: "Desk", when: { "==": [{ var: "area" }, "near"] } },
          ],
        },
      ],
      {},
      { answers: { area: "near", how: "desk" } },
    );
    expect(application.field("how")?.value).toBe("desk");
    const { notices } = application.set("area", "far");
    expect(notices).toMatchObject([{ code: "option-withdrawn", path: "how" }]);
    expect(application.field("how")).toMatchObject({ value: undefined, options: [{ value: "post" }] });
  });
});

describe("documents, fees and cases", () => {
  const more = {
    cases: [
      { id: "self", title: "Self" },
      { id: "proxy", title: "Proxy" },
    ],
    documents: [{ id: "letter", title: "Letter", required: true, when: { "==": [{ var: "case" }, "proxy"] }, accept: ["application/pdf"] }],
    fees: [
      {
        id: "copies",
        title: "Copies",
        amount: { "*": [{ var: "copies" }, 8000] },
        currency: "VND",
        exemptions: [{ when: { "==": [{ var: "documents.letter" }, "given"] }, title: "Free" }],
      },
    ],
  };
  const fields = [{ id: "copies", kind: "integer" }];
  const file = { upload: "u".repeat(22), name: "a.pdf", type: "application/pdf", size: 1, sha256: "0".repeat(64) };

  it("follow the answers", () => {
    const application = open(fields, more);
    expect(application.findings()).toMatchObject([{ code: "case-missing" }]);
    application.setCase("proxy");
    expect(submissionOf(application)).toMatchObject({
      ok: false,
      findings: [{ code: "document-missing", path: "documents.letter" }, { code: "fee-unknown" }],
    });
    application.set("copies", "3");
    expect(application.fees()).toMatchObject({ totals: { VND: 24000 }, known: true });
    application.attach("letter", [file]);
    expect(application.fees()).toMatchObject({ totals: { VND: 0 }, items: [{ exemption: 0 }] });
    expect(submissionOf(application)).toMatchObject({ ok: true, documents: [{ requirement: "letter", files: [file] }] });
    application.setCase("self");
    expect(submissionOf(application)).toMatchObject({ ok: true, documents: [] });
    expect(application.fees().totals).toEqual({ VND: 24000 });
  });
});
