/**
 * Estimates what the procedure under edit costs people whenever it changed, in slices, and what the published version does. One a builder, from
 * when the figures are first looked at.
 */
import { burdenRun, defaultBurdenSettings, type Burden, type BurdenSettings, type Figure } from "@hoso/authoring/burden";
import type { Procedure } from "@hoso/contract";
import { compiledProcedure } from "../state/compiled.js";
import type { BuilderState } from "../state/builder-state.js";
import { runInSlices } from "../state/slices.js";
import { keptSettings, keptYearly, keepSettings, keepYearly } from "./settings-store.js";

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
  /** Whose figures these are: kept on this device, the city's, or the assumed ones because the city's could not be had. */
  origin: "device" | "city" | "assumed";
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
    this.origin = state.services.burden ? "city" : "device";
    this.settings = this.#withYearly(this.origin === "device" ? keptSettings() : defaultBurdenSettings);
    state.on("document", () => this.#schedule(pause));
    if (this.origin === "device") this.#schedule(0);
    else void this.askCity();
  }

  /** Asks for the city's figures; what can be reckoned without them is reckoned with the assumed ones. */
  async askCity(): Promise<void> {
    const found = await this.#state.services.burden!().catch(() => undefined);
    this.origin = found ? "city" : "assumed";
    this.#use(found ?? defaultBurdenSettings, 0);
  }

  /** How many applications come in a year belongs to this procedure and to no city. */
  #withYearly(settings: BurdenSettings): BurdenSettings {
    const { applicationsPerYear: _others, ...figures } = settings.figures;
    const yearly = keptYearly(this.#state.session.procedure.id);
    return { ...settings, figures: { ...figures, ...(yearly && { applicationsPerYear: yearly }) } };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  change(settings: BurdenSettings): void {
    keepSettings(settings);
    this.#use(settings);
  }

  changeYearly(figure: Figure | undefined): void {
    keepYearly(this.#state.session.procedure.id, figure);
    this.#use(this.settings);
  }

  #use(settings: BurdenSettings, wait = pause): void {
    this.settings = this.#withYearly(settings);
    this.#schedule(wait);
    this.#tell(this.state);
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
