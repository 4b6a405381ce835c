/**
 * Base of the views of the middle pane: a heading, what the part is for, and sections under headings that can be jumped to. Going to a
 * place of the procedure (a problem, a comment) scrolls to the section that holds it.
 */
import { nodeOf, type DocumentNode, type NodeKey, type Place } from "@hoso/authoring";
import { html, nothing, type PropertyValues } from "lit";
import { deepFocus } from "../controls/focus.js";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import type { DocumentChange } from "../state/topics.js";
import { controlStyles } from "../styles/control.styles.js";
import { editorStyles } from "./editor.styles.js";

export interface EditorSection {
  readonly id: string;
  readonly heading: string;
  readonly intro?: string;
  /** Shown beside the heading: "2 to confirm". */
  readonly badge?: string | undefined;
  /** Properties of the procedure itself, and lists of it, that stand in this section. */
  readonly properties?: readonly string[];
  readonly slots?: readonly string[];
  readonly body: unknown;
}

export abstract class EditorView extends BuilderElement {
  static override readonly styles = [controlStyles, editorStyles];
  /** Tables need the room. */
  protected wide = false;
  #place: unknown;
  #ends: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener("focusin", () => (this.state.focusPane = "editor"));
    new StateController(
      this,
      () => this.state,
      ["document", "view"],
      (change) => this.shows(change),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = this.state.on("document", (change) => void this.#rescueFocus(change));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ends?.();
  }

  /** Undoing may take away what had the focus: then it goes to what came back, or to the section it was in. */
  async #rescueFocus({ edit, origin }: DocumentChange): Promise<void> {
    const { state } = this;
    if (state.focusPane !== "editor" || (origin !== "undo" && origin !== "redo") || !deepFocus(this.ownerDocument)) return;
    await this.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (deepFocus(this.ownerDocument)) return;
    const back = edit.find(({ before, after }) => !before && after)?.key;
    if (back !== undefined && state.document.nodes.has(back)) return this.#show({ key: back });
    const slot = edit.find(({ before, after }) => before && !after)?.before?.slot;
    const section = this.sections().find(({ slots }) => slot !== undefined && slots?.includes(slot));
    this.#go((section ?? this.sections()[0]!).id, true);
  }

  protected abstract heading(): string;
  protected intro(): string | undefined {
    return undefined;
  }
  protected abstract sections(): readonly EditorSection[];

  /** Whether a change touches what the view itself draws; its parts follow by themselves. */
  protected shows({ keys }: DocumentChange): boolean {
    return keys.has(this.state.document.root);
  }

  protected override render(): unknown {
    const sections = this.sections();
    return html`<div class="page ${this.wide ? "wide" : ""}">
      <div class="top">
        <h2>${this.heading()}</h2>
        ${this.intro() ? html`<p class="intro">${this.intro()}</p>` : nothing}
        ${sections.length > 3 ? this.#contents(sections) : nothing}
      </div>
      ${sections.map(
        ({ id, heading, intro, badge, body }) =>
          html`<section aria-labelledby="h-${id}" id="s-${id}">
            <header>
              <h3 id="h-${id}" tabindex="-1">${heading}${badge ? html`<span class="badge doubt">${badge}</span>` : nothing}</h3>
              ${intro ? html`<p class="hint">${intro}</p>` : nothing}
            </header>
            ${body}
          </section>`,
      )}
    </div>`;
  }

  #contents(sections: readonly EditorSection[]): unknown {
    return html`<nav aria-label=${this.t.editors.contents}>
      <ul>
        ${sections.map(
          ({ id, heading }) => html`<li><button type="button" class="link" @click=${() => this.#go(id, true)}>${heading}</button></li>`,
        )}
      </ul>
    </nav>`;
  }

  #go(id: string, focus: boolean): void {
    this.renderRoot.querySelector(`#s-${id}`)?.scrollIntoView({ block: "start" });
    if (focus) this.renderRoot.querySelector<HTMLElement>(`#h-${id}`)?.focus({ preventScroll: true });
  }

  protected override updated(_changed: PropertyValues): void {
    const { place, document } = this.state;
    if (!place || place === this.#place) return;
    this.#place = place;
    if (document.nodes.has(place.key)) void this.#show(place);
  }

  /** Scrolls to the place, opens what is closed around it and puts the focus there. */
  async #show({ key, property }: Place): Promise<void> {
    const { document } = this.state;
    const trail = [nodeOf(document, key)];
    for (let node = trail[0]!; node.parent !== undefined; trail.unshift(node)) node = nodeOf(document, node.parent);
    const [root, ...below] = trail as [DocumentNode, ...DocumentNode[]];
    const found = this.sections().find(({ properties, slots }) =>
      below[0] ? slots?.includes(below[0].slot) : properties?.some((name) => property === name || property?.startsWith(`${name}.`)),
    );
    if (!found) return;
    this.#go(found.id, true);
    let around: ParentNode = this.renderRoot.querySelector(`#s-${found.id}`)!;
    for (const { key: item, parent, slot } of below) {
      const list = [...around.querySelectorAll("hoso-node-list")].find((one) => one.parent === parent && one.slot === slot);
      if (!list) return;
      await list.openItem(item);
      around = list.renderRoot;
    }
    focusSetting(around, below.at(-1)?.key ?? root.key, property);
  }
}

function focusSetting(around: ParentNode, node: NodeKey, property: string | undefined): void {
  if (property === undefined) return;
  for (const form of around.querySelectorAll("hoso-settings")) {
    const setting = form.node === node ? form.renderRoot.querySelector(`[data-property="${CSS.escape(property)}"]`) : undefined;
    const control = setting?.querySelector<HTMLElement>("input, textarea, select, hoso-picker") ?? setting?.querySelector("button");
    if (control) return control.focus();
  }
}
