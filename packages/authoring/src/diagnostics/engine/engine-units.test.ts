/** Judged piece by piece, a procedure is what the engine finds it to be as a whole. */
import { validateProcedure } from "@hoso/contract/validators";
import type { Field, Procedure, Rule } from "@hoso/contract";
import { compile } from "@hoso/engine";
import { analyseCompiled } from "@hoso/engine/analysis";
import { generatedProcedure, RandomCommands } from "@hoso/testing/authoring";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { AuthoringDocument, NodeKey } from "../../document/node.js";
import { placeOfPointer } from "../../document/place.js";
import { toProcedure } from "../../document/to-procedure.js";
import { AuthoringSession } from "../../history/authoring-session.js";
import { counter, documentFrom, exampleIds, readExample } from "../../testing/sample.fixture.js";
import { Reader } from "../reader.js";
import { contextOf } from "../diagnostics-options.js";
import { EngineUnits } from "./engine-units.js";
import { judge, type Judged } from "./judge.js";
import { NameIndex } from "./name-index.js";
import { isUnit, unitAt } from "./unit.js";

const wordOf = (document: AuthoringDocument, key: NodeKey, below: readonly string[], code: string): string =>
  `${code} ${key} ${below.join("/")} ${document.nodes.get(key)!.type}`;

/** All units, some at a time: how many must not matter. */
function pieces(document: AuthoringDocument, atOnce: number) {
  const names = new NameIndex();
  for (const [key] of document.nodes.entries()) names.place(key, document);
  const read = () => new Reader(document, contextOf(document, {}), names);
  const keys = [...document.nodes.values()].filter((node) => isUnit(node, document)).map(({ key }) => key);
  const units = new EngineUnits();
  const judged: Judged[] = [];
  for (let at = 0; at < keys.length; at += atOnce) {
    const some = keys.slice(at, at + atOnce);
    units.work(some, document, read);
    for (const verdict of judge(
      some.map((key) => unitAt(document.nodes.get(key)!, read())),
      document,
    ).values())
      judged.push(...verdict.judged);
  }
  const cycles = units.findCycles(read(), () => 0);
  return { isSound: units.isSound, cycles, judged };
}

/** By node and what is left of the pointer there, as far as the node goes. */
function words(document: AuthoringDocument, judged: readonly Judged[]): readonly string[] {
  return judged
    .flatMap(({ key, below, finding }) => {
      if (!finding) return [];
      const pointer = below.map((segment) => `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
      return [wordOf(document, key, [pointer], finding.code)];
    })
    .sort();
}

function whole(document: AuthoringDocument) {
  const procedure = toProcedure(document);
  const compiled = compile(procedure);
  const isSound = validateProcedure(procedure).ok && compiled.ok;
  return { isSound, compiled };
}

/** The unit that a place is in, and the way from there: as `judge` gives it. */
function unitWords(document: AuthoringDocument, findings: readonly { readonly path: string; readonly code: string }[]): readonly string[] {
  return findings
    .map(({ path, code }) => {
      const atRoot = /^\/(?:cases|fees\/\d+\/id$|privacy|partialReason)/.test(path);
      let key = atRoot ? document.root : placeOfPointer(document, path).key;
      while (!isUnit(document.nodes.get(key)!, document)) key = document.nodes.get(key)!.parent!;
      let pointer = path;
      for (let length = path.length; length >= 0; length--) {
        const place = placeOfPointer(document, path.slice(0, length));
        if (place.key !== key || place.property !== undefined || (path[length] !== "/" && length < path.length)) continue;
        pointer = path.slice(length);
      }
      return wordOf(document, key, [atRoot ? path : pointer], code);
    })
    .sort();
}

function expectSame(document: AuthoringDocument): void {
  const { isSound, compiled } = whole(document);
  const alone = pieces(document, 1);
  const some = pieces(document, 7);
  const together = pieces(document, 10_000);
  expect(words(document, some.judged)).toEqual(words(document, alone.judged));
  expect(words(document, together.judged)).toEqual(words(document, alone.judged));
  expect([alone.isSound, some.isSound, together.isSound]).toEqual([isSound, isSound, isSound]);
  expect(some.cycles.length).toBe(alone.cycles.length);
  expect(together.cycles.length).toBe(alone.cycles.length);
  if (compiled.ok) expect(words(document, together.judged)).toEqual(unitWords(document, analyseCompiled(compiled.procedure)));
  else {
    const found = compiled.findings.filter(({ code }) => code !== "cycle" && code !== "schema");
    for (const word of unitWords(document, found)) expect(words(document, alone.judged)).toContain(word);
    if (compiled.findings.every(({ code }) => code === "cycle")) expect(alone.cycles.length).toBeGreaterThan(0);
    if (!compiled.findings.some(({ code }) => code === "cycle")) expect(alone.cycles).toEqual([]);
  }
}

const tally = { sound: 0, broken: 0 };
afterAll(() => {
  expect(tally.sound).toBeGreaterThan(2);
  expect(tally.broken).toBeGreaterThan(2);
});

describe.each([...exampleIds.map(readExample), generatedProcedure(40)].map((procedure) => [procedure.id, procedure] as const))(
  "%s",
  (_id, procedure) => {
    it("as it is", () => expectSame(documentFrom(procedure)));

    it("after random commands", () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 0x7fffffff }), (seed) => {
          const commands = new RandomCommands(seed);
          const session = new AuthoringSession({ document: documentFrom(procedure), newKey: counter("r"), now: () => 0, language: "vi" });
          for (let step = 0; step < 12; step++) {
            const [name, args] = commands.call(session.document);
            session.run(name, args as never);
            if (step % 4 !== 3) continue;
            expectSame(session.document);
            tally[compile(session.procedure).ok ? "sound" : "broken"]++;
          }
        }),
        { numRuns: 3 },
      );
    });
  },
);

const reads = (path: string) => ({ "!!": [{ var: path }] });
const text = (id: string, more: Partial<Field> = {}): Field => ({ id, kind: "text", label: id, ...more });

const rounds: Readonly<Record<string, { readonly cycles: number; readonly fields: readonly Field[]; readonly step?: Rule }>> = {
  "two fields": { cycles: 1, fields: [text("a", { when: reads("b") }), text("b", { when: reads("a") }), text("c", { when: reads("a") })] },
  "one field": { cycles: 1, fields: [text("a", { when: reads("a") })] },
  "twice two": {
    cycles: 2,
    fields: [
      text("a", { when: reads("b") }),
      text("b", { when: reads("a") }),
      text("c", { when: { and: [reads("d"), reads("a")] } }),
      text("d", { when: reads("c") }),
    ],
  },
  "members of a group": {
    cycles: 1,
    fields: [text("g", { kind: "group", fields: [text("a", { when: reads("g.b") }), text("b", { when: reads("g.a") })] })],
  },
  "a group and its member": { cycles: 1, fields: [text("g", { kind: "group", when: reads("g.a"), fields: [text("a")] })] },
  "a step and its field": { cycles: 1, step: reads("a"), fields: [text("a"), text("b")] },
  "rows and their sum": {
    cycles: 1,
    fields: [
      text("l", { kind: "list", fields: [text("n", { kind: "integer", when: { ">": [{ var: "^.s" }, 1] } })] }),
      text("s", { kind: "computed", result: "number", compute: { sum: [{ var: "l" }, { var: "n" }] } }),
    ],
  },
  "rows and the sum of something else": {
    cycles: 0,
    fields: [
      text("l", { kind: "list", fields: [text("n", { kind: "integer" }), text("m", { when: { ">": [{ var: "^.s" }, 1] } })] }),
      text("s", { kind: "computed", result: "number", compute: { sum: [{ var: "l" }, { var: "n" }] } }),
    ],
  },
  "requirements only": { cycles: 0, fields: [text("a", { required: reads("b") }), text("b", { required: reads("a") })] },
};

describe.each(Object.entries(rounds))("going round: %s", (_name, { cycles, fields, step }) => {
  const procedure: Procedure = {
    id: "round",
    version: 1,
    title: "Round",
    languages: ["vi"],
    department: "justice",
    steps: [{ id: "only", title: "Only", fields: [...fields], ...(step !== undefined && { when: step }) }],
  };

  it("is found as the engine finds it, once", () => {
    const document = documentFrom(procedure);
    expectSame(document);
    const { cycles: found } = pieces(document, 5);
    expect(found).toHaveLength(cycles);
    // What carries the finding can be changed there.
    for (const { place } of found) expect(document.nodes.get(place.key)!.values[place.property!]).toBeDefined();
  });
});
