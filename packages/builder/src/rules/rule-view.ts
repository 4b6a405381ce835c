/** What every piece of the rule editor is handed: the rule as it stands, how to change it, and the words. */
import {
  optionsOf,
  replacePart,
  type Expression,
  type NamedOption,
  type NewId,
  type OperandType,
  type RuleName,
  type RuleScope,
  type Trial,
} from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";
import { nameOf, ownName } from "../state/node-names.js";

export interface RuleView {
  readonly state: BuilderState;
  readonly root: Expression;
  readonly newId: NewId;
  readonly readOnly: boolean;
  /** Of ids in the shadow root. */
  readonly prefix: string;
  /** What the rule comes to with the answers that are being tried. */
  readonly trial: Trial | undefined;
  /** Parts for which a field or a calculation is to be picked, where a value would be typed. */
  readonly picking: Set<string>;
  /** What was typed and is no value yet, by part. */
  readonly raws: Map<string, string>;
  /** @param focus id of the part that takes the focus */
  change(root: Expression, focus?: string): void;
  /** Draws a condition, wherever it stands. */
  condition(part: Expression, scope: RuleScope): unknown;
  /** Draws an operand, wherever it stands. */
  operand(part: Expression, scope: RuleScope, operand: Operand): unknown;
}

export interface Operand {
  /** What it is for: "From", "With". */
  readonly label: string;
  readonly type: OperandType;
  /** Its value is one of these. */
  readonly options?: readonly NamedOption[] | undefined;
  /** Begins as a picker instead of as a value to type. */
  readonly picker?: boolean;
  /** Only a list will do. */
  readonly lists?: boolean;
}

export const replace = (view: RuleView, id: string, part: Expression, focus?: string): void =>
  view.change(
    replacePart(view.root, id, () => part),
    focus,
  );

export const optionsFor = (view: RuleView, name: RuleName): readonly NamedOption[] => optionsOf(name, view.state.texts.authoring.rules);

/** A name as a choice in a list: its label without quotation marks. */
export function plainName(view: RuleView, name: RuleName): string {
  // What has no label yet is called after its kind, as everywhere else, and not by its short name.
  const node = name.key === undefined ? undefined : view.state.document.nodes.get(name.key);
  if (node && ownName(node, view.state.language) === "") return nameOf(view.state, node.key);
  if (name.label !== undefined) return name.label;
  const words = view.state.texts.authoring.rules;
  const text = name.is === "today" || name.is === "case" || name.is === "channel" ? words[name.is] : words.item;
  return text.charAt(0).toLocaleUpperCase(view.state.locale) + text.slice(1);
}

export const scopedName = (scope: RuleScope, part: Expression): RuleName | undefined =>
  part.is === "name" ? scope.find(part.path) : undefined;
