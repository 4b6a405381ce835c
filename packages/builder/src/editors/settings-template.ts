/** Short ways to write what every view is made of: settings of a node, and lists of nodes that open to their settings. */
import type { DocumentNode, NodeKey } from "@hoso/authoring";
import { html, type TemplateResult } from "lit";
import type { BuilderState } from "../state/builder-state.js";
import type { EditorsTexts } from "../texts/vi/editors.js";

export const settings = (state: BuilderState, node: NodeKey, ...properties: readonly string[]): TemplateResult =>
  html`<hoso-settings .state=${state} .node=${node} .properties=${properties}></hoso-settings>`;

export interface NodeList {
  readonly parent: NodeKey;
  readonly slot: string;
  /** By default the name alone. */
  readonly summary?: (node: DocumentNode) => unknown;
  readonly detail: (node: DocumentNode) => unknown;
  /** What the button for adding says, where "Add" and the type is not it. */
  readonly addName?: string;
}

export const nodeList = (state: BuilderState, { parent, slot, summary, detail, addName }: NodeList): TemplateResult =>
  html`<hoso-node-list
    .state=${state}
    .parent=${parent}
    .slot=${slot}
    .summary=${summary}
    .detail=${detail}
    .addName=${addName}
  ></hoso-node-list>`;

/** A list of plain texts. */
export const textList = (state: BuilderState, parent: NodeKey, slot: keyof EditorsTexts["addEntry"]): TemplateResult =>
  nodeList(state, { parent, slot, detail: ({ key }) => settings(state, key, "text"), addName: state.texts.editors.addEntry[slot] });
