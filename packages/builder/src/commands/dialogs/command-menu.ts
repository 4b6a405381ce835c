/** `<hoso-command-menu>`: everything that can be done, found by typing a few letters of its name. */
import { css, html, nothing, type PropertyValues } from "lit";
import { icon } from "../../controls/icons.js";
import { BuilderElement } from "../../state/builder-element.js";
import { controlStyles } from "../../styles/control.styles.js";
import { commandEntries, findEntries, type CommandEntry } from "../command-entries.js";

export class HosoCommandMenu extends BuilderElement {
  static override readonly properties = { query: { state: true }, at: { state: true } };
  static override readonly styles = [
    controlStyles,
    css`
      ul {
        display: grid;
        gap: 1px;
        max-block-size: min(420px, 52dvh);
        overflow: auto;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: var(--target);
        padding: 4px 8px;
        border-radius: var(--radius);
        cursor: default;
      }
      li[aria-selected="true"] {
        background: var(--accent-soft);
        color: var(--accent-strong);
        box-shadow: inset 3px 0 0 var(--accent);
      }
      li[aria-disabled="true"] {
        color: var(--muted);
      }
      .words {
        flex: 1;
        min-inline-size: 0;
      }
      .why {
        font-size: var(--small);
      }
    `,
  ];
  declare query: string;
  declare at: number;
  #all: readonly CommandEntry[] = [];

  constructor() {
    super();
    this.query = "";
    this.at = 0;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("state")) this.#all = commandEntries(this.state);
  }

  get #found(): CommandEntry[] {
    return findEntries(this.state, this.#all, this.query);
  }

  protected override render(): unknown {
    const { commands, shell } = this.t;
    const found = this.#found;
    const at = Math.min(this.at, found.length - 1);
    return html`<hoso-dialog open size="top" .heading=${commands.menuTitle} .closeName=${shell.close}>
      <input
        type="search"
        autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant=${found.length ? `entry-${at}` : nothing}
        aria-label=${commands.menuLabel}
        placeholder=${commands.menuLabel}
        @input=${this.#input}
        @keydown=${this.#keydown}
      />
      <ul id="found" role="listbox" aria-label=${commands.menuTitle} @click=${this.#click}>
        ${found.map((entry, index) => this.#entry(entry, index, index === at))}
      </ul>
      <p role="status" class=${found.length ? "hush" : "hint"}>${found.length ? (this.query ? commands.menuCount(found.length) : "") : commands.menuEmpty}</p>
    </hoso-dialog>`;
  }

  #entry({ name, icon: drawing, keys, refused }: CommandEntry, index: number, current: boolean): unknown {
    return html`<li id="entry-${index}" role="option" data-index=${index} aria-selected=${current ? "true" : "false"} aria-disabled=${refused === undefined ? nothing : "true"}>
      ${icon(drawing)}<span class="words">${name}${refused === undefined ? nothing : html` <span class="why">– ${refused}</span>`}</span>${keys ? html`<kbd>${keys}</kbd>` : nothing}
    </li>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("at")) this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  readonly #input = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.at = 0;
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const count = this.#found.length;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && count) {
      event.preventDefault();
      this.at = Math.abs(step) === 1 ? (this.at + step + count) % count : Math.max(0, Math.min(count - 1, this.at + step));
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#choose(this.at);
    }
  };

  readonly #click = (event: Event): void => {
    const entry = (event.target as Element).closest<HTMLElement>("[data-index]");
    if (entry) this.#choose(Number(entry.dataset.index));
  };

  #choose(index: number): void {
    const entry = this.#found[index];
    if (!entry || entry.refused !== undefined) return;
    const dialog = this.renderRoot.querySelector("hoso-dialog")!;
    dialog.open = false;
    // The dialog gives the focus back first; then what the command wants.
    void dialog.updateComplete.then(() => entry.run());
  }
}
