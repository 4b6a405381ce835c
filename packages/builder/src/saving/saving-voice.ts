/** Tells how saving stands, calmly: what is on its way for a moment only is not worth a word, and "saving" stays until all is saved. */
import type { BuilderState } from "../state/builder-state.js";
import type { SavingState } from "../state/saving-state.js";

const patience = 1000;

type Stand = Exclude<SavingState["state"], "conflict">;

export class SavingVoice {
  readonly #state: BuilderState;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(state: BuilderState) {
    this.#state = state;
  }

  /** @param at when it was saved */
  tell(stand: Stand, at?: number): void {
    const state = this.#state;
    const underWay = stand === "unsaved" || stand === "saving";
    if (underWay) this.#timer ??= setTimeout(() => (state.saving = { ...state.saving, slow: true }), patience);
    else this.end();
    const { saving, conflicts } = state;
    const next = conflicts.length && stand === "saved" ? "conflict" : stand;
    const slow = underWay && saving.slow === true;
    if (next === saving.state && slow === (saving.slow === true) && (at === undefined || at === saving.at)) return;
    const last = at ?? saving.at;
    state.saving = { state: next, ...(last !== undefined && { at: last }), ...(slow && { slow }) };
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
