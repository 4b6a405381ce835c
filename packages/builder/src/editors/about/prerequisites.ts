/**
 * `<hoso-prerequisites>`: procedures that have to be done first, chosen among the city's published ones or typed by the name they have in
 * addresses.
 */
import { getProperty, labelIn, rootOf } from "@hoso/authoring";
import type { CityIndex } from "@hoso/authoring/diagnostics";
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { iconButton } from "../../controls/icon-button.js";
import { runInPlace } from "../../controls/run-in-place.js";
import { BuilderElement } from "../../state/builder-element.js";
import { StateController } from "../../state/state-controller.js";
import { controlStyles } from "../../styles/control.styles.js";

const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export class HosoPrerequisites extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    city: { state: true },
    typed: { state: true },
    problem: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    css`
      .stack {
        display: grid;
        gap: 12px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 40px;
        border-block-end: 1px solid var(--line);
      }
      li > span {
        flex: 1;
      }
      .add {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 12px;
      }
      .add .field {
        flex: 1 1 260px;
      }
    `,
  ];
  /** Undefined while it is fetched or when there is none: then names are typed. */
  declare city: CityIndex | undefined;
  declare typed: string;
  declare problem: string | undefined;

  constructor() {
    super();
    this.typed = "";
    new StateController(
      this,
      () => this.state,
      ["document", "view"],
      ({ keys }) => keys.has(this.state.document.root),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Without the city's list names can still be typed.
    this.state.services.city?.().then(
      (city) => (this.city = city),
      () => undefined,
    );
  }

  get #all(): readonly string[] {
    const value = getProperty(rootOf(this.state.document).values, "prerequisites");
    return Array.isArray(value) ? value.map(String) : [];
  }

  protected override render(): unknown {
    const t = this.t.editors.about;
    const { readOnly } = this.state;
    const all = this.#all;
    return html`<div class="stack">
      ${
        all.length === 0
          ? html`<p class="hint">${t.noPrerequisites}</p>`
          : html`<ul>
              ${all.map(
                (id) =>
                  html`<li>
                    <span>${this.#titleOf(id)}</span>${iconButton({
                      icon: "trash",
                      name: t.removePrerequisite(this.#titleOf(id)),
                      disabled: readOnly,
                      onClick: () => this.#remove(id),
                    })}
                  </li>`,
              )}
            </ul>`
      }
      <div class="add">
        <div class="field">
          <label class="label" for="name">${t.prerequisiteName}</label>
          ${this.#choice()}
          ${this.problem ? html`<p class="error" id="problem" role="alert">${this.problem}</p>` : nothing}
        </div>
        <button type="button" ?disabled=${readOnly} @click=${this.#add}>${t.addPrerequisite}</button>
      </div>
    </div>`;
  }

  #choice(): unknown {
    const t = this.t.editors.about;
    const own = rootOf(this.state.document).values.id;
    const offered = this.city?.procedures.filter(({ id }) => id !== own && !this.#all.includes(id)) ?? [];
    if (offered.length > 0)
      return html`<select id="name" @change=${(event: Event) => this.#type((event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${live(this.typed === "")}>${t.prerequisiteChoose}</option>
        ${offered.map(({ id }) => html`<option value=${id} .selected=${live(this.typed === id)}>${this.#titleOf(id)}</option>`)}
      </select>`;
    return html`<p class="hint" id="hint">${t.prerequisiteTyped}</p>
      <input
        id="name"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="hint${this.problem ? " problem" : ""}"
        aria-invalid=${this.problem ? "true" : nothing}
        .value=${live(this.typed)}
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === "Enter" && this.#add()}
      />`;
  }

  #titleOf(id: string): string {
    return labelIn(this.city?.procedures.find((one) => one.id === id)?.title, this.state.locale) ?? id;
  }

  #type(typed: string): void {
    this.typed = typed;
    this.problem = undefined;
  }

  #set(value: readonly string[]): void {
    runInPlace(this.state, "node.set", { key: this.state.document.root, property: "prerequisites", ...(value.length > 0 && { value }) });
  }

  readonly #add = (): void => {
    const t = this.t.editors.about;
    const id = this.typed.trim();
    if (id === "") return this.renderRoot.querySelector<HTMLElement>("#name")?.focus();
    this.problem = !slug.test(id) ? t.prerequisiteBad : this.#all.includes(id) ? t.prerequisiteTwice : undefined;
    if (this.problem) return;
    this.#set([...this.#all, id]);
    this.typed = "";
  };

  #remove(id: string): void {
    const at = this.#all.indexOf(id);
    this.#set(this.#all.filter((other) => other !== id));
    void this.updateComplete.then(() => {
      const buttons = this.renderRoot.querySelectorAll<HTMLElement>("li button");
      (buttons[Math.min(at, buttons.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>("#name"))?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-prerequisites": HosoPrerequisites;
  }
}
