/** `<hoso-conflicts-dialog>`: what two people changed in one place, side by side; mine is in use until theirs is taken. */
import { css, html } from "lit";
import { conflictKey, takeTheirs } from "../../saving/take-theirs.js";
import { placeInWords, sideInWords } from "../../saving/conflict-words.js";
import { BuilderElement } from "../../state/builder-element.js";
import type { Dispute } from "../../state/builder-state.js";
import { controlStyles } from "../../styles/control.styles.js";

export class HosoConflictsDialog extends BuilderElement {
  static override readonly properties = { chosen: { state: true } };
  static override readonly styles = [
    controlStyles,
    css`
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
        gap: 8px;
        margin-block-start: 6px;
      }
      .side {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: start;
        gap: 4px 8px;
        padding: 8px 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        cursor: pointer;
      }
      .side:has(:checked) {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      .side p {
        grid-column: 2;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];
  /** Conflicts where theirs was chosen. */
  declare chosen: ReadonlySet<string>;

  constructor() {
    super();
    this.chosen = new Set();
  }

  protected override render(): unknown {
    const { saving, shell } = this.t;
    return html`<hoso-dialog open size="wide" .heading=${saving.conflictsTitle} .closeName=${shell.close}>
      <p>${saving.conflictsLead}</p>
      ${this.state.conflicts.map((dispute) => this.#dispute(dispute))}
      <button slot="actions" type="button" class="primary" @click=${() => this.#resolve()}>${saving.resolve}</button>
    </hoso-dialog>`;
  }

  #dispute(dispute: Dispute): unknown {
    const { saving } = this.t;
    const id = conflictKey(dispute);
    const side = (which: "mine" | "theirs", words: string): unknown =>
      html`<label class="side">
        <input type="radio" name=${id} ?checked=${this.chosen.has(id) === (which === "theirs")} @change=${() => this.#choose(id, which === "theirs")} />
        <span class="label">${words}</span>
        <p>${sideInWords(this.state, dispute, which)}</p>
      </label>`;
    return html`<fieldset>
      <legend>${placeInWords(this.state, dispute)}</legend>
      <div class="sides">${side("mine", saving.mine)}${side("theirs", dispute.by ? saving.theirsBy(dispute.by) : saving.theirs)}</div>
    </fieldset>`;
  }

  #choose(id: string, theirs: boolean): void {
    const chosen = new Set(this.chosen);
    if (theirs) chosen.add(id);
    else chosen.delete(id);
    this.chosen = chosen;
  }

  #resolve(): void {
    const { state } = this;
    const { conflicts } = state;
    this.renderRoot.querySelector("hoso-dialog")!.open = false;
    state.conflicts = [];
    for (const dispute of conflicts) if (this.chosen.has(conflictKey(dispute))) takeTheirs(state, dispute);
    if (state.saving.state === "conflict") state.saving = { ...state.saving, state: "saved" };
  }
}
