// Runs a stored scenario: answers in, and what the definition expects against what comes out.
import type { Calendar, Scenario } from "@hoso/contract";
import { Application } from "../application/application.js";
import { workingCalendar } from "../calendar/working-calendar.js";
import { same } from "../rules/values.js";
import type { CompiledProcedure } from "../procedure/node.js";

/** One expectation that does not hold; texts are for authors. */
export interface Mismatch {
  /** Member of `expect`, with the name behind a slash where it has several. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

const anyDay = "2026-01-05T02:00:00Z";

interface ScenarioOptions {
  readonly calendar?: Calendar;
}

export function runScenario(procedure: CompiledProcedure, scenario: Scenario, options: ScenarioOptions = {}): readonly Mismatch[] {
  return compareAll(openScenario(procedure, scenario, options), scenario.expect, options.calendar !== undefined);
}

/** What a scenario says of its beginning: everything but its name and what is expected. */
export type ScenarioInput = Omit<Scenario, "id" | "title" | "expect">;

/** The application of a scenario, filled in as it says. */
export function openScenario(procedure: CompiledProcedure, scenario: ScenarioInput, options: ScenarioOptions = {}): Application {
  const now = () => new Date(scenario.now ?? anyDay);
  const application = new Application(procedure, {
    now,
    answers: scenario.answers,
    ...(options.calendar && { calendar: workingCalendar(options.calendar) }),
    ...(scenario.case !== undefined && { case: scenario.case }),
    ...(scenario.channel !== undefined && { channel: scenario.channel }),
    authority: "trusted",
  });
  for (const id of scenario.given ?? []) attachSample(application, id);
  return application;
}

/** A file as the requirement accepts it, so that only the answers decide. */
function attachSample(application: Application, id: string): void {
  const item = application.checklist().find((one) => one.id === id);
  if (!item) return;
  const type = item.definition.accept?.[0] ?? "application/pdf";
  const sample = { upload: "0".repeat(22), name: "sample", type, size: 1, sha256: "0".repeat(64) };
  application.attach(id, [sample], item.alternatives[0]?.id);
}

function compareAll(application: Application, expect: Scenario["expect"], dated: boolean): readonly Mismatch[] {
  const mismatches: Mismatch[] = [];
  const compare = (what: string, expected: unknown, found: unknown) => {
    if (!same(expected, found))
      mismatches.push({ what, expected: JSON.stringify(expected) ?? "absent", found: JSON.stringify(found) ?? "absent" });
  };
  for (const path of expect.visible ?? []) compare(`visible/${path}`, true, application.field(path)?.visible ?? false);
  for (const path of expect.hidden ?? []) compare(`hidden/${path}`, false, application.field(path)?.visible ?? false);
  for (const path of expect.required ?? []) compare(`required/${path}`, true, application.field(path)?.required ?? false);
  for (const [path, value] of Object.entries(expect.values ?? {}))
    compare(`values/${path}`, value ?? undefined, application.field(path)?.value);
  if (expect.steps)
    compare(
      "steps",
      expect.steps,
      application.steps().flatMap(({ id, visible }) => (visible ? [id] : [])),
    );
  if (expect.documents) compare("documents", [...expect.documents].sort(), documentsToProvide(application));
  const fees = application.fees();
  for (const [id, amount] of Object.entries(expect.fees ?? {}))
    compare(`fees/${id}`, amount, fees.items.find((item) => item.id === id)?.amount);
  if (expect.total !== undefined) compare("total", expect.total, Object.values(fees.totals)[0] ?? 0);
  if (expect.due !== undefined && dated) compare("due", expect.due, application.due()?.at);
  if (expect.findings) {
    const expected = expect.findings.map(({ code, path }) => `${path}: ${code}`).sort();
    const found = application.findings().filter(({ severity }) => severity !== "notice");
    const named = found
      .map(({ code, path }) => ({ code, text: `${path}: ${code}` }))
      .filter(({ code, text }) => !unfilledCodes.has(code) || expected.includes(text));
    compare("findings", expected, named.map(({ text }) => text).sort());
  }
  return mismatches;
}

/** What is merely not filled in yet is compared only where a scenario names it, so that a scenario need not answer everything. */
export const unfilledCodes: ReadonlySet<string> = new Set(["required", "recommended", "case-missing", "document-missing", "fee-unknown"]);

/** Papers the person must attach or show, and those made from the answers. */
export function documentsToProvide(application: Application): readonly string[] {
  const listed = application
    .checklist()
    .filter(({ needed, required, status }) => needed && (required || status === "present-later" || status === "generated"));
  return listed.map(({ id }) => id).sort();
}
