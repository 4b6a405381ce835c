/** `<hoso-editor-cases>`: the question that people answer first, and the cases to choose from. */
import type { DocumentNode } from "@hoso/authoring";
import { documentMatrix } from "@hoso/authoring/forecast";
import { html } from "lit";
import { EditorView, type EditorSection } from "../editor-view.js";
import { listOf } from "../list-of.js";
import { nameOf } from "../../state/node-names.js";
import { nodeList, settings } from "../settings-template.js";

export class HosoEditorCases extends EditorView {
  protected override heading(): string {
    return this.t.editors.cases.heading;
  }
  protected override intro(): string {
    return this.t.editors.cases.intro;
  }
  /** How many papers a case needs hangs on the whole procedure. */
  protected override shows(): boolean {
    return true;
  }

  protected override sections(): readonly EditorSection[] {
    const t = this.t.editors.cases;
    const { state } = this;
    const { root } = state.document;
    const { rows } = documentMatrix(state.session.procedure);
    const cases = listOf(state, "cases");
    const needed = (node: DocumentNode): number => {
      const column = cases.findIndex(({ key }) => key === node.key);
      return rows.filter((row) => row[column]?.need === "needed").length;
    };
    return [
      { id: "question", heading: t.question, properties: ["casesTitle"], body: settings(state, root, "casesTitle") },
      {
        id: "list",
        heading: t.list,
        intro: t.listIntro,
        slots: ["cases"],
        body: nodeList(state, {
          parent: root,
          slot: "cases",
          summary: (node) => html`${nameOf(state, node.key)} <span class="badge">${t.papers(needed(node))}</span>`,
          detail: ({ key }) => settings(state, key, "title", "hint", "id"),
        }),
      },
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-editor-cases": HosoEditorCases;
  }
}
