/** Evaluates a rule over what its names can be. Follows `docs/architecture/semantics.md`; what it does not know comes out as anything. */
import { evaluateRule } from "@hoso/engine/rules";
import {
  anyDate,
  anyNumber,
  anything,
  asRange,
  canFail,
  canHold,
  canMiss,
  known,
  nothing,
  outcome,
  union,
  type Literal,
  type Possible,
} from "./possible.js";

/** What a path can be, at the place of the rule. */
export type Look = (path: string) => Possible;

export function evaluatePossible(rule: unknown, look: Look): Possible {
  if (typeof rule === "boolean" || typeof rule === "number") return known([rule]);
  if (typeof rule === "string") return rule === "" ? nothing : known([rule]);
  if (Array.isArray(rule) || typeof rule !== "object" || rule === null) return anything;
  const entries = Object.entries(rule);
  const [entry] = entries;
  if (!entry || entries.length !== 1) return anything;
  const [name, inside] = entry as [string, unknown];
  const operands: readonly unknown[] = Array.isArray(inside) ? inside : [inside];
  if (name === "var") return typeof operands[0] === "string" ? look(operands[0]) : anything;
  const special = ownOperators[name];
  if (special) return special(operands, look);
  return combine(
    name,
    operands.map((operand) => evaluatePossible(operand, look)),
  );
}

type Operator = (operands: readonly unknown[], look: Look) => Possible;

const truths = outcome(true, true);

/** Operators that do not simply take the values of all operands. */
const ownOperators: Readonly<Record<string, Operator | undefined>> = {
  __proto__: null as unknown as undefined,
  if: choose,
  in: isIn,
  some: () => truths,
  all: () => truths,
  none: () => truths,
  filter: () => anything,
  map: () => anything,
  count: () => ({ is: "number", low: 0, high: Infinity, absent: false }),
  sum: () => anyNumber,
};

function choose(operands: readonly unknown[], look: Look): Possible {
  let result: Possible | undefined;
  const take = (rule: unknown) => {
    const value = rule === undefined ? nothing : evaluatePossible(rule, look);
    result = result ? union(result, value) : value;
  };
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const condition = evaluatePossible(operands[index], look);
    if (canHold(condition)) take(operands[index + 1]);
    if (!canMiss(condition)) return result ?? anything;
  }
  take(operands.length % 2 === 1 ? operands.at(-1) : undefined);
  return result ?? anything;
}

function isIn([needleRule, hayRule]: readonly unknown[], look: Look): Possible {
  const needle = evaluatePossible(needleRule, look);
  if (Array.isArray(hayRule)) return hayRule.map((item) => equals(needle, evaluatePossible(item, look))).reduce(either, known([false]));
  const hay = evaluatePossible(hayRule, look);
  if (hay.is === "several") {
    if (needle.is !== "known") return truths;
    return outcome(
      needle.values.some((value) => hay.values.includes(String(value))),
      true,
    );
  }
  return canBePresent(needle) && canBePresent(hay) ? truths : known([false]);
}

/** For `in`: holds if either does; absent counts as not in it. */
const either = (a: Possible, b: Possible): Possible => outcome(canHold(a) || canHold(b), canMiss(a) && canMiss(b));

const canBePresent = (possible: Possible): boolean => possible.is !== "known" || possible.values.length > 0;

function combine(name: string, args: readonly Possible[]): Possible {
  const [a = anything, b = anything, c] = args;
  switch (name) {
    case "and":
      return outcome(
        args.every(canHold),
        args.some(canFail),
        args.some(({ absent }) => absent),
      );
    case "or":
      return outcome(args.some(canHold), args.every(canMiss), false);
    case "!":
      return outcome(canMiss(a), canHold(a));
    case "!!":
      return outcome(canBePresent(a), a.absent);
    case "==":
      return equals(a, b);
    case "!=": {
      const same = equals(a, b);
      return outcome(canFail(same), canHold(same), same.absent);
    }
    case "<":
    case "<=":
    case ">":
    case ">=":
      return c ? combine("and", [ordered(name, a, b), ordered(name, b, c)]) : ordered(name, a, b);
    case "+":
    case "-":
    case "*":
      return arithmetic(name, args);
    case "length":
      return { is: "number", low: 0, high: Infinity, absent: true };
    case "add-duration":
    case "working-days-after":
      return anyDate;
    case "/":
    case "%":
    case "min":
    case "max":
    case "round":
    case "years-between":
    case "days-between":
      return anyNumber;
    default:
      return anything;
  }
}

/** Both listed: the engine's own comparison decides on each pair. */
function pairwise(name: string, a: Possible, b: Possible): Possible | undefined {
  if (a.is !== "known" || b.is !== "known" || a.values.length * b.values.length > 2500) return undefined;
  let result: Possible = known([]);
  for (const x of a.values) for (const y of b.values) result = union(result, compared(name, x, y));
  return result;
}

function compared(name: string, a: Literal, b: Literal): Possible {
  if (name === "==" && typeof a === "string" && typeof b === "string" && !/^\d/.test(a)) return known([a === b]);
  const found = evaluateRule({ [name]: [a, b] }, {});
  return found.ok && typeof found.value === "boolean" ? known([found.value]) : nothing;
}

function equals(a: Possible, b: Possible): Possible {
  const listed = pairwise("==", a, b);
  if (listed) {
    const unequal = (a.absent && canBePresent(b)) || (b.absent && canBePresent(a));
    return outcome(canHold(listed) || (a.absent && b.absent), canFail(listed) || unequal, listed.absent);
  }
  const [x, y] = [asRange(a), asRange(b)];
  const apart = x && y && x.is === y.is && isApart(x, y);
  return apart ? outcome(a.absent && b.absent, true) : outcome(true, true, true);
}

function isApart(x: Possible, y: Possible): boolean {
  if (x.is === "number" && y.is === "number") return x.high < y.low || y.high < x.low;
  return x.is === "date" && y.is === "date" && (x.high < y.low || y.high < x.low);
}

function ordered(name: string, a: Possible, b: Possible): Possible {
  const absent = a.absent || b.absent;
  const listed = pairwise(name, a, b);
  if (listed) return { ...listed, absent: listed.absent || absent };
  const [x, y] = [asRange(a), asRange(b)];
  if (x?.is === "number" && y?.is === "number") return { ...byBounds(name, x, y), absent };
  if (x?.is === "date" && y?.is === "date") return { ...byBounds(name, x, y), absent };
  return outcome(true, true, true);
}

function byBounds<T extends string | number>(name: string, x: { low: T; high: T }, y: { low: T; high: T }): Possible {
  switch (name) {
    case "<":
      return outcome(x.low < y.high, x.high >= y.low);
    case "<=":
      return outcome(x.low <= y.high, x.high > y.low);
    case ">":
      return outcome(x.high > y.low, x.low <= y.high);
    default:
      return outcome(x.high >= y.low, x.low < y.high);
  }
}

function arithmetic(name: string, args: readonly Possible[]): Possible {
  const absent = args.some((arg) => arg.absent);
  const [a, b] = args.map(asRange);
  if (args.length !== 2 || a?.is !== "number" || b?.is !== "number") return anyNumber;
  const ends =
    name === "*"
      ? [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
      : name === "+"
        ? [a.low + b.low, a.high + b.high]
        : [a.low - b.high, a.high - b.low];
  return ends.some(Number.isNaN) ? anyNumber : { is: "number", low: Math.min(...ends), high: Math.max(...ends), absent };
}
