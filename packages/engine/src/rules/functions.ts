// Operators that get all their operands as values: comparison, arithmetic and text. Absent in, absent out.
import { maxText } from "./operators.js";
import type { RuleEnvironment } from "./resolver.js";
import { compare, equal, isAbsent, round12, roundTo, toNumber } from "./values.js";

export type Apply = (args: readonly unknown[], environment: RuleEnvironment) => unknown;

const ordered =
  (holds: (order: number) => boolean): Apply =>
  (args) => {
    for (let index = 0; index + 1 < args.length; index++) {
      const order = compare(args[index], args[index + 1]);
      if (order === undefined) return undefined;
      if (!holds(order)) return false;
    }
    return true;
  };

/** All operands as numbers, or undefined when one is absent or none. */
function numbers(args: readonly unknown[]): number[] | undefined {
  const list = args.length === 1 && Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  const found: number[] = [];
  for (const arg of list) {
    const number = toNumber(arg);
    if (number === undefined) return undefined;
    found.push(number);
  }
  return found;
}

const arithmetic =
  (reckon: (values: number[]) => number | undefined): Apply =>
  (args) => {
    const values = numbers(args);
    const result = values && reckon(values);
    return result === undefined ? undefined : round12(result);
  };

const not = (value: boolean | undefined) => (value === undefined ? undefined : !value);

export const functions: Readonly<Record<string, Apply>> = {
  "==": ([a, b]) => equal(a, b),
  "!=": ([a, b]) => not(equal(a, b)),
  "<": ordered((order) => order < 0),
  "<=": ordered((order) => order <= 0),
  ">": ordered((order) => order > 0),
  ">=": ordered((order) => order >= 0),
  "+": arithmetic((values) => values.reduce((sum, value) => sum + value, 0)),
  "*": arithmetic((values) => values.reduce((product, value) => product * value, 1)),
  "-": arithmetic(([a, b]) => (b === undefined ? -a! : a! - b)),
  "/": arithmetic(([a, b]) => (b === 0 ? undefined : a! / b!)),
  "%": arithmetic(([a, b]) => (b === 0 ? undefined : a! % b!)),
  min: arithmetic((values) => (values.length ? Math.min(...values) : undefined)),
  max: arithmetic((values) => (values.length ? Math.max(...values) : undefined)),
  round: arithmetic(([value, digits]) => roundTo(value!, digits)),
  in: ([needle, hay]) => {
    if (isAbsent(needle) || isAbsent(hay)) return false;
    if (typeof hay === "string") return typeof needle === "string" && hay.includes(needle);
    return Array.isArray(hay) && hay.some((item) => equal(item, needle) === true);
  },
  cat: (args) => {
    if (args.some(isAbsent)) return undefined;
    const text = args.flat().join("");
    return text.length > maxText ? undefined : text;
  },
  length: ([value]) =>
    isAbsent(value) ? undefined : typeof value === "string" ? [...value].length : Array.isArray(value) ? value.length : undefined,
};
