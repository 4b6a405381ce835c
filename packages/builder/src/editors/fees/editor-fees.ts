/** `<hoso-editor-fees>`: what has to be paid, who is exempt, and a worked example. */
import { childrenOf, getProperty, ruleScope, type DocumentNode } from "@hoso/authoring";
import { readFeeAmount } from "@hoso/authoring/forecast";
import type { Rule } from "@hoso/contract";
import { html } from "lit";
import { moneyText } from "../amount-text.js";
import { EditorView, type EditorSection } from "../editor-view.js";
import { nameOf } from "../../state/node-names.js";
import { nodeList, settings } from "../settings-template.js";

export class HosoEditorFees extends EditorView {
  protected override heading(): string {
    return this.t.editors.fees.heading;
  }
  protected override intro(): string {
    return this.t.editors.fees.intro;
  }

  protected override sections(): readonly EditorSection[] {
    const t = this.t.editors.fees;
    const { state } = this;
    return [
      {
        id: "list",
        heading: t.list,
        slots: ["fees"],
        body: nodeList(state, {
          parent: state.document.root,
          slot: "fees",
          summary: (node) => html`${nameOf(state, node.key)} <span class="badge">${this.#amount(node)}</span>`,
          detail: (node) => this.#fee(node),
        }),
      },
      { id: "example", heading: t.example, intro: t.exampleIntro, body: html`<hoso-fee-example .state=${state}></hoso-fee-example>` },
    ];
  }

  #fee({ key }: DocumentNode): unknown {
    const t = this.t.editors.fees;
    const { state } = this;
    return html`${settings(state, key, "title")}
      <hoso-fee-amount .state=${state} .node=${key}></hoso-fee-amount>
      ${settings(state, key, "currency", "when", "collectAt", "refundable", "legalBasis", "budgetCode", "id")}
      <hoso-part .heading=${t.exemptions} .hint=${t.exemptionsIntro}
        >${nodeList(state, {
          parent: key,
          slot: "exemptions",
          detail: (exemption) =>
            html`${settings(state, exemption.key, "title", "when")}
              <hoso-fee-amount .state=${state} .node=${exemption.key}></hoso-fee-amount>
              ${settings(state, exemption.key, "id")}`,
        })}</hoso-part
      >`;
  }

  /** In a few words, for the line of the list. */
  #amount(node: DocumentNode): string {
    const t = this.t.editors.fees;
    const { document, language, locale } = this.state;
    const money = (amount: number): string => (amount === 0 ? t.free : moneyText(amount, String(node.values.currency ?? "VND"), locale));
    const amount = readFeeAmount(getProperty(node.values, "amount") as Rule | undefined);
    switch (amount.shape) {
      case "fixed":
        return money(amount.amount);
      case "each":
        return t.each(money(amount.amount), ruleScope(document, document.root, language).find(amount.path)?.label ?? amount.path);
      case "table":
        return t.from(money(Math.min(amount.other, ...amount.rows.map((row) => row.amount))));
      case "formula":
        return t.byFormula;
      case "none":
        return t.notYet;
    }
  }

  /** Parts of a fee stand in nodes below it. */
  protected override shows({ keys }: { readonly keys: ReadonlySet<string> }): boolean {
    const { document } = this.state;
    return keys.has(document.root) || childrenOf(document.nodes.get(document.root)!, "fees").some((key) => keys.has(key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-editor-fees": HosoEditorFees;
  }
}
