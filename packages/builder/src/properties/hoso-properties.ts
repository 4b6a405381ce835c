/** `<hoso-properties>`: what is selected, as a form: one field or step, or what several fields have in common. */
import type { DocumentNode, NodeKey } from "@hoso/authoring";
import { css, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { BuilderElement } from "../state/builder-element.js";
import { kindName, nameOf } from "../state/node-names.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { basics, groupsFor, showing } from "./property-groups.js";

export class HosoProperties extends BuilderElement {
  static override readonly properties = { ...BuilderElement.properties, tracing: { state: true } };
  static override readonly styles = [
    controlStyles,
    panelStyles,
    css`
      .body {
        gap: 12px;
      }
      .title {
        display: grid;
        gap: 0;
      }
      .what {
        color: var(--muted);
        font-size: var(--small);
      }
      .what::first-letter {
        text-transform: uppercase;
      }
      h2 {
        overflow-wrap: anywhere;
      }
      section {
        display: grid;
        gap: 8px;
        padding-block-start: 12px;
        border-block-start: 1px solid var(--line);
      }
      summary {
        min-block-size: var(--target);
        padding-block: 4px;
        font-weight: 650;
        cursor: pointer;
      }
      details {
        padding-block: 12px;
        border-block: 1px solid var(--line);
      }
    `,
  ];
  /** Whether the list of uses is open; it is found only then. */
  declare tracing: boolean;

  constructor() {
    super();
    this.tracing = false;
    new StateController(
      this,
      () => this.state,
      ["selection", "view", "document"],
      ({ keys }) => this.#shown.some((key) => keys.has(key)),
    );
    this.addEventListener("focusin", () => (this.state.focusPane = "editor"));
  }

  /** What is selected; else the step in the canvas. */
  get #shown(): readonly NodeKey[] {
    const { selection, step } = this.state;
    return selection.length > 0 ? selection : step === undefined ? [] : [step];
  }

  protected override render(): unknown {
    const nodes = this.#shown.flatMap((key) => this.state.document.nodes.get(key) ?? []);
    const [node] = nodes;
    const words = this.t.settings.panel;
    if (!node) return html`<div class="empty"><p>${words.nothing}</p></div>`;
    if (nodes.length > 1) return this.#several(nodes);
    return html`<div class="body">
      <div class="title">
        <p class="what">${node.type === "field" ? kindName(this.state, String(node.values.kind)) : this.t.authoring.nodes[node.type]}</p>
        <h2>${nameOf(this.state, node.key)}</h2>
      </div>
      ${keyed(node.key, node.type === "field" ? this.#field(node) : this.#other(node))}
    </div>`;
  }

  #field(node: DocumentNode): unknown {
    const { state } = this;
    const words = this.t.settings;
    const { key } = node;
    const hasOptions = node.values.kind === "choice" || node.values.kind === "choices";
    return html`<hoso-settings .state=${state} .node=${key} .properties=${basics}></hoso-settings>
      ${
        hasOptions
          ? html`<section aria-label=${words.options.title}>
              <h3>${words.options.title}</h3>
              <hoso-options-editor .state=${state} .node=${key}></hoso-options-editor>
            </section>`
          : nothing
      }
      <hoso-settings .state=${state} .node=${key} .properties=${showing}></hoso-settings>
      <hoso-settings .state=${state} .node=${key} .groups=${groupsFor(node, words.panel)}></hoso-settings>
      <hoso-kind-control .state=${state} .node=${key}></hoso-kind-control>
      ${this.#uses(key)}`;
  }

  #other(node: DocumentNode): unknown {
    const { state } = this;
    if (node.type !== "step") return html`<hoso-settings .state=${state} .node=${node.key}></hoso-settings>`;
    return html`<hoso-settings .state=${state} .node=${node.key} .groups=${groupsFor(node, this.t.settings.panel)}></hoso-settings>`;
  }

  #uses(key: NodeKey): unknown {
    return html`<details @toggle=${(event: Event) => (this.tracing = (event.target as HTMLDetailsElement).open)}>
      <summary>${this.t.settings.panel.uses}</summary>
      ${this.tracing ? html`<hoso-uses-list .state=${this.state} .node=${key}></hoso-uses-list>` : nothing}
    </details>`;
  }

  #several(nodes: readonly DocumentNode[]): unknown {
    const words = this.t.settings.panel;
    const fields = nodes.filter(({ type }) => type === "field");
    return html`<div class="body">
      <h2>${words.several(nodes.length)}</h2>
      ${
        fields.length === nodes.length
          ? html`<hoso-several-fields .state=${this.state} .keys=${fields.map(({ key }) => key)}></hoso-several-fields>`
          : html`<p class="hint">${words.mixed}</p>`
      }
    </div>`;
  }
}
