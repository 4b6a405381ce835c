/** Reading and changing one property of a node's values by its dotted name. */
import type { Json, Values } from "./node.js";

export const isObject = (value: unknown): value is { readonly [member: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function getProperty(values: Values, name: string): Json | undefined {
  // Most names have no dot, and all properties of all nodes are read here.
  if (!name.includes(".")) return Object.hasOwn(values, name) ? values[name] : undefined;
  let at: Json | undefined = values as Json;
  for (const member of name.split(".")) {
    if (!isObject(at) || !Object.hasOwn(at, member)) return undefined;
    at = at[member];
  }
  return at;
}

/** Values with the property set; `undefined` removes it, and with it objects that it leaves empty. */
export function setProperty(values: Values, name: string, value: Json | undefined): Values {
  const [head = "", ...rest] = name.split(".");
  const inner = values[head];
  const next = rest.length === 0 ? value : emptied(setProperty(isObject(inner) ? inner : {}, rest.join("."), value));
  if (next !== undefined) return { ...values, [head]: next };
  const { [head]: _gone, ...others } = values;
  return others;
}

const emptied = (values: Values): Json | undefined => (Object.keys(values).length === 0 ? undefined : (values as Json));

/** JSON has no undefined: a member with it is none. */
const membersOf = (value: object): string[] => Object.keys(value).filter((name) => (value as Record<string, unknown>)[name] !== undefined);

/** Whether two JSON values say the same; the order of members does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = membersOf(a);
  return names.length === membersOf(b).length && names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]));
}
