/** Where the rows of the form are on the paper: all read at once, then all written, so that the page is laid out once. */
import type { NodeKey } from "@hoso/authoring";
import type { FormSession } from "@hoso/form";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** @returns where each row is by key; the step's own is its heading */
export function measureSpots(
  session: FormSession,
  paper: HTMLElement,
  paths: ReadonlyMap<NodeKey, string>,
  step: NodeKey,
): Map<NodeKey, Box> {
  const origin = originOf(paper);
  const found = new Map<NodeKey, Box>();
  const heading = session.root.querySelector("[data-heading]");
  if (heading) found.set(step, boxOf(heading, origin, 4));
  for (const [key, path] of paths) {
    const row = rowOf(session, path);
    if (row) found.set(key, boxOf(row, origin, 6));
  }
  return found;
}

/** Where the words of a row are, for editing them there; without a path those of the step. */
export function wordsBox(session: FormSession, paper: HTMLElement, path: string | undefined): Box | undefined {
  const row = path === undefined ? session.root.querySelector("[data-heading]") : rowOf(session, path);
  const words = row?.querySelector("label, legend:not(.hush)") ?? row;
  return words ? boxOf(words, originOf(paper), 0) : undefined;
}

const rowOf = (session: FormSession, path: string): Element | null =>
  session.root.getElementById(session.idFor(path, "row")) ?? session.root.getElementById(session.idFor(path));

interface Origin {
  readonly x: number;
  readonly y: number;
}

function originOf(paper: HTMLElement): Origin {
  const { left, top } = paper.getBoundingClientRect();
  return { x: left + paper.clientLeft, y: top + paper.clientTop };
}

/** In whole pixels, so that a row that stayed is seen to have stayed. */
function boxOf(element: Element, { x, y }: Origin, grow: number): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    left: Math.round(left - x - grow),
    top: Math.round(top - y - grow),
    width: Math.round(width + grow * 2),
    height: Math.round(height + grow * 2),
  };
}

const sides = ["left", "top", "width", "height"] as const;
const shown = new WeakMap<HTMLElement, Box>();

/** Writes only what is new: most rows stay where they are. */
export function place(element: HTMLElement, box: Box): void {
  const now = shown.get(element);
  if (now === box) return;
  shown.set(element, box);
  for (const side of sides) if (now?.[side] !== box[side]) element.style.setProperty(side, `${Math.round(box[side])}px`);
}
