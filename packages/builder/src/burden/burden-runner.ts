/**
 * Estimates what the procedure under edit costs people whenever it changed, in slices, and what the published version does. One a builder, from
 * when the figures are first looked at.
 */
import { burdenRun, defaultBurdenSettings, type Burden, type BurdenSettings } from "@hoso/authoring/burden";
import type { Procedure } from "@hoso/contract";
import { compiledProcedure } from "../state/compiled.js";
import type { BuilderState } from "../state/builder-state.js";
import { runInSlices } from "../state/slices.js";
import { readSettings, writeSettings } from "./settings-store.js";

const pause = 600;
const runners = new WeakMap<BuilderState, BurdenRunner>();

export class BurdenRunner {
  /** Undefined until first reckoned. */
  burden: Burden | undefined;
  /** Of the published version; undefined without one. */
  published: Burden | undefined;
  /** The figures belong to an earlier state: the procedure changed, or has errors. */
  state: "reckoning" | "current" | "broken" = "reckoning";
  settings: BurdenSettings;
  readonly #state: BuilderState;
  readonly #listeners = new Set<() => void>();
  #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #version: Promise<Procedure | undefined> | undefined;
  #publishedWith: BurdenSettings | undefined;

  static of(state: BuilderState): BurdenRunner {
    let runner = runners.get(state);
    if (!runner) runners.set(state, (runner = new BurdenRunner(state)));
    return runner;
  }

  private constructor(state: BuilderState) {
    this.#state = state;
    this.settings = readSettings() ?? defaultBurdenSettings;
    state.on("document", () => this.#schedule(pause));
    this.#schedule(0);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  change(settings: BurdenSettings): void {
    this.settings = settings;
    writeSettings(settings);
    this.#schedule(pause);
  }

  #schedule(wait: number): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
    if (this.state === "current") this.#tell("reckoning");
    this.#timer = setTimeout(() => void this.#start(), wait);
  }

  async #start(): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const procedure = compiledProcedure(this.#state.session.procedure);
    if (!procedure) return this.#tell("broken");
    const { settings } = this;
    const burden = await runInSlices(burdenRun(procedure, settings), signal);
    if (burden) this.burden = burden;
    await this.#comparePublished(settings, signal);
    if (!signal.aborted) this.#tell("current");
  }

  async #comparePublished(settings: BurdenSettings, signal: AbortSignal): Promise<void> {
    if (this.#publishedWith === settings || signal.aborted) return;
    this.#version ??= Promise.resolve(this.#state.services.published?.()).catch(() => undefined);
    const version = await this.#version;
    const compiled = version && compiledProcedure(version);
    const published = compiled && (await runInSlices(burdenRun(compiled, settings), signal));
    if (signal.aborted) return;
    this.published = published;
    this.#publishedWith = settings;
  }

  #tell(state: BurdenRunner["state"]): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
