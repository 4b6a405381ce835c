/** Who names what: uses by place, paths in lists, and the index carried along edits. */
import { generatedProcedure, RandomCommands } from "@hoso/testing/authoring";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document/make-document.js";
import { nodeOf, type AuthoringDocument, type Json, type NodeKey } from "../document/node.js";
import { AuthoringSession } from "../history/authoring-session.js";
import { counter, documentFrom, exampleDocument, keyOf } from "../testing/sample.fixture.js";
import { possibleUsersOfField, usersOfName } from "./reference-index.js";
import { mapRule } from "./rule-paths.js";
import { fieldAt, pathFrom, scopeOfRules } from "./scope.js";
import { fieldsReadBy, usesOf } from "./uses.js";

const sample = documentFrom(generatedProcedure(30));
const business = exampleDocument("household-business");

const places = (document: AuthoringDocument, name: string): readonly string[] =>
  usesOf(document, keyOf(document, name))
    .map(({ place }) => `${String(nodeOf(document, place.key).values.id)}.${place.property}`)
    .sort();

describe("where is this used", () => {
  it("fields: rules, checks, scenarios; members for their group, rows for their list", () => {
    expect(places(sample, "f2")).toEqual(["f9.when", "plain.answers", "plain.expect"]);
    expect(places(sample, "members.age")).toEqual(["adult.assert", "adult.at", "plain.answers", "plain.expect", "total.compute"]);
    expect(places(sample, "owner.name")).toEqual(["age.required", "age.when", "plain.answers"]);
    expect(places(sample, "f7")).toEqual([]);
    expect(places(business, "owner.dateOfBirth")).toContain("personalId.settings.birthDate");
    expect(new Set(usesOf(sample, keyOf(sample, "owner")).map(({ of }) => of)).size).toBe(3);
  });

  it("documents, cases, fees, steps, purposes and options", () => {
    expect(places(sample, "letter")).toEqual(["plain.expect", "plain.given", "proof.required"]);
    expect(places(sample, "proxy")).toEqual(["letter.when", "plain.case"]);
    expect(places(sample, "fee")).toEqual(["plain.expect"]);
    expect(places(business, "deliver").length + places(business, "survey").length).toBe(0);
    expect(places(business, "contact").length).toBeGreaterThan(2);
    const option = nodeOf(sample, keyOf(sample, "f2")).children.options![0]!;
    expect(
      usesOf(sample, option)
        .map(({ place }) => place.property)
        .sort(),
    ).toEqual(["answers", "expect", "when"]);
    expect(usesOf(sample, keyOf(sample, "step0")).some(({ place }) => place.property === "amount")).toBe(true);
  });

  it("what a rule reads", () => {
    const read = fieldsReadBy(sample, keyOf(sample, "total")).map((key) => nodeOf(sample, key).values.id);
    expect(read).toEqual(["members", "age"]);
    expect(fieldsReadBy(sample, keyOf(sample, "f7"))).toEqual([]);
  });
});

describe("paths and scopes", () => {
  const age = nodeOf(sample, keyOf(sample, "members.age"));
  const inRow = scopeOfRules(sample, age);

  it("start at the row, and ^. leads out of it", () => {
    expect(fieldAt(sample, "name", inRow)).toBe(keyOf(sample, "members.name"));
    expect(fieldAt(sample, "^.f1", inRow)).toBe(keyOf(sample, "f1"));
    expect(fieldAt(sample, "^.^.f1", inRow)).toBeUndefined();
    expect(pathFrom(sample, inRow, keyOf(sample, "owner.name"))).toBe("^.owner.name");
    expect(pathFrom(sample, scopeOfRules(sample, nodeOf(sample, keyOf(sample, "f1"))), age.key)).toBeUndefined();
  });

  it("of a check are those of its field, of a list those around it", () => {
    expect(scopeOfRules(sample, nodeOf(sample, keyOf(sample, "adult")))).toEqual(inRow);
    expect(scopeOfRules(sample, nodeOf(sample, keyOf(sample, "members"))).outer).toBeUndefined();
  });
});

it("a rule that nothing changes in stays the same object", () => {
  const rule: Json = {
    and: [{ some: [{ filter: [{ var: "list" }, { "==": [{ var: "a" }, "x"] }] }, { var: ["^.b"] }] }, { in: ["y", { var: "c" }] }],
  };
  const seen: string[] = [];
  const visitor = {
    path: (written: string, scope: string) => (seen.push(scope + written), written),
    enter: (written: string | undefined, scope: string) => `${scope}${written}/`,
    value: (_written: string, value: string) => value,
  };
  expect(mapRule(rule, "", visitor)).toBe(rule);
  expect(seen).toEqual(["list", "list/a", "list/^.b", "c"]);
  const renamed = mapRule(rule, "", {
    ...visitor,
    path: (written) => (written === "c" ? "d" : written),
    value: (_written, value) => value.toUpperCase(),
  });
  expect(renamed).toEqual({
    and: [{ some: [{ filter: [{ var: "list" }, { "==": [{ var: "a" }, "X"] }] }, { var: ["^.b"] }] }, { in: ["Y", { var: "d" }] }],
  });
});

it("the index carried along edits is the one made anew", () => {
  const users = (document: AuthoringDocument): unknown => {
    const found: Record<string, readonly NodeKey[]> = {};
    for (const node of document.nodes.values()) {
      if (node.type === "field") found[node.key] = [...possibleUsersOfField(document, node.key)].sort();
      if (node.type === "document") found[node.key] = [...usersOfName(document, "document", String(node.values.id))].sort();
    }
    return found;
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const commands = new RandomCommands(seed);
      const session = new AuthoringSession({ document: sample, newKey: counter("x"), now: () => 0, language: "vi" });
      users(session.document);
      for (let step = 0; step < 12; step++) {
        const [name, args] = commands.call(session.document);
        session.run(name, args as never);
        if (step % 4 === 3) session.undo();
      }
      const now = session.document;
      expect(users(now)).toEqual(users(documentOf(now.root, now.nodes.values())));
    }),
    { numRuns: 15 },
  );
});
