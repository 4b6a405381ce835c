/** Keys and clipboard events of the whole builder: shortcuts of actions, F6 from pane to pane, copy, cut and paste. */
import type { LitElement, ReactiveController } from "lit";
import { actionFor } from "../commands/actions.js";
import { targets } from "../commands/action.js";
import { copyEvent, pasteText } from "../commands/clipboard.js";
import type { BuilderState } from "../state/builder-state.js";

/** Where all shortcuts hold. */
const inner = "hoso-builder-outline, hoso-builder-canvas";

export class BuilderKeys implements ReactiveController {
  readonly #host: LitElement;
  readonly #state: () => BuilderState | undefined;

  constructor(host: LitElement, state: () => BuilderState | undefined) {
    this.#host = host;
    this.#state = state;
    host.addController(this);
    host.addEventListener("keydown", this.#keydown);
    for (const name of ["copy", "cut", "paste"] as const) host.addEventListener(name, this.#clipboard);
  }

  hostConnected(): void {}

  readonly #keydown = (event: KeyboardEvent): void => {
    const state = this.#state();
    if (!state || event.defaultPrevented || event.isComposing) return;
    if (event.key === "F6") return this.#toPane(event);
    if (event.key === "Escape" && state.pane !== "main" && state.pane !== "side") state.pane = "main";
    const action = actionFor(event, this.#inside(event), isText(event));
    if (!action) return;
    event.preventDefault();
    const plan = action.plan(state);
    if ("run" in plan) plan.run();
    else state.announce(`${state.texts.commands[action.id]}: ${plan.refused}`);
  };

  readonly #clipboard = (event: ClipboardEvent): void => {
    const state = this.#state();
    if (!state || !this.#inside(event) || isText(event)) return;
    if (event.type === "paste") {
      event.preventDefault();
      if (!state.readOnly) pasteText(state, event.clipboardData?.getData("text/plain") ?? "");
      return;
    }
    const keys = targets(state);
    if (!keys.length) return;
    copyEvent(state, event, keys);
    if (event.type === "cut" && !state.readOnly) state.run("node.delete", { keys });
  };

  #inside(event: Event): boolean {
    return event.composedPath().some((one) => one instanceof Element && one.matches(inner));
  }

  /** To the next pane that shows, Shift: to the one before. */
  #toPane(event: KeyboardEvent): void {
    event.preventDefault();
    const root = this.#host.renderRoot;
    const bar = root.querySelector("hoso-builder-bar")!.shadowRoot!.querySelector<HTMLElement>(".bar")!;
    const panes = [bar, ...root.querySelectorAll<HTMLElement>(".pane")];
    const path = event.composedPath();
    const at = panes.findIndex((pane) => path.includes(pane));
    const step = event.shiftKey ? -1 : 1;
    const from = at < 0 && step < 0 ? 0 : at;
    panes[(from + step + panes.length) % panes.length]?.focus();
  }
}

/** The focus is in something that is typed in. */
const isText = (event: Event): boolean => {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]")
  );
};
