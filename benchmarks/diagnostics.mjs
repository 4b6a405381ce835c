// What keeping diagnostics up to date costs after one edit, in Node, for procedures of different size. What single nodes say is to cost the same
// at every size; what the engine says of the whole is redone in slices when something other than a text has changed.
//
//   node benchmarks/diagnostics.mjs
import { pathToFileURL } from "node:url";
import { AuthoringSession, fromProcedure } from "@hoso/authoring";
import { Diagnostics } from "@hoso/authoring/diagnostics";
import { formModel } from "./forms/form-model.mjs";
import { hosoDefinition } from "./forms/hoso-definition.mjs";
import { median } from "./forms/statistics.mjs";
import { table } from "./forms/report.mjs";

export const COUNTS = [100, 1000];
const ROUNDS = 61;
const FIELDS_PER_STEP = 25;

/** One edit of each sort; `round` makes every one of them a change. */
const EDITS = {
  "a label": (session, round) =>
    session.run("text.set", { key: keyOf(session, "f30"), property: "label", language: "vi", text: `Câu hỏi ${round}` }),
  "a condition": (session, round) =>
    session.run("node.set", { key: keyOf(session, "f30"), property: "required", value: { "==": [{ var: "f1" }, `answer ${round}`] } }),
};

const keyOf = (session, path) => session.document.paths.get(path);

function prepare(count) {
  const definition = hosoDefinition(formModel(count, true));
  const { fields } = definition.steps[0];
  definition.steps = Array.from({ length: Math.ceil(fields.length / FIELDS_PER_STEP) }, (_, index) => ({
    id: `step${index}`,
    title: { vi: `Bước ${index}`, en: `Step ${index}` },
    fields: fields.slice(index * FIELDS_PER_STEP, (index + 1) * FIELDS_PER_STEP),
  }));
  let last = 0;
  const newKey = () => `k${++last}`;
  const session = new AuthoringSession({ document: fromProcedure(definition, newKey), newKey, now: () => 0, language: "vi" });
  const diagnostics = new Diagnostics(session);
  diagnostics.update();
  return { count, session, diagnostics };
}

/** @returns {{ edit: string, count: number, total: number, slice: number }[]} milliseconds, medians: altogether, and the longest slice */
export function measureDiagnostics(counts = COUNTS) {
  const runs = counts.flatMap((count) => {
    const prepared = prepare(count);
    return Object.entries(EDITS).map(([edit, run]) => ({ ...prepared, edit, run, totals: [], slices: [] }));
  });
  // Interleaved, so that a slow moment of the machine falls on all.
  for (let round = 0; round < ROUNDS; round += 1) for (const one of runs) time(one, round);
  return runs.map(({ edit, count, totals, slices }) => ({ edit, count, total: median(totals.slice(20)), slice: median(slices.slice(20)) }));
}

function time({ session, diagnostics, run, totals, slices }, round) {
  const outcome = run(session, round);
  if (!outcome.ok) throw new Error(`The edit was refused: ${outcome.code}`);
  // The session keeps its procedure up to date anyway, for the canvas.
  void session.procedure;
  let [total, longest] = [0, 0];
  for (const work = diagnostics.slices(); ;) {
    const start = performance.now();
    const { done } = work.next();
    const taken = performance.now() - start;
    total += taken;
    longest = Math.max(longest, taken);
    if (done) break;
  }
  totals.push(total);
  slices.push(longest);
}

/** @param {ReturnType<typeof measureDiagnostics>} results */
export function diagnosticsTable(results) {
  const counts = [...new Set(results.map(({ count }) => count))];
  return table(
    ["milliseconds after an edit of …, median (longest slice)", ...counts.map((count) => `N = ${count}`), "largest / smallest"],
    Object.keys(EDITS).map((edit) => {
      const row = counts.map((count) => results.find((result) => result.edit === edit && result.count === count));
      return [
        edit,
        ...row.map(({ total, slice }) => `${total.toFixed(2)} (${slice.toFixed(2)})`),
        (row.at(-1).total / row[0].total).toFixed(2),
      ];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(diagnosticsTable(measureDiagnostics()));
