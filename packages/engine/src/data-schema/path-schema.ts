// Small schemas about one path inside an object.
import type { JsonSchema } from "../kinds/kind.js";

/** Something is at the path, and it matches. */
export function at(path: string, schema: JsonSchema): JsonSchema {
  const [head, ...rest] = path.split(".") as [string, ...string[]];
  return { properties: { [head]: rest.length ? at(rest.join("."), schema) : schema }, required: [head] };
}

/** Something is at the path. */
export function requirePath(path: string): JsonSchema {
  const [head, ...rest] = path.split(".") as [string, ...string[]];
  return rest.length ? { properties: { [head]: requirePath(rest.join(".")) }, required: [head] } : { required: [head] };
}

/** Nothing is at the path. */
export function forbidPath(path: string): JsonSchema {
  const [head, ...rest] = path.split(".") as [string, ...string[]];
  return { properties: { [head]: rest.length ? forbidPath(rest.join(".")) : false } };
}
