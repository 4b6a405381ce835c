/** Places in the order in which a reader meets them. */
import type { AuthoringDocument, NodeKey } from "../document/node.js";
import type { Reader } from "./reader.js";

/** Indexes from the root down, looked at through the reader. */
export function positionOf(at: Reader, key: NodeKey): readonly number[] {
  const position: number[] = [];
  for (let now = key; ;) {
    const parent = at.parentOf(now);
    if (parent === undefined) return position;
    const inner = now;
    position.unshift(at.see(parent, (node) => indexIn(node?.children ?? {}, inner)));
    now = parent;
  }
}

function indexIn(children: Readonly<Record<string, readonly NodeKey[]>>, key: NodeKey): number {
  let before = 0;
  for (const keys of Object.values(children)) {
    const index = keys.indexOf(key);
    if (index >= 0) return before + index;
    before += keys.length;
  }
  return -1;
}

export function comparePositions(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length && index < b.length; index++) if (a[index] !== b[index]) return a[index]! - b[index]!;
  return a.length - b.length;
}

/** Nodes ranked between two yields: well under a millisecond. */
const slice = 1000;

/** Rank of every node of a document, in slices. */
export function* ranksOf(document: AuthoringDocument): Generator<undefined, ReadonlyMap<NodeKey, number>> {
  const ranks = new Map<NodeKey, number>();
  const open = [document.root];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    ranks.set(key, ranks.size);
    const lists = Object.values(document.nodes.get(key)?.children ?? {});
    for (const keys of lists.reverse()) for (let index = keys.length - 1; index >= 0; index--) open.push(keys[index]!);
    if (ranks.size % slice === 0) yield;
  }
  return ranks;
}
