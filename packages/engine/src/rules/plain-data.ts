// Rules over plain JSON instead of fields: for tools, and to measure the evaluator against public tables of cases.
import { compileRule, type PlacedFault } from "./compile-rule.js";
import { furtherOperators } from "./further-operators.js";
import { maxSteps } from "./operators.js";
import type { Reader, Resolver } from "./resolver.js";

export type PlainResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly PlacedFault[] };

interface PlainScope {
  readonly data: unknown;
  readonly outer?: PlainScope;
}

/** Evaluates a rule against data; `null` in it is absent. @throws RuleBudgetError */
export function evaluateRule(rule: unknown, data: unknown): PlainResult {
  const { run, faults } = compileRule(rule, resolver, furtherOperators);
  if (faults.length) return { ok: false, faults };
  return { ok: true, value: run({ data } satisfies PlainScope, { steps: maxSteps, workingDaysAfter: () => undefined }) };
}

const resolver: Resolver = {
  read,
  rows: (path) => ({
    inner: resolver,
    value: (row) => (row as PlainScope).data,
    rows: (scope, environment) => open(read(path)(scope, environment), scope),
  }),
};

function read(path: string): Reader {
  let up = 0;
  let rest = path;
  for (; rest.startsWith("^."); up++) rest = rest.slice(2);
  const names = rest === "" ? [] : rest.split(".");
  return (scope) => {
    let at: PlainScope | undefined = scope as PlainScope;
    for (let step = 0; step < up; step++) at = at?.outer;
    let value: unknown = at?.data;
    for (const name of names)
      value =
        typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    return value ?? undefined;
  };
}

function open(value: unknown, outer: unknown): readonly PlainScope[] | undefined {
  return Array.isArray(value) ? value.map((data: unknown) => ({ data, outer: outer as PlainScope })) : undefined;
}
