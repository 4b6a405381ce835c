/** Random commands on all examples and a generated procedure: the tree stays whole, and everything is undone to the byte. More in npm run conformance. */
import { generatedProcedure, runRandomSequence } from "@hoso/testing/authoring";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleIds, readExample } from "./sample.fixture.js";

const procedures = [...exampleIds.map(readExample), generatedProcedure(40)];

describe("random commands", () => {
  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))("on %s are undone to the byte", (_id, procedure) => {
    let done = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
        const outcome = runRandomSequence(procedure, seed, 60);
        expect(outcome.failure).toBeUndefined();
        done += outcome.done;
      }),
      { numRuns: 6 },
    );
    expect(done).toBeGreaterThan(100);
  });
});
