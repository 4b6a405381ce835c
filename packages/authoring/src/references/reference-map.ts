/** What is done with each reference: one such map makes renaming, another the index, another a copy. */
import type { Json } from "../document/node.js";
import { mapItems } from "./rule-paths.js";

/** What is named by its id alone. */
export type Named = "document" | "case" | "purpose" | "step" | "fee";

export interface ReferenceMap<S> {
  readonly scope: S;
  /** A field, as a rule writes it. */
  field(written: string, scope: S): string;
  enter(written: string | undefined, scope: S): S;
  /** A field, as written from outside all lists. */
  fieldFromOutside(path: string): string;
  name?(what: Named, id: string): string;
  /** A text compared with what a field holds. */
  value?(written: string, value: string, scope: S): string;
  /** A text that a scenario answers a field with. */
  answer?(path: string, value: string): string;
  /** Whether a scenario can still answer the field at this path without naming a row. Told only where the path is another now. */
  hasPlace?(path: string): boolean;
  /** Told of each property before it is mapped. */
  at?(property: string): void;
}

export function mapNames<S>(ids: Json, what: Named, map: ReferenceMap<S>): Json {
  return Array.isArray(ids) ? mapItems(ids as readonly Json[], (id) => (typeof id === "string" ? (map.name?.(what, id) ?? id) : id)) : ids;
}

export const withoutUps = (written: string): string => written.replace(/^(\^\.)+/, "");
