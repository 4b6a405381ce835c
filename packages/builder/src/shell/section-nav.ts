/** `<hoso-builder-sections>`: the parts of the procedure, as a row of buttons, or as one menu where there is no room for a row. */
import { css, html, nothing } from "lit";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { views, type View } from "../state/view.js";
import { controlStyles } from "../styles/control.styles.js";
import { viewTable } from "../views/view-table.js";
import { icon, type IconName } from "../controls/icons.js";

const icons: Readonly<Record<View, IconName>> = {
  start: "play",
  design: "field",
  about: "info",
  cases: "condition",
  documents: "document",
  fees: "fee",
  processing: "clock",
  checks: "check",
  declaration: "rename",
  privacy: "person",
  languages: "language",
  preview: "preview",
  scenarios: "play",
  source: "source",
};

/** A line stands before these: what is done with the whole. */
const apart: readonly View[] = ["languages"];

export class HosoBuilderSections extends BuilderElement {
  static override readonly properties = { narrow: { type: Boolean } };
  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      /* Names are worth more than drawings where not both have room. */
      @container (max-width: 1560px) {
        nav:not(.narrow) svg {
          display: none;
        }
      }
      nav {
        display: flex;
        gap: 2px;
        padding: 4px 8px;
        border-block-end: 1px solid var(--line);
        background: var(--surface);
        overflow-x: auto;
        scrollbar-width: thin;
      }
      nav.narrow {
        padding: 2px 8px;
      }
      button {
        flex: none;
        gap: 5px;
        padding: 3px 8px;
        border-color: transparent;
        background: none;
        font-weight: 500;
        white-space: nowrap;
      }
      .apart {
        margin-inline-start: 6px;
        padding-inline-start: 6px;
        border-inline-start: 1px solid var(--line);
      }
      div {
        display: flex;
        flex: none;
        gap: 2px;
      }
    `,
  ];
  /** One menu instead of a row. */
  declare narrow: boolean;

  constructor() {
    super();
    this.narrow = false;
    new StateController(this, () => this.state, ["view"]);
  }

  get #views(): readonly View[] {
    return views
      .filter((view) => view === "design" || viewTable[view] !== undefined)
      .filter((view) => view !== "source" || this.state.services.sourceFrame);
  }

  protected override render(): unknown {
    const { shell } = this.t;
    const now = this.state.view;
    if (this.narrow)
      return html`<nav class="narrow" aria-label=${shell.sections}>
        <hoso-menu
          shown
          .name=${shell.section(shell.views[now])}
          .icon=${icons[now]}
          .items=${this.#views.map((view) => ({ id: view, name: shell.views[view], icon: icons[view], apart: apart.includes(view) }))}
          @hoso-choose=${(event: CustomEvent<View>) => this.state.show(event.detail)}
        ></hoso-menu>
      </nav>`;
    const there = this.#views;
    const at = there.findIndex((view) => views.indexOf(view as (typeof views)[number]) >= views.indexOf("languages"));
    const groups = at < 0 ? [there] : [there.slice(0, at), there.slice(at)];
    return html`<nav aria-label=${shell.sections}>
      ${groups.map(
        (group, index) =>
          html`<div class=${index ? "apart" : ""}>
            ${group.map(
              (view) =>
                html`<button type="button" aria-current=${view === now ? "page" : nothing} @click=${() => this.state.show(view)}>
                  ${icon(icons[view])}${shell.views[view]}
                </button>`,
            )}
          </div>`,
      )}
    </nav>`;
  }
}
