/** What things are called: one object a language, held complete by a test. */
import type { NodeType } from "../document/node.js";

export interface NameTexts {
  /** One thing, as inside a sentence: "field". */
  readonly nodes: Readonly<Record<NodeType, string>>;
  /** Several, as a heading: "Fields". */
  readonly plurals: Readonly<Record<NodeType, string>>;
  /** Headings of lists, by type of their holder and name: "step.fields". */
  readonly slots: Readonly<Record<string, string>>;
  /** Labels of properties, by type and dotted name. */
  readonly structure: Readonly<Record<NodeType, Readonly<Record<string, string>>>>;
  /** What can be chosen, by the property's dotted name. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** One line on a property whose label does not say it all, by type and dotted name. */
  readonly hints: Readonly<Partial<Record<NodeType, Readonly<Record<string, string>>>>>;
}
