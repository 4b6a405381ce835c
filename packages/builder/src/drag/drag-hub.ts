/**
 * Dragging with mouse, pen and finger by one mechanism: pointer events. A finger drags after a long press, so that a page still scrolls.
 * Panes register as areas that say where something would land; whether it may is asked of the session before the line is shown. What
 * is dropped is one command, so that undo takes it back at once; Escape drops nothing.
 */
import type { CommandArgs, CommandName, NodeKey, Outcome } from "@hoso/authoring";
import { EdgeScroll } from "./edge-scroll.js";

/** What is being dragged. */
export type Load =
  | { readonly type: "nodes"; readonly keys: readonly NodeKey[]; readonly name: string }
  | { readonly type: "kind"; readonly kind: string; readonly name: string }
  | { readonly type: "block"; readonly block: string; readonly name: string };

/** Where it would land. */
export interface DropPlace {
  readonly parent: NodeKey;
  readonly slot: string;
  /** Null: first. */
  readonly after: NodeKey | null;
}

export interface DropArea {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  placeAt(x: number, y: number, load: Load): DropPlace | undefined;
  /** Shows or hides the line. */
  mark(place: DropPlace | undefined): void;
}

export interface Ghost {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly allowed: boolean;
}

/** What a drag asks and tells: a part of the builder's state. */
interface Commands {
  readonly readOnly: boolean;
  may<N extends CommandName>(name: N, args: CommandArgs[N]): Outcome;
  run<N extends CommandName>(name: N, args: CommandArgs[N]): Outcome;
}

const longPress = 350;
const slack = 6;

export class DragHub {
  readonly #state: Commands;
  readonly #areas = new Set<DropArea>();
  readonly #scroll = new EdgeScroll();
  #ghostListener: ((ghost: Ghost | undefined) => void) | undefined;
  #end: (() => void) | undefined;

  constructor(state: Commands) {
    this.#state = state;
  }

  get active(): boolean {
    return this.#end !== undefined;
  }

  addArea(area: DropArea): () => void {
    this.#areas.add(area);
    // The pane: what is in it is drawn anew now and then.
    const root = area.element.getRootNode();
    this.holdStill(root instanceof ShadowRoot ? (root.host as HTMLElement) : area.element);
    return () => void this.#areas.delete(area);
  }

  /**
   * While a finger drags out of this element nothing scrolls. Browsers look for somebody who may object before the finger rests, so it is too
   * late to listen once the drag has begun.
   */
  holdStill(element: HTMLElement): void {
    element.addEventListener("touchmove", this.#still, { passive: false });
  }

  readonly #still = (event: TouchEvent): void => {
    if (this.active && event.cancelable) event.preventDefault();
  };

  /** Who draws what hangs at the pointer. */
  set ghost(listener: ((ghost: Ghost | undefined) => void) | undefined) {
    this.#ghostListener = listener;
  }

  /** To be called on pointerdown. Nothing happens until the pointer moves, or rests when it is a finger. */
  watch(event: PointerEvent, load: () => Load | undefined): void {
    if (event.button !== 0 || this.#state.readOnly || this.active) return;
    const source = event.currentTarget as HTMLElement;
    const touch = event.pointerType === "touch";
    const start = { x: event.clientX, y: event.clientY };
    const stop = new AbortController();
    const { signal } = stop;
    const begin = (x: number, y: number): void => {
      stop.abort();
      const carried = load();
      if (carried) this.#drag(source, event.pointerId, carried, x, y);
    };
    const timer = touch ? setTimeout(() => begin(start.x, start.y), longPress) : undefined;
    signal.addEventListener("abort", () => clearTimeout(timer));
    addEventListener(
      "pointermove",
      (move) => {
        if (move.pointerId !== event.pointerId || Math.hypot(move.clientX - start.x, move.clientY - start.y) < slack) return;
        if (touch) stop.abort();
        else begin(move.clientX, move.clientY);
      },
      { signal },
    );
    for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => stop.abort(), { signal });
  }

  #drag(source: HTMLElement, pointer: number, load: Load, x: number, y: number): void {
    const stop = new AbortController();
    const { signal } = stop;
    let place: DropPlace | undefined;
    let area: DropArea | undefined;
    const look = (atX: number, atY: number): void => {
      const next = [...this.#areas].find(({ element }) => contains(element, atX, atY));
      if (area !== next) area?.mark(undefined);
      area = next;
      const found = area?.placeAt(atX, atY, load);
      place = found && this.#may(load, found).ok ? found : undefined;
      area?.mark(place);
      this.#ghostListener?.({ name: load.name, x: atX, y: atY, allowed: place !== undefined });
    };
    const finish = (): void => {
      stop.abort();
      area?.mark(undefined);
      this.#scroll.stop();
      this.#ghostListener?.(undefined);
      this.#end = undefined;
      // The click that ends a drag is no click.
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }));
    };
    this.#end = finish;
    addEventListener(
      "pointermove",
      (event) => {
        if (event.pointerId !== pointer) return;
        look(event.clientX, event.clientY);
        this.#scroll.at(area?.scroller, event.clientY, () => look(event.clientX, event.clientY));
      },
      { signal },
    );
    addEventListener(
      "pointerup",
      (event) => {
        if (event.pointerId !== pointer) return;
        look(event.clientX, event.clientY);
        const target = place;
        finish();
        if (target) this.#drop(load, target);
      },
      { signal },
    );
    addEventListener("pointercancel", (event) => event.pointerId === pointer && finish(), { signal });
    addEventListener("keydown", (event) => event.key === "Escape" && (swallow(event), finish()), { signal, capture: true });
    addEventListener("contextmenu", swallow, { signal, capture: true });
    source.ownerDocument.getSelection()?.removeAllRanges();
    look(x, y);
  }

  #may(load: Load, place: DropPlace): Outcome {
    return dropOf((name, args) => this.#state.may(name, args), load, place);
  }

  #drop(load: Load, place: DropPlace): void {
    dropOf((name, args) => this.#state.run(name, args), load, place);
  }
}

/** The command of a drop, asked for or done. */
function dropOf(act: Commands["may"], load: Load, { parent, slot, after }: DropPlace): Outcome {
  if (load.type === "nodes") return act("node.move", { keys: load.keys, parent, slot, after });
  if (load.type === "kind") return act("field.insert", { parent, after, kind: load.kind });
  return act("block.insert", { parent, after, block: load.block });
}

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

function contains(element: HTMLElement, x: number, y: number): boolean {
  if (!element.isConnected) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
