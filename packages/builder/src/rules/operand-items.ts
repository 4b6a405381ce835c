/** What can stand as an operand, as items of a picker: fields by step, other facts, documents, calculations, a value. */
import { calculationsFor, newCall, newGap, type Expression, type OperandType, type RuleName, type RuleScope } from "@hoso/authoring";
import type { PickerItem } from "../controls/picker.js";
import { plainName, type RuleView } from "./rule-view.js";

export interface Wanted {
  readonly type: OperandType;
  /** Only names whose type this is; with "any" all of them. */
  readonly strict?: boolean;
  readonly values?: boolean;
  readonly calculations?: boolean;
}

/** Names that can be compared or reckoned with what is wanted. */
function fits(name: RuleName, { type, strict }: Wanted): boolean {
  if (type === "any") return true;
  if (type === "rows") return name.type === "rows" || (!strict && name.type === "options");
  if (type === "option" || type === "text") return name.type === "option" || name.type === "text" || (!strict && name.type === "any");
  return name.type === type || name.type === "any";
}

export function operandItems(view: RuleView, scope: RuleScope, wanted: Wanted): readonly PickerItem[] {
  const words = view.state.texts.rules;
  const names = scope.names().filter((name) => fits(name, wanted));
  const inRow = scope.lists.length > 0;
  const fields = names.filter(({ is }) => is === "field" || is === "item");
  const fieldGroup = (name: RuleName): string =>
    inRow && name.path.startsWith("^.")
      ? `${words.outerRows}: ${name.within[0] ?? ""}`
      : inRow
        ? words.thisRow
        : (name.within[0] ?? words.thisRow);
  return [
    ...(wanted.values ? [{ id: "value", label: words.aValue }] : []),
    ...fields.map((name) => ({
      id: `name:${name.path}`,
      label: plainName(view, name),
      group: fieldGroup(name),
      hint: name.within.length > 1 ? name.within.slice(1).join(" › ") : undefined,
    })),
    ...names
      .filter(({ is }) => is === "case" || is === "today" || is === "channel")
      .map((name) => ({ id: `name:${name.path}`, label: plainName(view, name), group: words.otherFacts })),
    ...names
      .filter(({ is }) => is === "document")
      .map((name) => ({ id: `name:${name.path}`, label: plainName(view, name), group: words.documentsGroup })),
    ...(wanted.calculations ? calculationItems(view, wanted.type) : []),
  ];
}

/** Lists alone cannot be compared with anything, so they are offered only where a list is wanted. */
function calculationItems(view: RuleView, type: OperandType): PickerItem[] {
  const { calculations, calculationsGroup } = view.state.texts.rules;
  return calculationsFor(type)
    .filter((name) => type === "rows" || (name !== "filter" && name !== "map"))
    .map((name) => ({ id: `call:${name}`, label: calculations[name as keyof typeof calculations], group: calculationsGroup }));
}

/** The part that a picked item stands for. @param first what stood there, kept as the first operand of a calculation */
export function partOfItem(view: RuleView, id: string, first?: Expression): Expression {
  const { newId } = view;
  if (id.startsWith("name:")) return { id: newId(), is: "name", path: id.slice(5) };
  if (!id.startsWith("call:")) return newGap(newId);
  const keeps = first && first.is !== "gap";
  return newCall(id.slice(5), newId, keeps ? first : undefined);
}

/** What stands in the place of the part, in the words of its item. */
export function wordsOfPart(view: RuleView, part: Expression, scope: RuleScope): string | undefined {
  const name = part.is === "name" ? scope.find(part.path) : undefined;
  const place = name?.ambiguous ? name.within.at(-1) : undefined;
  if (name) return place === undefined ? plainName(view, name) : view.state.texts.authoring.rules.within(plainName(view, name), place);
  const { calculations, aValue } = view.state.texts.rules;
  if (part.is === "call") return (calculations as Readonly<Record<string, string>>)[part.operator];
  return part.is === "value" ? aValue : undefined;
}

export const itemOfPart = (part: Expression): string | undefined =>
  part.is === "name" ? `name:${part.path}` : part.is === "call" ? `call:${part.operator}` : part.is === "value" ? "value" : undefined;
