// What one `set()` costs in the engine, in Node, for forms of different size. The cost of a keystroke is to grow with what it changes and never
// with the size of the form: the figures of a row are to be the same.
//
//   node benchmarks/engine.mjs
import { pathToFileURL } from "node:url";
import { compile, openApplication } from "@hoso/engine";
import { formModel } from "./forms/form-model.mjs";
import { hosoDefinition } from "./forms/hoso-definition.mjs";
import { median } from "./forms/statistics.mjs";
import { figure, table } from "./forms/report.mjs";

export const COUNTS = [20, 200, 1000, 5000];
const CALLS = 200;
const BATCHES = 151;

/** Forms that differ in size alone: the field that is set always has the same dependants. */
const FORMS = {
  "no rules": (count) => hosoDefinition(formModel(count, false)),
  "20 % conditional on another field": (count) => hosoDefinition(formModel(count, true)),
  "rules: 5 dependants (3 shown or hidden, 2 computed)": (count) => withDependants(count),
};

/** Besides the five that depend on the field, a fifth of the form depends on other fields, so that the rules grow with the form too. */
function withDependants(count) {
  const definition = hosoDefinition(formModel(count, true));
  const { fields } = definition.steps[0];
  const typed = { var: "f1" };
  const conditions = [{ "!!": typed }, { ">": [{ length: typed }, 2] }, { "==": [typed, "answer 1"] }];
  conditions.forEach((when, index) => fields.push({ id: `shown${index}`, kind: "text", label: "Shown", when }));
  fields.push({ id: "joined", kind: "computed", label: "Joined", result: "text", compute: { cat: [typed, " ", typed] } });
  fields.push({ id: "letters", kind: "computed", label: "Letters", result: "number", compute: { length: { var: "joined" } } });
  return definition;
}

/** @returns {{ form: string, count: number, nanoseconds: number }[]} medians */
export function measureEngine(counts = COUNTS) {
  const prepared = [];
  for (const [form, make] of Object.entries(FORMS)) {
    for (const count of counts) prepared.push({ form, count, application: open(make(count)), batches: [] });
  }
  // Interleaved: a batch of every form in turn, so that a slow moment of the machine falls on all.
  for (let batch = 0; batch < BATCHES; batch += 1) {
    for (const one of prepared) one.batches.push(timeBatch(one.application, batch));
  }
  return prepared.map(({ form, count, batches }) => ({ form, count, nanoseconds: median(batches.slice(20)) }));
}

function open(definition) {
  const compiled = compile(definition);
  if (!compiled.ok) throw new Error(`The definition does not compile: ${JSON.stringify(compiled.findings.slice(0, 3))}`);
  return openApplication(compiled.procedure, { now: () => new Date("2026-03-02T03:00:00Z") });
}

/** Every call changes the value, so none is answered without work. */
function timeBatch(application, batch) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < CALLS; call += 1) application.set("f1", call % 2 === 0 ? `answer ${batch}` : "answer 1");
  return Number(process.hrtime.bigint() - start) / CALLS;
}

/** @param {ReturnType<typeof measureEngine>} results */
export function engineTable(results) {
  const counts = [...new Set(results.map((result) => result.count))];
  const forms = [...new Set(results.map((result) => result.form))];
  return table(
    ["nanoseconds, median", ...counts.map((count) => `N = ${count}`), "largest / smallest"],
    forms.map((form) => {
      const values = counts.map((count) => results.find((result) => result.form === form && result.count === count).nanoseconds);
      return [form, ...values.map((value) => figure(Math.round(value))), (values.at(-1) / values[0]).toFixed(2)];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(engineTable(measureEngine()));
