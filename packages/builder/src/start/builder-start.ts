/** `<hoso-builder-start>`: the ways to begin, in the builder. What is chosen replaces what is there, as one undoable edit. */
import { rootOf } from "@hoso/authoring";
import { css, html } from "lit";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import type { StartEvent } from "./start-choices.js";

export class HosoBuilderStart extends BuilderElement {
  static override readonly styles = [
    controlStyles,
    panelStyles,
    css`
      .body {
        padding: 24px;
      }
    `,
  ];

  constructor() {
    super();
    new StateController(this, () => this.state, ["view"]);
  }

  protected override render(): unknown {
    const { start } = this.t;
    const { department } = rootOf(this.state.document).values;
    return html`<div class="head"><h2>${start.title}</h2></div>
      <div class="body"><p class="hint">${start.lead}</p>
        <hoso-start .texts=${start} .locale=${this.state.locale} .library=${this.state.services.library} .department=${String(department ?? "department")} @hoso-start=${this.#begin}></hoso-start></div>`;
  }

  readonly #begin = (event: StartEvent): void => {
    event.stopPropagation();
    const outcome = this.state.run("procedure.replace", { procedure: event.detail.procedure as never });
    if (outcome.ok) this.state.show("design");
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-start": HosoBuilderStart;
  }
}
