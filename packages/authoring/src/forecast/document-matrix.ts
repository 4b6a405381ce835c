/** Which papers each case needs, as far as the case alone decides it; where the answers decide, it says so. */
import type { DocumentRequirement, Procedure, Rule } from "@hoso/contract";
import { CaseRules } from "./decide-rule.js";

/**
 * `needed`: always asked in this case. `optional`: always offered, never demanded. `depends`: the answers decide. `not`: never asked.
 * `covered`: a registry is known to hold it.
 */
export type DocumentNeed = "needed" | "optional" | "depends" | "not" | "covered";

export interface MatrixCell {
  readonly need: DocumentNeed;
  /** Of `depends`: the conditions that the case leaves open. */
  readonly conditions: readonly Rule[];
  /** Indexes of the alternatives that may be offered; empty when the paper has none. */
  readonly alternatives: readonly number[];
}

export interface DocumentMatrix {
  /** Ids of the cases; one undefined when the procedure has none. */
  readonly cases: readonly (string | undefined)[];
  /** By document, in the order of the definition; in each row one cell a case. */
  readonly rows: readonly (readonly MatrixCell[])[];
}

export function documentMatrix(procedure: Procedure): DocumentMatrix {
  const cases = procedure.cases?.length ? procedure.cases.map(({ id }) => id) : [undefined];
  const rules = cases.map((chosen) => new CaseRules(procedure, chosen));
  const documents = procedure.documents ?? [];
  return { cases, rows: documents.map((document) => rules.map((one) => cellOf(document, one))) };
}

function cellOf(document: DocumentRequirement, rules: CaseRules): MatrixCell {
  const conditions = ([document.when, document.required] as const).filter(
    (rule): rule is Rule => rule !== undefined && rules.holds(rule) === undefined,
  );
  const alternatives = (document.anyOf ?? []).flatMap(({ when }, index) =>
    when === undefined || rules.holds(when) !== false ? [index] : [],
  );
  const need = needOf(document, rules);
  return { need, conditions: need === "depends" ? conditions : [], alternatives: need === "not" ? [] : alternatives };
}

function needOf({ when, required, satisfiedBy }: DocumentRequirement, rules: CaseRules): DocumentNeed {
  const shows = when === undefined ? true : rules.holds(when);
  const demanded = rules.holds(required);
  if (shows === false) return "not";
  if (shows && satisfiedBy?.when !== undefined && rules.holds(satisfiedBy.when)) return "covered";
  if (shows === undefined || demanded === undefined) return "depends";
  return demanded ? "needed" : "optional";
}
