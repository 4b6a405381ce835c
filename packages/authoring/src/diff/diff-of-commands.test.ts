/** Whatever a command changes is a difference with words: between documents that share keys, and between versions read from JSON. */
import { RandomCommands } from "@hoso/testing/authoring";
import { describe, expect, it } from "vitest";
import { runCommand } from "../commands/command-table.js";
import { applyEdit, differenceOf } from "../document/edit.js";
import { fromProcedure } from "../document/from-procedure.js";
import { toProcedure } from "../document/to-procedure.js";
import { describeDifferences, diffDocuments, diffProcedures, type Diff } from "../diff.js";
import { exampleIds, readExample } from "../testing/sample.fixture.js";
import { en } from "../texts/en.js";
import { vi } from "../texts/vi.js";

const counter = (prefix: string): (() => string) => {
  let count = 0;
  return () => `${prefix}${count++}`;
};

/** Every sentence, in both languages. */
function sentencesOf(diff: Diff): readonly string[] {
  return [vi, en].flatMap(({ locale, diff: texts, rules, kinds }) =>
    describeDifferences(diff, { language: locale, texts, rules, kinds }).flatMap(({ items }) => items.map(({ text }) => text)),
  );
}

describe.each(exampleIds)("random commands on %s", (id) => {
  it("each makes a difference that is told in words", () => {
    for (const seed of [1, 2]) {
      const newKey = counter(`s${seed}k`);
      let document = fromProcedure(readExample(id), newKey);
      const random = new RandomCommands(seed);
      let done = 0;
      for (let index = 0; index < 25; index++) {
        const [name, args] = random.call(document);
        const outcome = runCommand(document, name, args as never, { newKey, language: "vi" });
        if (!outcome.ok) continue;
        const after = applyEdit(document, outcome.edit);
        if (differenceOf(document, after).length === 0) continue;
        done++;
        const where = `${name} ${JSON.stringify(args).slice(0, 300)}`;
        const byKey = diffDocuments(document, after);
        expect(byKey.differences.length, where).toBeGreaterThan(0);
        for (const text of sentencesOf(byKey)) expect(text, where).toMatch(/^[^\s].*[^\s]\.$/su);
        const [before, now] = [toProcedure(document), toProcedure(after)];
        if (JSON.stringify(before) !== JSON.stringify(now)) {
          const byId = diffProcedures(before, now);
          expect(byId.differences.length, `as JSON: ${where}`).toBeGreaterThan(0);
          for (const text of sentencesOf(byId)) expect(text, where).not.toMatch(/undefined|\[object|NaN/);
        }
        document = after;
      }
      expect(done).toBeGreaterThan(5);
    }
  });
});
