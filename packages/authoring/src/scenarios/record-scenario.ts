/** Makes a scenario of an application as it stands in the preview: what was answered, and what came of it. */
import type { Calendar, Scenario, Text } from "@hoso/contract";
import type { Application } from "@hoso/engine";
import { openScenario, type ScenarioInput } from "@hoso/engine/analysis";
import { outcomeOf } from "./outcome.js";

export interface RecordOptions {
  readonly id: string;
  readonly title: Text;
  /** The moment the application is handed in: terms and checks on dates go by it. */
  readonly now?: string;
  /** Without it no due date is recorded. */
  readonly calendar?: Calendar;
}

/** What is expected is what the recorded answers give when opened anew, so that a scenario just recorded always passes. */
export function recordScenario(application: Application, { id, title, now, calendar }: RecordOptions): Scenario {
  const input = { ...applicationInput(application), ...(now !== undefined && { now }) };
  const opened = openScenario(application.procedure, input, calendar && { calendar });
  const scenario = { id, title, ...input, expect: tidy(outcomeOf(opened)) };
  return JSON.parse(JSON.stringify(scenario)) as Scenario;
}

/** What an application can be begun anew with: case, channel, answers, papers that were given. */
export function applicationInput(application: Application): ScenarioInput {
  const given = application.checklist().flatMap((item) => (item.needed && item.status === "given" ? [item.id] : []));
  return {
    ...(application.case !== undefined && { case: application.case }),
    ...(application.channel !== "web" && { channel: application.channel }),
    answers: answersWithTyped(application),
    ...(given.length > 0 && { given }),
  };
}

/** The answers, and where a text was typed that is no answer the text itself: the finding about it belongs to the scenario. */
function answersWithTyped(application: Application): Record<string, unknown> {
  const answers = structured(application.answers());
  for (const { path } of application.findings()) {
    const raw = application.field(path)?.raw;
    if (raw !== undefined) put(answers, path.split("."), raw.startsWith("{") ? parsed(raw) : raw);
  }
  return answers;
}

const structured = (answers: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(answers)) as Record<string, unknown>;

/** What a widget with several parts held is kept as its JSON. */
function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

function put(target: Record<string, unknown>, [head = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) target[head] = value;
  else {
    const inner = (target[head] ??= /^\d+$/.test(rest[0]!) ? [] : {});
    put(inner as Record<string, unknown>, rest, value);
  }
}

/** Empty lists say nothing, but for papers and findings: there "none" is an expectation. */
function tidy(expect: Scenario["expect"]): Scenario["expect"] {
  const said = Object.entries(expect).filter(
    ([name, value]) => name === "documents" || name === "findings" || typeof value !== "object" || Object.keys(value as object).length > 0,
  );
  return Object.fromEntries(said);
}
