/** `<hoso-builder-outline>`: steps and their fields as a tree. Selecting here selects in the canvas, and the other way round. */
import { nodeOf, type DocumentNode, type NodeKey } from "@hoso/authoring";
import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { ActionId } from "../commands/action.js";
import { perform, selectionMenu } from "../commands/actions.js";
import { icon, type IconName } from "../controls/icons.js";
import { iconButton } from "../controls/icon-button.js";
import type { MenuItem } from "../controls/menu.js";
import { commentMark, commentMarkStyles, commentsInWords, openComments } from "../comments/comment-mark.js";
import { BuilderElement } from "../state/builder-element.js";
import { findingsOf, isConditional, isRequired, nodeInWords } from "../state/node-facts.js";
import { nameOf, namingProperty, ownName, textIn } from "../state/node-names.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { OutlineDrop } from "./outline-drop.js";
import { treeKey } from "./outline-keys.js";
import { outlineRows, type OutlineRow } from "./outline-rows.js";
import { OutlineWindow, type Gap } from "./outline-window.js";
import { outlineStyles } from "./outline.styles.js";

const icons: Readonly<Record<string, IconName>> = { group: "group", list: "list", note: "note", computed: "fee" };

export class HosoBuilderOutline extends BuilderElement {
  static override readonly properties = { naming: { state: true }, closed: { state: true } };
  static override readonly styles = [controlStyles, panelStyles, commentMarkStyles, outlineStyles];
  /** The node whose name is being edited here. */
  declare naming: NodeKey | undefined;
  /** What the person folded. */
  declare closed: ReadonlySet<NodeKey>;

  #current: NodeKey | undefined;
  #anchor: NodeKey | undefined;
  #drop: OutlineDrop | undefined;
  #off: (() => void)[] = [];
  readonly #window = new OutlineWindow();
  readonly #menu = (): readonly MenuItem[] => selectionMenu(this.state);

  constructor() {
    super();
    this.closed = new Set();
    new StateController(this, () => this.state, ["document", "selection", "view", "diagnostics", "comments"]);
    this.addEventListener("focusin", () => (this.state.focusPane = "outline"));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#off.push(
      this.state.on("focus", (key) => this.state.focusPane === "outline" && this.#focus(key)),
      this.state.on("ask", (ask) => ask.what === "rename" && this.state.focusPane === "outline" && this.rename(ask.key)),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const off of this.#off.splice(0)) off();
    this.#drop?.end();
    this.#drop = undefined;
  }

  /** Rows as they stand, for keys and drops. */
  get rows(): readonly OutlineRow[] {
    return outlineRows(this.state.document, this.state.step, this.closed);
  }

  protected override render(): unknown {
    const { state, t } = this;
    const rows = this.rows;
    const tabbed = rows.find(({ key }) => key === this.#current) ?? rows.find(({ key }) => key === state.selection.at(-1)) ?? rows[0];
    return html`<div class="head">
        <h2>${t.outline.title}</h2>
        ${iconButton({ icon: "add", name: t.outline.addStep, shown: true, disabled: state.readOnly, onClick: () => this.#addStep() })}
        <hoso-menu
          .name=${t.outline.actions}
          icon="more"
          .items=${this.#menu}
          @hoso-choose=${(event: CustomEvent<ActionId>) => perform(state, event.detail)}
        ></hoso-menu>
      </div>
      ${
        rows.length
          ? html`<div
              role="tree"
              aria-label=${t.outline.title}
              aria-multiselectable="true"
              @keydown=${this.#keydown}
              @click=${this.#click}
              @dblclick=${this.#dblclick}
              @contextmenu=${this.#contextmenu}
              @scroll=${this.#scroll}
            >
              ${repeat(
                this.#window.shown(rows, ({ key }) => key === tabbed?.key || key === this.naming),
                (shown) => ("key" in shown ? shown.key : shown.id),
                (shown) => ("key" in shown ? this.#guarded(shown, shown.key === tabbed?.key) : this.#gap(shown)),
              )}
            </div>`
          : html`<div class="empty"><p>${t.outline.empty}</p></div>`
      }`;
  }

  #gap({ rows }: Gap): unknown {
    return html`<div role="none" class="gap" data-rows=${rows}></div>`;
  }

  /** Drawn again only when something that it shows changed. */
  #guarded(row: OutlineRow, tabbed: boolean): unknown {
    const { state } = this;
    const { key, level, index, count, open } = row;
    const node = nodeOf(state.document, key);
    const shown = [node, tabbed, level, index, count, open, state.selection.includes(key), this.naming === key];
    const { count: problems, severe } = findingsOf(state, key);
    const said = openComments(state, key, open === false);
    return guard([...shown, problems, severe, said, state.texts, state.language], () => this.#row(row, tabbed, said));
  }

  #row(row: OutlineRow, tabbed: boolean, said: number): unknown {
    const { state } = this;
    const { key, level, index, count, open } = row;
    const node = nodeOf(state.document, key);
    const words = nameOf(state, key);
    const naming = this.naming === key;
    return html`<div
      role="treeitem"
      data-key=${key}
      tabindex=${tabbed ? 0 : -1}
      aria-level=${level}
      aria-posinset=${index + 1}
      aria-setsize=${count}
      aria-expanded=${open === undefined ? nothing : String(open)}
      aria-selected=${state.selection.includes(key) ? "true" : "false"}
      aria-label=${nodeInWords(state, key, commentsInWords(state, said))}
      @pointerdown=${(event: PointerEvent) => this.#pointerdown(event, key)}
    >
      <span class="twist" aria-hidden="true">${open === undefined ? nothing : icon(open ? "open" : "right")}</span>
      ${icon(node.type === "step" ? "step" : (icons[String(node.values.kind)] ?? "field"))}
      ${
        naming
          ? html`<hoso-naming
              .value=${textIn(node.values[namingProperty(node)], state.language)}
              .label=${this.t.outline.nameOf(words)}
              @hoso-named=${(event: CustomEvent<string>) => this.#named(node, event.detail)}
              @hoso-named-end=${() => this.#namingEnds(key)}
            ></hoso-naming>`
          : html`<span class="words ${ownName(node, state.language) ? "" : "unnamed"}" title=${words}>${words}</span>${this.#marks(node)}${commentMark(state, key, said, tabbed ? 0 : -1)}`
      }
    </div>`;
  }

  #marks(node: DocumentNode): unknown {
    const { count, severe } = findingsOf(this.state, node.key);
    return html`<span class="marks" aria-hidden="true"
      >${isConditional(node) ? icon("condition") : nothing}${isRequired(node) === "sometimes" ? icon("required") : nothing}${
        count ? html`<span class="problem ${severe ? "error" : ""}">${icon("problem")}</span>` : nothing
      }</span
    >`;
  }

  override firstUpdated(): void {
    this.#drop = new OutlineDrop(this);
  }

  protected override updated(): void {
    for (const gap of this.renderRoot.querySelectorAll<HTMLElement>(".gap"))
      gap.style.setProperty("block-size", `${Number(gap.dataset.rows) * this.#window.rowHeight}px`);
  }

  #item(key: NodeKey): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  }

  #focus(key: NodeKey): void {
    this.#current = key;
    // What lies in folded groups is unfolded first.
    const folded = new Set(this.closed);
    for (let at = this.state.document.nodes.get(key)?.parent; at !== undefined; at = this.state.document.nodes.get(at)?.parent)
      folded.delete(at);
    if (folded.size !== this.closed.size) this.closed = folded;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      // Its name has the focus: taking it away would end the naming.
      if (this.naming === key) return;
      const item = this.#item(key);
      item?.focus();
      item?.scrollIntoView({ block: "nearest" });
    });
  }

  /** Goes to a row; `extend`: from the anchor to it, `keep`: without selecting. */
  goTo(key: NodeKey, mode: "select" | "extend" | "keep"): void {
    const { state } = this;
    state.focusPane = "outline";
    if (mode === "keep") return this.#focus(key);
    if (mode === "select") this.#anchor = key;
    const keys = this.rows.map((row) => row.key);
    const [from, to] = [keys.indexOf(this.#anchor ?? key), keys.indexOf(key)];
    const range = mode === "extend" && from >= 0 ? keys.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
    state.select(from > to ? range.reverse() : range, { focus: true });
  }

  fold(key: NodeKey, closed: boolean): void {
    const folded = new Set(this.closed);
    if (closed) folded.add(key);
    else folded.delete(key);
    this.closed = folded;
    if (!closed && this.state.document.nodes.get(key)?.type === "step") this.state.step = key;
  }

  rename(key: NodeKey): void {
    if (!this.state.readOnly) this.naming = key;
  }

  #named(node: DocumentNode, text: string): void {
    const property = namingProperty(node);
    this.state.run("text.set", { key: node.key, property, language: this.state.language, text });
  }

  #namingEnds(key: NodeKey): void {
    if (this.naming !== key) return;
    this.naming = undefined;
    this.#focus(key);
  }

  #addStep(): void {
    const { state } = this;
    const root = state.document.root;
    this.state.focusPane = "outline";
    const outcome = state.run("node.insert", { parent: root, slot: "steps", after: state.step ?? null, type: "step" });
    if (outcome.ok && outcome.focus !== undefined) this.rename(outcome.focus);
  }

  #keyOf(event: Event): NodeKey | undefined {
    return (event.target as Element).closest<HTMLElement>("[data-key]")?.dataset.key;
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    const key = this.#keyOf(event);
    if (key !== undefined) treeKey(this, event, key);
  };

  readonly #scroll = ({ currentTarget }: Event): void => {
    if (this.#window.scrolled(currentTarget as HTMLElement)) this.requestUpdate();
  };

  readonly #click = (event: MouseEvent): void => {
    const key = this.#keyOf(event);
    if (key === undefined || this.naming === key) return;
    if ((event.target as Element).closest(".twist")) {
      const row = this.rows.find((one) => one.key === key);
      if (row?.open !== undefined) return this.fold(key, row.open);
    }
    if (event.ctrlKey || event.metaKey) {
      this.#anchor = key;
      this.state.toggle(key);
    } else this.goTo(key, event.shiftKey ? "extend" : "select");
  };

  readonly #dblclick = (event: MouseEvent): void => {
    const key = this.#keyOf(event);
    if (key !== undefined && !(event.target as Element).closest(".twist")) this.rename(key);
  };

  readonly #contextmenu = (event: MouseEvent): void => {
    const key = this.#keyOf(event);
    if (key === undefined) return;
    event.preventDefault();
    if (!this.state.selection.includes(key)) this.goTo(key, "select");
    this.state.ask({ what: "context", x: event.clientX, y: event.clientY });
  };

  #pointerdown(event: PointerEvent, key: NodeKey): void {
    if (this.naming === key) return;
    const { state } = this;
    state.drag.watch(event, () => {
      const keys = state.selection.includes(key) ? state.selection : [key];
      return { type: "nodes", keys, name: keys.length > 1 ? this.t.outline.several(keys.length) : nameOf(state, key) };
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-outline": HosoBuilderOutline;
  }
}
