/** `<hoso-editor-processing>`: how long it takes, on which conditions longer or shorter, who does what, and what comes out. */
import { childrenOf, getProperty, ruleInWords, ruleScope, type DocumentNode } from "@hoso/authoring";
import type { Rule, Term } from "@hoso/contract";
import { html, nothing } from "lit";
import { EditorView, type EditorSection } from "../editor-view.js";
import { nameOf } from "../../state/node-names.js";
import { nodeList, settings } from "../settings-template.js";
import { termText } from "./term-text.js";

const term = (prefix: string): string[] => ["value", "unit", "cutoff"].map((name) => `${prefix}.${name}`);

export class HosoEditorProcessing extends EditorView {
  protected override heading(): string {
    return this.t.editors.processing.heading;
  }
  protected override intro(): string {
    return this.t.editors.processing.intro;
  }

  protected override sections(): readonly EditorSection[] {
    const t = this.t.editors.processing;
    const { state } = this;
    const { root } = state.document;
    return [
      { id: "term", heading: t.term, properties: ["processing.term"], body: this.#usual() },
      {
        id: "terms",
        heading: t.terms,
        intro: t.termsIntro,
        slots: ["terms"],
        body: nodeList(state, {
          parent: root,
          slot: "terms",
          summary: (node) => this.#term(node),
          detail: ({ key }) => settings(state, key, "when", ...term("term")),
        }),
      },
      { id: "pauses", heading: t.pauses, properties: ["processing.pausesOn"], body: settings(state, root, "processing.pausesOn") },
      {
        id: "stages",
        heading: t.stages,
        intro: t.stagesIntro,
        slots: ["stages"],
        body: nodeList(state, {
          parent: root,
          slot: "stages",
          summary: (node) => this.#stageLine(node),
          detail: (node) => this.#stage(node),
        }),
      },
      {
        id: "outputs",
        heading: t.outputs,
        slots: ["outputs"],
        body: nodeList(state, { parent: root, slot: "outputs", detail: ({ key }) => settings(state, key, "title", "code", "id") }),
      },
      { id: "place", heading: t.place, properties: ["processing.place"], body: settings(state, root, "processing.place") },
      { id: "preview", heading: t.preview, intro: t.previewIntro, body: html`<hoso-due-preview .state=${state}></hoso-due-preview>` },
    ];
  }

  #usual(): unknown {
    const { state } = this;
    const { root } = state.document;
    const [value, unit, cutoff] = term("processing.term") as [string, string, string];
    return html`<div class="beside">${settings(state, root, value)}${settings(state, root, unit)}</div>
      ${settings(state, root, cutoff)}`;
  }

  #term({ key, values }: DocumentNode): unknown {
    const { document, language, texts } = this.state;
    const sentence = ruleInWords(values.when as Rule, ruleScope(document, key, language), texts.authoring.rules);
    return html`${sentence} <span class="badge">${termText((values.term ?? {}) as Partial<Term>, this.t.editors.processing)}</span>`;
  }

  #stageLine(node: DocumentNode): unknown {
    const t = this.t.editors.processing;
    if (node.type === "parallel") {
      const inner = childrenOf(node, "parallel").map((key) => nameOf(this.state, key));
      return html`${inner.join("; ")} <span class="badge">${t.together(inner.length)}</span>`;
    }
    const own = getProperty(node.values, "term") as Partial<Term> | undefined;
    return html`${nameOf(this.state, node.key)}${own ? html` <span class="badge">${termText(own, t)}</span>` : nothing}${
      node.values.deemedConsent === true ? html` <span class="badge">${t.silence}</span>` : nothing
    }`;
  }

  #stage(node: DocumentNode): unknown {
    const { state } = this;
    if (node.type === "parallel")
      return nodeList(state, {
        parent: node.key,
        slot: "parallel",
        summary: (stage) => this.#stageLine(stage),
        detail: (stage) => this.#stage(stage),
      });
    return settings(state, node.key, "title", "department", ...term("term"), "deemedConsent", "id");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-editor-processing": HosoEditorProcessing;
  }
}
