// What keeping diagnostics up to date costs after one edit, in Node, for procedures of different size. An edit is to cost what it touches: the
// same at every size, but for the field on which a fifth of all depend; and a person who types is to wait for no slice of it.
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

/** One edit of each sort; `round` makes every one of them a change. Each is taken back after it was timed. */
const EDITS = {
  "a label": (session, round) =>
    session.run("text.set", { key: keyOf(session, "f30"), property: "label", language: "vi", text: `Câu hỏi ${round}` }),
  "a condition": (session, round) => set(session, "f30", "required", { "==": [{ var: "f1" }, `answer ${round}`] }),
  "when it shows": (session, round) => set(session, "f37", "when", { "==": [{ var: "f35" }, round % 2 ? "child" : "parent"] }),
  "a broken condition": (session, round) => set(session, "f30", "when", { "==": [{ var: `gone${round}` }, 1] }),
  "a format": (session, round) => set(session, "f31", "schema.pattern", `^[a-z]{${round + 1}}$`),
  "an option": (session, round) => {
    const { children } = session.document.nodes.get(keyOf(session, "f35"));
    return session.run("node.rename", { key: children.options[0], id: `option${round}` });
  },
  "a new field": (session) => session.run("field.insert", { parent: parentOf(session, "f30"), after: keyOf(session, "f30"), kind: "text" }),
  "a deleted field": (session) => session.run("node.delete", { keys: [keyOf(session, "f41")] }),
  "a moved field": (session) =>
    session.run("node.move", { keys: [keyOf(session, "f41")], parent: parentOf(session, "f30"), slot: "fields" }),
  "a renamed field": (session, round) => session.run("node.rename", { key: keyOf(session, "f30"), id: `renamed${round}` }),
  "renamed, a fifth depends on it": (session, round) => session.run("node.rename", { key: keyOf(session, "f6"), id: `renamed${round}` }),
};

const set = (session, path, property, value) => session.run("node.set", { key: keyOf(session, path), property, value });
const parentOf = (session, path) => session.document.nodes.get(keyOf(session, path)).parent;
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
  return session;
}

/** @returns {{ edit: string, count: number, total: number, slice: number }[]} milliseconds, medians: altogether, and the longest slice */
export function measureDiagnostics(counts = COUNTS) {
  const firsts = counts.map((count) => first(prepare(count), count));
  const runs = counts.flatMap((count) => {
    const session = prepare(count);
    const diagnostics = new Diagnostics(session);
    diagnostics.update();
    return Object.entries(EDITS).map(([edit, run]) => ({ count, session, diagnostics, edit, run, totals: [], slices: [] }));
  });
  // Interleaved, so that a slow moment of the machine falls on all.
  for (let round = 0; round < ROUNDS; round += 1) for (const one of runs) time(one, round);
  return [
    ...firsts,
    ...runs.map(({ edit, count, totals, slices }) => ({ edit, count, total: median(totals.slice(20)), slice: median(slices.slice(20)) })),
  ];
}

const FIRST = "nothing: the first look";

function first(session, count) {
  const looks = Array.from({ length: 7 }, () => look(new Diagnostics(session)));
  return { edit: FIRST, count, total: median(looks.map(({ total }) => total)), slice: median(looks.map(({ longest }) => longest)) };
}

function time({ session, diagnostics, run, totals, slices }, round) {
  const outcome = run(session, round);
  if (!outcome.ok) throw new Error(`The edit was refused: ${outcome.code}`);
  // The session keeps its procedure up to date anyway, for the canvas.
  void session.procedure;
  const { total, longest } = look(diagnostics);
  totals.push(total);
  slices.push(longest);
  session.undo();
  diagnostics.update();
}

function look(diagnostics) {
  let [total, longest] = [0, 0];
  for (const work = diagnostics.slices(); ;) {
    const start = performance.now();
    const { done } = work.next();
    const taken = performance.now() - start;
    total += taken;
    longest = Math.max(longest, taken);
    if (done) return { total, longest };
  }
}

/** @param {ReturnType<typeof measureDiagnostics>} results */
export function diagnosticsTable(results) {
  const counts = [...new Set(results.map(({ count }) => count))];
  return table(
    ["milliseconds after an edit of …, median (longest slice)", ...counts.map((count) => `N = ${count}`), "largest / smallest"],
    [FIRST, ...Object.keys(EDITS)].map((edit) => {
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
