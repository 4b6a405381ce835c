/** Reordering within one list with mouse, pen or finger: pointer events on a handle. Escape puts everything back. */
import type { NodeKey } from "@hoso/authoring";
import type { LitElement } from "lit";

export class ListDrag {
  readonly #host: LitElement;
  readonly #drop: (key: NodeKey, after: NodeKey | null) => void;

  constructor(host: LitElement, drop: (key: NodeKey, after: NodeKey | null) => void) {
    this.#host = host;
    this.#drop = drop;
  }

  start(event: PointerEvent, key: NodeKey): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const grip = event.currentTarget as HTMLElement;
    const lines = [...this.#host.renderRoot.querySelectorAll<HTMLElement>("li")];
    const dragged = lines.find((line) => line.dataset.key === key)!;
    let after: NodeKey | null | undefined;
    const unmark = () => lines.forEach((line) => line.classList.remove("drop-before", "drop-after"));
    const move = ({ clientY }: PointerEvent): void => {
      unmark();
      const before = lines.find((line) => clientY < line.getBoundingClientRect().top + line.offsetHeight / 2);
      const at = before ? lines.indexOf(before) : lines.length;
      const previous = lines[at - 1];
      after = previous === dragged || before === dragged ? undefined : (previous?.dataset.key ?? null);
      if (after === undefined) return;
      if (before) before.classList.add("drop-before");
      else previous?.classList.add("drop-after");
    };
    const end = (drop: boolean): void => {
      unmark();
      dragged.classList.remove("dragged");
      grip.removeEventListener("pointermove", move);
      grip.removeEventListener("pointerup", up);
      grip.removeEventListener("pointercancel", cancel);
      document.removeEventListener("keydown", escape, true);
      if (drop && after !== undefined) this.#drop(key, after);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const escape = (pressed: KeyboardEvent): void => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      end(false);
    };
    dragged.classList.add("dragged");
    grip.setPointerCapture(event.pointerId);
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", up);
    grip.addEventListener("pointercancel", cancel);
    document.addEventListener("keydown", escape, true);
  }
}
