/**
 * Runs the stored scenarios of the procedure under edit whenever it changed, in slices, and keeps the results. One a builder: it goes on while
 * another view shows, once the scenarios were looked at.
 */
import { scenarioRun, type ScenarioResult } from "@hoso/authoring/scenarios";
import type { Calendar } from "@hoso/contract";
import { compiledProcedure } from "../state/compiled.js";
import type { BuilderState } from "../state/builder-state.js";
import { runInSlices } from "../state/slices.js";

export interface ScenarioRun {
  /** `broken`: the procedure has errors that keep it from being run. */
  readonly state: "running" | "done" | "broken";
  /** In the order of the scenarios; what is not there yet is still to run. */
  readonly results: readonly ScenarioResult[];
}

/** How long nothing must change before it runs. */
const pause = 400;
const runners = new WeakMap<BuilderState, ScenarioRunner>();

export class ScenarioRunner {
  run: ScenarioRun = { state: "running", results: [] };
  calendar: Calendar | undefined;
  readonly #state: BuilderState;
  readonly #listeners = new Set<() => void>();
  #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  static of(state: BuilderState): ScenarioRunner {
    let runner = runners.get(state);
    if (!runner) runners.set(state, (runner = new ScenarioRunner(state)));
    return runner;
  }

  private constructor(state: BuilderState) {
    this.#state = state;
    state.on("document", () => this.#schedule(pause));
    void this.#prepare();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #prepare(): Promise<void> {
    this.calendar = await this.#state.services.calendar?.().catch(() => undefined);
    this.#schedule(0);
  }

  #schedule(wait: number): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#start(), wait);
  }

  async #start(): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const procedure = compiledProcedure(this.#state.session.procedure);
    if (!procedure) return this.#tell({ state: "broken", results: [] });
    const results: ScenarioResult[] = [];
    const run = scenarioRun(procedure, this.calendar && { calendar: this.calendar });
    await runInSlices(run, signal, (result) => results.push(result));
    if (!signal.aborted) this.#tell({ state: "done", results });
  }

  #tell(run: ScenarioRun): void {
    this.run = run;
    for (const listener of this.#listeners) listener();
  }
}
