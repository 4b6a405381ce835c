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
  const origin = paper.getBoundingClientRect();
  const found = new Map<NodeKey, Box>();
  const heading = session.root.querySelector("[data-heading]");
  if (heading) found.set(step, boxOf(heading, paper, origin, 4));
  for (const [key, path] of paths) {
    const row = rowOf(session, path);
    if (row) found.set(key, boxOf(row, paper, origin, 6));
  }
  return found;
}

/** Where the words of a row are, for editing them there; without a path those of the step. */
export function wordsBox(session: FormSession, paper: HTMLElement, path: string | undefined): Box | undefined {
  const row = path === undefined ? session.root.querySelector("[data-heading]") : rowOf(session, path);
  const words = row?.querySelector("label, legend:not(.hush)") ?? row;
  return words ? boxOf(words, paper, paper.getBoundingClientRect(), 0) : undefined;
}

const rowOf = (session: FormSession, path: string): Element | null =>
  session.root.getElementById(session.idFor(path, "row")) ?? session.root.getElementById(session.idFor(path));

function boxOf(element: Element, paper: HTMLElement, origin: DOMRect, grow: number): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    left: left - origin.left - paper.clientLeft - grow,
    top: top - origin.top - paper.clientTop - grow,
    width: width + grow * 2,
    height: height + grow * 2,
  };
}

const shown = new WeakMap<HTMLElement, string>();

/** Writes only what is new: most rows stay where they are. */
export function place(element: HTMLElement, { left, top, width, height }: Box): void {
  const box = [left, top, width, height].map(Math.round);
  const now = box.join(" ");
  if (shown.get(element) === now) return;
  shown.set(element, now);
  (["left", "top", "width", "height"] as const).forEach((side, index) => element.style.setProperty(side, `${box[index]}px`));
}
