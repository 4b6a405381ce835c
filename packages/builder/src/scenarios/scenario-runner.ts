/**
 * Runs the stored scenarios of the procedure under edit whenever it changed, and keeps the results: in a worker where the page has one, else in
 * slices. One a builder, for the view of scenarios and for the problems.
 */
import type { AuthoringDocument } from "@hoso/authoring";
import { scenarioRun, type ScenarioResult } from "@hoso/authoring/scenarios";
import type { Calendar, Procedure } from "@hoso/contract";
import { compiledProcedure } from "../state/compiled.js";
import type { BuilderState } from "../state/builder-state.js";
import { runInSlices } from "../state/slices.js";
import { ScenarioThread } from "./scenario-thread.js";

export interface ScenarioRun {
  /** `broken`: the procedure has errors that keep it from being run. */
  readonly state: "running" | "done" | "broken";
  /** In the order of the scenarios; what is not there yet is still to run. */
  readonly results: readonly ScenarioResult[];
  /** The state of the work that was run. */
  readonly document?: AuthoringDocument;
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
  #thread: ScenarioThread | undefined;
  #isSliced: boolean;
  #isEnded = false;
  readonly #off: () => void;

  static of(state: BuilderState): ScenarioRunner {
    let runner = runners.get(state);
    if (!runner) runners.set(state, (runner = new ScenarioRunner(state)));
    return runner;
  }

  private constructor(state: BuilderState) {
    this.#state = state;
    this.#isSliced = state.services.worker === undefined;
    this.#off = state.on("document", () => this.#schedule(pause));
    void this.#prepare();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The builder is gone; should it come back, another runner takes over. */
  end(): void {
    this.#isEnded = true;
    this.#off();
    this.#abort.abort();
    clearTimeout(this.#timer);
    this.#thread?.end();
    runners.delete(this.#state);
  }

  async #prepare(): Promise<void> {
    this.calendar = await this.#state.services.calendar?.().catch(() => undefined);
    this.#schedule(0);
  }

  #schedule(wait: number): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
    if (this.#isEnded) return;
    this.#timer = setTimeout(() => void this.#start(), wait);
  }

  async #start(): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const { document, procedure } = this.#state.session;
    const here = this.#isSliced || !procedure.scenarios?.length;
    const results = here ? await this.#inSlices(procedure, signal) : await this.#besides(procedure, signal);
    if (signal.aborted) return;
    this.#tell(results ? { state: "done", results, document } : { state: "broken", results: [], document });
  }

  /** A worker that cannot be had, or fails, is not tried again: what it would do is done here. */
  async #besides(procedure: Procedure, signal: AbortSignal): Promise<readonly ScenarioResult[] | undefined> {
    try {
      this.#thread ??= new ScenarioThread(this.#state.services.worker!());
      return await this.#thread.ask(procedure, this.calendar);
    } catch {
      this.#thread?.end();
      this.#thread = undefined;
      this.#isSliced = true;
      return this.#inSlices(procedure, signal);
    }
  }

  async #inSlices(procedure: Procedure, signal: AbortSignal): Promise<readonly ScenarioResult[] | undefined> {
    const compiled = compiledProcedure(procedure);
    if (!compiled) return undefined;
    const results: ScenarioResult[] = [];
    await runInSlices(scenarioRun(compiled, this.calendar && { calendar: this.calendar }), signal, (result) => results.push(result));
    return results;
  }

  #tell(run: ScenarioRun): void {
    this.run = run;
    for (const listener of this.#listeners) listener();
  }
}
