/** Runs the stored scenarios of a procedure: all at once, or one after another with the caller deciding when to go on. */
import type { Calendar, Procedure } from "@hoso/contract";
import type { CompiledProcedure } from "@hoso/engine";
import { runScenario, type Mismatch } from "@hoso/engine/analysis";

export interface ScenarioResult {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly ok: boolean;
  readonly mismatches: readonly Mismatch[];
}

export interface ScenarioOptions {
  /** Without it due dates are not compared. */
  readonly calendar?: Calendar;
  /** Only these, by id. */
  readonly only?: ReadonlySet<string>;
}

/** One result at a time, in the order of the procedure: a page takes a few, lets the browser breathe, and goes on. */
export function* scenarioRun(procedure: CompiledProcedure, { calendar, only }: ScenarioOptions = {}): Generator<ScenarioResult, void> {
  for (const scenario of procedure.definition.scenarios ?? []) {
    if (only && !only.has(scenario.id)) continue;
    const mismatches = runScenario(procedure, scenario, calendar && { calendar });
    yield { scenario: scenario.id, ok: mismatches.length === 0, mismatches };
  }
}

export const runScenarios = (procedure: CompiledProcedure, options?: ScenarioOptions): readonly ScenarioResult[] => [
  ...scenarioRun(procedure, options),
];

/** The id of a new scenario that no other has. */
export function freeScenarioId({ scenarios = [] }: Procedure): string {
  const taken = new Set(scenarios.map(({ id }) => id));
  let number = scenarios.length + 1;
  while (taken.has(`scenario${number}`)) number++;
  return `scenario${number}`;
}
