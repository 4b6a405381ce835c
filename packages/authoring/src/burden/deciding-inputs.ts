/** The questions whose answers change what shows, what is required, papers or fees, each with the few answers that can make a difference. */
import type { CompiledProcedure, FieldNode } from "@hoso/engine";
import { constantsOf, ruleConstants, type Mentioned } from "./rule-constants.js";

export interface DecidingInput {
  readonly path: string;
  readonly node: FieldNode;
  /** `undefined` leaves it unanswered. */
  readonly answers: readonly unknown[];
  /** False: other answers could matter that were not tried, for example dates. */
  readonly complete: boolean;
}

const maxAnswers = 24;

/** Only questions outside lists: what a row decides seldom reaches beyond the row. */
export function decidingInputs(procedure: CompiledProcedure): readonly DecidingInput[] {
  const mentioned = ruleConstants(procedure.definition);
  const kept = storedAnswers(procedure);
  return procedure.scope.nodes.flatMap((node) => {
    if (node.type !== "field" || node.compute || !(node.readers.size + node.watchers.size || node.feesRead)) return [];
    const rules = mentioned.get(node.path);
    if (!rules) return [];
    const { answers, complete } = answersFor(node, rules, kept.get(node.path) ?? []);
    const optional = node.required === false ? [undefined, ...answers] : answers;
    return optional.length === 0
      ? []
      : [{ path: node.path, node, answers: optional.slice(0, maxAnswers), complete: complete && optional.length <= maxAnswers }];
  });
}

interface Answers {
  readonly answers: readonly unknown[];
  readonly complete: boolean;
}

function answersFor(node: FieldNode, rules: Mentioned, kept: readonly unknown[]): Answers {
  const { definition, valueType } = node;
  const options = (definition.options ?? []).map(({ value }) => value);
  switch (valueType) {
    case "boolean":
      return { answers: [true, false], complete: true };
    case "number":
      return numbers(node, rules);
    case "texts":
      return { answers: optionSets(options, rules), complete: !rules.used };
    case "group":
    case "list":
    case "none":
      return { answers: [], complete: true };
    default:
      if (options.length > 0) return { answers: rules.used ? options : telling(options, rules), complete: true };
      return { answers: kept.length > 0 ? kept : samples(node, rules), complete: !rules.used && rules.comparisons.length === 0 };
  }
}

/** One option of each that all comparisons treat alike. */
function telling(options: readonly string[], { comparisons }: Mentioned): readonly string[] {
  const first = new Map<string, string>();
  for (const option of options) {
    const treated = comparisons.map((constants) => Number(constants.has(option))).join("");
    if (!first.has(treated)) first.set(treated, option);
  }
  return [...first.values()];
}

const optionSets = (options: readonly string[], mentioned: Mentioned): readonly (readonly string[])[] => {
  const constants = constantsOf(mentioned);
  const named = options.filter((option) => constants.has(option));
  const other = options.find((option) => !constants.has(option));
  return [...(other === undefined ? [] : [[other]]), ...named.map((option) => [option]), ...(named.length > 1 ? [named] : [])];
};

/** The ends of what is allowed, and both sides of every number a rule names. */
function numbers({ definition: { schema = {}, default: first }, feesRead }: FieldNode, rules: Mentioned): Answers {
  const least = typeof schema.minimum === "number" ? schema.minimum : 0;
  const most = typeof schema.maximum === "number" ? schema.maximum : undefined;
  const step = schema.multipleOf ?? 1;
  const named = [...constantsOf(rules)].filter((constant): constant is number => typeof constant === "number");
  const all = [
    ...(typeof first === "number" ? [first] : []),
    least,
    ...named.flatMap((one) => [one - step, one, one + step]),
    ...(most === undefined ? [] : [most]),
  ];
  const allowed = [...new Set(all)].filter((one) => one >= least && (most === undefined || one <= most));
  return { answers: allowed, complete: most !== undefined || !(feesRead && rules.used) };
}

const sampleByKind: Readonly<Record<string, unknown>> = {
  text: "A",
  "long-text": "A",
  "person-name": "Nguyễn Văn An",
  "personal-id": "079195012345",
  phone: "+84912345678",
  email: "an@example.vn",
  date: "1995-03-08",
  "partial-date": "1995",
};

/** Where a rule only asks whether there is an answer, any answer will do. */
function samples({ definition: { kind } }: FieldNode, mentioned: Mentioned): readonly unknown[] {
  const named = [...constantsOf(mentioned)];
  return named.length > 0 || !mentioned.answered || !Object.hasOwn(sampleByKind, kind) ? named : [sampleByKind[kind]];
}

/** Answers at a path in the stored scenarios: real ones are the best samples. */
function storedAnswers({ definition: { scenarios = [] } }: CompiledProcedure): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      for (const [name, inner] of Object.entries(value)) visit(inner, path ? `${path}.${name}` : name);
    if (path) {
      const values = found.get(path) ?? [];
      if (values.length < 3 && !values.includes(value)) found.set(path, [...values, value]);
    }
  };
  for (const { answers } of scenarios) visit(answers, "");
  return found;
}
