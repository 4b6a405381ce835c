/**
 * What a procedure costs people on the cheapest, the typical and the worst way through it. Ways are found from the cases and the answers
 * that rules look at; stored scenarios stand for what is typical. The search is bounded and says so when it was cut off.
 */
import type { Scenario } from "@hoso/contract";
import type { Application, CompiledProcedure } from "@hoso/engine";
import { openScenario, unfilledCodes } from "@hoso/engine/analysis";
import { defaultBurdenSettings, type BurdenSettings } from "./burden-settings.js";
import { decidingInputs, type DecidingInput } from "./deciding-inputs.js";
import { answerTheRest, climb, explore } from "./explore.js";
import { Measurer, type Measured, type PathName } from "./measure.js";

export interface BurdenPath extends Measured {
  /** Id of the case, when the procedure has cases. */
  readonly case: string | undefined;
  /** The answers that lead here, by path. */
  readonly choices: readonly { readonly path: string; readonly value: unknown }[];
  /** Id of the stored scenario that this is. */
  readonly scenario: string | undefined;
}

export interface Burden {
  readonly paths: Readonly<Record<PathName, BurdenPath>>;
  /** False: there were more ways than could be tried. */
  readonly exhaustive: boolean;
  readonly tried: number;
  /** Paths of questions of which not every telling answer was tried: dates, numbers without an end. */
  readonly unexplored: readonly string[];
  readonly currency: string;
  /** All typical applications of a year, when rate and number are set. */
  readonly yearlyCost: number | undefined;
}

export function estimateBurden(procedure: CompiledProcedure, settings: BurdenSettings = defaultBurdenSettings): Burden {
  const run = burdenRun(procedure, settings);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

/** The same, giving way after every application tried. */
export function* burdenRun(procedure: CompiledProcedure, settings: BurdenSettings = defaultBurdenSettings): Generator<void, Burden> {
  const search = new Search(procedure, settings);
  yield* search.run();
  return search.result();
}

/** Cost of a try grows with the fields: the budget is in fields looked at. */
const fieldBudget = 150_000;
const [fewestTries, mostTries] = [40, 1000];
/** Only to weigh time against money where no hourly rate is set: 8,300,000 a month / 176 hours, an illustration. */
const weighingRate = 47_159;

class Search {
  readonly #procedure: CompiledProcedure;
  readonly #settings: BurdenSettings;
  readonly #inputs: readonly DecidingInput[];
  readonly #measurer: Measurer;
  readonly #budget: number;
  #tried = 0;
  #exhaustive = true;
  #cheapest: BurdenPath | undefined;
  #worst: BurdenPath | undefined;
  readonly #typical: BurdenPath[] = [];

  constructor(procedure: CompiledProcedure, settings: BurdenSettings) {
    this.#procedure = procedure;
    this.#settings = settings;
    this.#inputs = decidingInputs(procedure);
    this.#measurer = new Measurer(procedure, settings);
    this.#budget = Math.max(fewestTries, Math.min(mostTries, Math.floor(fieldBudget / procedure.scope.nodes.length)));
  }

  *run(): Generator<void> {
    for (const scenario of this.#procedure.definition.scenarios ?? []) {
      this.#weigh(scenario);
      yield;
    }
    const cases = this.#procedure.definition.cases?.map(({ id }) => id) ?? [undefined];
    const each = Math.floor(this.#budget / cases.length);
    for (const id of cases) yield* this.#case(id, Math.max(each, 8));
    if (this.#typical.length === 0) {
      const application = this.#open(cases[0]);
      answerTheRest(application, this.#inputs);
      this.#typical.push(this.#path(application, "typical"));
    }
  }

  *#case(id: string | undefined, budget: number): Generator<void> {
    const application = this.#open(id);
    let left = budget;
    for (const _way of explore(application, this.#inputs)) {
      this.#consider(application);
      yield;
      if (--left > 0) continue;
      this.#exhaustive = false;
      yield* this.#climbBoth(id);
      return;
    }
  }

  /** Once upwards and once downwards from the same start. */
  *#climbBoth(id: string | undefined): Generator<void> {
    for (const sign of [1, -1]) {
      const application = this.#open(id);
      answerTheRest(application, this.#inputs);
      let best = -Infinity;
      let left = this.#budget;
      const better = (): boolean => {
        const path = this.#consider(application, sign > 0 ? "worst" : "cheapest");
        if (!path) return false;
        const weight = sign * this.#weight(path);
        if (weight <= best) return false;
        best = weight;
        return true;
      };
      for (const _try of climb(application, this.#inputs, better)) {
        yield;
        if (--left <= 0) break;
      }
    }
  }

  #open(id: string | undefined): Application {
    return openScenario(this.#procedure, { answers: {}, ...(id !== undefined && { case: id }) });
  }

  /** A scenario counts unless it is there to show mistakes. */
  #weigh(scenario: Scenario): void {
    const application = openScenario(this.#procedure, scenario);
    if (application.findings().some(({ severity, code }) => severity === "error" && !unfilledCodes.has(code))) return;
    answerTheRest(application, this.#inputs);
    this.#typical.push(this.#path(application, "typical", scenario.id));
    this.#consider(application);
  }

  /** Ways that a check forbids lead nowhere. Gives the path where only one is asked for. */
  #consider(application: Application, only?: PathName): BurdenPath | undefined {
    this.#tried++;
    if (application.findings().some(({ severity, code }) => severity === "error" && code === "check")) return undefined;
    const paths = (only ? [only] : (["cheapest", "worst"] as const)).map((name) => {
      const path = this.#path(application, name);
      if (name === "cheapest" && (!this.#cheapest || this.#weight(path) < this.#weight(this.#cheapest))) this.#cheapest = path;
      if (name === "worst" && (!this.#worst || this.#weight(path) > this.#weight(this.#worst))) this.#worst = path;
      return path;
    });
    return paths[0];
  }

  #path(application: Application, name: PathName, scenario?: string): BurdenPath {
    const choices = this.#inputs.flatMap(({ path, answers }) => {
      const facts = answers.length > 1 ? application.field(path) : undefined;
      return facts?.visible && facts.value !== undefined ? [{ path, value: facts.value }] : [];
    });
    return { ...this.#measurer.measure(application, name), case: application.case, choices, scenario };
  }

  #weight({ totalMinutes, expenses, fees, documents }: BurdenPath): number {
    const { currency, figures } = this.#settings;
    const rate = figures.hourlyRate?.value ?? weighingRate;
    return (totalMinutes / 60) * rate + expenses + (fees[currency] ?? 0) + documents.length;
  }

  result(): Burden {
    const typical = [...this.#typical].sort((a, b) => this.#weight(a) - this.#weight(b))[Math.floor((this.#typical.length - 1) / 2)]!;
    const perYear = this.#settings.figures.applicationsPerYear?.value;
    return {
      paths: { cheapest: this.#cheapest ?? typical, typical, worst: this.#worst ?? typical },
      exhaustive: this.#exhaustive,
      tried: this.#tried,
      unexplored: this.#inputs.filter(({ complete }) => !complete).map(({ path }) => path),
      currency: this.#settings.currency,
      yearlyCost: typical.cost === undefined || perYear === undefined ? undefined : typical.cost * perYear,
    };
  }
}
