/** `<hoso-expression>`: a formula: what a computed field shows, what a fee comes to. `.type` says what it must give. See RuleElement. */
import type { OperandType } from "@hoso/authoring";
import { html } from "lit";
import { operandPart } from "./operand-part.js";
import { RuleElement } from "./rule-element.js";

export class HosoExpression extends RuleElement {
  static override readonly properties = { ...RuleElement.properties, type: { attribute: false } };
  declare type: OperandType;

  constructor() {
    super();
    this.type = "any";
  }

  protected override render(): unknown {
    const view = this.view();
    const words = this.t.rules;
    return html`<div class="editor" role="group" aria-label=${words.formulaEditor}>
        ${operandPart(view, this.root, this.scope, { label: words.operands.value, type: this.type, picker: true })}
      </div>
      ${this.below(view)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-expression": HosoExpression;
  }
}
