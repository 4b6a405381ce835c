/** `<hoso-uses-list>`: where a field, a step's field or a case is named: rules, checks, scenarios, with links. */
import { nodeOf, usesOf, type NodeKey, type Place } from "@hoso/authoring";
import { css, html } from "lit";
import { viewOfPlace } from "../editors/languages/view-of-place.js";
import { BuilderElement } from "../state/builder-element.js";
import { nameOf } from "../state/node-names.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles } from "../styles/control.styles.js";

export class HosoUsesList extends BuilderElement {
  static override readonly properties = { ...BuilderElement.properties, node: { attribute: false } };
  static override readonly styles = [
    controlStyles,
    css`
      ul {
        display: grid;
        gap: 4px;
      }
    `,
  ];
  declare node: NodeKey;

  constructor() {
    super();
    new StateController(this, () => this.state, ["document", "view"]);
  }

  protected override render(): unknown {
    const { document } = this.state;
    const words = this.t.settings.panel;
    const places = new Map<string, Place>();
    if (document.nodes.has(this.node))
      for (const { place } of usesOf(document, this.node))
        if (document.nodes.has(place.key)) places.set(`${place.key} ${place.property ?? ""}`, place);
    if (places.size === 0) return html`<p class="hint">${words.notUsed}</p>`;
    return html`<ul>
      ${[...places.values()].map((place) => html`<li><button type="button" class="link" @click=${() => this.#go(place)}>${this.#nameOf(place)}</button></li>`)}
    </ul>`;
  }

  #nameOf({ key, property }: Place): string {
    const { authoring } = this.t;
    const { type } = nodeOf(this.state.document, key);
    const what = property === undefined ? undefined : authoring.structure[type][property];
    const holder = `${authoring.nodes[type]} “${nameOf(this.state, key)}”`;
    const name = what === undefined ? holder : `${holder}: ${what}`;
    return name.charAt(0).toLocaleUpperCase(this.state.locale) + name.slice(1);
  }

  #go(place: Place): void {
    const { state } = this;
    state.show(viewOfPlace(state.document, nodeOf(state.document, place.key), place.property), place);
  }
}
