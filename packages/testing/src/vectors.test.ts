// The contract's vectors, run through the engine: valid and invalid definitions, and recorded runs that say what a definition means.
import { workingCalendar } from "@hoso/engine/calendar";
import { readdirSync, readFileSync } from "node:fs";
import type { Calendar, Procedure } from "@hoso/contract";
import { validateProcedure } from "@hoso/contract/validators";
import { compile, openApplication, submissionOf, type Application, type Attachment } from "@hoso/engine";
import { analyse } from "@hoso/engine/analysis";
import { describe, expect, test } from "vitest";

const root = new URL("../../../", import.meta.url);

function load(place: string): any {
  return JSON.parse(readFileSync(new URL(place, root), "utf8"));
}

function vectors(folder: string): [string, any][] {
  const place = `schemas/vectors/${folder}/`;
  const names = readdirSync(new URL(place, root))
    .filter((name) => name.endsWith(".json"))
    .sort();
  return names.map((name) => [name.slice(0, -5), load(place + name)]);
}

const calendars = new Map<string, Calendar>([["vn", load("examples/calendars/vn.json")]]);

/** Everything found, by contract first and by engine after, as `code path`. */
function findAll(procedure: Procedure): string[] {
  const shape = validateProcedure(procedure);
  const found = shape.ok ? [] : shape.errors.map(({ path }) => `schema ${path}`);
  const engine = analyse(procedure).filter(({ severity }) => severity === "error");
  return [...found, ...engine.map(({ code, path }) => `${code} ${path}`)];
}

describe("valid definitions", () => {
  test.each(vectors("valid"))("%s", (_name, { procedure }) => {
    expect(findAll(procedure)).toEqual([]);
    expect(compile(procedure).ok).toBe(true);
  });
});

describe("invalid definitions", () => {
  test.each(vectors("invalid"))("%s", (_name, { procedure, expected }) => {
    const found = findAll(procedure);
    for (const { code, path } of expected) {
      if (path === undefined) expect(found.map(codeOf)).toContain(code);
      else expect(found, found.join("; ")).toContain(`${code} ${path}`);
    }
    const codes = new Set(expected.map(({ code }: { code: string }) => code));
    expect(found.map(codeOf).filter((code) => !codes.has(code))).toEqual([]);
  });
});

function codeOf(found: string): string {
  return found.slice(0, found.indexOf(" "));
}

test("the page on semantics links to every run, and to nothing else", () => {
  const page = readFileSync(new URL("docs/architecture/semantics.md", root), "utf8");
  const linked = [...page.matchAll(/vectors\/runs\/([\w-]+)\.json/g)].map(([, name]) => name);
  expect(linked.sort()).toEqual(
    vectors("runs")
      .map(([name]) => name)
      .sort(),
  );
});

describe("recorded runs", () => {
  test.each(vectors("runs"))("%s", (_name, vector) => {
    const application = play(vector);
    compareFields(application, vector.expect);
    compareWhole(application, vector.expect);
  });
});

function play(vector: any): Application {
  const definition = vector.procedure.example ? load(`examples/procedures/${vector.procedure.example}.json`) : vector.procedure;
  expect(findAll(definition)).toEqual([]);
  const compiled = compile(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  const calendar = calendars.get(vector.calendar);
  const application = openApplication(compiled.procedure, {
    now: () => new Date(vector.now),
    ...(calendar && { calendar: workingCalendar(calendar) }),
    ...(vector.case && { case: vector.case }),
    ...(vector.channel && { channel: vector.channel }),
    ...(vector.covered && { covered: vector.covered }),
  });
  for (const action of vector.actions) act(application, action);
  return application;
}

function act(application: Application, action: any): void {
  const [[name, value]] = Object.entries(action) as [[string, any]];
  if (name === "set") application.set(value[0], value[1]);
  else if (name === "add") application.addRow(value);
  else if (name === "remove") application.removeRow(value[0], value[1]);
  else if (name === "move") application.moveRow(value[0], value[1], value[2]);
  else if (name === "attach") application.attach(value[0], value[1].map(sample), value[2]);
  else if (name === "touch") application.touch(value);
  else if (name === "case") application.setCase(value);
  else throw new Error(`No action ${name}`);
}

function sample(type: string, index: number): Attachment {
  return { upload: `upload${index}`, name: `file${index}`, type, size: 1000, sha256: "0".repeat(64) };
}

/** What stands at a path of the submitted answers. */
function answerAt(application: Application, path: string): unknown {
  return path.split(".").reduce<any>((value, name) => value?.[name], application.answers());
}

function compareFields(application: Application, wanted: any): void {
  const fields = (member: string) => Object.entries((wanted[member] ?? {}) as Record<string, any>);
  for (const [path, visible] of fields("visible")) expect([path, application.field(path)?.visible]).toEqual([path, visible]);
  for (const [path, required] of fields("required")) expect([path, application.field(path)?.required]).toEqual([path, required]);
  for (const [path, value] of fields("values")) {
    expect([path, application.field(path)?.value]).toEqual([path, value]);
    expect([path, answerAt(application, path)]).toEqual([path, value]);
  }
  for (const [path, value] of fields("kept")) expect([path, application.field(path)?.value]).toEqual([path, value]);
  for (const [path, raw] of fields("raw")) expect([path, application.field(path)?.raw]).toEqual([path, raw]);
  for (const [path, code] of fields("first")) expect([path, application.field(path)?.findings[0]?.code]).toEqual([path, code]);
  for (const [path, options] of fields("options"))
    expect([path, application.field(path)?.options?.map(({ value }) => value)]).toEqual([path, options]);
  for (const path of wanted.absent ?? []) expect([path, answerAt(application, path)]).toEqual([path, undefined]);
}

function compareWhole(application: Application, wanted: any): void {
  if (wanted.findings) expect(application.findings().map(shown).sort()).toEqual(wanted.findings.map(shown).sort());
  if (wanted.answers) expect(JSON.parse(JSON.stringify(application.answers()))).toEqual(wanted.answers);
  if (wanted.submission) {
    const submission = submissionOf(application);
    expect((submission.ok ? [] : submission.findings).map(shown).sort()).toEqual(wanted.submission.map(shown).sort());
  }
  const items = new Map(application.checklist().map((item) => [item.id, item]));
  for (const [id, status] of Object.entries(wanted.checklist ?? {})) expect([id, items.get(id)?.status]).toEqual([id, status]);
  for (const [id, needed] of Object.entries(wanted.needed ?? {})) expect([id, items.get(id)?.needed]).toEqual([id, needed]);
  for (const [id, ids] of Object.entries(wanted.alternatives ?? {}))
    expect([id, items.get(id)?.alternatives.map((one) => one.id)]).toEqual([id, ids]);
  const fees = application.fees();
  if (wanted.fees?.items) expect(Object.fromEntries(fees.items.map(({ id, amount }) => [id, amount ?? null]))).toEqual(wanted.fees.items);
  if (wanted.fees?.total) expect(fees.totals).toEqual(wanted.fees.total);
  if (wanted.fees?.known !== undefined) expect(fees.known).toBe(wanted.fees.known);
  if (wanted.due !== undefined) expect(application.due()?.at ?? null).toBe(wanted.due);
}

function shown({ code, path, severity }: { code: string; path: string; severity: string }): string {
  return `${path}: ${severity} ${code}`;
}
