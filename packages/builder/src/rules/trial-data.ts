/** Answers to try a rule with: typed by name, or those of a stored scenario; put together as the rule will look for them. */
import { isObject, type DocumentNode, type Json, type NamedPaths, type RuleScope } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { compile, openApplication } from "@hoso/engine";

export type Answer = string | number | boolean | readonly string[];
type Row = Readonly<Record<string, Answer>>;

export interface TrialAnswers {
  /** By path, as the rule writes it. */
  readonly single: ReadonlyMap<string, Answer>;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

const variables = new Set(["case", "today", "channel"]);
const isVariable = (path: string): boolean => variables.has(path) || path.startsWith("documents.");

/** How many scopes up a path leads, and the rest of it. */
function climb(path: string): [up: number, rest: string] {
  let up = 0;
  for (; path.startsWith("^."); up++) path = path.slice(2);
  return [up, path];
}

type Nested = Record<string, unknown>;

/** The application as data, with one row in each of the lists around the rule. Variables are reachable from every row. */
export function dataOf({ single, rows }: TrialAnswers, { lists }: RuleScope): Nested {
  const root: Nested = {};
  const scopes: Nested[] = [root];
  for (const list of lists) {
    const row: Nested = {};
    write(scopes.at(-1)!, list, [row]);
    scopes.push(row);
  }
  const holder = (path: string): [Nested, string] => {
    const [up, rest] = climb(path);
    return [scopes[Math.max(0, scopes.length - 1 - up)]!, rest];
  };
  const reachable = [...scopes];
  for (const [list, entries] of rows) {
    const [at, rest] = holder(list);
    const made = entries.map((entry) => {
      const row: Nested = {};
      for (const [path, answer] of Object.entries(entry)) write(row, path, answer);
      return row;
    });
    if (made.length > 0) write(at, rest, made);
    reachable.push(...made);
  }
  for (const [path, answer] of single) {
    const [up, rest] = climb(path);
    if (isVariable(rest) && up <= lists.length) for (const scope of reachable) write(scope, rest, answer);
    else write(...holder(path), answer);
  }
  return root;
}

function write(into: Nested, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop()!;
  let at = into;
  for (const name of names) at = (isObject(at[name]) ? at[name] : (at[name] = {})) as Nested;
  at[last] = value;
}

function read(from: unknown, path: string): Json | undefined {
  let at = from;
  for (const name of path.split(".")) at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at as Json | undefined;
}

const isAnswer = (value: unknown): value is Answer =>
  ["string", "number", "boolean"].includes(typeof value) || (Array.isArray(value) && value.every((one) => typeof one === "string"));

/** What a scenario answers to the names of a rule; computed fields come out as in an application. */
export function answersOfScenario(scenario: DocumentNode, procedure: Procedure, named: NamedPaths, { lists }: RuleScope): TrialAnswers {
  const { case: chosen, now, channel, given } = scenario.values;
  const answers = computedAnswers(scenario, procedure) ?? scenario.values.answers;
  const documents = Array.isArray(given) ? (given as readonly string[]) : [];
  const scopes: unknown[] = [answers];
  for (const list of lists) {
    const rows = read(scopes.at(-1), list);
    scopes.push(Array.isArray(rows) ? (rows as readonly Json[])[0] : undefined);
  }
  const find = (path: string): Json | undefined => {
    const [up, rest] = climb(path);
    if (rest === "case") return chosen;
    if (rest === "channel") return channel ?? "web";
    if (rest === "today") return typeof now === "string" ? now.slice(0, 10) : undefined;
    if (rest.startsWith("documents.")) return documents.includes(rest.slice(10)) ? "given" : undefined;
    return read(scopes[scopes.length - 1 - up], rest);
  };
  const single = new Map<string, Answer>();
  for (const path of named.paths) {
    const answer = find(path);
    if (isAnswer(answer)) single.set(path, answer);
    else if (answer !== undefined && !Array.isArray(answer)) single.set(path, true);
  }
  const rows = new Map<string, readonly Row[]>();
  const wanted = [...named.rows.keys(), ...named.paths.filter((path) => !single.has(path) && Array.isArray(find(path)))];
  for (const list of new Set(wanted)) {
    const found = find(list);
    if (!Array.isArray(found)) continue;
    const columns = named.rows.get(list) ?? [];
    rows.set(
      list,
      (found as readonly Json[]).map((row) =>
        Object.fromEntries(
          columns.flatMap((path) => {
            const value = read(row, path);
            return isAnswer(value) ? [[path, value]] : [];
          }),
        ),
      ),
    );
  }
  return { single, rows };
}

/** Undefined while the procedure cannot be filled in. */
function computedAnswers(scenario: DocumentNode, procedure: Procedure): unknown {
  const compiled = compile(procedure);
  if (!compiled.ok) return undefined;
  const { answers, now, channel, case: chosen } = scenario.values;
  const at = typeof now === "string" ? new Date(now) : new Date();
  return openApplication(compiled.procedure, {
    now: () => at,
    answers,
    ...(typeof channel === "string" && { channel }),
    ...(typeof chosen === "string" && { case: chosen }),
  }).answers();
}
