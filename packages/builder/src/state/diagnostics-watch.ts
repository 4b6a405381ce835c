/**
 * Keeps the findings up to date: looks through what changed in quiet moments, a millisecond at a time; scenarios are run by the one runner of the
 * builder. Its code comes after the first page.
 */
import { childrenOf, rootOf } from "@hoso/authoring";
import type { Diagnostics, Mismatches } from "@hoso/authoring/diagnostics";
import { onSeverities, readSeverities } from "../problems/severity-settings.js";
import type { ScenarioRunner } from "../scenarios/scenario-runner.js";
import type { BuilderState } from "./builder-state.js";
import { whenIdle } from "./when-idle.js";

/** After a change the person may go on typing: findings can wait this long. */
const quiet = 300;
/** And this long for a quiet moment. */
const limit = 1000;

export class DiagnosticsWatch {
  readonly #state: BuilderState;
  #diagnostics: Diagnostics | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;
  #runner: ScenarioRunner | undefined;
  #isEnded = false;
  #mismatches: Mismatches = new Map();
  readonly #off: () => void;

  constructor(state: BuilderState) {
    this.#state = state;
    const ends = [
      state.on("document", () => this.#soon(quiet)),
      onSeverities(() => {
        this.#diagnostics = undefined;
        this.#soon(0);
      }),
    ];
    this.#off = () => ends.forEach((end) => end());
    this.#soon(0);
  }

  end(): void {
    this.#isEnded = true;
    this.#off();
    this.#runner?.end();
    this.#run++;
    clearTimeout(this.#timer);
  }

  #soon(wait: number): void {
    this.#run++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => whenIdle(() => void this.#look(), limit), wait);
  }

  async #look(): Promise<void> {
    const run = ++this.#run;
    const diagnostics = await this.#ready().catch(() => undefined);
    if (!diagnostics || run !== this.#run) return;
    void this.#watchScenarios();
    const slices = diagnostics.slices();
    const on = (deadline: IdleDeadline | undefined): void => {
      if (run !== this.#run) return;
      do {
        const step = slices.next();
        if (step.done) return void (this.#state.diagnostics = step.value);
      } while ((deadline?.timeRemaining() ?? 0) > 2);
      whenIdle(on, limit);
    };
    whenIdle(on, limit);
  }

  /** Once there are any. */
  async #watchScenarios(): Promise<void> {
    if (this.#runner || childrenOf(rootOf(this.#state.document), "scenarios").length === 0) return;
    // Without the network its code does not come: the next look asks for it again.
    const code = await import("../scenarios/scenario-runner.js").catch(() => undefined);
    if (!code || this.#runner || this.#isEnded) return;
    const runner = (this.#runner = code.ScenarioRunner.of(this.#state));
    runner.subscribe(() => {
      const { results, document } = runner.run;
      const keys = document ? childrenOf(rootOf(document), "scenarios") : [];
      this.#mismatches = new Map(
        results.flatMap(({ mismatches }, index) => (keys[index] && mismatches.length > 0 ? [[keys[index], mismatches]] : [])),
      );
      this.#soon(0);
    });
  }

  async #ready(): Promise<Diagnostics> {
    if (this.#diagnostics) return this.#diagnostics;
    const { session, services, profile, language } = this.#state;
    const [{ Diagnostics, profileNames }, city, calendar] = await Promise.all([
      import("@hoso/authoring/diagnostics"),
      services.city?.().catch(() => undefined),
      services.calendar?.().catch(() => undefined),
    ]);
    const own = readSeverities();
    const named = own.profile ?? profileNames.find((name) => name === profile);
    return (this.#diagnostics = new Diagnostics(session, {
      language,
      today: new Date(services.now()).toISOString().slice(0, 10),
      weights: own.weights,
      scenarios: () => this.#mismatches,
      ...(named && { profile: named }),
      ...(city && { city }),
      ...(calendar && { calendar }),
    }));
  }
}
