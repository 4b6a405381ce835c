/** Brings what a scenario expects up to what comes out now. Only what it named stays named: a short scenario stays short. */
import type { Calendar, Scenario } from "@hoso/contract";
import type { CompiledProcedure } from "@hoso/engine";
import { openScenario, unfilledCodes } from "@hoso/engine/analysis";
import { findingsOf, outcomeOf, type Expectation } from "./outcome.js";

export function acceptOutcome(procedure: CompiledProcedure, scenario: Scenario, options: { readonly calendar?: Calendar } = {}): Scenario {
  const application = openScenario(procedure, scenario, options);
  const { expect } = scenario;
  const now = outcomeOf(application);
  const shows = (path: string): boolean => application.field(path)?.visible ?? false;
  const known = (path: string): boolean => application.field(path) !== undefined;
  const named = [...(expect.visible ?? []), ...(expect.hidden ?? [])].filter(known);
  const next: Expectation = { ...expect };
  if (expect.visible || expect.hidden) Object.assign(next, sides(named, shows));
  if (expect.required) next.required = expect.required.filter((path) => application.field(path)?.required);
  if (expect.steps) next.steps = now.steps!;
  if (expect.documents) next.documents = now.documents!;
  if (expect.fees) next.fees = pick(now.fees!, Object.keys(expect.fees));
  if (expect.total !== undefined) next.total = Object.values(application.fees().totals)[0] ?? 0;
  if (expect.due !== undefined && options.calendar) {
    if (now.due === undefined) delete next.due;
    else next.due = now.due;
  }
  if (expect.findings) next.findings = acceptFindings(expect.findings, findingsOf(application));
  if (expect.values) next.values = valuesNow(Object.keys(expect.values).filter(known), (path) => application.field(path)?.value);
  return { ...scenario, expect: next };
}

const sides = (paths: readonly string[], shows: (path: string) => boolean): Pick<Expectation, "visible" | "hidden"> => ({
  visible: paths.filter(shows),
  hidden: paths.filter((path) => !shows(path)),
});

const pick = (values: Readonly<Record<string, number>>, names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));

/** An answer that is gone is expected to be absent no longer: it is simply not spoken of. */
const valuesNow = (paths: readonly string[], read: (path: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(
    paths.flatMap((path) => {
      const value = read(path);
      return value === undefined ? [] : [[path, value]];
    }),
  );

type Findings = readonly { code: string; path: string }[];

/** Unfilled fields stay named only where the scenario named them before. */
function acceptFindings(before: Findings, found: Findings): { code: string; path: string }[] {
  const named = new Set(before.map(({ code, path }) => `${path}: ${code}`));
  return found.filter(({ code, path }) => !unfilledCodes.has(code) || named.has(`${path}: ${code}`));
}
