/**
 * Naughty strings and XSS payloads set on a field of every kind: the engine never throws, what it normalises stays as
 * it is when set again, and the derived data schema gives the same verdict as the engine wherever it claims to.
 */
import { isDeepStrictEqual } from "node:util";
import { compile, openApplication, type Application, type CompiledProcedure } from "@hoso/engine";
import { deriveDataSchema } from "@hoso/engine/data-schema";
import { standardKinds } from "@hoso/engine/kinds";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type Corpus, type CorpusResult, Tally } from "./corpus.js";
import { hostileStrings } from "./hostile-strings.js";

interface Subject {
  readonly kind: string;
  readonly procedure: CompiledProcedure;
  readonly validate: ValidateFunction;
  /** Where the schema says itself that it cannot judge this field. */
  readonly unexpressed: boolean;
}

const settings: Readonly<Record<string, Record<string, unknown>>> = {
  choice: { options: [{ value: "a", label: "A" }] },
  choices: { options: [{ value: "a", label: "A" }] },
  search: { dataset: "streets" },
  address: { profile: "vn" },
  money: { currency: "VND" },
};

/** Kinds that hold no answer of their own: layout, structure, results. */
const withoutAnswer = new Set(["group", "list", "note", "computed"]);

function subjectOf(kind: string): Subject {
  const compiled = compile({
    id: "hostile",
    version: 1,
    title: "Hostile",
    languages: ["en"],
    department: "hostile",
    steps: [{ id: "step", title: "Step", fields: [{ id: "a", kind, label: "A", ...settings[kind] }] }],
  });
  if (!compiled.ok) throw new Error(`${kind}: ${JSON.stringify(compiled.findings)}`);
  const schema = deriveDataSchema(compiled.procedure) as { "x-unexpressed"?: readonly unknown[] };
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return { kind, procedure: compiled.procedure, validate: ajv.compile(schema), unexpressed: (schema["x-unexpressed"] ?? []).length > 0 };
}

const open = (procedure: CompiledProcedure): Application => openApplication(procedure, { now: () => new Date("2026-01-15T03:00:00Z") });

function accepts(application: Application): boolean {
  return (application.field("a")?.findings ?? []).every(({ severity }) => severity !== "error");
}

/** What is wrong with one text on one kind, undefined when nothing is. */
function fault({ kind, procedure, validate, unexpressed }: Subject, text: string): string | undefined {
  const application = open(procedure);
  application.set("a", text);
  const value = application.field("a")?.value;
  if (value === undefined) return undefined;
  const again = open(procedure);
  again.set("a", value);
  if (!isDeepStrictEqual(again.field("a")?.value, value)) return `${kind}: normalising twice changes ${JSON.stringify(text)}`;
  const valid = validate({ a: value });
  if (!unexpressed && valid !== accepts(again))
    return `${kind}: engine says ${accepts(again)}, derived schema ${valid} of ${JSON.stringify(value)}`;
  return undefined;
}

function run(folder: string): CorpusResult[] {
  const subjects = [...standardKinds.keys()].filter((kind) => !withoutAnswer.has(kind)).map(subjectOf);
  const { naughty, xss } = hostileStrings(folder);
  return Object.entries({ "naughty strings": naughty, "XSS payloads": xss }).map(([title, texts]) => {
    const tally = new Tally();
    for (const subject of subjects) {
      for (const text of texts) {
        let found: string | undefined;
        try {
          found = fault(subject, text);
        } catch (error) {
          found = `${subject.kind}: throws ${(error as Error).message} on ${JSON.stringify(text)}`;
        }
        tally.add(found === undefined, () => found ?? "");
      }
    }
    const judged = subjects.filter(({ unexpressed }) => !unexpressed).length;
    return tally.result(`${title} on ${subjects.length} kinds`, [
      `${texts.length} texts; the derived schema claims to judge ${judged} of the kinds and agrees there`,
    ]);
  });
}

export const hostileText: Corpus = { name: "hostile-text", source: ".", run };
