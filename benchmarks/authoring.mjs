// What one command of the author costs, taken back again and with the procedure brought up to date each time, in Node, for procedures of
// different size. The cost is to grow with what a command changes and never with the procedure: the figures of a row are to be the same.
//
//   node benchmarks/authoring.mjs
import { pathToFileURL } from "node:url";
import { AuthoringSession, fromProcedure } from "@hoso/authoring";
import { formModel } from "./forms/form-model.mjs";
import { hosoDefinition } from "./forms/hoso-definition.mjs";
import { median } from "./forms/statistics.mjs";
import { figure, table } from "./forms/report.mjs";

export const COUNTS = [100, 1000, 5000];
const FIELDS_PER_STEP = 25;
const ROUNDS = 121;
const WARM_UP = 40;
const CALLS = 10;

/** Each as it is asked for by a click or a key; `round` makes every one of them a change. */
const COMMANDS = {
  "type in a label": (keys, round) => ["text.set", { key: keys.field, property: "label", language: "vi", text: `Câu hỏi ${round}` }],
  "set a property": (keys, round) => ["node.set", { key: keys.field, property: "schema.maxLength", value: round + 1 }],
  "insert a field": (keys) => [
    "field.insert",
    { parent: keys.step, after: keys.field, kind: "phone", values: { label: { vi: "Điện thoại" } } },
  ],
  "move a field to another step": (keys) => ["node.move", { keys: [keys.field], parent: keys.other, slot: "fields", after: null }],
  "duplicate a field": (keys) => ["node.duplicate", { keys: [keys.field] }],
  "delete a field that nothing names": (keys) => ["node.delete", { keys: [keys.field] }],
  "delete a field that 5 rules name": (keys) => ["node.delete", { keys: [keys.named] }],
  "rename a field that 5 rules name": (keys, round) => ["node.rename", { key: keys.named, id: `renamed${round}` }],
  "put two fields into a group": (keys) => ["field.wrap", { keys: [keys.field, keys.next], kind: "group" }],
};

/** Procedures that differ in size alone: the same step in front, with the same rules; behind it as many steps as it takes. */
function prepare(count) {
  const definition = hosoDefinition(formModel(count, true));
  const { fields } = definition.steps[0];
  const steps = Array.from({ length: Math.ceil(fields.length / FIELDS_PER_STEP) }, (_, index) => ({
    id: `step${index}`,
    title: { vi: `Bước ${index}`, en: `Step ${index}` },
    fields: fields.slice(index * FIELDS_PER_STEP, (index + 1) * FIELDS_PER_STEP),
  }));
  const own = ["named", "field", "next"].map((id) => ({ id, kind: "text", label: { vi: id, en: id } }));
  const users = [1, 2, 3, 4, 5].map((index) => ({
    id: `user${index}`,
    kind: "text",
    label: { vi: "Có", en: "Yes" },
    when: { "!!": [{ var: "named" }] },
  }));
  steps.unshift({ id: "first", title: { vi: "Bước đầu", en: "First" }, fields: [...own, ...users] });
  let last = 0;
  const newKey = () => `k${++last}`;
  const session = new AuthoringSession({ document: fromProcedure({ ...definition, steps }, newKey), newKey, now: () => 0, language: "vi" });
  const { paths, nodes } = session.document;
  const [step, other] = nodes.get(session.document.root).children.steps;
  return { count, session, keys: { field: paths.get("field"), next: paths.get("next"), named: paths.get("named"), step, other } };
}

/** @returns {{ command: string, count: number, microseconds: number }[]} medians of one command and its undo */
export function measureAuthoring(counts = COUNTS) {
  const runs = counts.flatMap((count) => {
    const prepared = prepare(count);
    return Object.entries(COMMANDS).map(([command, make]) => ({ ...prepared, command, make, samples: [] }));
  });
  // Interleaved, so that a slow moment of the machine falls on all.
  for (let round = 0; round < ROUNDS; round += 1) for (const one of runs) one.samples.push(time(one, round));
  return runs.map(({ command, count, samples }) => ({ command, count, microseconds: median(samples.slice(WARM_UP)) }));
}

function time({ session, keys, make }, round) {
  const start = performance.now();
  for (let call = 0; call < CALLS; call += 1) {
    const outcome = session.run(...make(keys, round));
    if (!outcome.ok) throw new Error(`The command was refused: ${outcome.code}`);
    void session.procedure;
    session.undo();
    void session.procedure;
  }
  return ((performance.now() - start) / CALLS) * 1000;
}

export function authoringTable(results) {
  const counts = [...new Set(results.map(({ count }) => count))];
  const commands = [...new Set(results.map(({ command }) => command))];
  const rows = commands.map((command) => {
    const own = counts.map((count) => results.find((result) => result.command === command && result.count === count).microseconds);
    return [command, ...own.map(figure), ...own.slice(1).map((value) => `${(value / own[0]).toFixed(2)}x`)];
  });
  return table(
    [
      "command and undo, microseconds",
      ...counts.map((count) => `N = ${count}`),
      ...counts.slice(1).map((count) => `${count} : ${counts[0]}`),
    ],
    rows,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(authoringTable(measureAuthoring()));
