// All findings on a definition: for authors, the publishing server and the command line; phones only compile.
import type { Procedure } from "@hoso/contract";
import { finding, type Finding } from "../finding.js";
import { compile } from "../procedure/compile-standard.js";
import type { CompiledProcedure } from "../procedure/node.js";
import type { KindRegistry } from "../kinds/kind.js";
import { runScenario } from "../scenario/run-scenario.js";
import type { Calendar } from "@hoso/contract";
import { checkFields } from "./check-fields.js";
import { checkRules } from "./check-rules.js";
import { checkTexts } from "./check-texts.js";

export interface AnalysisOptions {
  readonly kinds?: KindRegistry;
  /** For scenarios that expect a due date. */
  readonly calendar?: Calendar;
}

/** Findings with JSON pointers as paths; errors keep a definition from being published. The shape is checked beforehand by the schema. */
export function analyse(definition: Procedure, options: AnalysisOptions = {}): readonly Finding[] {
  const compiled = compile(definition, options);
  if (!compiled.ok) return compiled.findings;
  const { procedure } = compiled;
  return [...analyseCompiled(procedure), ...checkTexts(definition), ...checkScenarios(procedure, options)];
}

/** What is wrong with rules, fields and names; texts and scenarios, which authors' tools look at one by one, are left out. */
export function analyseCompiled(procedure: CompiledProcedure): readonly Finding[] {
  return [...checkRules(procedure), ...checkFields(procedure), ...checkWhole(procedure)];
}

function checkWhole({ definition }: CompiledProcedure): readonly Finding[] {
  const found: Finding[] = [];
  const unique = (ids: readonly string[], place: string) =>
    ids.forEach(
      (id, index) => void (ids.indexOf(id) < index && found.push(finding("duplicate-id", `${place}/${index}/id`, "error", { name: id }))),
    );
  unique(
    (definition.cases ?? []).map(({ id }) => id),
    "/cases",
  );
  unique(
    (definition.fees ?? []).map(({ id }) => id),
    "/fees",
  );
  unique(
    (definition.privacy?.purposes ?? []).map(({ id }) => id),
    "/privacy/purposes",
  );
  (definition.documents ?? []).forEach((document, index) =>
    unique(
      (document.anyOf ?? []).map(({ id }) => id),
      `/documents/${index}/anyOf`,
    ),
  );
  if (definition.serviceLevel === "partial" && definition.partialReason === undefined)
    found.push(finding("missing-partial-reason", "/partialReason"));
  (definition.scenarios ?? []).forEach((scenario, index) => {
    if (scenario.case !== undefined && !definition.cases?.some(({ id }) => id === scenario.case))
      found.push(finding("unknown-case", `/scenarios/${index}/case`, "error", { name: scenario.case }));
  });
  return found;
}

function checkScenarios(procedure: CompiledProcedure, { calendar }: AnalysisOptions): readonly Finding[] {
  return (procedure.definition.scenarios ?? []).flatMap((scenario, index) =>
    runScenario(procedure, scenario, { ...(calendar && { calendar }) }).map(({ what, expected, found }) =>
      finding("scenario-failed", `/scenarios/${index}/expect/${what}`, "error", { scenario: scenario.id, expected, found }),
    ),
  );
}
