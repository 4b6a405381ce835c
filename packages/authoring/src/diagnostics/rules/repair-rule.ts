/** Mends a rule that names what is not there: takes the broken part out, or names what was probably meant. */
import type { Json } from "../../document/node.js";
import { isObject } from "../../document/values.js";

/** Without the smallest part that can go: an operand of `and` or `or`. Undefined: nothing is left of the rule. */
export function withoutPart(rule: Json, pointer: readonly string[]): Json | undefined {
  const [name, index] = pointer;
  if (!isObject(rule) || name === undefined || index === undefined) return undefined;
  const operands = rule[name];
  if ((name !== "and" && name !== "or") || !Array.isArray(operands)) return undefined;
  const at = Number(index);
  const part = operands[at] as Json | undefined;
  const rest = part === undefined ? undefined : withoutPart(part, pointer.slice(2));
  const left = (operands as readonly Json[]).flatMap((operand, place) => (place !== at ? [operand] : rest === undefined ? [] : [rest]));
  return left.length > 1 ? { [name]: left } : left[0];
}

/** With another path where the pointer leads to a `var`. */
export function withPath(rule: Json, pointer: readonly string[], path: string): Json {
  const [name, ...rest] = pointer;
  if (name === undefined) return rule;
  if (name === "var") return { var: path };
  if (Array.isArray(rule)) return rule.map((item, index) => (String(index) === name ? withPath(item as Json, rest, path) : (item as Json)));
  return isObject(rule) && rule[name] !== undefined ? { ...rule, [name]: withPath(rule[name], rest, path) } : rule;
}

/** The likeliest of some names for one that is not there: same last part, or written almost alike. */
export function likeliest(name: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const other of names) {
    const distance = lastPart(other) === lastPart(name) ? 0.5 : distanceOf(name, other);
    if (distance > Math.min(2, name.length / 3)) continue;
    // Of two as likely the first by name, whatever order they come in.
    if (!best || distance < best.distance || (distance === best.distance && other < best.name)) best = { name: other, distance };
  }
  return best?.name;
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** Edits from one to the other; more than two are all the same to us. */
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
