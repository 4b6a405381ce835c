/** One thing in which two versions of a procedure differ. Data; words are made from it with the texts of a language. */
import type { Json, NodeType, Place } from "../document/node.js";

export type DifferenceCode =
  | "added"
  | "removed"
  /** To another parent. */
  | "moved"
  /** Among the same siblings. */
  | "reordered"
  /** Its id, by which rules and data know it. */
  | "renamed"
  /** A text in one language, or one for all languages. */
  | "text"
  /** A condition: when it shows, whether it is required. */
  | "condition"
  | "rule"
  /** Value, unit and hour of a term together. */
  | "term"
  /** Any other property. */
  | "changed"
  /** What the format does not know. */
  | "other";

/** In which section of a list of differences it stands. */
export type DifferencePart =
  "about" | "law" | "cases" | "step" | "checks" | "documents" | "fees" | "processing" | "privacy" | "declaration" | "contact" | "scenarios";

export interface Difference {
  readonly code: DifferenceCode;
  readonly type: NodeType;
  /** In the document after; for what was removed in the document before. */
  readonly place: Place;
  /** Key in the document before, where it was there. */
  readonly was?: string;
  /** Of a property; undefined where it was or is absent. */
  readonly before?: Json;
  readonly after?: Json;
  /** Of a text; absent where one text serves all languages. */
  readonly language?: string;
  readonly part: DifferencePart;
  /** The step, when the part is a step: in the document after, else in the document before. */
  readonly step?: string;
}
