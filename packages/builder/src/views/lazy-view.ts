/** `<hoso-lazy-view>`: fetches the code and the words of a view or panel, says so while it takes a moment, and offers to try again when it fails. */
import { register } from "@hoso/form";
import { css, html, type PropertyValues } from "lit";
import { BuilderElement } from "../state/builder-element.js";
import { controlStyles } from "../styles/control.styles.js";
import { completeTexts, isComplete } from "../texts/text-registry.js";
import type { LazyElement } from "./view-table.js";

export class HosoLazyView extends BuilderElement {
  static override readonly properties = { source: { attribute: false }, phase: { state: true } };
  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        min-inline-size: 0;
      }
      #shown {
        display: flex;
        flex-direction: column;
        flex: 1;
        min-block-size: 0;
        min-inline-size: 0;
      }
      #shown > * {
        flex: 1;
        min-block-size: 0;
      }
      .message {
        display: grid;
        gap: 12px;
        justify-items: start;
        padding: 24px;
      }
    `,
  ];
  declare source: LazyElement;
  declare phase: "loading" | "shown" | "failed";

  constructor() {
    super();
    this.phase = "loading";
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("source") || changed.has("state")) this.#fetch();
  }

  protected override render(): unknown {
    return html`${
      this.phase === "failed"
        ? html`<div class="message" role="alert"><p>${this.t.shell.loadFailed}</p><button type="button" @click=${() => this.#fetch()}>${this.t.shell.retry}</button></div>`
        : this.phase === "loading"
          ? html`<div class="message" role="status"><p>${this.t.shell.loading}</p></div>`
          : ""
    }<div id="shown" ?hidden=${this.phase !== "shown"}></div>`;
  }

  #fetch(): void {
    const { source, state } = this;
    if (customElements.get(source.tag) && isComplete(state.texts)) return this.#present(source, state);
    this.phase = "loading";
    Promise.all([source.load(), completeTexts(state.locale)]).then(
      ([{ elements }]) => {
        for (const [tag, element] of Object.entries(elements)) register(tag, element);
        if (this.source === source) this.#present(source, this.state);
      },
      () => {
        if (this.source === source) this.phase = "failed";
      },
    );
  }

  #present(source: LazyElement, state: HosoLazyView["state"]): void {
    this.phase = "shown";
    void this.updateComplete.then(() => {
      const place = this.renderRoot.querySelector("#shown")!;
      const there = place.firstElementChild as (HTMLElement & { state: HosoLazyView["state"] }) | null;
      if (there?.localName === source.tag) {
        there.state = state;
        return;
      }
      const element = document.createElement(source.tag) as HTMLElement & { state: HosoLazyView["state"] };
      element.state = state;
      place.replaceChildren(element);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-lazy-view": HosoLazyView;
  }
}
