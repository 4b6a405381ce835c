/** `<hoso-editor-declaration>`: what people declare when they hand it in, and how they sign. */
import { EditorView, type EditorSection } from "../editor-view.js";
import { settings } from "../settings-template.js";

export class HosoEditorDeclaration extends EditorView {
  protected override heading(): string {
    return this.t.editors.declaration.heading;
  }
  protected override intro(): string {
    return this.t.editors.declaration.intro;
  }

  protected override sections(): readonly EditorSection[] {
    const t = this.t.editors.declaration;
    const { root } = this.state.document;
    return [
      { id: "text", heading: t.text, properties: ["declaration.text"], body: settings(this.state, root, "declaration.text") },
      {
        id: "signature",
        heading: t.signature,
        properties: ["declaration.signature"],
        body: settings(this.state, root, "declaration.signature"),
      },
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-editor-declaration": HosoEditorDeclaration;
  }
}
