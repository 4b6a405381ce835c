/**
 * `<hoso-picker>`: a button that opens a list to search and choose from; tone marks need not be typed. Properties `items` (or a function that makes them when
 * the list opens, with `chosen` as the name of the item chosen), `value`
 * (id of the item chosen), `name` (what is chosen), `placeholder`; event `hoso-pick` with the id.
 */
import { css, html, LitElement, nothing } from "lit";
import { controlStyles } from "../styles/control.styles.js";
import { fold, matches } from "./fold.js";
import { icon } from "./icons.js";

export interface PickerItem {
  readonly id: string;
  readonly label: string;
  /** Second line: where it is, what it is. */
  readonly hint?: string | undefined;
  /** Heading under which it stands; items of one group stand together. */
  readonly group?: string | undefined;
}

export interface PickerWords {
  readonly search: string;
  readonly nothingFound: string;
  found(count: number): string;
}

let count = 0;

export class HosoPicker extends LitElement {
  static override readonly properties = {
    items: { attribute: false },
    value: { attribute: false },
    chosen: { attribute: false },
    name: {},
    placeholder: {},
    words: { attribute: false },
    disabled: { type: Boolean },
    invalid: { type: Boolean },
    wanted: { state: true },
    active: { state: true },
    open: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    css`
      :host {
        min-inline-size: 0;
      }
      .opener {
        display: flex;
        justify-content: space-between;
        inline-size: 100%;
        padding: 3px 8px;
        background: var(--surface);
        font-weight: 450;
        text-align: start;
      }
      .opener.invalid {
        border-color: var(--danger);
      }
      .opener .none {
        color: var(--muted);
      }
      .opener svg {
        flex: none;
      }
      .pop {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 8px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
        overflow: hidden;
      }
      .pop:popover-open {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        gap: 8px;
      }
      [role="listbox"] {
        overflow: auto;
        overscroll-behavior: contain;
      }
      .heading {
        padding: 8px 8px 2px;
        color: var(--muted);
        font-size: var(--small);
        font-weight: 600;
      }
      [role="option"] {
        display: block;
        min-block-size: var(--target);
        padding: 4px 8px;
        border-radius: 4px;
        cursor: pointer;
      }
      [role="option"].active {
        background: var(--accent-soft);
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
      [role="option"][aria-selected="true"] .words {
        font-weight: 650;
      }
    `,
  ];
  declare items: readonly PickerItem[] | (() => readonly PickerItem[]);
  /** What is chosen, in words, where items are made only when the list opens. */
  declare chosen: string | undefined;
  declare value: string | undefined;
  declare name: string;
  declare placeholder: string;
  declare words: PickerWords;
  declare disabled: boolean;
  declare invalid: boolean;
  declare wanted: string;
  declare active: string | undefined;
  declare open: boolean;

  #made: readonly PickerItem[] = [];
  readonly #id = `picker-${++count}`;

  constructor() {
    super();
    this.items = [];
    this.name = "";
    this.placeholder = "";
    this.disabled = false;
    this.invalid = false;
    this.wanted = "";
    this.open = false;
  }

  /** Also before it is drawn for the first time. */
  override focus(): void {
    const focus = () => this.renderRoot.querySelector<HTMLElement>(".opener")?.focus();
    if (this.hasUpdated) focus();
    else void this.updateComplete.then(focus);
  }

  get #pop(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(".pop")!;
  }

  get #items(): readonly PickerItem[] {
    return typeof this.items === "function" ? this.#made : this.items;
  }

  get #shown(): readonly PickerItem[] {
    return this.wanted.trim() === ""
      ? this.#items
      : this.#items.filter(({ label, hint, group }) => matches(`${label} ${hint ?? ""} ${group ?? ""}`, this.wanted));
  }

  /** The one whose own name begins with what was typed, else holds it, else the first. */
  #likeliest(): PickerItem | undefined {
    const shown = this.#shown;
    const wanted = fold(this.wanted);
    return shown.find(({ label }) => fold(label).startsWith(wanted)) ?? shown.find(({ label }) => fold(label).includes(wanted)) ?? shown[0];
  }

  protected override render(): unknown {
    const chosen = this.chosen ?? (typeof this.items === "function" ? undefined : this.items.find(({ id }) => id === this.value)?.label);
    const shown = chosen ?? this.placeholder;
    return html`<button
        type="button"
        class="opener ${this.invalid ? "invalid" : ""}"
        aria-haspopup="listbox"
        aria-expanded=${this.open ? "true" : "false"}
        aria-label="${this.name}: ${shown}"
        ?disabled=${this.disabled}
        @click=${this.#toggle}
        @keydown=${this.#openerKey}
      >
        <span class=${chosen === undefined ? "none" : ""}>${shown}</span>${icon("open")}
      </button>
      <div class="pop" popover="auto" @toggle=${this.#toggled}>${this.open ? this.#list() : nothing}</div>`;
  }

  #list(): unknown {
    const shown = this.#shown;
    const groups = new Map<string, PickerItem[]>();
    for (const item of shown) groups.set(item.group ?? "", [...(groups.get(item.group ?? "") ?? []), item]);
    return html`<input
        type="text"
        role="combobox"
        aria-label="${this.words.search}: ${this.name}"
        placeholder=${this.words.search}
        autocomplete="off"
        spellcheck="false"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls=${this.#id}
        aria-activedescendant=${this.active === undefined ? nothing : this.#optionId(this.active)}
        .value=${this.wanted}
        @input=${this.#search}
        @keydown=${this.#keydown}
      />
      <div role="listbox" id=${this.#id} aria-label=${this.name} tabindex="-1" @click=${this.#click}>
        ${[...groups].map(([group, items], index) =>
          group === ""
            ? items.map((item) => this.#option(item))
            : html`<div role="group" aria-labelledby="${this.#id}-${index}">
                <div class="heading" role="presentation" id="${this.#id}-${index}">${group}</div>
                ${items.map((item) => this.#option(item))}
              </div>`,
        )}
      </div>
      <p class="hint" role="status">${shown.length === 0 ? this.words.nothingFound : this.wanted ? this.words.found(shown.length) : nothing}</p>`;
  }

  #option({ id, label, hint }: PickerItem): unknown {
    return html`<div
      role="option"
      id=${this.#optionId(id)}
      data-id=${id}
      class=${id === this.active ? "active" : ""}
      aria-selected=${id === this.value ? "true" : "false"}
    >
      <span class="words">${label}</span>${hint ? html`<span class="hint"> ${hint}</span>` : nothing}
    </div>`;
  }

  readonly #optionId = (id: string): string => `${this.#id}-at-${this.#items.findIndex((item) => item.id === id)}`;

  readonly #toggle = async (): Promise<void> => {
    if (this.open) return this.#pop.hidePopover();
    this.wanted = "";
    if (typeof this.items === "function") this.#made = this.items();
    this.active = this.#items.some(({ id }) => id === this.value) ? this.value : this.#items[0]?.id;
    this.open = true;
    await this.updateComplete;
    this.#place();
    this.renderRoot.querySelector("input")?.focus();
    this.#reveal();
  };

  /** Below the button where there is room, else above it; on a phone as wide as the window. */
  #place(): void {
    const pop = this.#pop;
    const { left, top, bottom, width } = this.renderRoot.querySelector(".opener")!.getBoundingClientRect();
    pop.showPopover();
    const wide = Math.min(Math.max(width, 300), innerWidth - 16);
    const below = innerHeight - bottom - 12;
    const above = top - 12;
    const upwards = below < 240 && above > below;
    const set = (name: string, value: number) => pop.style.setProperty(name, `${Math.round(value)}px`);
    set("inline-size", wide);
    set("max-block-size", Math.max(160, Math.min(420, upwards ? above : below)));
    set("left", Math.max(8, Math.min(left, innerWidth - wide - 8)));
    if (upwards) {
      pop.style.setProperty("top", "auto");
      set("bottom", innerHeight - top + 4);
    } else {
      pop.style.setProperty("bottom", "auto");
      set("top", Math.min(bottom + 4, innerHeight - 168));
    }
  }

  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === "open") return;
    const inside = (this.renderRoot as ShadowRoot).activeElement;
    this.open = false;
    if (inside && inside !== this.renderRoot.querySelector(".opener")) this.focus();
  };

  readonly #openerKey = (event: KeyboardEvent): void => {
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.altKey) return;
    event.preventDefault();
    if (!this.open) void this.#toggle();
  };

  readonly #search = (event: Event): void => {
    this.wanted = (event.target as HTMLInputElement).value;
    this.active = this.#likeliest()?.id;
    void this.updateComplete.then(() => this.#reveal());
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const shown = this.#shown;
    const at = shown.findIndex(({ id }) => id === this.active);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8, Home: 0, End: shown.length - 1 }[event.key];
    if (to !== undefined && !(event.key === "Home" && this.wanted) && !(event.key === "End" && this.wanted)) {
      event.preventDefault();
      this.active = shown[Math.max(0, Math.min(to, shown.length - 1))]?.id;
      void this.updateComplete.then(() => this.#reveal());
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      if (this.active !== undefined) this.#pick(this.active);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.#pop.hidePopover();
    }
    event.stopPropagation();
  };

  readonly #click = (event: Event): void => {
    const option = (event.target as Element).closest<HTMLElement>("[role=option]");
    if (option) this.#pick(option.dataset.id!);
  };

  #pick(id: string): void {
    this.focus();
    this.#pop.hidePopover();
    this.dispatchEvent(new CustomEvent("hoso-pick", { detail: id, bubbles: false }));
  }

  #reveal(): void {
    this.renderRoot.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-picker": HosoPicker;
  }
}
