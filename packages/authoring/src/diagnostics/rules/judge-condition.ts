/**
 * Whether a condition can hold, and whether it can fail, where other conditions are given. Names with few values are tried value by
 * value, together, so that a choice and a field that shows only for one of its options are seen as one; all else goes by bounds.
 */
import type { Reader } from "../reader.js";
import { evaluatePossible } from "./evaluate-possible.js";
import { anything, canHold, known, nothing, union, type Possible } from "./possible.js";
import { nameAt, type Named, type PlacedRule, type Scopes } from "./rule-names.js";

/** Combinations tried at most; beyond it the names with most values go by bounds. */
const combinations = 600;
/** A name with more values than this is not tried value by value. */
const valuesTried = 60;
/** How far conditions of conditions are followed. */
const levels = 3;

/** What the rule can come out as where all of `given` hold; undefined when they never hold together. */
export function judgeCondition(at: Reader, own: PlacedRule, given: readonly PlacedRule[]): Possible | undefined {
  const names = new Names(at);
  for (const rule of [own, ...given]) names.add(rule, 0);
  const tried = names.worthTrying();
  let result: Possible | undefined;
  const assigned = new Map<string, Possible>();
  const visit = (index: number): void => {
    const name = tried[index];
    if (name) {
      for (const value of valuesOf(name)) {
        assigned.set(name.id, value);
        visit(index + 1);
      }
      return;
    }
    if (!names.fits(assigned) || !given.every((rule) => canHold(names.evaluate(rule, assigned)))) return;
    const value = names.evaluate(own, assigned);
    result = result ? union(result, value) : value;
  };
  visit(0);
  return result;
}

function* valuesOf({ possible }: Named): Iterable<Possible> {
  if (possible.is !== "known") return;
  for (const value of possible.values) yield known([value]);
  if (possible.absent) yield nothing;
}

class Names {
  readonly #at: Reader;
  readonly #byId = new Map<string, Named>();
  readonly #resolved = new Map<Scopes, Map<string, Named | undefined>>();

  constructor(at: Reader) {
    this.#at = at;
  }

  /** The names in a rule, and those that decide whether they show. */
  add({ rule, scopes }: PlacedRule, level: number): void {
    for (const path of pathsIn(rule)) {
      const name = this.#find(scopes, path);
      if (!name || this.#byId.has(name.id)) continue;
      this.#byId.set(name.id, name);
      if (level < levels) for (const condition of name.shownIf) this.add(condition, level + 1);
    }
  }

  #find(scopes: Scopes, path: string): Named | undefined {
    let known = this.#resolved.get(scopes);
    if (!known) this.#resolved.set(scopes, (known = new Map<string, Named | undefined>()));
    if (!known.has(path)) known.set(path, nameAt(this.#at, scopes, path));
    return known.get(path);
  }

  /** Fewest values first, as many as the number of combinations allows. */
  worthTrying(): readonly Named[] {
    const count = ({ possible }: Named) => (possible.is === "known" ? possible.values.length + (possible.absent ? 1 : 0) : Infinity);
    let product = 1;
    return [...this.#byId.values()]
      .filter((name) => count(name) > 0 && count(name) <= valuesTried)
      .sort((a, b) => count(a) - count(b))
      .filter((name) => (product *= count(name)) <= combinations);
  }

  evaluate({ rule, scopes }: PlacedRule, assigned: ReadonlyMap<string, Possible>): Possible {
    return evaluatePossible(rule, (path) => {
      const name = this.#find(scopes, path);
      return name ? (assigned.get(name.id) ?? name.possible) : anything;
    });
  }

  /** Whether everything that has a value can show: what is hidden is absent. */
  fits(assigned: ReadonlyMap<string, Possible>): boolean {
    for (const [id, value] of assigned) {
      if (value === nothing) continue;
      const { shownIf } = this.#byId.get(id)!;
      if (!shownIf.every((rule) => canHold(this.evaluate(rule, assigned)))) return false;
    }
    return true;
  }
}

const overRows = new Set(["some", "all", "none", "filter", "map", "sum", "count"]);

/** Paths named in a rule; what stands inside operators over rows is in another scope. */
function* pathsIn(rule: unknown): Iterable<string> {
  if (Array.isArray(rule)) {
    for (const item of rule) yield* pathsIn(item);
    return;
  }
  if (typeof rule !== "object" || rule === null) return;
  for (const [name, inside] of Object.entries(rule) as [string, unknown][]) {
    const operands: readonly unknown[] = Array.isArray(inside) ? inside : [inside];
    if (name === "var") {
      if (typeof operands[0] === "string") yield operands[0];
    } else yield* pathsIn(overRows.has(name) ? operands.slice(0, 1) : operands);
  }
}
