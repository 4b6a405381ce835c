/** `<hoso-options-editor>`: the options of a choice: a list of them, and many at once from lines of text. */
import type { NodeKey } from "@hoso/authoring";
import { css, html, nothing } from "lit";
import { icon } from "../controls/icons.js";
import { runInPlace } from "../controls/run-in-place.js";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles } from "../styles/control.styles.js";

export class HosoOptionsEditor extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    node: { attribute: false },
    pasting: { state: true },
    text: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    css`
      #lines {
        min-block-size: 11em;
      }
    `,
  ];
  declare node: NodeKey;
  declare pasting: boolean;
  declare text: string;

  constructor() {
    super();
    this.pasting = false;
    this.text = "";
    new StateController(this, () => this.state, ["view"]);
  }

  protected override render(): unknown {
    const { state } = this;
    const words = this.t.settings.options;
    return html`<hoso-node-list .state=${state} .parent=${this.node} .slot=${"options"} .properties=${["label", "value", "hint", "when"]}>
        ${
          state.readOnly
            ? nothing
            : html`<button slot="foot" type="button" class="quiet" @click=${this.#open}>${icon("paste")}<span>${words.paste}</span></button>`
        }
      </hoso-node-list>
      ${
        this.pasting
          ? html`<hoso-dialog .heading=${words.paste} .closeName=${this.t.shell.close} open @hoso-close=${this.#closed}>
              <div class="field">
                <label class="label" for="lines">${words.lines}</label>
                <p class="hint" id="lines-hint">${words.linesHint}</p>
                <textarea
                  id="lines"
                  rows="8"
                  autofocus
                  lang=${state.language}
                  aria-describedby="lines-hint"
                  .value=${this.text}
                  @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
                ></textarea>
              </div>
              <button slot="actions" type="button" class="primary" @click=${this.#add}>${words.addLines(linesOf(this.text).length)}</button>
            </hoso-dialog>`
          : nothing
      }`;
  }

  readonly #open = (): void => {
    this.text = "";
    this.pasting = true;
  };

  readonly #closed = (event: Event): void => {
    event.stopPropagation();
    this.pasting = false;
  };

  /** All of them are one step to undo. */
  readonly #add = (): void => {
    const { language } = this.state;
    const commands = linesOf(this.text).map((line) => [
      "node.insert",
      { parent: this.node, slot: "options", type: "option", values: { label: { [language]: line } } },
    ]);
    if (commands.length > 0) {
      const outcome = runInPlace(this.state, "batch", { commands });
      if (!outcome.ok) return this.state.announce(this.t.authoring.refusal(outcome));
    }
    (this.renderRoot.querySelector("hoso-dialog") as HTMLElementTagNameMap["hoso-dialog"]).open = false;
  };
}

/** Numbers, dashes and dots with which lists are pasted are not part of the names. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-*•·+]|\(?\d{1,3}[.)]|[a-zđ][.)])\s+/i, "").trim())
    .filter((line) => line !== "");
