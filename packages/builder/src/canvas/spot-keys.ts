/** Keys on the rows of the canvas; what changes the procedure is among the builder's actions. */
import type { NodeKey } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";

interface Spots {
  readonly state: BuilderState;
  readonly order: readonly NodeKey[];
  goTo(key: NodeKey, mode: "select" | "extend"): void;
  rename(key: NodeKey): void;
}

export function spotKey(canvas: Spots, event: KeyboardEvent, key: NodeKey): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { order } = canvas;
  const at = order.indexOf(key);
  const target = {
    ArrowDown: order[at + 1],
    ArrowUp: order[at - 1],
    Home: order[0],
    End: order.at(-1),
  }[event.key];
  if (target !== undefined) {
    event.preventDefault();
    canvas.goTo(target, event.shiftKey ? "extend" : "select");
  } else if (event.key === "Enter") {
    event.preventDefault();
    canvas.state.select([key]);
    canvas.rename(key);
  } else if (event.key === " ") {
    event.preventDefault();
    if (event.shiftKey) canvas.state.toggle(key);
    else canvas.goTo(key, "select");
  }
}
