/**
 * Base of the editors of conditions and of formulas: holds the rule as a tree while it is edited, tells what it is once nothing in it
 * is left to choose, and puts the focus where an edit says. Properties: `state`, `rule`, `node` (key of the node whose rule it is),
 * event `hoso-rule` with `{ rule, gaps, changed }`.
 */
import {
  countingIds,
  expressionInWords,
  gapsOf,
  newGap,
  readExpression,
  ruleOf,
  ruleScope,
  sameJson,
  tryRule,
  type Expression,
  type NodeKey,
  type RuleScope,
  type Trial,
} from "@hoso/authoring";
import type { Rule } from "@hoso/contract";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles } from "../styles/control.styles.js";
import { conditionRoot } from "./condition-rows.js";
import { operandPart } from "./operand-part.js";
import { ruleStyles } from "./rule.styles.js";
import type { RuleView } from "./rule-view.js";

export interface RuleDetail {
  /** Undefined while something is still to be chosen, and for no rule at all. */
  readonly rule: Rule | undefined;
  /** How many places are still to be chosen. */
  readonly gaps: number;
  /** Whether it says something else than what was handed in. */
  readonly changed: boolean;
  /** Nothing of a rule is there. */
  readonly empty: boolean;
}

let count = 0;

export abstract class RuleElement extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    rule: { attribute: false },
    node: { attribute: false },
    root: { state: true },
    data: { state: true },
    trying: { state: true },
  };
  static override readonly styles = [controlStyles, ruleStyles];
  declare rule: Rule | undefined;
  declare node: NodeKey;
  declare root: Expression;
  /** Answers that the rule is tried with. */
  declare data: unknown;
  declare trying: boolean;

  readonly #newId = countingIds();
  readonly #prefix = `rule-${++count}`;
  readonly #picking = new Set<string>();
  readonly #raws = new Map<string, string>();
  #focus: string | undefined;
  #scope: RuleScope | undefined;
  #scopeOf: NodeKey | undefined;
  #told: Rule | undefined;

  constructor() {
    super();
    this.root = newGap(this.#newId);
    this.trying = false;
    new StateController(this, () => this.state, ["document", "view"]);
  }

  /** The same as long as nothing that can be named changed. */
  protected get scope(): RuleScope {
    const { document, language } = this.state;
    if (this.#scope?.document !== document || this.#scope.language !== language || this.#scopeOf !== this.node)
      this.#scope = ruleScope(document, (this.#scopeOf = this.node), language);
    return this.#scope;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("rule") || (this.hasUpdated && sameJson(this.rule, this.#told))) return;
    this.#read(this.rule);
  }

  #read(rule: Rule | undefined): void {
    this.#picking.clear();
    this.#raws.clear();
    this.root = readExpression(rule, this.#newId);
    this.#told = rule;
  }

  /** Takes a rule written elsewhere: in the disclosure below the rows. */
  protected readonly take = (rule: Rule): void => {
    this.#read(rule);
    this.#tell();
  };

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("hoso-picker, select, input, textarea, button")?.focus();
  }

  protected view(): RuleView {
    const trial: Trial | undefined = this.trying ? tryRule(this.root, this.data ?? {}, this.scope.lists) : undefined;
    const now = () => this.root;
    const view: RuleView = {
      state: this.state,
      // As it stands when an event comes, which may be before the last edit is drawn.
      get root() {
        return now();
      },
      newId: this.#newId,
      readOnly: this.state.readOnly,
      prefix: this.#prefix,
      trial,
      picking: this.#picking,
      raws: this.#raws,
      change: (root, focus) => this.#change(root, focus),
      condition: (part, scope) => conditionRoot(view, part, scope),
      operand: (part, scope, operand) => operandPart(view, part, scope, operand),
    };
    return view;
  }

  #change(root: Expression, focus: string | undefined): void {
    this.root = root;
    this.#focus = focus;
    this.#tell();
  }

  #tell(): void {
    const rule = ruleOf(this.root);
    this.#told = rule;
    const empty = this.root.is === "gap";
    const changed = rule === undefined ? !empty || this.rule !== undefined : !sameJson(rule, this.rule);
    const detail: RuleDetail = { rule, gaps: gapsOf(this.root).length, changed, empty };
    this.dispatchEvent(new CustomEvent("hoso-rule", { detail }));
  }

  protected override updated(): void {
    const part = this.#focus;
    if (part === undefined) return;
    this.#focus = undefined;
    const place = this.renderRoot.querySelector<HTMLElement>(`[data-part="${part}"]`);
    place?.querySelector<HTMLElement>("hoso-picker, select, input, textarea, button")?.focus();
  }

  /** The rule in words, the trial and how it is stored: below what is edited. */
  protected below(view: RuleView): TemplateResult {
    const words = this.t.rules;
    const empty = this.root.is === "gap";
    return html`<section class="words" aria-label=${words.inWords}>
        <h3>${words.inWords}</h3>
        <p class="sentence">${empty ? nothing : expressionInWords(this.root, this.scope, this.t.authoring.rules)}</p>
      </section>
      <details @toggle=${this.#toggled}>
        <summary>${words.trial}</summary>
        ${
          this.trying
            ? html`<hoso-rule-trial
                .state=${this.state}
                .node=${this.node}
                .root=${this.root}
                .outcome=${view.trial?.value}
                .finished=${view.trial !== undefined}
                @hoso-answers=${(event: CustomEvent<unknown>) => (this.data = event.detail)}
              ></hoso-rule-trial>`
            : nothing
        }
      </details>
      <details>
        <summary>${words.source}</summary>
        <hoso-rule-source .state=${this.state} .rule=${ruleOf(this.root)} @hoso-take=${(event: CustomEvent<Rule>) => this.take(event.detail)}></hoso-rule-source>
      </details>`;
  }

  readonly #toggled = (event: Event): void => {
    this.trying = (event.target as HTMLDetailsElement).open;
  };
}
