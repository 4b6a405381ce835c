// Operators over lists: they open the scope of a row (or of a plain item) for the rule inside.
import {
  itemResolver,
  type Collection,
  type Compiler,
  type Item,
  type Reader,
  type Resolver,
  type RuleEnvironment,
  type RuleScope,
} from "./resolver.js";
import { maxDepth } from "./operators.js";
import { isTrue, round12, toNumber } from "./values.js";

type Body = (row: RuleScope) => unknown;

/** What each operator makes of the rows; `rows` is undefined when the list is absent. */
const reducers: Readonly<Record<string, (rows: readonly RuleScope[], body: Body | undefined) => unknown>> = {
  some: (rows, body) => rows.some((row) => isTrue(body!(row))),
  all: (rows, body) => rows.length > 0 && rows.every((row) => isTrue(body!(row))),
  none: (rows, body) => !rows.some((row) => isTrue(body!(row))),
  map: (rows, body) => rows.map(body!).filter((value) => value !== undefined),
  count: (rows, body) => (body ? rows.filter((row) => isTrue(body(row))).length : rows.length),
};

/** Rows whose value is absent are left out of a sum; a sum over no row is 0. */
function sum(values: readonly unknown[]): number | undefined {
  let total = 0;
  for (const value of values) {
    if (value === undefined) continue;
    const number = toNumber(value);
    if (number === undefined) return undefined;
    total += number;
  }
  return round12(total);
}

/** A reader for a list operator, undefined for any other operator. */
export function collect(
  compiler: Compiler,
  name: string,
  operands: readonly unknown[],
  resolver: Resolver,
  place: string,
  depth: number,
): Reader | undefined {
  if (name !== "filter" && name !== "sum" && !Object.hasOwn(reducers, name)) return undefined;
  const collection = collectionOf(compiler, operands[0], resolver, `${place}/0`, depth + 1);
  const body = operands.length > 1 ? compiler.compile(operands[1], collection.inner, `${place}/1`, depth + 1) : undefined;
  return (scope, environment) => {
    const rows = collection.rows(scope, environment) ?? [];
    const run = body && ((row: RuleScope) => body(row, environment));
    if (name === "filter") return rows.filter((row) => isTrue(run!(row))).map(collection.value);
    if (name === "sum") return sum(rows.map(run ?? collection.value));
    return reducers[name]!(rows, run);
  };
}

function collectionOf(compiler: Compiler, rule: unknown, resolver: Resolver, place: string, depth: number): Collection {
  const operator = typeof rule === "object" && rule !== null && !Array.isArray(rule) ? (rule as Record<string, unknown>) : {};
  if (typeof operator["var"] === "string") {
    const found = resolver.rows(operator["var"]);
    if (found) return found;
  }
  const filter = operator["filter"];
  if (Array.isArray(filter) && filter.length === 2 && depth <= maxDepth) {
    const outer = collectionOf(compiler, filter[0], resolver, `${place}/filter/0`, depth + 1);
    const keep = compiler.compile(filter[1], outer.inner, `${place}/filter/1`, depth + 1);
    return { ...outer, rows: (scope, environment) => outer.rows(scope, environment)?.filter((row) => isTrue(keep(row, environment))) };
  }
  return itemsOf(compiler.compile(rule, resolver, place, depth), resolver);
}

function itemsOf(read: Reader, resolver: Resolver): Collection {
  return {
    inner: itemResolver(resolver),
    value: (row) => (row as Item).item,
    rows(scope: RuleScope, environment: RuleEnvironment) {
      const items = read(scope, environment);
      return Array.isArray(items) ? items.map((item): Item => ({ item, outer: scope })) : undefined;
    },
  };
}
