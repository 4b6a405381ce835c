// What counts as no answer, whatever the kind.
import { normaliseText } from "../normalise/text.js";

/**
 * True for undefined, null, texts of nothing but spaces, and arrays or objects that hold nothing but these.
 * Looks four levels deep, so that no input can exhaust the stack; what lies deeper is an answer.
 */
export function isAbsentInput(raw: unknown, depth = 4): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === "string") return normaliseText(raw) === "";
  return typeof raw === "object" && depth > 0 && Object.values(raw).every((item) => isAbsentInput(item, depth - 1));
}

/** A JSON object, not an array. */
export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** A member of its own, never one from the prototype. */
export function memberOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
