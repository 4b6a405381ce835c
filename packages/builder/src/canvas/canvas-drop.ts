/** Where something dragged over the paper would land: between the rows of the step, or inside a group or list. */
import { nodeOf, type DocumentNode, type NodeKey } from "@hoso/authoring";
import type { DropArea, DropPlace, Load } from "../drag/drag-hub.js";
import type { BuilderState } from "../state/builder-state.js";
import { place as putAt, type Box } from "./spot-places.js";

interface Host {
  readonly state: BuilderState;
  readonly paper: HTMLElement;
  readonly scroller: HTMLElement;
  readonly places: ReadonlyMap<NodeKey, Box>;
}

export class CanvasDrop implements DropArea {
  readonly #host: Host;
  readonly end: () => void;
  #line: HTMLElement | undefined;
  #mark: { box: Box; inside: boolean } | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.end = host.state.drag.addArea(this);
  }

  get element(): HTMLElement {
    return this.#host.scroller;
  }
  get scroller(): HTMLElement {
    return this.#host.scroller;
  }

  placeAt(_x: number, y: number, load: Load): DropPlace | undefined {
    const { state, paper } = this.#host;
    const { step } = state;
    if (step === undefined) return undefined;
    if (load.type === "nodes" && load.keys.some((key) => state.document.nodes.get(key)?.type === "step")) return undefined;
    const down = y - paper.getBoundingClientRect().top - paper.clientTop;
    return this.#within(nodeOf(state.document, step), down);
  }

  /** Among the members of the step, group or list. */
  #within(holder: DocumentNode, y: number): DropPlace {
    const { state, places } = this.#host;
    const members = (holder.children.fields ?? []).filter((key) => places.has(key));
    if (members.length === 0 && holder.type === "field") {
      this.#mark = { box: places.get(holder.key)!, inside: true };
      return { parent: holder.key, slot: "fields", after: null };
    }
    let after: NodeKey | null = null;
    for (const key of members) {
      const box = places.get(key)!;
      const node = nodeOf(state.document, key);
      const holds = node.values.kind === "group" || node.values.kind === "list";
      // Above the legend is before the group, at its very end after it; all between is inside.
      if (holds && y > box.top + Math.min(18, box.height / 3) && y < box.top + box.height - 8) return this.#within(node, y);
      if (y < box.top + box.height / 2) break;
      after = key;
    }
    this.#mark = { box: this.#gap(holder, members, after), inside: false };
    return { parent: holder.key, slot: "fields", after };
  }

  /** The line between two rows. */
  #gap(holder: DocumentNode, members: readonly NodeKey[], after: NodeKey | null): Box {
    const { places, paper } = this.#host;
    const above = after === null ? undefined : places.get(after);
    const next = members[after === null ? 0 : members.indexOf(after) + 1];
    const below = next === undefined ? undefined : places.get(next);
    const around = above ?? below ?? places.get(holder.key) ?? { left: 24, top: 24, width: paper.clientWidth - 48, height: 0 };
    const top =
      above && below
        ? (above.top + above.height + below.top) / 2
        : above
          ? above.top + above.height + 2
          : below
            ? below.top - 2
            : around.top + around.height + 24;
    return { left: around.left, top, width: around.width, height: 4 };
  }

  mark(place: DropPlace | undefined): void {
    this.#line?.remove();
    if (!place || !this.#mark) return;
    const line = this.#host.paper.ownerDocument.createElement("div");
    line.className = this.#mark.inside ? "line inside" : "line";
    putAt(line, this.#mark.box);
    this.#host.paper.append(line);
    this.#line = line;
  }
}
