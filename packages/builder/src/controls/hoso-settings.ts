/**
 * `<hoso-settings>`: the properties of a node as a form. `.state`, `.node` (its key), `.properties` (names from the structure table;
 * by default all that fit the type and kind of the node), or `.groups` (names under headings). Every keystroke is a command; typing in
 * one control is one step to undo.
 */
import {
  entryType,
  getProperty,
  propertiesFor,
  propertyOf,
  type DocumentNode,
  type NodeKey,
  type Place,
  type PropertyShape,
} from "@hoso/authoring";
import { register } from "@hoso/form";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles } from "../styles/control.styles.js";
import { languagePreference } from "./language-preference.js";
import { hasControl, settingControl } from "./setting-control.js";
import type { Refused, Setting } from "./setting.js";
import { settingStyles } from "./setting.styles.js";

export interface SettingGroup {
  readonly name: string;
  readonly properties: readonly string[];
  /** Only the heading shows until it is opened. */
  readonly closed?: boolean;
}

let count = 0;

export class HosoSettings extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    node: { attribute: false },
    properties: { attribute: false },
    groups: { attribute: false },
    labels: { attribute: false },
    editing: { state: true },
  };
  static override readonly styles = [controlStyles, settingStyles];
  declare node: NodeKey;
  declare properties: readonly string[] | undefined;
  declare groups: readonly SettingGroup[] | undefined;
  /** Labels that differ here from the usual ones, by property. */
  declare labels: Readonly<Record<string, string>> | undefined;
  /** Property whose rule is being edited. */
  declare editing: string | undefined;

  readonly #prefix = `setting-${++count}`;
  /** What was typed and cannot be taken, by property; of the node that shows. */
  #refused = new Map<string, Refused>();
  /** Closed groups that were opened: what is in the others is not drawn. */
  readonly #opened = new Set<string>();
  #shown: NodeKey | undefined;
  #revealed: Place | undefined;

  constructor() {
    super();
    new StateController(
      this,
      () => this.state,
      ["document", "diagnostics", "view"],
      ({ keys }) => this.#shows(keys),
    );
    languagePreference(this, () => this.state);
  }

  override focus(): void {
    const control = this.renderRoot.querySelector<HTMLElement>("input, textarea, select, hoso-picker");
    (control ?? this.renderRoot.querySelector("button"))?.focus();
  }

  /** Options and purposes stand in nodes of their own. */
  #shows(keys: ReadonlySet<NodeKey>): boolean {
    const { document } = this.state;
    const node = document.nodes.get(this.node);
    if (!node || keys.has(this.node) || keys.has(document.root)) return true;
    return Object.values(node.children).some((list) => list.some((key) => keys.has(key))) || this.#readsRules(node);
  }

  /** Sentences name other fields. */
  #readsRules(node: DocumentNode): boolean {
    return propertiesFor(node).some(
      ({ name, type }) => (type === "condition" || type === "rule") && typeof getProperty(node.values, name) === "object",
    );
  }

  protected override render(): unknown {
    const node = this.state.document.nodes.get(this.node);
    if (!node) return nothing;
    if (this.#shown !== this.node) this.#refused = new Map();
    this.#shown = this.node;
    const fitting = propertiesFor(node);
    const shapes = (names: readonly string[]) => names.flatMap((name) => this.#shape(node, name, fitting) ?? []);
    const all = fitting.filter((shape) => hasControl(shape, node)).map((shape) => this.#written(node, shape));
    return html`${
      this.groups
        ? repeat(
            this.groups.map((group) => ({ group, members: shapes(group.properties) })).filter(({ members }) => members.length > 0),
            ({ group }) => group.name,
            ({ group, members }) => this.#group(node, group, members),
          )
        : html`<div class="settings">${this.#controls(node, this.properties ? shapes(this.properties) : all)}</div>`
    }${
      this.editing === undefined
        ? nothing
        : html`<hoso-rule-dialog .state=${this.state} .node=${this.node} .property=${this.editing} @hoso-close=${this.#closed}></hoso-rule-dialog>`
    }`;
  }

  /** Undefined: not for this kind of field. Members of settings and maps have the shape that their name asks for. */
  #shape(node: DocumentNode, name: string, fitting: readonly PropertyShape[]): PropertyShape | undefined {
    const own = propertyOf(node.type, name);
    if (own) return fitting.includes(own) && hasControl(own, node) ? this.#written(node, own) : undefined;
    return name.startsWith("settings.") ? { name, type: "path" } : undefined;
  }

  /** Entries are Markdown in some lists and plain in others. */
  #written(node: DocumentNode, shape: PropertyShape): PropertyShape {
    const parent = node.type === "entry" && node.parent !== undefined ? this.state.document.nodes.get(node.parent) : undefined;
    return parent ? { ...shape, type: entryType(parent.type, node.slot) } : shape;
  }

  #group(node: DocumentNode, { name, closed }: SettingGroup, members: readonly PropertyShape[]): unknown {
    const names = members.map((member) => member.name);
    const { place } = this.state;
    if (place?.key === node.key && names.some((one) => one === place.property)) this.#opened.add(name);
    const drawn = !closed || this.#opened.has(name);
    const controls = drawn ? html`<div class="settings">${this.#controls(node, members)}</div>` : nothing;
    return closed
      ? html`<details data-properties=${names.join(" ")} @toggle=${() => this.#open(name)}><summary>${name}</summary>${controls}</details>`
      : html`<section aria-label=${name}><h3>${name}</h3>${controls}</section>`;
  }

  #open(name: string): void {
    if (this.#opened.has(name)) return;
    this.#opened.add(name);
    this.requestUpdate();
  }

  #controls(node: DocumentNode, members: readonly PropertyShape[]): unknown {
    return repeat(
      members,
      ({ name }) => `${node.key}:${name}`,
      (shape) => settingControl(this.#setting(node, shape)),
    );
  }

  #setting(node: DocumentNode, shape: PropertyShape): Setting {
    const { name } = shape;
    const { state, t } = this;
    return {
      state,
      node,
      shape,
      id: `${this.#prefix}-${name.replaceAll(".", "-")}`,
      label: this.labels?.[name] ?? t.authoring.structure[node.type][name] ?? name,
      hint: t.authoring.hints[node.type]?.[name],
      value: getProperty(node.values, name),
      problems: state.diagnosticsAt(node.key).filter(({ place }) => place.property === name),
      readOnly: state.readOnly,
      refused: this.#refused.get(name),
      refuse: (refused) => this.#refuse(name, refused),
      editRule: () => void this.#edit(name),
      allLanguages: languagePreference.shown(state),
      toggleLanguages: () => languagePreference.toggle(state),
    };
  }

  /** Whoever is sent to a property finds it open and in focus. */
  protected override updated(): void {
    const { place } = this.state;
    if (place === this.#revealed) return;
    this.#revealed = place;
    if (place?.key !== this.node || place.property === undefined) return;
    const control = this.renderRoot.querySelector<HTMLElement>(`[data-property="${CSS.escape(place.property)}"]`);
    if (!control) return;
    const around = control.closest("details");
    if (around) around.open = true;
    control.scrollIntoView({ block: "nearest" });
    control.querySelector<HTMLElement>("textarea, input, select, hoso-picker, button")?.focus();
  }

  #refuse(name: string, refused: Refused | undefined): void {
    if (refused) this.#refused.set(name, refused);
    else if (!this.#refused.delete(name)) return;
    this.requestUpdate();
  }

  /** The editor of rules comes when it is first opened. */
  async #edit(name: string): Promise<void> {
    const { elements } = await import("../rules/elements.js");
    for (const [tag, element] of Object.entries(elements)) register(tag, element);
    this.editing = name;
  }

  readonly #closed = (event: Event): void => {
    event.stopPropagation();
    this.editing = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-settings": HosoSettings;
  }
}
