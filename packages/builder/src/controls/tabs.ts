/**
 * `<hoso-tabs>`: tabs and the panel of the selected one, whose content is slotted. Property `tabs`, `selected` (an id) and `label`;
 * event `hoso-select` with the id.
 */
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { controlStyles } from "../styles/control.styles.js";
import { moveAmong } from "./focus.js";
import { icon, type IconName } from "./icons.js";

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly icon?: IconName;
  /** How many things are in it; shown when above zero. */
  readonly count?: number;
  /** The count in words, for screen readers: "3 problems". */
  readonly countName?: string;
}

export class HosoTabs extends LitElement {
  static override readonly properties = { tabs: { attribute: false }, selected: {}, label: {} };
  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      [role="tablist"] {
        display: flex;
        flex: none;
        /* A tab out of sight would hide its count too. */
        flex-wrap: wrap;
        gap: 0 2px;
        padding: 0 8px;
        border-block-end: 1px solid var(--line);
        background: var(--surface);
      }
      [role="tab"] {
        flex: none;
        gap: 5px;
        min-block-size: 40px;
        padding: 4px 7px;
        border: 0;
        border-block-end: 3px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--muted);
      }
      [role="tab"]:focus-visible {
        outline-offset: -3px;
      }
      [role="tab"][aria-selected="true"] {
        border-block-end-color: var(--accent);
        color: var(--text);
      }
      [role="tabpanel"] {
        display: flex;
        flex-direction: column;
        flex: 1;
        min-block-size: 0;
      }
      [role="tabpanel"] ::slotted(*) {
        flex: 1;
        min-block-size: 0;
      }
    `,
  ];
  declare tabs: readonly Tab[];
  declare selected: string;
  declare label: string;

  constructor() {
    super();
    this.tabs = [];
    this.selected = "";
    this.label = "";
  }

  protected override render(): unknown {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.#keydown}>
        ${this.tabs.map(
          (tab) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${tab.id}"
              data-id=${tab.id}
              aria-selected=${tab.id === this.selected ? "true" : "false"}
              aria-controls=${tab.id === this.selected ? "panel" : nothing}
              tabindex=${tab.id === this.selected ? 0 : -1}
              @click=${() => this.#select(tab.id)}
            >
              ${tab.icon ? icon(tab.icon) : nothing}<span>${tab.name}</span>${
                tab.count
                  ? html`<span class="badge"><span aria-hidden=${tab.countName ? "true" : nothing}>${tab.count}</span>${tab.countName ? html`<span class="hush">${tab.countName}</span>` : nothing}</span>`
                  : nothing
              }
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.selected}"><slot></slot></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Looking where things are makes the page be laid out at once: only for another tab than before.
    if (changed.get("selected"))
      this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #select(id: string): void {
    if (id === this.selected) return;
    this.selected = id;
    this.dispatchEvent(new CustomEvent("hoso-select", { detail: id, bubbles: false }));
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = moveAmong(event, [...this.renderRoot.querySelectorAll<HTMLElement>("[role=tab]")], "row");
    if (next) this.#select(next.dataset.id!);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-tabs": HosoTabs;
  }
}
