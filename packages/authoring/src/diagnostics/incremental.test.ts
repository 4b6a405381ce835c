/** Kept up to date edit by edit, the list is what a look at the whole would give. */
import fc from "fast-check";
import { generatedProcedure, RandomCommands } from "@hoso/testing/authoring";
import { describe, expect, it } from "vitest";
import { applyEdit } from "../document/edit.js";
import type { AuthoringDocument, DocumentNode, Json } from "../document/node.js";
import { runCommand } from "../commands/command-table.js";
import { AuthoringSession } from "../history/authoring-session.js";
import { counter, documentFrom, exampleDocument, exampleIds } from "../testing/sample.fixture.js";
import { diagnose, Diagnostics } from "./diagnostics.js";

interface Source {
  document: AuthoringDocument;
}

const newKey = counter("x");
type Step = (document: AuthoringDocument, node: DocumentNode) => AuthoringDocument;

const run =
  (name: Parameters<typeof runCommand>[1], args: (node: DocumentNode, document: AuthoringDocument) => object): Step =>
  (document, node) => {
    const outcome = runCommand(document, name, args(node, document) as never, { newKey, language: "vi" });
    return outcome.ok ? applyEdit(document, outcome.edit) : document;
  };

const setTo = (property: string, value: Json) => run("node.set", ({ key }) => ({ key, property, value }));

const steps: readonly Step[] = [
  setTo("label", { vi: "Họ và tên", en: "Full name" }),
  setTo("title", { vi: "Người yêu cầu", en: "The applicant" }),
  setTo("hint", "Đương sự xem [tại đây](https://a.vn)."),
  setTo("when", { "==": [{ var: "case" }, "self"] }),
  setTo("when", { "!!": [{ var: "gone" }] }),
  setTo("required", true),
  setTo("privacy.legalBasis", "consent"),
  setTo("source.registry", "population"),
  setTo("languages", ["vi"]),
  setTo("privacy.retention", "P1Y"),
  setTo("status", "abolished"),
  run("node.delete", ({ key }) => ({ keys: [key] })),
  run("node.duplicate", ({ key }) => ({ keys: [key] })),
  run("node.rename", ({ key }) => ({ key, id: "renamed" })),
  run("node.move", ({ key, parent = key, slot }, document) => ({
    keys: [key],
    parent: slot === "fields" ? (document.nodes.get(document.root)!.children.steps?.at(-1) ?? document.root) : parent,
    slot,
    after: null,
  })),
];

const plain = (list: unknown): unknown => JSON.parse(JSON.stringify(list));

const startOf = (id: (typeof exampleIds)[number] | "generated"): AuthoringDocument =>
  id === "generated" ? documentFrom(generatedProcedure(60)) : exampleDocument(id);

describe.each([...exampleIds, "generated"] as const)("along random edits of %s", (id) => {
  it("stays what a look at the whole gives", () => {
    const start = startOf(id);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(steps.length - 1)), { minLength: 1, maxLength: 8 }), (choices) => {
        const source: Source = { document: start };
        const diagnostics = new Diagnostics(source);
        diagnostics.update();
        for (const [at, step] of choices) {
          const nodes = [...source.document.nodes.values()];
          source.document = steps[step]!(source.document, nodes[at % nodes.length]!);
          diagnostics.update();
        }
        expect(plain(diagnostics.list)).toEqual(plain(diagnose(source.document)));
      }),
      { numRuns: id === "generated" ? 8 : 5 },
    );
  });
});

/** Every kind of command, sensible or not, with undo and redo between; some looks are broken off by the next. */
describe.each([...exampleIds, "generated"] as const)("along random commands on %s", (id) => {
  it("stays what a look at the whole gives", () => {
    const start = startOf(id);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0x7fffffff }), (seed) => {
        const commands = new RandomCommands(seed);
        const session = new AuthoringSession({ document: start, newKey: counter("r"), now: () => 0, language: "vi" });
        const diagnostics = new Diagnostics(session);
        diagnostics.update();
        for (let step = 1; step <= 24; step++) {
          const [name, args] = commands.call(session.document);
          session.run(name, args as never);
          if (step % 5 === 0) for (let back = commands.below(4); back > 0; back--) session.undo();
          if (step % 7 === 0) session.redo();
          const slices = diagnostics.slices();
          for (let left = commands.below(6); left > 0; left--) slices.next();
          if (step % 4 > 0) continue;
          diagnostics.update();
          expect(plain(diagnostics.list)).toEqual(plain(diagnose(session.document)));
        }
      }),
      { numRuns: 3 },
    );
  });
});

describe("in slices", () => {
  it("gives the same, and ends when another run starts", () => {
    const source: Source = { document: exampleDocument("household-business") };
    const diagnostics = new Diagnostics(source);
    const first = diagnostics.slices();
    expect(first.next().done).toBe(false);
    source.document = setTo("label", { vi: "Tên", en: "Name" })(
      source.document,
      source.document.nodes.get(source.document.paths.get("owner.fullName")!)!,
    );
    const second = diagnostics.slices();
    let slices = 0;
    while (!second.next().done) slices++;
    expect(first.next().done).toBe(true);
    expect(slices).toBeGreaterThan(5);
    expect(diagnostics.list).toEqual(diagnose(source.document));
  });

  it("takes what scenarios came to from whoever runs them, while the procedure can be opened", () => {
    const source: Source = { document: exampleDocument("household-business") };
    const [key] = source.document.nodes.get(source.document.root)!.children.scenarios!;
    let told = new Map([[key!, [{ what: "total", expected: "1", found: "2" }]]]);
    const diagnostics = new Diagnostics(source, { scenarios: () => told });
    const failed = () => diagnostics.update().filter(({ code }) => code === "scenario-failed");
    expect(failed()).toMatchObject([{ place: { key }, params: { what: "total", expected: "1", found: "2", others: 0 } }]);
    const sound = source.document;
    const field = source.document.nodes.get(source.document.paths.get("owner.fullName")!)!;
    source.document = setTo("when", { "!!": [{ var: "gone" }] })(source.document, field);
    expect(failed()).toEqual([]);
    source.document = sound;
    expect(failed()).toHaveLength(1);
    source.document = run("node.delete", () => ({ keys: [key!] }))(sound, field);
    expect(failed()).toEqual([]);
    told = new Map();
    source.document = sound;
    expect(diagnostics.update()).toEqual(diagnose(sound));
  });

  it("follows a change of options", () => {
    const source: Source = { document: exampleDocument("household-business") };
    const diagnostics = new Diagnostics(source, { profile: "draft" });
    diagnostics.update();
    diagnostics.options = { profile: "strict", language: "en" };
    expect(diagnostics.update()).toEqual(diagnose(source.document, { profile: "strict", language: "en" }));
  });
});
