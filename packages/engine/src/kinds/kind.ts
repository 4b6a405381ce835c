// What a kind of field is: how raw input becomes a canonical value, what it finds odd about a value, and how JSON Schema
// describes the values. Bounds an author sets in `schema` are checked by the engine, by the kind's type.
import type { Field } from "@hoso/contract";

export type FieldDefinition = Field;

/** A JSON Schema 2020-12 of canonical values. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A canonical value. Absent is `undefined`, never null. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

export type KindParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** How the engine compares, bounds and stores a value. */
export type ValueType =
  | "text"
  | "number"
  | "boolean"
  | "date"
  | "partial-date"
  | "month"
  | "time"
  | "texts"
  | "address"
  | "signature"
  | "group"
  | "list"
  | "none";

export interface KindNotice {
  readonly code: string;
  readonly params?: KindParams;
}

/** `value`: parsed. `code`: does not parse, always an error. Neither: absent. */
export interface Parsed {
  readonly value?: Value;
  readonly code?: string;
  readonly params?: KindParams;
  readonly notices?: readonly KindNotice[];
}

export interface KindFinding extends KindNotice {
  readonly severity: "error" | "warning" | "notice";
}

/** Reads the answer of another field by a path of rules; undefined when absent. */
export type ReadAnswer = (path: string) => unknown;

/** What filling in needs of a kind. */
export interface FieldKind {
  readonly name: string;
  readonly type: ValueType;
  /** Type where it depends on the definition (computed); `type` otherwise. */
  typeOf?(field: FieldDefinition): ValueType;
  /** Never throws, whatever JSON comes in; its own canonical output comes back unchanged. */
  parse(raw: unknown, field: FieldDefinition): Parsed;
  /** The kind's own errors and warnings on a parsed value. `read` answers the paths named by `reads`. */
  check?(value: Value, field: FieldDefinition, read?: ReadAnswer): readonly KindFinding[];
  /** Paths, as in rules, of the other fields that `check` looks at. */
  reads?(field: FieldDefinition): readonly string[];
}

/** A kind in full, as servers and tools know it: with what it says of its values to others. */
export interface Kind extends FieldKind {
  /** Schema of canonical values, before the author's narrowing. */
  schema(field: FieldDefinition): JsonSchema;
  /** What `parse` and `check` refuse and `schema` cannot say, by name. */
  readonly unexpressed?: readonly string[];
}

export type KindRegistry = ReadonlyMap<string, Kind>;

/** Kinds by name; of two with one name the later counts. */
export function registryOf(kinds: readonly Kind[]): KindRegistry {
  return new Map(kinds.map((kind) => [kind.name, kind]));
}

/**
 * Checks a kind of one's own, to be added to a registry: `new Map([...standardKinds, [mine.name, defineKind(mine)]])`.
 * @throws TypeError when the name is not kebab-case or a member is missing: a fault of the program, not of an applicant.
 */
export function defineKind<K extends Kind>(kind: K): K {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind.name)) throw new TypeError(`Kind name is not kebab-case: ${kind.name}`);
  if (typeof kind.parse !== "function" || typeof kind.schema !== "function")
    throw new TypeError(`Kind ${kind.name} needs parse and schema`);
  return kind;
}
