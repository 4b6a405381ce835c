/** `<hoso-move-dialog>`: "Move after …": where the selection goes, chosen from lists. The way to move for those who do not drag. */
import { nodeOf, rootOf, type NodeKey } from "@hoso/authoring";
import { html, nothing, type PropertyValues } from "lit";
import { BuilderElement } from "../../state/builder-element.js";
import { nameOf } from "../../state/node-names.js";
import { controlStyles } from "../../styles/control.styles.js";
import { targets } from "../action.js";

interface Target {
  readonly name: string;
  readonly level: number;
  readonly parent: NodeKey;
  readonly slot: string;
  readonly after: NodeKey | null;
}

export class HosoMoveDialog extends BuilderElement {
  static override readonly properties = { step: { state: true }, at: { state: true }, toStep: { type: Boolean } };
  static override readonly styles = [controlStyles];
  /** Only the step is chosen; what is moved goes to its end. */
  declare toStep: boolean;
  declare step: NodeKey | undefined;
  declare at: number;
  #keys: readonly NodeKey[] = [];

  constructor() {
    super();
    this.toStep = false;
    this.at = 0;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("state")) return;
    this.#keys = targets(this.state);
    const steps = this.#otherSteps;
    this.step = this.toStep ? steps.find((key) => key !== this.state.step) : this.state.step;
  }

  get #moving(): "step" | "field" {
    return nodeOf(this.state.document, this.#keys[0]!).type === "step" ? "step" : "field";
  }

  get #otherSteps(): readonly NodeKey[] {
    return rootOf(this.state.document).children.steps ?? [];
  }

  /** Places in the chosen step, or among the steps. */
  get #targets(): Target[] {
    const { state } = this;
    const { moveFirst } = this.t.commands;
    const found: Target[] = [];
    const add = (parent: NodeKey, slot: string, level: number, deep: boolean): void => {
      const holder = nodeOf(state.document, parent);
      found.push({
        name: moveFirst(parent === state.document.root ? this.t.outline.title : nameOf(state, parent)),
        level,
        parent,
        slot,
        after: null,
      });
      for (const key of holder.children[slot] ?? []) {
        if (this.#keys.includes(key)) continue;
        found.push({ name: nameOf(state, key), level, parent, slot, after: key });
        const { kind } = nodeOf(state.document, key).values;
        if (deep && (kind === "group" || kind === "list")) add(key, "fields", level + 1, true);
      }
    };
    if (this.#moving === "step") add(state.document.root, "steps", 0, false);
    else if (this.step !== undefined) add(this.step, "fields", 0, true);
    return found;
  }

  #args(): { keys: readonly NodeKey[]; parent: NodeKey; slot: string; after?: NodeKey | null } | undefined {
    if (this.toStep) return this.step === undefined ? undefined : { keys: this.#keys, parent: this.step, slot: "fields" };
    const target = this.#targets[this.at];
    return target && { keys: this.#keys, parent: target.parent, slot: target.slot, after: target.after };
  }

  protected override render(): unknown {
    const { commands, shell, outline } = this.t;
    const { state } = this;
    const what = this.#keys.length === 1 ? nameOf(state, this.#keys[0]!) : outline.several(this.#keys.length);
    const args = this.#args();
    const outcome = args && state.may("node.move", args);
    const why = outcome && !outcome.ok ? state.texts.authoring.refusal(outcome) : "";
    return html`<hoso-dialog open .heading=${commands.moveTitle(what)} .closeName=${shell.close}>
      ${this.#moving === "field" ? this.#steps() : nothing} ${this.toStep ? nothing : this.#places()}
      <p class="error" role="status">${why}</p>
      <button slot="actions" type="button" @click=${() => this.#close()}>${shell.cancel}</button>
      <button slot="actions" type="button" class="primary" ?disabled=${!outcome?.ok} @click=${() => this.#move()}>${commands.moveHere}</button>
    </hoso-dialog>`;
  }

  #steps(): unknown {
    const { state } = this;
    const choose = (event: Event): void => {
      this.step = (event.target as HTMLSelectElement).value;
      this.at = 0;
    };
    return html`<label class="field"
      ><span class="label">${this.t.commands.stepTarget}</span
      ><select ?autofocus=${this.toStep} @change=${choose}>
        ${this.#otherSteps
          .filter((key) => !this.toStep || key !== state.step)
          .map((key) => html`<option value=${key} ?selected=${key === this.step}>${nameOf(state, key)}</option>`)}
      </select></label
    >`;
  }

  #places(): unknown {
    return html`<label class="field"
      ><span class="label">${this.t.commands.moveTarget}</span
      ><select autofocus @change=${(event: Event) => (this.at = (event.target as HTMLSelectElement).selectedIndex)}>
        ${this.#targets.map(({ name, level }, index) => html`<option ?selected=${index === this.at}>${"\u2003".repeat(level)}${name}</option>`)}
      </select></label
    >`;
  }

  #close(): void {
    this.renderRoot.querySelector("hoso-dialog")!.open = false;
  }

  #move(): void {
    const args = this.#args();
    if (!args) return;
    this.#close();
    void this.renderRoot.querySelector("hoso-dialog")!.updateComplete.then(() => this.state.run("node.move", args));
  }
}
