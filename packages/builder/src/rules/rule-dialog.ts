/**
 * `<hoso-rule-dialog>`: edits the condition or formula in one property of a node. `.state`, `.node`, `.property`; opens at once; event
 * `hoso-close` when it is done or left. What was edited is one step to undo; leaving with changes asks first.
 */
import { getProperty, propertyOf, type Json, type NodeKey, type OperandType } from "@hoso/authoring";
import type { Rule } from "@hoso/contract";
import { css, html, nothing } from "lit";
import type { HosoDialog } from "../controls/dialog.js";
import { runInPlace } from "../controls/run-in-place.js";
import { BuilderElement } from "../state/builder-element.js";
import { nameOf } from "../state/node-names.js";
import { controlStyles } from "../styles/control.styles.js";
import type { RuleDetail } from "./rule-element.js";

export class HosoRuleDialog extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    node: { attribute: false },
    property: { attribute: false },
    open: { state: true },
    detail: { state: true },
    asking: { state: true },
    warned: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: contents;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 8px;
        inline-size: 100%;
      }
      .foot .error {
        flex: 1 1 auto;
        min-inline-size: 0;
      }
    `,
  ];
  declare node: NodeKey;
  declare property: string;
  declare open: boolean;
  declare detail: RuleDetail | undefined;
  /** Whether to leave with changes. */
  declare asking: boolean;
  declare warned: boolean;
  #initial: Rule | undefined;

  constructor() {
    super();
    this.open = true;
    this.asking = false;
    this.warned = false;
  }

  get #values(): {
    readonly rule: Rule | undefined;
    readonly isCondition: boolean;
    readonly required: boolean;
    readonly label: string;
    readonly type: OperandType;
  } {
    const node = this.state.document.nodes.get(this.node);
    const shape = node && propertyOf(node.type, this.property);
    const value = node && (getProperty(node.values, this.property) as Rule | undefined);
    const isCondition = shape?.type === "condition";
    return {
      // Always and never are no rows to begin with.
      rule: isCondition && typeof value === "boolean" ? undefined : value,
      isCondition,
      required: shape?.required === true,
      label: (node && this.t.authoring.structure[node.type][this.property]) ?? this.property,
      type: node && !isCondition ? resultType(this.property, node.values.result) : "any",
    };
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.#initial = this.#values.rule;
  }

  protected override render(): unknown {
    const words = this.t.rules;
    const { isCondition, label, type } = this.#values;
    const editor = isCondition
      ? html`<hoso-rule-editor .state=${this.state} .node=${this.node} .rule=${this.#initial} @hoso-rule=${this.#changed}></hoso-rule-editor>`
      : html`<hoso-expression .state=${this.state} .node=${this.node} .rule=${this.#initial} .type=${type} @hoso-rule=${this.#changed}></hoso-expression>`;
    return html`<hoso-dialog
      size="wide"
      .heading=${words.headingOf(label, nameOf(this.state, this.node))}
      .closeName=${this.t.shell.close}
      ?open=${this.open}
      @hoso-close=${this.#closing}
    >
      ${editor}
      <div slot="actions" class="foot">${this.asking ? this.#question() : this.#buttons()}</div>
    </hoso-dialog>`;
  }

  #buttons(): unknown {
    const words = this.t.rules;
    const gaps = this.detail?.gaps ?? 0;
    return html`<span class="error" role="status">${this.warned && gaps > 0 ? words.unfinished(gaps) : nothing}</span>
      <button type="button" @click=${this.#cancel}>${this.t.shell.cancel}</button>
      <button type="button" class="primary" @click=${this.#done}>${words.done}</button>`;
  }

  #question(): unknown {
    const words = this.t.rules;
    return html`<span class="error" role="alert">${words.leave}</span>
      <button type="button" class="danger" @click=${() => this.#leave()}>${words.leaveYes}</button>
      <button type="button" class="primary stay" @click=${() => (this.asking = false)}>${words.leaveNo}</button>`;
  }

  protected override firstUpdated(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("hoso-rule-editor, hoso-expression")?.focus());
  }

  readonly #changed = (event: CustomEvent<RuleDetail>): void => {
    this.detail = event.detail;
  };

  get #hasChanges(): boolean {
    return this.detail?.changed ?? false;
  }

  readonly #cancel = (): void => {
    if (this.#hasChanges) this.#ask();
    else this.#leave();
  };

  #ask(): void {
    this.asking = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".stay")?.focus());
  }

  readonly #done = (): void => {
    const { detail } = this;
    if (!detail?.changed) return this.#leave();
    const { rule } = detail;
    const removed = detail.empty && !this.#values.required;
    if (rule === undefined && !removed) {
      this.warned = true;
      return;
    }
    const value = rule === undefined ? {} : { value: rule as Json };
    const outcome = runInPlace(this.state, "node.set", { key: this.node, property: this.property, ...value });
    if (!outcome.ok) return this.state.announce(this.t.authoring.refusal(outcome));
    this.#leave();
  };

  /** The close button and Escape close the dialog itself; with changes it opens again and asks. */
  readonly #closing = (event: Event): void => {
    event.stopPropagation();
    if (!this.open) return this.#left();
    if (!this.#hasChanges || this.asking) return this.#left();
    const dialog = event.target as HosoDialog;
    dialog.open = true;
    this.#ask();
  };

  #leave(): void {
    this.open = false;
  }

  #left(): void {
    this.open = false;
    this.dispatchEvent(new CustomEvent("hoso-close"));
  }
}

function resultType(property: string, result: unknown): OperandType {
  if (property === "amount" || result === "number" || result === "money") return "number";
  if (result === "boolean" || result === "date" || result === "text") return result;
  return "any";
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-rule-dialog": HosoRuleDialog;
  }
}
