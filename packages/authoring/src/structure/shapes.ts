/** Makes the structure table short to write: `p.text("title")` is a property shape. */
import type { NodeType } from "../document/node.js";

/** What stands in a property. Everything that treats properties alike (rename, translations, panels, merge) goes by it. */
export type PropertyType =
  | "text"
  | "markdown"
  /** A map from codes to texts. */
  | "texts"
  | "condition"
  | "rule"
  /** Path of a field. */
  | "path"
  | "id"
  | "slug"
  | "string"
  | "integer"
  | "number"
  /** A number, or for dates, months and times an ISO 8601 string. */
  | "bound"
  | "boolean"
  | "date"
  | "date-time"
  | "time"
  | "url"
  | "duration"
  | "strings"
  | "enum"
  /** Ids of the procedure's purposes. */
  | "purposes"
  /** Id of one of the procedure's cases. */
  | "case"
  | "json";

export interface PropertyShape {
  /** Dotted: "privacy.legalBasis". */
  readonly name: string;
  readonly type: PropertyType;
  /** Of an enum; of strings when only these are allowed. */
  readonly choices?: readonly string[];
  /** Of a field: the kinds it is for. Absent: every kind that holds an answer or a text. */
  readonly kinds?: readonly string[];
  readonly required?: boolean;
}

export interface SlotShape {
  readonly name: string;
  /** Where the list stands in the JSON of its node, dotted. */
  readonly at: string;
  readonly types: readonly NodeType[];
  /** Of entries: what kind of text they are. */
  readonly entry?: "text" | "markdown";
  /** Written even when empty. */
  readonly always?: boolean;
  readonly kinds?: readonly string[];
}

export interface NodeShape {
  /** In the order in which they are written. */
  readonly members: readonly (PropertyShape | SlotShape)[];
}

export const isSlot = (member: PropertyShape | SlotShape): member is SlotShape => "types" in member;

type Extra = Omit<PropertyShape, "name" | "type">;
const of =
  (type: PropertyType) =>
  (name: string, extra: Extra = {}): PropertyShape => ({ name, type, ...extra });

export const property = {
  text: of("text"),
  markdown: of("markdown"),
  texts: of("texts"),
  condition: of("condition"),
  rule: of("rule"),
  path: of("path"),
  id: of("id"),
  slug: of("slug"),
  string: of("string"),
  integer: of("integer"),
  number: of("number"),
  bound: of("bound"),
  boolean: of("boolean"),
  date: of("date"),
  dateTime: of("date-time"),
  time: of("time"),
  url: of("url"),
  duration: of("duration"),
  strings: of("strings"),
  purposes: of("purposes"),
  case: of("case"),
  json: of("json"),
  oneOf: (name: string, choices: readonly string[], extra: Extra = {}): PropertyShape => ({ name, type: "enum", choices, ...extra }),
};

export const slot = (at: string, types: readonly NodeType[], extra: Omit<SlotShape, "name" | "at" | "types"> = {}): SlotShape => ({
  name: at.split(".").at(-1)!,
  at,
  types,
  ...extra,
});

export const entries = (at: string, entry: "text" | "markdown" = "text"): SlotShape => slot(at, ["entry"], { entry });
