/** The worker's side: takes a procedure, gives back what its scenarios came to. A newer procedure ends what is under way for an older one. */
import { scenarioRun, type ScenarioResult } from "@hoso/authoring/scenarios";
import type { Calendar } from "@hoso/contract";
import { compile } from "@hoso/engine";

export interface ScenarioRequest {
  readonly id: number;
  /** As JSON: the page writes it in a fraction of the time that copying the objects takes. */
  readonly procedure: string;
  readonly calendar: Calendar | undefined;
}

export interface ScenarioReply {
  readonly id: number;
  /** Undefined: errors keep the procedure from being run. */
  readonly results: readonly ScenarioResult[] | undefined;
}

/** Of a worker's global scope, what is used here. A message port is one too. */
export interface ScenarioScope {
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  postMessage(reply: ScenarioReply): void;
}

/** Milliseconds after which it is looked whether somebody asked anew. */
const breath = 50;

export function serveScenarios(scope: ScenarioScope): void {
  let latest = 0;
  scope.addEventListener("message", ({ data }) => {
    const request = data as ScenarioRequest;
    latest = request.id;
    void runAll(request, () => latest === request.id).then((reply) => {
      if (reply) scope.postMessage(reply);
    });
  });
}

async function runAll({ id, procedure, calendar }: ScenarioRequest, isWanted: () => boolean): Promise<ScenarioReply | undefined> {
  try {
    const compiled = compile(JSON.parse(procedure));
    if (!compiled.ok) return { id, results: undefined };
    const results: ScenarioResult[] = [];
    let until = performance.now() + breath;
    for (const result of scenarioRun(compiled.procedure, calendar && { calendar })) {
      results.push(result);
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted()) return undefined;
      until = performance.now() + breath;
    }
    return { id, results };
  } catch (error) {
    // An unfinished procedure may lack what a run goes through; that it does the problems say.
    if (error instanceof TypeError) return { id, results: undefined };
    throw error;
  }
}
