import { describe, expect, it } from "vitest";
import { compile } from "./compile-standard.js";

const findings = (fields: readonly unknown[], more: object = {}) => {
  const result = compile({
    id: "sample",
    version: 1,
    title: "Sample",
    languages: ["en"],
    department: "justice",
    steps: [{ id: "one", title: "One", fields }],
    ...more,
  });
  return result.ok ? [] : result.findings.map(({ code, path }) => `${code} ${path}`);
};
const text = (id: string, more: object = {}) => ({ id, kind: "text", ...more });

describe("a broken definition", () => {
  it.each<[string, readonly unknown[], object, readonly string[]]>([
    ["an unknown kind", [{ id: "a", kind: "mystery" }], {}, ["unknown-kind /steps/0/fields/0/kind"]],
    ["an unknown operator", [text("a", { when: { explode: [1] } })], {}, ["unknown-operator /steps/0/fields/0/when"]],
    ["a path that is not there", [text("a", { when: { "!!": [{ var: "b" }] } })], {}, ["unknown-path /steps/0/fields/0/when/!!/0/var"]],
    [
      "a path into a list from outside",
      [{ id: "l", kind: "list", fields: [text("a")] }, text("b", { when: { "!!": [{ var: "l.a" }] } })],
      {},
      ["unknown-path /steps/0/fields/1/when/!!/0/var"],
    ],
    [
      "a document that is not there",
      [text("a", { when: { "!!": [{ var: "documents.x" }] } })],
      {},
      ["unknown-document /steps/0/fields/0/when/!!/0/var"],
    ],
    ["an id twice in a scope", [text("a"), text("a")], {}, ["duplicate-id /steps/0/fields/1/id"]],
    ["a name of object members", [text("constructor")], {}, ["reserved-id /steps/0/fields/0/id"]],
    ["a name of rule variables", [text("case")], {}, ["reserved-id /steps/0/fields/0/id"]],
    ["a group without members", [{ id: "g", kind: "group" }], {}, ["missing-fields /steps/0/fields/0/fields"]],
    ["a choice without options", [{ id: "c", kind: "choice" }], {}, ["missing-options /steps/0/fields/0/options"]],
    ["a computed field without a rule", [{ id: "c", kind: "computed" }], {}, ["missing-compute /steps/0/fields/0/compute"]],
    [
      "a check at a field that is not there",
      [text("a")],
      { checks: [{ assert: true, at: "b", message: "B" }] },
      ["unknown-path /checks/0/at"],
    ],
  ])("%s is found with its place", (_, fields, more, expected) => {
    expect(findings(fields, more)).toEqual(expected);
  });

  it("with a cycle names its fields", () => {
    const result = compile({
      id: "s",
      version: 1,
      title: "S",
      languages: ["en"],
      department: "d",
      steps: [
        {
          id: "one",
          title: "One",
          fields: [
            text("a", { when: { "!!": [{ var: "b" }] } }),
            text("b", { when: { "!!": [{ var: "c" }] } }),
            text("c", { when: { "!!": [{ var: "a" }] } }),
          ],
        },
      ],
    });
    expect(result.ok ? [] : result.findings).toMatchObject([{ code: "cycle" }]);
    expect([...((!result.ok && (result.findings[0]!.params!["fields"] as readonly string[])) || [])].sort()).toEqual(["a", "b", "c"]);
  });

  it("may require each of two fields when the other is empty: nothing reads a requirement", () => {
    expect(
      findings([
        text("phone", { required: { "!": [{ "!!": [{ var: "email" }] }] } }),
        text("email", { required: { "!": [{ "!!": [{ var: "phone" }] }] } }),
      ]),
    ).toEqual([]);
  });

  it.each([undefined, null, 7, "text", [], {}, { steps: 1 }, { steps: [{}] }, { steps: [{ id: "a", fields: [null] }] }])(
    "that is %j is refused, never thrown",
    (definition) => {
      expect(compile(definition).ok).toBe(false);
    },
  );
});
