/** `<hoso-editor-about>`: what people read first, which office it is, the law it rests on, and what is still to be confirmed. */
import { getProperty, labelIn, rootOf, type DocumentNode } from "@hoso/authoring";
import { html, nothing } from "lit";
import { EditorView, type EditorSection } from "../editor-view.js";
import { listOf } from "../list-of.js";
import { nameOf } from "../../state/node-names.js";
import { nodeList, settings, textList } from "../settings-template.js";
import { lawState } from "./law-state.js";

export class HosoEditorAbout extends EditorView {
  protected override heading(): string {
    return this.t.editors.about.heading;
  }
  protected override intro(): string {
    return this.t.editors.about.intro;
  }
  protected override shows({ keys }: { readonly keys: ReadonlySet<string> }): boolean {
    const { document } = this.state;
    return [...keys].some((key) => key === document.root || ["legalBasis", "sources"].includes(document.nodes.get(key)?.slot ?? ""));
  }

  protected override sections(): readonly EditorSection[] {
    return [...this.#people(), ...this.#service(), ...this.#law()];
  }

  /** A section that is nothing but properties of the procedure. */
  #plain(id: string, heading: string, properties: readonly string[], intro?: string): EditorSection {
    const body = settings(this.state, this.state.document.root, ...properties);
    return { id, heading, properties, body, ...(intro !== undefined && { intro }) };
  }

  #people(): readonly EditorSection[] {
    const t = this.t.editors.about;
    const { state } = this;
    const { root } = state.document;
    return [
      this.#plain("name", t.name, ["title", "summary"], t.nameIntro),
      this.#plain("office", t.office, ["departmentTitle", "department", "sector", "code", "id"]),
      {
        id: "audience",
        heading: t.audience,
        slots: ["audience", "eligibility"],
        body: html`<h4>${t.audienceList}</h4>
          ${textList(state, root, "audience")}
          <h4>${t.eligibilityList}</h4>
          ${textList(state, root, "eligibility")}`,
      },
      { id: "keywords", heading: t.keywords, intro: t.keywordsIntro, slots: ["keywords"], body: textList(state, root, "keywords") },
    ];
  }

  #service(): readonly EditorSection[] {
    const t = this.t.editors.about;
    const { state } = this;
    const { root } = state.document;
    const { values } = rootOf(state.document);
    const partial = getProperty(values, "serviceLevel") === "partial" || getProperty(values, "partialReason") !== undefined;
    const kind = getProperty(values, "target.kind");
    const elsewhere = kind === "webhook" || kind === "hand-off" || getProperty(values, "target.url") !== undefined;
    return [
      this.#plain("service", t.service, ["serviceLevel", ...(partial ? ["partialReason"] : []), "estimatedMinutes"]),
      this.#plain("help", t.help, ["contact.text", "contact.phone", "contact.email", "contact.url", "offline"], t.helpIntro),
      { id: "next", heading: t.next, intro: t.nextIntro, slots: ["nextSteps"], body: textList(state, root, "nextSteps") },
      {
        id: "before",
        heading: t.before,
        properties: ["prerequisites"],
        body: html`<hoso-prerequisites .state=${state}></hoso-prerequisites>`,
      },
      this.#plain("target", t.target, ["target.kind", ...(elsewhere ? ["target.url", "target.title"] : [])]),
    ];
  }

  #law(): readonly EditorSection[] {
    const t = this.t.editors.about;
    const { state } = this;
    const { root } = state.document;
    const now = new Date(state.services.now()).toISOString().slice(0, 10);
    const out = listOf(state, "legalBasis").filter((node) => lawState(node.values, now) !== "in-force").length;
    const open = listOf(state, "sources").filter(({ values }) => values.checked !== true).length;
    return [
      {
        id: "law",
        heading: t.law,
        intro: t.lawIntro,
        badge: out > 0 ? t.lawsNotInForce(out) : undefined,
        slots: ["legalBasis"],
        body: nodeList(state, {
          parent: root,
          slot: "legalBasis",
          summary: (node) => this.#lawLine(node, now),
          detail: ({ key }) => settings(state, key, "number", "title", "article", "status", "from", "to", "url"),
        }),
      },
      this.#plain("validity", t.validity, ["validity.from", "validity.to", "validity.status", "validity.reason"]),
      {
        id: "sources",
        heading: t.sources,
        intro: t.sourcesIntro,
        badge: open > 0 ? t.toConfirm(open) : undefined,
        slots: ["sources"],
        body: nodeList(state, {
          parent: root,
          slot: "sources",
          summary: (node) => this.#source(node),
          detail: ({ key }) => settings(state, key, "note", "checked"),
        }),
      },
    ];
  }

  #lawLine(node: DocumentNode, now: string): unknown {
    const t = this.t.editors.about;
    const number = String(node.values.number ?? "");
    const found = lawState(node.values, now);
    const name = nameOf(this.state, node.key);
    return html`${number !== "" && number !== name ? html`<strong>${number}</strong> ` : nothing}${name}
      <span class="badge ${found === "in-force" ? "good" : "doubt"}">${t.lawStates[found]}</span>`;
  }

  #source(node: DocumentNode): unknown {
    const t = this.t.editors.about;
    const confirmed = node.values.checked === true;
    return html`${labelIn(node.values.note, this.state.language) ?? this.t.editors.unnamed} <span class="badge ${confirmed ? "good" : "doubt"}">${confirmed ? t.confirmed : t.unconfirmed}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-editor-about": HosoEditorAbout;
  }
}
