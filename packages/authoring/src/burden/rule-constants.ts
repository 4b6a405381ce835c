/**
 * With what the rules of a procedure compare each field. Answers that every comparison treats alike lead the same way, so that one of
 * them is enough to try. Checks are left out: they forbid ways and make none.
 */
import type { Field, Procedure } from "@hoso/contract";

type Constant = string | number | boolean;

export interface Mentioned {
  /** The values of each comparison. */
  readonly comparisons: ReadonlySet<Constant>[];
  /** A rule asks whether there is an answer at all. */
  answered: boolean;
  /** A rule uses the value otherwise: reckons with it, or compares it with another field. */
  used: boolean;
}

const comparing = new Set(["==", "!=", "<", "<=", ">", ">=", "in"]);
/** Not rules, or rules on which no way depends by itself. */
const passedOver = new Set(["scenarios", "checks", "compute"]);

export function ruleConstants(definition: Procedure): ReadonlyMap<string, Mentioned> {
  const found = new Map<string, Mentioned>();
  visit(definition, found);
  // What is computed matters where a rule looks at it, and then what it is computed from.
  const computed = new Map(computedFields(definition.steps.flatMap(({ fields }) => fields)));
  for (const path of found.keys()) {
    const rule = computed.get(path);
    computed.delete(path);
    if (rule !== undefined) visit(rule, found);
  }
  return found;
}

function* computedFields(fields: readonly Field[], prefix = ""): Iterable<[string, unknown]> {
  for (const field of fields) {
    const path = `${prefix}${field.id}`;
    if (field.compute !== undefined) yield [path, field.compute];
    if (field.fields) yield* computedFields(field.fields, field.kind === "list" ? "" : `${path}.`);
  }
}

function visit(value: unknown, found: Map<string, Mentioned>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) return value.forEach((item) => visit(item, found));
  for (const [name, inner] of Object.entries(value)) {
    if (passedOver.has(name)) continue;
    if (name === "var" && typeof inner === "string") of(found, inner).used = true;
    else if (comparing.has(name) && Array.isArray(inner)) compare(inner, found);
    else if ((name === "!!" || name === "!") && Array.isArray(inner) && pathOf(inner[0]) !== undefined) {
      of(found, pathOf(inner[0])!).answered = true;
    } else visit(inner, found);
  }
}

function compare(operands: readonly unknown[], found: Map<string, Mentioned>): void {
  const constants = new Set(operands.flat().filter(isConstant));
  for (const operand of operands) {
    const path = pathOf(operand);
    if (path === undefined || constants.size === 0) visit(operand, found);
    else of(found, path).comparisons.push(constants);
  }
}

const isConstant = (value: unknown): value is Constant => ["string", "number", "boolean"].includes(typeof value);

function pathOf(rule: unknown): string | undefined {
  const path = typeof rule === "object" && rule !== null ? (rule as { var?: unknown }).var : undefined;
  return typeof path === "string" ? path : undefined;
}

/** A path that reaches out of a list is the same field as seen from outside. */
function of(found: Map<string, Mentioned>, path: string): Mentioned {
  const bare = path.replace(/^(\^\.)+/, "");
  let mentioned = found.get(bare);
  if (!mentioned) found.set(bare, (mentioned = { comparisons: [], answered: false, used: false }));
  return mentioned;
}

export const constantsOf = ({ comparisons }: Mentioned): ReadonlySet<Constant> => new Set(comparisons.flatMap((one) => [...one]));
