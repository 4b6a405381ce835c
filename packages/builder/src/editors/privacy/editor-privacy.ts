/** `<hoso-editor-privacy>`: who is responsible for the data, for which purposes, and all personal data that the form asks. */
import { labelIn, type DocumentNode } from "@hoso/authoring";
import { html } from "lit";
import { EditorView, type EditorSection } from "../editor-view.js";
import { nodeList, settings, textList } from "../settings-template.js";

export class HosoEditorPrivacy extends EditorView {
  protected override wide = true;

  protected override heading(): string {
    return this.t.editors.privacy.heading;
  }
  protected override intro(): string {
    return this.t.editors.privacy.intro;
  }

  protected override sections(): readonly EditorSection[] {
    const t = this.t.editors.privacy;
    const { state } = this;
    const { root } = state.document;
    return [
      {
        id: "controller",
        heading: t.controller,
        properties: ["privacy.controller", "privacy.contact"],
        body: settings(state, root, "privacy.controller", "privacy.contact"),
      },
      {
        id: "purposes",
        heading: t.purposes,
        intro: t.purposesIntro,
        slots: ["purposes"],
        body: nodeList(state, {
          parent: root,
          slot: "purposes",
          summary: (node) => this.#purpose(node),
          detail: ({ key }) => settings(state, key, "text", "consent", "id"),
        }),
      },
      { id: "recipients", heading: t.recipients, slots: ["recipients"], body: textList(state, root, "recipients") },
      {
        id: "retention",
        heading: t.retention,
        properties: ["privacy.retention", "privacy.sealed"],
        body: settings(state, root, "privacy.retention", "privacy.sealed"),
      },
      {
        id: "fields",
        heading: t.fields,
        intro: t.fieldsIntro,
        slots: ["steps", "documents"],
        body: html`<hoso-privacy-table .state=${state}></hoso-privacy-table>`,
      },
    ];
  }

  #purpose({ values }: DocumentNode): unknown {
    const t = this.t.editors.privacy;
    const consent = values.consent === true;
    return html`${labelIn(values.text, this.state.language) ?? this.t.editors.unnamed}
      <span class="badge ${consent ? "doubt" : ""}">${consent ? t.needsConsent : t.informed}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-editor-privacy": HosoEditorPrivacy;
  }
}
