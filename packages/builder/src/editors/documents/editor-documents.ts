/** `<hoso-editor-documents>`: the table of who needs which paper, and the checklist with everything about each. */
import { getProperty, type DocumentNode, type NodeKey } from "@hoso/authoring";
import { html, nothing } from "lit";
import { EditorView, type EditorSection } from "../editor-view.js";
import { listOf } from "../list-of.js";
import { nameOf } from "../../state/node-names.js";
import { nodeList, settings } from "../settings-template.js";

export class HosoEditorDocuments extends EditorView {
  protected override wide = true;

  protected override heading(): string {
    return this.t.editors.documents.heading;
  }
  protected override intro(): string {
    return this.t.editors.documents.intro;
  }
  protected override shows({ keys }: { readonly keys: ReadonlySet<string> }): boolean {
    const { document } = this.state;
    return [...keys].some((key) => key === document.root || document.nodes.get(key)?.slot === "documents");
  }

  protected override sections(): readonly EditorSection[] {
    const t = this.t.editors.documents;
    const { state } = this;
    return [
      {
        id: "matrix",
        heading: t.matrix,
        intro: listOf(state, "cases").length > 0 ? t.matrixIntro : t.matrixNoCases,
        body: html`<hoso-document-matrix .state=${state} @hoso-open=${(event: CustomEvent<NodeKey>) => this.#open(event.detail)}></hoso-document-matrix>`,
      },
      {
        id: "list",
        heading: t.list,
        intro: t.listIntro,
        slots: ["documents"],
        body: nodeList(state, {
          parent: state.document.root,
          slot: "documents",
          summary: (node) => this.#summary(node),
          detail: (node) => this.#document(node),
        }),
      },
    ];
  }

  #open(key: NodeKey): void {
    this.state.show("documents", { key });
  }

  #summary(node: DocumentNode): unknown {
    const t = this.t.editors.documents;
    const provision = (getProperty(node.values, "provision") ?? "upload") as keyof typeof t.provisions;
    const count = (name: string): number => Number(getProperty(node.values, `quantity.${name}`) ?? 0);
    const copies = t.copies(count("originals"), count("copies"), getProperty(node.values, "quantity.certified") === true);
    return html`${nameOf(this.state, node.key)} <span class="badge">${t.provisions[provision]}</span>${
      copies === "" ? nothing : html` <span class="badge">${copies}</span>`
    }`;
  }

  #document(node: DocumentNode): unknown {
    const t = this.t.editors.documents;
    const { state } = this;
    const { key } = node;
    const uploaded = (getProperty(node.values, "provision") ?? "upload") === "upload";
    const part = (heading: string, body: unknown, intro?: string): unknown =>
      html`<hoso-part .heading=${heading} .hint=${intro}>${body}</hoso-part>`;
    return html`${settings(state, key, "title", "why", "hint")}
      ${part(t.who, settings(state, key, "required", "when"))}
      ${part(t.how, settings(state, key, "provision", "signedBy", "template"))}
      ${
        uploaded
          ? part(t.files, html`${settings(state, key, "accept", "maxFiles")}<hoso-file-size .state=${state} .node=${key}></hoso-file-size>`)
          : nothing
      }
      ${part(t.quantity, settings(state, key, "quantity.originals", "quantity.copies", "quantity.certified"))}
      ${part(
        t.alternatives,
        nodeList(state, { parent: key, slot: "anyOf", detail: (one) => settings(state, one.key, "title", "hint", "when", "id") }),
        t.alternativesIntro,
      )}
      ${part(t.registry, settings(state, key, "satisfiedBy.registry", "satisfiedBy.item", "satisfiedBy.when"), t.registryIntro)}
      ${part(t.privacy, settings(state, key, "privacy.sensitivity", "privacy.legalBasis"))}
      ${settings(state, key, "id")}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-editor-documents": HosoEditorDocuments;
  }
}
