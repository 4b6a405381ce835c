// Runs compiled rules within their budget, with the clock and the calendar of one application.
import type { WorkingCalendar } from "../calendar/working-calendar.js";
import { RuleBudgetError } from "../errors.js";
import { maxSteps } from "../rules/operators.js";
import type { Reader, RuleEnvironment } from "../rules/resolver.js";
import { isAbsent, isTrue } from "../rules/values.js";
import type { Scope } from "./cell.js";

export class RuleRunner {
  readonly #environment: RuleEnvironment;
  #overrun = false;

  constructor(calendar: WorkingCalendar | undefined) {
    this.#environment = { steps: 0, workingDaysAfter: (date, days) => calendar?.workingDaysAfter(date, days) };
  }

  /** The value of a rule; absent when it runs over its budget. */
  run(rule: Reader, scope: Scope): unknown {
    this.#environment.steps = maxSteps;
    try {
      const value = rule(scope, this.#environment);
      return isAbsent(value) || (typeof value === "number" && !Number.isFinite(value)) ? undefined : value;
    } catch (error) {
      if (!(error instanceof RuleBudgetError)) throw error;
      this.#overrun = true;
      return undefined;
    }
  }

  condition(rule: Reader, scope: Scope): boolean {
    return isTrue(this.run(rule, scope));
  }

  /** Whether a rule ran over its budget since the last call. */
  takeOverrun(): boolean {
    const overrun = this.#overrun;
    this.#overrun = false;
    return overrun;
  }
}
