/**
 * `<hoso-node-list>`: the nodes of one list, each a line that opens to its settings; added, duplicated, deleted, moved by buttons, keys
 * and dragging. `.state`, `.parent` (key), `.slot`; `.summary(node)` what its line says (by default its name), `.detail(node)` what
 * shows when it is open (by default `<hoso-settings>` with `.properties`), `.values(type)` of new ones, `.type` when the list takes several.
 */
import { childrenOf, slotOf, type DocumentNode, type NodeKey, type NodeType, type Outcome, type Values } from "@hoso/authoring";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { commentMark, commentMarkStyles, openComments } from "../comments/comment-mark.js";
import { BuilderElement } from "../state/builder-element.js";
import { nameOf } from "../state/node-names.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles } from "../styles/control.styles.js";
import { iconButton } from "./icon-button.js";
import { icon } from "./icons.js";
import type { MenuItem } from "./menu.js";
import { nodeListStyles } from "./node-list.styles.js";
import { ListDrag } from "./list-drag.js";
import { runInPlace } from "./run-in-place.js";

let count = 0;

export class HosoNodeList extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    parent: { attribute: false },
    slot: { attribute: false },
    summary: { attribute: false },
    detail: { attribute: false },
    properties: { attribute: false },
    values: { attribute: false },
    type: { attribute: false },
    addName: { attribute: false },
    open: { state: true },
  };
  static override readonly styles = [controlStyles, commentMarkStyles, nodeListStyles];
  declare parent: NodeKey;
  /** Name of the list in its parent: "options". Not the attribute of that name. */
  declare slot: string;
  declare summary: ((node: DocumentNode) => unknown) | undefined;
  declare detail: ((node: DocumentNode) => unknown) | undefined;
  declare properties: readonly string[] | undefined;
  declare values: ((type: NodeType) => Values) | undefined;
  /** Only this type is added. */
  declare type: NodeType | undefined;
  /** What the button for adding says, where "Add option" is not it. */
  declare addName: string | undefined;
  /** The item that is open. */
  declare open: NodeKey | undefined;

  readonly #prefix = `list-${++count}`;
  readonly #drag: ListDrag;

  constructor() {
    super();
    new StateController(
      this,
      () => this.state,
      ["document", "diagnostics", "view", "comments"],
      ({ keys }) => this.#shows(keys),
    );
    this.#drag = new ListDrag(this, (key, after) => this.#place(key, after));
  }

  get #keys(): readonly NodeKey[] {
    const node = this.state.document.nodes.get(this.parent);
    return node ? childrenOf(node, this.slot) : [];
  }

  get #types(): readonly NodeType[] {
    const node = this.state.document.nodes.get(this.parent);
    return this.type ? [this.type] : ((node && slotOf(node.type, this.slot)?.types) ?? []);
  }

  #shows(keys: ReadonlySet<NodeKey>): boolean {
    return keys.has(this.parent) || this.#keys.some((key) => keys.has(key));
  }

  protected override willUpdate(): void {
    this.dataset.list = this.slot;
  }

  /** Opens an item and puts the focus into it. */
  async openItem(key: NodeKey): Promise<void> {
    this.open = key;
    await this.updateComplete;
    const line = this.#line(key);
    const settings = line?.querySelector<HTMLElement>(".details > *");
    await (settings as { updateComplete?: Promise<unknown> } | null | undefined)?.updateComplete;
    line?.scrollIntoView({ block: "nearest" });
    (settings ?? line?.querySelector<HTMLElement>(".toggle"))?.focus();
  }

  protected override render(): unknown {
    const keys = this.#keys;
    const { readOnly } = this.state;
    const words = this.t.settings.list;
    const [type] = this.#types;
    const what = type ? this.t.authoring.nodes[type] : "";
    return html`${
      keys.length === 0
        ? html`<p class="hint">${words.empty(what)}</p>`
        : html`<ol @keydown=${this.#keydown}>
            ${repeat(
              keys,
              (key) => key,
              (key, index) => this.#item(key, index, keys.length),
            )}
          </ol>`
    }${
      readOnly
        ? nothing
        : html`<div class="foot">
            ${this.#types.map(
              (one) =>
                html`<button type="button" class="add" data-type=${one} data-list-add=${this.slot} @click=${() => this.#add(one)}>
                  ${icon("add")}<span>${this.addName ?? words.add(this.t.authoring.nodes[one])}</span>
                </button>`,
            )}<slot name="foot"></slot>
          </div>`
    }`;
  }

  #item(key: NodeKey, index: number, total: number): unknown {
    const { state } = this;
    const node = state.document.nodes.get(key)!;
    const name = nameOf(state, key);
    const words = this.t.settings.list;
    const isOpen = this.open === key;
    const worst = state.diagnosticsAt(key).find(({ severity }) => severity !== "advice");
    return html`<li data-key=${key} data-list-item=${this.slot} class=${isOpen ? "open" : ""}>
      <div class="line">
        ${
          state.readOnly
            ? nothing
            : html`<span class="grip" aria-hidden="true" title=${words.drag(name)} @pointerdown=${(event: PointerEvent) => this.#drag.start(event, key)}
                >${icon("list")}</span
              >`
        }
        <button
          type="button"
          class="quiet toggle"
          aria-expanded=${isOpen ? "true" : "false"}
          aria-controls="${this.#prefix}-${key}"
          @click=${() => (this.open = isOpen ? undefined : key)}
        >
          ${icon(isOpen ? "open" : "right")}<span class="summary">${this.summary?.(node) ?? name}</span>${
            worst
              ? html`<span class="mark ${worst.severity}">${icon("problem")}<span class="hush">${this.t.authoring.severities[worst.severity]}</span></span>`
              : nothing
          }
        </button>
        ${commentMark(state, key, openComments(state, key))}
        ${
          state.readOnly
            ? nothing
            : html`<span class="wide"
                  >${iconButton({ icon: "up", name: words.moveUp(name), refused: index === 0 ? words.atStart : undefined, onClick: () => this.#move(key, -1) })}${iconButton({ icon: "down", name: words.moveDown(name), refused: index === total - 1 ? words.atEnd : undefined, onClick: () => this.#move(key, 1) })}</span
                ><hoso-menu
                  .name=${words.actions(name)}
                  .icon=${"more"}
                  .items=${this.#actions(index, total)}
                  @hoso-choose=${(event: CustomEvent<string>) => this.#act(event.detail, key)}
                ></hoso-menu>`
        }
      </div>
      <div class="details" id="${this.#prefix}-${key}" ?hidden=${!isOpen}>
        ${
          isOpen
            ? (this.detail?.(node) ?? html`<hoso-settings .state=${state} .node=${key} .properties=${this.properties}></hoso-settings>`)
            : nothing
        }
      </div>
    </li>`;
  }

  #actions(index: number, total: number): readonly MenuItem[] {
    const words = this.t.settings.list;
    return [
      { id: "up", name: words.up, icon: "up", keys: "Alt+↑", refused: index === 0 ? words.atStart : undefined },
      { id: "down", name: words.down, icon: "down", keys: "Alt+↓", refused: index === total - 1 ? words.atEnd : undefined },
      { id: "duplicate", name: words.duplicate, icon: "duplicate", keys: "Ctrl+D" },
      { id: "delete", name: words.remove, icon: "trash", keys: "Delete", danger: true, apart: true },
    ];
  }

  #act(action: string, key: NodeKey): void {
    if (action === "up") this.#move(key, -1);
    else if (action === "down") this.#move(key, 1);
    else if (action === "duplicate") void this.#duplicate(key);
    else if (action === "delete") void this.#delete(key);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    const toggle = (event.target as Element).closest(".toggle");
    const key = toggle?.closest<HTMLElement>("li")?.dataset.key;
    if (key === undefined || this.state.readOnly) return;
    const control = event.ctrlKey || event.metaKey;
    const action =
      event.altKey && event.key === "ArrowUp"
        ? "up"
        : event.altKey && event.key === "ArrowDown"
          ? "down"
          : control && event.key.toLowerCase() === "d"
            ? "duplicate"
            : event.key === "Delete" && !control
              ? "delete"
              : undefined;
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(action, key);
  };

  #add(type: NodeType): void {
    const values = this.values?.(type);
    const outcome = runInPlace(this.state, "node.insert", { parent: this.parent, slot: this.slot, type, ...(values && { values }) });
    this.#after(outcome);
  }

  /** Opens what the command made; says why it did not. */
  #after(outcome: Outcome): void {
    if (!outcome.ok) return this.state.announce(this.t.authoring.refusal(outcome));
    const made = outcome.edit.find(({ before, after }) => !before && after?.parent === this.parent)?.key;
    if (made !== undefined) void this.openItem(made);
  }

  async #duplicate(key: NodeKey): Promise<void> {
    this.#after(runInPlace(this.state, "node.duplicate", { keys: [key] }));
    await this.updateComplete;
  }

  async #delete(key: NodeKey): Promise<void> {
    const keys = this.#keys;
    const at = keys.indexOf(key);
    const name = nameOf(this.state, key);
    const outcome = runInPlace(this.state, "node.delete", { keys: [key] });
    if (!outcome.ok) return this.state.announce(this.t.authoring.refusal(outcome));
    if (outcome.report.length === 0) this.state.announce(this.t.settings.list.removed(name));
    await this.updateComplete;
    const neighbour = keys[at + 1] ?? keys[at - 1];
    const next = neighbour === undefined ? this.renderRoot.querySelector<HTMLElement>(".add") : this.#toggle(neighbour);
    next?.focus();
  }

  #move(key: NodeKey, by: -1 | 1): void {
    const keys = this.#keys;
    const to = keys.indexOf(key) + by;
    if (to < 0 || to >= keys.length) return;
    this.#place(key, by < 0 ? (keys[to - 1] ?? null) : keys[to]!);
  }

  async #place(key: NodeKey, after: NodeKey | null): Promise<void> {
    const outcome = runInPlace(this.state, "node.move", { keys: [key], parent: this.parent, slot: this.slot, after });
    if (!outcome.ok) return this.state.announce(this.t.authoring.refusal(outcome));
    this.state.announce(this.t.settings.list.moved(nameOf(this.state, key), this.#keys.indexOf(key) + 1, this.#keys.length));
    const focused = (this.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>("li")?.dataset.key;
    await this.updateComplete;
    if (focused === key && !(this.renderRoot as ShadowRoot).activeElement) this.#toggle(key)?.focus();
  }

  #line(key: NodeKey): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`li[data-key="${CSS.escape(key)}"]`);
  }

  #toggle(key: NodeKey): HTMLElement | null {
    return this.#line(key)?.querySelector<HTMLElement>(".toggle") ?? null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-node-list": HosoNodeList;
  }
}
