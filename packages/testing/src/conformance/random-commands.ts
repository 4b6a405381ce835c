/** Sequences of 10,000 random commands on each of the four examples and on a generated procedure, each undone to the byte; and short ones by many seeds. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Procedure } from "@hoso/contract";
import { generatedProcedure } from "../authoring/generated-procedure.js";
import { runRandomSequence } from "../authoring/random-sequence.js";
import { type Corpus, projectRoot, Tally } from "./corpus.js";

const examples = ["birth-registration", "civil-status-extract", "house-construction-permit", "household-business"];
/** Seed and length. */
const sequences = [[1, 10_000], ...Array.from({ length: 20 }, (_, seed) => [seed + 2, 200] as const)] as const;

const readExample = (id: string): Procedure =>
  JSON.parse(readFileSync(path.join(projectRoot, "examples/procedures", `${id}.json`), "utf8")) as Procedure;

export const randomCommands: Corpus = {
  name: "random-commands",
  run() {
    const tally = new Tally();
    let done = 0;
    let refused = 0;
    for (const procedure of [...examples.map(readExample), generatedProcedure(40)])
      for (const [seed, commands] of sequences) {
        const outcome = runRandomSequence(procedure, seed, commands);
        done += outcome.done;
        refused += outcome.refused;
        tally.add(outcome.failure === undefined, () => outcome.failure!);
      }
    const notes = [`${done + refused} commands: ${done} done, ${refused} refused with a reason`];
    return [tally.result("Random command sequences, undone to the byte", notes)];
  },
};
