/**
 * The canonical form of a JSON value (RFC 8785, JCS): what digests and signatures are made of.
 * Stricter than `JSON.stringify`: nothing is left out, converted or repaired in silence, because sender and receiver must
 * agree on every byte. It does not normalise text (NFC is the engine's work) and cannot see duplicate keys (the parser's work).
 */
import { TrustError } from "./errors.js";

/** Levels of nesting accepted. Definitions stay below 100; a cycle ends here too. */
export const MAX_DEPTH = 512;

/**
 * The canonical text of a value.
 * @throws TrustError `NOT_I_JSON` for undefined, functions, symbols, bigints, NaN, infinities, lone surrogates, sparse arrays and objects that are
 * not plain (dates, maps, class instances); `TOO_DEEP` beyond {@link MAX_DEPTH}. The message names the place and the type, never the value.
 */
export function canonicalise(value: unknown): string {
  return write(value, "", 0);
}

function write(value: unknown, place: string, depth: number): string {
  if (depth > MAX_DEPTH) throw new TrustError("TOO_DEEP", `More than ${MAX_DEPTH} levels of nesting.`);
  switch (typeof value) {
    case "string":
      return writeText(value, place);
    case "number":
      if (!Number.isFinite(value)) throw refuse(place, "a number that is not finite");
      return JSON.stringify(value); // RFC 8785 §3.2.2.3 takes ECMAScript's own number text; -0 gives 0
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? writeArray(value, place, depth) : writeObject(value, place, depth);
    default:
      throw refuse(place, `a value of type ${typeof value}`);
  }
}

function writeText(text: string, place: string): string {
  // \p{Surrogate} under the u flag matches only those that stand alone
  if (/\p{Surrogate}/u.test(text)) throw refuse(place, "a text with half of a surrogate pair");
  return JSON.stringify(text);
}

function writeArray(list: readonly unknown[], place: string, depth: number): string {
  const parts: string[] = [];
  for (let index = 0; index < list.length; index += 1) parts.push(write(list[index], `${place}/${index}`, depth + 1));
  return `[${parts.join()}]`;
}

function writeObject(object: object, place: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  // asks for "no further prototype" and not for Object.prototype, so that objects of another frame or realm pass
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw refuse(place, "an object that is not plain");
  const parts = Object.keys(object)
    .sort() // by UTF-16 code units, as RFC 8785 §3.2.3 asks
    .map((key) => `${writeText(key, place)}:${write((object as Record<string, unknown>)[key], `${place}/${key}`, depth + 1)}`);
  return `{${parts.join()}}`;
}

function refuse(place: string, found: string): TrustError {
  return new TrustError("NOT_I_JSON", `Expected I-JSON, found ${found} at "${place || "/"}".`);
}
