/** `<hoso-builder-bar>`: title, save state, undo and redo, command menu, panels, and what ends the work: review or publishing. */
import { rootOf } from "@hoso/authoring";
import { css, html, nothing } from "lit";
import { iconButton } from "../controls/icon-button.js";
import { icon } from "../controls/icons.js";
import { languageName } from "../controls/language-name.js";
import { keysShown } from "../commands/key-names.js";
import { BuilderElement } from "../state/builder-element.js";
import { textIn } from "../state/node-names.js";
import { StateController } from "../state/state-controller.js";
import type { Pane, Panel } from "../state/view.js";
import { controlStyles } from "../styles/control.styles.js";
import { panelTable } from "../views/view-table.js";
import { savingWords } from "../saving/saving-words.js";

export class HosoBuilderBar extends BuilderElement {
  static override readonly properties = { layout: {}, publish: {} };
  static override readonly styles = [
    controlStyles,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: 4px;
        min-block-size: 52px;
        padding: 6px 12px;
        border-block-end: 1px solid var(--line);
        background: var(--surface);
      }
      .bar:focus-visible {
        outline-offset: -3px;
      }
      .name {
        flex: 0 1 auto;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .saving {
        display: inline-flex;
        align-items: center;
        flex: none;
        gap: 4px;
        margin-inline: 8px auto;
        color: var(--muted);
        font-size: var(--small);
        white-space: nowrap;
      }
      .title button {
        flex: none;
        margin-inline: 4px 8px;
        white-space: nowrap;
      }
      .wide.urgent .name {
        min-inline-size: 8em;
      }
      .medium.urgent .bar {
        flex-wrap: wrap;
      }
      .medium.urgent .title {
        flex: 1 0 100%;
      }
      .medium.urgent .primary {
        margin-inline-start: auto;
      }
      .saving.doubt {
        padding: 1px 8px;
        border-radius: 10px;
        background: var(--doubt-soft);
        color: var(--doubt);
        font-weight: 600;
      }
      .people {
        max-inline-size: 14em;
        overflow: hidden;
        white-space: nowrap;
      }
      .who {
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .medium .people {
        max-inline-size: 7em;
      }
      .find {
        gap: 8px;
        font-weight: 450;
      }
      .sep {
        inline-size: 1px;
        block-size: 24px;
        margin-inline: 4px;
        background: var(--line);
      }
      select {
        inline-size: auto;
      }
      .title {
        display: flex;
        align-items: center;
        flex: 1;
        min-inline-size: 0;
      }
      .small .bar {
        flex-wrap: wrap;
        padding: 4px 8px 6px 12px;
      }
      .small .title {
        flex: 1 0 100%;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 12px;
      }
      .small .name {
        flex: 1 1 40%;
      }
      .small .saving {
        flex: 0 1 auto;
        margin: 0;
        white-space: normal;
      }
      .small .primary {
        margin-inline-start: auto;
      }
    `,
  ];
  declare layout: "wide" | "medium" | "small";
  declare publish: "review" | "publish" | undefined;

  constructor() {
    super();
    this.layout = "wide";
    new StateController(this, () => this.state, ["document", "view", "saving", "presence", "diagnostics"]);
  }

  protected override render(): unknown {
    const { state, t } = this;
    const { session, language } = state;
    const title = textIn(rootOf(state.document).values.title, language) || t.shell.untitled;
    const past = session.history[session.position - 1];
    const next = session.history[session.position];
    // What the person must know has a line of its own where the bar is short.
    const urgent = state.services.drafts && savingWords(state).doubt ? "urgent" : "";
    return html`<div class="${this.layout} ${urgent}">
      <div class="bar" role="region" aria-label=${t.shell.topBar} tabindex="-1">
        <div class="title"><h2 class="name" title=${title}>${title}</h2>${this.#saving()}</div>
        ${this.#people()}
        ${iconButton({
          icon: "undo",
          name: past ? t.shell.undoOf(t.authoring.label(past.label)) : t.shell.undo,
          refused: past ? undefined : t.shell.nothingToUndo,
          onClick: () => state.undo(),
        })}
        ${iconButton({
          icon: "redo",
          name: next ? t.shell.redoOf(t.authoring.label(next.label)) : t.shell.redo,
          refused: next ? undefined : t.shell.nothingToRedo,
          onClick: () => state.redo(),
        })}
        ${this.#find()} ${this.layout === "small" ? nothing : this.#languages()} ${this.#panes()} ${this.#publish()}
      </div>
    </div>`;
  }

  #saving(): unknown {
    const { state } = this;
    if (!state.services.drafts) return html`<span class="saving"></span>`;
    const { words, icon: drawing, doubt } = savingWords(state);
    const shown = html`<span class="saving ${doubt ? "doubt" : ""}">${icon(drawing)}<span>${words}</span></span>`;
    if (!state.conflicts.length) return shown;
    return html`${shown}<button type="button" @click=${() => state.ask({ what: "conflicts" })}>${this.t.saving.openConflicts}</button>`;
  }

  #people(): unknown {
    const { people } = this.state;
    if (!people.length) return nothing;
    const names = people.map(({ name }) => name).join(", ");
    return html`<span class="badge people" title=${this.t.shell.present(names)}>${icon("person")}<span class="hush">${this.t.shell.present("")}</span><span class="who">${names}</span></span>`;
  }

  #find(): unknown {
    const { commandMenu } = this.t.shell;
    const open = (): void => this.state.ask({ what: "find" });
    if (this.layout !== "wide") return iconButton({ icon: "search", name: commandMenu, onClick: open });
    return html`<button type="button" class="find" aria-keyshortcuts="Control+K" @click=${open}>
      ${icon("search")}<span>${commandMenu}</span><kbd aria-hidden="true">${keysShown("Mod+K")}</kbd>
    </button>`;
  }

  #languages(): unknown {
    const { state } = this;
    const languages = rootOf(state.document).values.languages as readonly string[] | undefined;
    if (!languages || languages.length < 2) return nothing;
    return html`<select aria-label=${this.t.shell.contentLanguage} @change=${(event: Event) => (state.language = (event.target as HTMLSelectElement).value)}>
      ${languages.map((tag) => html`<option value=${tag} ?selected=${tag === state.language}>${this.layout === "wide" ? languageName(tag, state.locale) : tag}</option>`)}
    </select>`;
  }

  /** Where not all panes have room: buttons that open them. Elsewhere: the panels that views besides the form can be seen with. */
  #panes(): unknown {
    const { state, t, layout } = this;
    if (layout === "small") return nothing;
    const design = state.view === "design";
    const pane = (name: Pane, words: string, drawing: "list" | "add" | "settings"): unknown =>
      iconButton({
        icon: drawing,
        name: words,
        pressed: state.pane === name,
        shown: true,
        onClick: () => (state.pane = state.pane === name ? "main" : name),
      });
    if (layout === "medium")
      return html`<span class="sep"></span>${design ? [pane("outline", t.shell.showOutline, "list"), pane("palette", t.shell.showPalette, "add")] : nothing}${pane("side", t.shell.showSide, "settings")}`;
    if (design) return nothing;
    const panel = (name: Panel, drawing: "problem" | "history"): unknown =>
      panelTable[name]
        ? iconButton({
            icon: drawing,
            name: t.shell.panels[name],
            pressed: state.panel === name,
            onClick: () => (state.panel = state.panel === name ? "properties" : name),
          })
        : nothing;
    return html`<span class="sep"></span>${panel("problems", "problem")}${panel("history", "history")}`;
  }

  #publish(): unknown {
    if (!this.publish) return nothing;
    const words = this.publish === "review" ? this.t.shell.sendForReview : this.t.shell.publish;
    return html`<span class="sep"></span><button type="button" class="primary" @click=${() => this.state.ask({ what: "finish" })}>
        ${icon("publish")}<span>${words}</span>
      </button>`;
  }
}
