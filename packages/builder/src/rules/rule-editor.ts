/** `<hoso-rule-editor>`: a condition as rows and groups, with what it says in words below. See RuleElement. */
import { html } from "lit";
import { conditionRoot } from "./condition-rows.js";
import { RuleElement, type RuleDetail } from "./rule-element.js";

export class HosoRuleEditor extends RuleElement {
  protected override render(): unknown {
    const view = this.view();
    return html`<div class="editor" role="group" aria-label=${this.t.rules.editor}>${conditionRoot(view, this.root, this.scope)}</div>
      ${this.below(view)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-rule-editor": HosoRuleEditor;
  }
  interface HTMLElementEventMap {
    "hoso-rule": CustomEvent<RuleDetail>;
  }
}
