/** `<hoso-rule-source>`: how the rule is stored, to read and to write. What cannot be read is marked and changes nothing. */
import { allParts, countingIds, readExpression, sameJson } from "@hoso/authoring";
import type { Rule } from "@hoso/contract";
import { html, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { BuilderElement } from "../state/builder-element.js";
import { controlStyles } from "../styles/control.styles.js";
import { ruleStyles } from "./rule.styles.js";

export class HosoRuleSource extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    rule: { attribute: false },
    text: { state: true },
    wrong: { state: true },
  };
  static override readonly styles = [controlStyles, ruleStyles];
  declare rule: Rule | undefined;
  declare text: string;
  declare wrong: string | undefined;
  #taken: Rule | undefined;

  constructor() {
    super();
    this.text = "";
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("rule") || (this.#taken !== undefined && sameJson(this.rule, this.#taken))) return;
    this.#taken = undefined;
    this.text = this.rule === undefined ? "" : JSON.stringify(this.rule, null, 2);
    this.wrong = undefined;
  }

  protected override render(): unknown {
    const words = this.t.rules;
    return html`<div class="field">
      <label class="label" for="source">${words.source}</label>
      <p class="hint" id="hint">${words.sourceHint}</p>
      <textarea
        id="source"
        class="code"
        rows="6"
        spellcheck="false"
        .value=${live(this.text)}
        ?readonly=${this.state.readOnly}
        aria-describedby="hint ${this.wrong ? "wrong" : ""}"
        aria-invalid=${this.wrong ? "true" : nothing}
        @input=${this.#input}
      ></textarea>
      <p class="error" id="wrong" role="status">${this.wrong ?? nothing}</p>
    </div>`;
  }

  readonly #input = (event: Event): void => {
    const { rules } = this.t;
    this.text = (event.target as HTMLTextAreaElement).value;
    let rule: unknown;
    try {
      rule = JSON.parse(this.text);
    } catch {
      this.wrong = rules.sourceWrong;
      return;
    }
    if (rule === null || rule === undefined) {
      this.wrong = rules.sourceWrong;
      return;
    }
    const unknown = [...allParts(readExpression(rule as Rule, countingIds()))].flatMap((part) =>
      part.is === "unreadable" ? [typeof part.rule === "object" ? Object.keys(part.rule).join(", ") || "{}" : String(part.rule)] : [],
    );
    if (unknown.length > 0) {
      this.wrong = rules.sourceUnknown(unknown.join("; "));
      return;
    }
    this.wrong = undefined;
    this.#taken = rule as Rule;
    this.dispatchEvent(new CustomEvent("hoso-take", { detail: rule }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-rule-source": HosoRuleSource;
  }
}
