/** `<hoso-several-fields>`: what several selected fields have in common, set for all of them at once, as one step. */
import { getProperty, propertiesFor, sameJson, type DocumentNode, type NodeKey } from "@hoso/authoring";
import { html, nothing } from "lit";
import { settingControl } from "../controls/setting-control.js";
import type { Refused, Setting } from "../controls/setting.js";
import { settingStyles } from "../controls/setting.styles.js";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles } from "../styles/control.styles.js";
import { common } from "./property-groups.js";

export class HosoSeveralFields extends BuilderElement {
  static override readonly properties = { ...BuilderElement.properties, keys: { attribute: false } };
  static override readonly styles = [controlStyles, settingStyles];
  declare keys: readonly NodeKey[];
  #refused = new Map<string, Refused>();

  constructor() {
    super();
    new StateController(
      this,
      () => this.state,
      ["document", "view"],
      ({ keys }) => this.keys.some((key) => keys.has(key)),
    );
  }

  protected override render(): unknown {
    const nodes = this.keys.flatMap((key) => this.state.document.nodes.get(key) ?? []);
    const [first] = nodes;
    if (!first) return nothing;
    const shapes = common.flatMap((name) => {
      const found = nodes.map((node) => propertiesFor(node).find((shape) => shape.name === name));
      return found.every((shape) => shape !== undefined) ? [found[0]!] : [];
    });
    const words = this.t.settings.panel;
    return html`<div class="settings">
      <p class="hint">${words.forAll(nodes.length)}</p>
      ${shapes.map((shape) => settingControl(this.#setting(first, nodes, shape)))}
    </div>`;
  }

  #setting(first: DocumentNode, nodes: readonly DocumentNode[], shape: Setting["shape"]): Setting {
    const values = nodes.map((node) => getProperty(node.values, shape.name));
    const alike = values.every((value) => sameJson(value, values[0]));
    const { state, t } = this;
    return {
      state,
      node: first,
      also: nodes.slice(1).map(({ key }) => key),
      shape,
      id: `several-${shape.name.replaceAll(".", "-")}`,
      label: t.authoring.structure.field[shape.name] ?? shape.name,
      hint: alike ? undefined : t.settings.panel.different,
      value: alike ? values[0] : undefined,
      problems: [],
      readOnly: state.readOnly,
      refused: this.#refused.get(shape.name),
      refuse: (refused) => {
        if (refused) this.#refused.set(shape.name, refused);
        else this.#refused.delete(shape.name);
        this.requestUpdate();
      },
      // A rule is written for one field; copied to the others it would name what they cannot reach.
      editRule: undefined,
      allLanguages: false,
      toggleLanguages: () => undefined,
    };
  }
}
