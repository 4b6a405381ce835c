/** Which answers some rules hang on, directly or through computed fields and conditions; and a procedure cut down to them. */
import type { Field, Procedure, Rule } from "@hoso/contract";
import { isObject } from "../document/values.js";

/** Paths that a rule names, as it names them; those inside a list's row without the list. */
function* namesIn(rule: Rule | undefined): Iterable<string> {
  if (Array.isArray(rule)) for (const one of rule) yield* namesIn(one);
  else if (isObject(rule))
    for (const [operator, operand] of Object.entries(rule) as [string, Rule][])
      if (operator !== "var") yield* namesIn(operand);
      else yield String(Array.isArray(operand) ? operand[0] : operand);
}

interface Found {
  readonly path: string;
  readonly field: Field;
  /** Conditions of the field and of what is around it. */
  readonly conditions: readonly Rule[];
}

function* walk(fields: readonly Field[], prefix: string, around: readonly Rule[]): Iterable<Found> {
  for (const field of fields) {
    const conditions = field.when === undefined ? around : [...around, field.when];
    const path = prefix + field.id;
    yield { path, field, conditions };
    if (field.kind === "group" && field.fields) yield* walk(field.fields, `${path}.`, conditions);
  }
}

export interface RuleInputs {
  /** Whether the case makes a difference. */
  readonly case: boolean;
  /** Fields to answer, by path, in the order of the form. */
  readonly fields: ReadonlyMap<string, Field>;
  /** All paths that are needed, computed ones included. */
  readonly paths: ReadonlySet<string>;
}

/** What must be answered for these rules. Fields inside lists stand for their list. */
export function inputsOf(procedure: Procedure, rules: readonly (Rule | undefined)[]): RuleInputs {
  const all = new Map(
    procedure.steps.flatMap((step) =>
      [...walk(step.fields, "", step.when === undefined ? [] : [step.when])].map((found) => [found.path, found] as const),
    ),
  );
  const paths = new Set<string>();
  let byCase = false;
  const visit = (rule: Rule | undefined): void => {
    for (const name of namesIn(rule)) {
      if (name === "case") byCase = true;
      const found = all.get(name);
      if (!found || paths.has(name)) continue;
      paths.add(name);
      for (const one of [...found.conditions, found.field.compute, ...insideOf(found.field)]) visit(one);
    }
  };
  rules.forEach(visit);
  const fields = [...all].flatMap(([path, { field }]) =>
    paths.has(path) && field.kind !== "computed" && field.kind !== "group" ? [[path, field] as const] : [],
  );
  return { case: byCase, fields: new Map(fields), paths };
}

/** Rules within a list: they may name answers outside it. */
const insideOf = (field: Field): (Rule | undefined)[] =>
  (field.fields ?? []).flatMap((member) => [member.when, member.compute, ...insideOf(member)]);

/** The procedure with only these fields and what is around them, and nothing but cases besides: it opens while the rest is unfinished. */
export function cutDown(procedure: Procedure, { paths }: Pick<RuleInputs, "paths">): Procedure {
  const { id, version, title, languages, department, cases } = procedure;
  const keep = (fields: readonly Field[], prefix: string): Field[] =>
    fields.flatMap((field): Field[] => {
      const path = prefix + field.id;
      if (field.kind !== "group") return paths.has(path) ? [bare(field)] : [];
      const members = keep(field.fields ?? [], `${path}.`);
      return members.length > 0 ? [{ ...bare(field), fields: members }] : [];
    });
  const steps = procedure.steps.flatMap((step) => {
    const fields = keep(step.fields, "");
    return fields.length > 0 ? [{ ...step, fields }] : [];
  });
  return { id, version, title, languages, department, ...(cases && { cases }), steps };
}

/** Whether a field must be answered decides nothing here, and its rule may name what is cut away. */
const bare = ({ required: _required, recommended: _recommended, ...field }: Field): Field => field;
