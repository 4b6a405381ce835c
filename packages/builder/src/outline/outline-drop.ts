/** Where something dragged would land in the tree: between rows, or in a group or step when held over its middle. */
import { nodeOf, type NodeKey } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";
import type { DropArea, DropPlace, Load } from "../drag/drag-hub.js";

interface Host {
  readonly state: BuilderState;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class OutlineDrop implements DropArea {
  readonly #host: Host;
  readonly end: () => void;
  #line: HTMLElement | undefined;
  #lineAt = 0;

  constructor(host: Host) {
    this.#host = host;
    this.end = host.state.drag.addArea(this);
  }

  get #tree(): HTMLElement {
    return this.#host.renderRoot.querySelector<HTMLElement>("[role=tree]") ?? (this.#host.renderRoot.firstElementChild as HTMLElement);
  }
  get element(): HTMLElement {
    return this.#tree;
  }
  get scroller(): HTMLElement {
    return this.#tree;
  }

  placeAt(_x: number, y: number, load: Load): DropPlace | undefined {
    const items = [...this.#tree.querySelectorAll<HTMLElement>("[data-key]")];
    const item = items.find((one) => y <= one.getBoundingClientRect().bottom) ?? items.at(-1);
    if (!item) return undefined;
    const { top, bottom } = item.getBoundingClientRect();
    const part = (y - top) / (bottom - top);
    const { document } = this.#host.state;
    const node = nodeOf(document, item.dataset.key!);
    const steps = load.type === "nodes" && load.keys.every((key) => document.nodes.get(key)?.type === "step");
    if (steps) {
      const step = node.type === "step" ? node.key : undefined;
      if (step === undefined) return undefined;
      return this.#beside(step, part < 0.5, item);
    }
    const holds = node.type === "step" || node.values.kind === "group" || node.values.kind === "list";
    const inside =
      holds && (node.type === "step" || (part > 0.25 && part < 0.75) || (part >= 0.75 && item.getAttribute("aria-expanded") === "true"));
    if (!inside) return this.#beside(node.key, part < 0.5, item);
    this.#lineAt = bottom;
    // A step that is folded takes at its end, one that is open at its beginning: where the line is.
    const open = item.getAttribute("aria-expanded") === "true";
    return { parent: node.key, slot: "fields", after: open ? null : (node.children.fields?.at(-1) ?? null) };
  }

  #beside(key: NodeKey, before: boolean, item: HTMLElement): DropPlace | undefined {
    const { document } = this.#host.state;
    const node = nodeOf(document, key);
    if (node.parent === undefined) return undefined;
    const siblings = nodeOf(document, node.parent).children[node.slot] ?? [];
    const { top, bottom } = item.getBoundingClientRect();
    this.#lineAt = before ? top : bottom;
    return { parent: node.parent, slot: node.slot, after: before ? (siblings[siblings.indexOf(key) - 1] ?? null) : key };
  }

  mark(place: DropPlace | undefined): void {
    this.#line?.remove();
    if (!place) return;
    const tree = this.#tree;
    const line = tree.ownerDocument.createElement("div");
    line.className = "line";
    line.style.setProperty("top", `${this.#lineAt - tree.getBoundingClientRect().top + tree.scrollTop}px`);
    tree.append(line);
    this.#line = line;
  }
}
