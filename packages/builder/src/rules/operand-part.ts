/** An operand: a value to type, or a picker of fields and calculations with the operands of the calculation below it. */
import { newGap, ruleOf, typeOf, type Expression, type RuleScope } from "@hoso/authoring";
import { html, nothing, type TemplateResult } from "lit";
import { iconButton } from "../controls/icon-button.js";
import { calculationPart } from "./calculation-part.js";
import { itemOfPart, operandItems, partOfItem, wordsOfPart } from "./operand-items.js";
import { replace, type Operand, type RuleView } from "./rule-view.js";
import { valueInput } from "./value-input.js";

export function operandPart(view: RuleView, part: Expression, scope: RuleScope, operand: Operand): TemplateResult {
  const asValue = !operand.lists && (part.is === "value" || (part.is === "gap" && !operand.picker && !view.picking.has(part.id)));
  if (part.is === "unreadable") return unreadable(view, part.id, JSON.stringify(part.rule));
  if (part.is === "list") return unreadable(view, part.id, JSON.stringify(ruleOf(part) ?? []));
  return html`<div class="operand ${part.is === "call" ? "calculated" : ""}" data-part=${part.id}>
    ${asValue ? typed(view, part, scope, operand) : picked(view, part, scope, operand)}${
      part.is === "call" ? html`<div class="inner">${calculationPart(view, part, scope, operand.type)}</div>` : nothing
    }
  </div>`;
}

/** A value, and a button for something else in its place. */
function typed(view: RuleView, part: Expression, scope: RuleScope, operand: Operand): TemplateResult {
  const words = view.state.texts.rules;
  const own = part.is === "value" ? typeOf(part, scope) : operand.type;
  const type = operand.type === "any" || operand.type === "options" ? own : operand.type;
  const swap = (): void => {
    view.picking.add(part.id);
    view.raws.delete(part.id);
    replace(view, part.id, { ...newGap(view.newId), id: part.id }, part.id);
  };
  return html`<span class="typed"
    >${valueInput(view, part, { label: operand.label, type, options: operand.options })}${
      view.readOnly ? nothing : iconButton({ icon: "field", name: `${words.another}: ${operand.label}`, onClick: swap })
    }</span
  >`;
}

function picked(view: RuleView, part: Expression, scope: RuleScope, operand: Operand): TemplateResult {
  const words = view.state.texts.rules;
  const gone = part.is === "name" && scope.find(part.path) === undefined;
  const { type, lists = false } = operand;
  const isAny = type === "any";
  const items = () => [
    ...(isAny && !lists ? typedValues(view) : []),
    ...operandItems(view, scope, { type: lists ? "rows" : type, strict: lists, values: !lists && !isAny, calculations: true }),
  ];
  return html`<hoso-picker
    .items=${items}
    .chosen=${wordsOfPart(view, part, scope)}
    .value=${itemOfPart(part)}
    .name=${operand.label}
    .placeholder=${gone ? words.notThere(part.path) : operand.lists ? words.chooseList : words.chooseSubject}
    .words=${view.state.texts.settings.picker}
    ?invalid=${gone}
    ?disabled=${view.readOnly}
    @hoso-pick=${(event: CustomEvent<string>) => pick(view, part, event.detail)}
  ></hoso-picker>`;
}

/** Values by type, where nothing around them says which is meant. */
function typedValues(view: RuleView) {
  const { aNumber, aText, aDate, valuesGroup } = view.state.texts.rules;
  return [
    { id: "value:number", label: aNumber, group: valuesGroup },
    { id: "value:text", label: aText, group: valuesGroup },
    { id: "value:date", label: aDate, group: valuesGroup },
  ];
}

const starts: Readonly<Record<string, number | string>> = { "value:number": 0, "value:text": "", "value:date": "" };

function pick(view: RuleView, part: Expression, item: string): void {
  view.picking.delete(part.id);
  if (Object.hasOwn(starts, item)) return replace(view, part.id, { id: part.id, is: "value", value: starts[item]! }, part.id);
  // A calculation goes on with what stood there.
  const first = part.is === "name" || part.is === "call" ? part : undefined;
  const made = partOfItem(view, item, item.startsWith("call:") ? first : undefined);
  replace(view, part.id, { ...made, id: part.id });
}

function unreadable(view: RuleView, id: string, text: string): TemplateResult {
  const words = view.state.texts.rules;
  return html`<div class="operand" data-part=${id}><p class="notice doubt">${words.unreadable}<br /><code>${text}</code></p></div>`;
}
