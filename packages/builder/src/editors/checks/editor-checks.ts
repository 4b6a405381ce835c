/** `<hoso-editor-checks>`: what must be true between answers, with the message, the field that carries it, and how much it matters. */
import { labelIn, ruleInWords, ruleScope, type DocumentNode } from "@hoso/authoring";
import type { Rule } from "@hoso/contract";
import { html } from "lit";
import { EditorView, type EditorSection } from "../editor-view.js";
import { nameOf } from "../../state/node-names.js";
import { nodeList, settings } from "../settings-template.js";

type Severity = "error" | "warning" | "notice";

export class HosoEditorChecks extends EditorView {
  protected override heading(): string {
    return this.t.editors.checks.heading;
  }
  protected override intro(): string {
    return this.t.editors.checks.intro;
  }

  protected override sections(): readonly EditorSection[] {
    const { state } = this;
    return [
      {
        id: "list",
        heading: this.t.editors.checks.list,
        slots: ["checks"],
        body: nodeList(state, {
          parent: state.document.root,
          slot: "checks",
          summary: (node) => this.#summary(node),
          detail: ({ key }) => settings(state, key, "at", "assert", "message", "severity", "when", "id"),
        }),
      },
    ];
  }

  #summary(node: DocumentNode): unknown {
    const t = this.t.editors.checks;
    const { document, language, texts } = this.state;
    const field = document.nodes.get(document.paths.get(String(node.values.at)) ?? "");
    const severity = (node.values.severity ?? "error") as Severity;
    const message = labelIn(node.values.message, language);
    const sentence = (): string => ruleInWords(node.values.assert as Rule, ruleScope(document, node.key, language), texts.authoring.rules);
    return html`${message ?? sentence()}
      <span class="badge">${field ? t.at(nameOf(this.state, field.key)) : t.nowhere}</span>
      <span class="badge ${severity === "error" ? "danger" : severity === "warning" ? "doubt" : ""}">${t.severities[severity]}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-editor-checks": HosoEditorChecks;
  }
}
