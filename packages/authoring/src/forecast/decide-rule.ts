/**
 * What a rule gives when the case is known and the answers are not: a value where every answer leads to the same one, else "open".
 * Fields that cannot show in the case count as absent, as the engine takes them.
 */
import type { Field, Procedure, Rule } from "@hoso/contract";
import { evaluateRule } from "@hoso/engine/rules";
import { isObject } from "../document/values.js";

/** `known` with an undefined value: absent. */
export type Decision = { readonly known: true; readonly value: unknown } | { readonly known: false };

const open: Decision = { known: false };
const known = (value: unknown): Decision => ({ known: true, value });
const isTrue = (value: unknown): boolean => value !== undefined && value !== false && value !== 0 && value !== "" && !isEmpty(value);
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Operators whose operands are rules over rows of a list: what they see is never known here. */
const overRows = new Set(["some", "all", "none", "filter", "map", "sum", "count"]);

/** The rules of one procedure in one case. */
export class CaseRules {
  readonly #case: string | undefined;
  /** By path: the conditions under which a field shows, its own and those around it. */
  readonly #conditions = new Map<string, readonly Rule[]>();
  readonly #hidden = new Map<string, boolean>();

  /** @param chosen undefined for a procedure without cases. */
  constructor(procedure: Procedure, chosen: string | undefined) {
    this.#case = chosen;
    for (const { when, fields } of procedure.steps) this.#collect(fields, "", when === undefined ? [] : [when]);
  }

  #collect(fields: readonly Field[], prefix: string, around: readonly Rule[]): void {
    for (const { id, when, fields: members, kind } of fields) {
      const conditions = when === undefined ? around : [...around, when];
      this.#conditions.set(prefix + id, conditions);
      // Rules inside a list are relative to its row: what they name is not known here, so they decide nothing.
      if (members) this.#collect(members, `${prefix}${id}.`, kind === "list" ? around : conditions);
    }
  }

  /** Absent rules are absent. */
  decide(rule: Rule | undefined): Decision {
    if (Array.isArray(rule)) return this.#all(rule, (values) => values);
    if (!isObject(rule)) return known(rule);
    const [operator, operand] = Object.entries(rule)[0] as [string, Rule];
    const operands = Array.isArray(operand) ? operand : [operand];
    if (operator === "var") return this.#variable(String(operands[0]));
    if (operator === "and" || operator === "or") return this.#logic(operands, operator === "or");
    if (operator === "if") return this.#branch(operands);
    if (overRows.has(operator)) return open;
    return this.#all(operands, (values) => valueOf({ [operator]: values.map((_, index) => ({ var: `v${index}` })) }, values));
  }

  /** Of a condition: true, false, or undefined while it hangs on the answers. */
  holds(rule: Rule | undefined): boolean | undefined {
    const decision = this.decide(rule);
    return decision.known ? isTrue(decision.value) : undefined;
  }

  #variable(path: string): Decision {
    if (path === "case") return known(this.#case);
    return this.#cannotShow(path) ? known(undefined) : open;
  }

  #cannotShow(path: string): boolean {
    const found = this.#hidden.get(path);
    if (found !== undefined) return found;
    // While it is being decided it counts as open: a rule that leads back to itself ends here.
    this.#hidden.set(path, false);
    const hidden = (this.#conditions.get(path) ?? []).some((rule) => this.holds(rule) === false);
    this.#hidden.set(path, hidden);
    return hidden;
  }

  #all(rules: readonly Rule[], combine: (values: unknown[]) => unknown): Decision {
    const values: unknown[] = [];
    for (const rule of rules) {
      const decision = this.decide(rule);
      if (!decision.known) return open;
      values.push(decision.value);
    }
    return known(combine(values));
  }

  /** One operand that settles it is enough, wherever it stands. */
  #logic(operands: readonly Rule[], settles: boolean): Decision {
    const results = operands.map((operand) => this.holds(operand));
    if (results.includes(settles)) return known(settles);
    return results.includes(undefined) ? open : known(!settles);
  }

  #branch([condition, then, ...rest]: readonly Rule[]): Decision {
    if (then === undefined) return this.decide(condition);
    const other = (): Decision => (rest.length > 1 ? this.#branch(rest) : this.decide(rest[0]));
    const holds = this.holds(condition);
    if (holds !== undefined) return holds ? this.decide(then) : other();
    const [one, two] = [this.decide(then), other()];
    return one.known && two.known && valueOf({ "==": [{ var: "v0" }, { var: "v1" }] }, [one.value, two.value]) === true ? one : open;
  }
}

function valueOf(rule: Rule, values: readonly unknown[]): unknown {
  const result = evaluateRule(rule, Object.fromEntries(values.map((value, index) => [`v${index}`, value])));
  return result.ok ? result.value : undefined;
}
