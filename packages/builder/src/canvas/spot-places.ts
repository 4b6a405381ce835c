/** Where the rows of the form are on the paper: all read at once, then all written, so that the page is laid out once. */
import type { NodeKey } from "@hoso/authoring";
import type { FormSession } from "@hoso/form";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SpotPlace {
  readonly box: Box;
  /** Where its words are, for editing them there. */
  readonly words: Box;
}

/** @returns by key; the step's own is its heading */
export function measureSpots(
  session: FormSession,
  paper: HTMLElement,
  paths: ReadonlyMap<NodeKey, string>,
  step: NodeKey,
): Map<NodeKey, SpotPlace> {
  const origin = paper.getBoundingClientRect();
  const boxOf = (element: Element, grow: number): Box => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      left: left - origin.left - paper.clientLeft - grow,
      top: top - origin.top - paper.clientTop - grow,
      width: width + grow * 2,
      height: height + grow * 2,
    };
  };
  const found = new Map<NodeKey, SpotPlace>();
  const heading = session.root.querySelector("[data-heading]");
  if (heading) found.set(step, { box: boxOf(heading, 4), words: boxOf(heading, 2) });
  for (const [key, path] of paths) {
    const row = session.root.getElementById(session.idFor(path, "row")) ?? session.root.getElementById(session.idFor(path));
    if (!row) continue;
    const words = row.querySelector("label, legend:not(.hush)") ?? row;
    found.set(key, { box: boxOf(row, 6), words: boxOf(words, 0) });
  }
  return found;
}

export function place(element: HTMLElement, { left, top, width, height }: Box): void {
  const { style } = element;
  style.setProperty("left", `${Math.round(left)}px`);
  style.setProperty("top", `${Math.round(top)}px`);
  style.setProperty("width", `${Math.round(width)}px`);
  style.setProperty("height", `${Math.round(height)}px`);
}
