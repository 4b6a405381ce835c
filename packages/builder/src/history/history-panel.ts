/** `<hoso-builder-history>`: what was done, in words; choosing a line goes there, back or forth. */
import { css, html, nothing } from "lit";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";

export class HosoBuilderHistory extends BuilderElement {
  static override readonly styles = [
    controlStyles,
    panelStyles,
    css`
      ol {
        display: grid;
        gap: 2px;
      }
      button {
        inline-size: 100%;
        justify-content: flex-start;
        padding-inline: 8px;
        border-color: transparent;
        background: none;
        font-weight: 450;
        text-align: start;
      }
      .words {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      time,
      .ahead .words {
        color: var(--muted);
        font-size: var(--small);
      }
      .ahead .words {
        font-size: 1em;
        font-style: italic;
      }
    `,
  ];

  constructor() {
    super();
    new StateController(this, () => this.state, ["document"]);
  }

  protected override render(): unknown {
    const { history } = this.t;
    const { session } = this.state;
    if (!session.history.length) return html`<div class="body"><p class="hint">${history.empty}</p></div>`;
    const lines = [
      { at: undefined, words: history.opened },
      ...session.history.map(({ at, label }) => ({ at, words: this.t.authoring.label(label) })),
    ];
    return html`<div class="body">
      <p class="hint">${history.lead}</p>
      <ol reversed aria-label=${history.title}>
        ${lines.map(({ at, words }, index) => this.#line(words, at, index)).reverse()}
      </ol>
    </div>`;
  }

  #line(words: string, at: number | undefined, index: number): unknown {
    const { history, tag } = this.t;
    const { session } = this.state;
    const here = index === session.position;
    const ahead = index > session.position;
    const clock = at === undefined ? "" : new Intl.DateTimeFormat(tag, { timeStyle: "short" }).format(at);
    return html`<li class=${ahead ? "ahead" : ""}>
      <button type="button" aria-current=${here ? "step" : nothing} @click=${() => this.#go(index, words)}>
        <span class="words">${words}${ahead ? html`<span class="hush">, ${history.ahead}</span>` : nothing}</span>
        ${here ? html`<span class="badge">${history.now}</span>` : nothing}<time>${clock}</time>
      </button>
    </li>`;
  }

  #go(position: number, words: string): void {
    const { state } = this;
    if (state.readOnly || position === state.session.position) return;
    state.session.goTo(position);
    state.announce(this.t.history.went(words));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-history": HosoBuilderHistory;
  }
}
