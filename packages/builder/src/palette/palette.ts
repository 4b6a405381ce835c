/** `<hoso-builder-palette>`: kinds of fields and ready blocks. Click or Enter adds after the selection; dragging places. */
import { css, html, nothing } from "lit";
import { iconButton } from "../controls/icon-button.js";
import { icon, type IconName } from "../controls/icons.js";
import { moveAmong } from "../controls/focus.js";
import { BuilderElement } from "../state/builder-element.js";
import { insertionPoint } from "../state/insertion-point.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { favourites, toggleFavourite } from "./favourites.js";
import { kindIcon } from "./kind-icon.js";
import { loadOf, paletteGroups, searched, type PaletteEntry, type PaletteGroup } from "./palette-entries.js";

export class HosoBuilderPalette extends BuilderElement {
  static override readonly properties = { query: { state: true } };
  static override readonly styles = [
    controlStyles,
    panelStyles,
    css`
      .head {
        flex-wrap: nowrap;
      }
      .head h2 {
        flex: none;
      }
      .find {
        position: relative;
        flex: 1;
        min-inline-size: 0;
      }
      .find input {
        padding-inline-start: 30px;
      }
      .find svg {
        position: absolute;
        inset: 0 auto 0 7px;
        margin-block: auto;
        color: var(--muted);
        pointer-events: none;
      }
      .body {
        gap: 12px;
        padding: 8px 10px 16px;
      }
      h3 {
        margin-block-end: 4px;
        color: var(--muted);
        font-size: var(--small);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(230px, 100%), 1fr));
        gap: 2px 4px;
      }
      li {
        display: flex;
        align-items: center;
        border-radius: var(--radius);
      }
      li:hover {
        background: var(--soft);
      }
      .add {
        flex: 1;
        justify-content: flex-start;
        gap: 8px;
        min-inline-size: 0;
        padding-inline: 8px;
        border-color: transparent;
        background: none;
        font-weight: 450;
        text-align: start;
        user-select: none;
        -webkit-user-select: none;
        -webkit-touch-callout: none;
      }
      .add svg {
        color: var(--muted);
      }
      .star {
        opacity: 0;
      }
      li:hover .star,
      li:focus-within .star,
      .star[aria-pressed="true"] {
        opacity: 1;
      }
      .star[aria-pressed="true"] {
        border-color: transparent;
        background: none;
      }
      .star[aria-pressed="true"] svg {
        fill: currentColor;
      }
      @media (hover: none) {
        .star {
          opacity: 1;
        }
      }
    `,
  ];
  declare query: string;
  #off: (() => void) | undefined;

  constructor() {
    super();
    this.query = "";
    new StateController(this, () => this.state, ["view"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#off = this.state.on("ask", (ask) => {
      if (ask.what === "add-field") void this.updateComplete.then(() => this.#search?.focus());
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#off?.();
  }

  protected override firstUpdated(): void {
    this.state.drag.holdStill(this);
  }

  get #search(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input");
  }

  protected override render(): unknown {
    const { palette } = this.t;
    const all = paletteGroups(this.t);
    const starred = favourites().flatMap((id) => all.flatMap(({ entries }) => entries.filter((entry) => entry.id === id)));
    const groups = searched(starred.length ? [{ name: palette.favourites, entries: starred }, ...all] : all, this.query);
    return html`<div class="head">
        <h2>${palette.title}</h2>
        <div class="find">
          ${icon("search")}<input
            type="search"
            aria-label=${palette.search}
            placeholder=${palette.searchShort}
            .value=${this.query}
            @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
            @keydown=${this.#searchKey}
          />
        </div>
      </div>
      <div class="body" @keydown=${this.#listKey}>
        ${groups.length ? groups.map((group) => this.#group(group)) : html`<p class="empty">${palette.nothing}</p>`}
        <p class="hush" role="status">${this.query ? palette.found(groups.reduce((sum, { entries }) => sum + entries.length, 0)) : ""}</p>
      </div>`;
  }

  #group({ name, entries }: PaletteGroup): unknown {
    return html`<section>
      <h3>${name}</h3>
      <ul>
        ${entries.map((entry) => this.#entry(entry))}
      </ul>
    </section>`;
  }

  #entry(entry: PaletteEntry): unknown {
    const { palette } = this.t;
    const starred = favourites().includes(entry.id);
    const drawing: IconName = entry.type === "block" ? "group" : kindIcon(entry.what);
    return html`<li>
      <button
        type="button"
        class="add"
        title=${entry.hint || nothing}
        aria-disabled=${this.state.readOnly ? "true" : nothing}
        @click=${() => this.#add(entry)}
        @pointerdown=${(event: PointerEvent) => this.state.drag.watch(event, () => loadOf(entry))}
      >
        ${icon(drawing)}<span>${entry.name}</span>
      </button>
      ${iconButton({
        icon: "star",
        name: palette.favourite(entry.name),
        pressed: starred,
        look: "quiet star",
        onClick: () => {
          toggleFavourite(entry.id);
          this.requestUpdate();
        },
      })}
    </li>`;
  }

  #add(entry: PaletteEntry): void {
    const { state } = this;
    if (state.readOnly) return;
    if (state.step === undefined) state.run("node.insert", { parent: state.document.root, slot: "steps", type: "step" }, { quiet: true });
    const point = insertionPoint(state);
    if (!point) return;
    // What is added is seen where it is: on a narrow page its pane comes to the front.
    state.focusPane = "canvas";
    state.pane = "main";
    if (entry.type === "kind") state.run("field.insert", { ...point, kind: entry.what });
    else state.run("block.insert", { ...point, block: entry.what });
    state.announce(this.t.palette.added(entry.name));
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(".add")];
  }

  readonly #searchKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      this.#buttons[0]?.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.query) this.#buttons[0]?.click();
    } else if (event.key === "Escape" && this.query) {
      event.stopPropagation();
      this.query = "";
    }
  };

  readonly #listKey = (event: KeyboardEvent): void => {
    if (!(event.target as Element).matches(".add") || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = this.#buttons;
    if (event.key === "ArrowUp" && event.target === buttons[0]) {
      event.preventDefault();
      this.#search?.focus();
    } else moveAmong(event, buttons, "column");
    // Tab still reaches them all: each has a star beside it.
    for (const button of buttons) button.removeAttribute("tabindex");
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-palette": HosoBuilderPalette;
  }
}
