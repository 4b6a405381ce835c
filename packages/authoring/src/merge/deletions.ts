/**
 * A change beats a deletion. What one side deleted stays, as a whole, when the other side changed something in it, put something into it, or moved
 * it elsewhere; it is deleted again with one click, but lost work cannot be clicked back.
 */
import type { DocumentNode, Json, NodeKey } from "../document/node.js";
import { sameJson } from "../document/values.js";
import type { Lookup, Versions } from "./versions.js";

type Told = (key: NodeKey, mine: Json | undefined, theirs: Json | undefined) => void;

/** Deleted nodes that stay, as they are on the side that did not delete them. */
export function keptAlive({ base, mine, theirs, changed, revive }: Versions, told: Told): ReadonlyMap<NodeKey, DocumentNode> {
  const alive = new Map<NodeKey, DocumentNode>();
  keep(changed, base, mine, theirs, alive, (node) => told(node.key, undefined, node.values as Json));
  if (revive) keep(changed, base, theirs, mine, alive, (node) => told(node.key, node.values as Json, undefined));
  return alive;
}

function keep(
  changed: ReadonlySet<NodeKey>,
  base: Lookup,
  deleting: Lookup,
  other: Lookup,
  alive: Map<NodeKey, DocumentNode>,
  told: (root: DocumentNode) => void,
): void {
  const deleted = new Set([...changed].filter((key) => base(key) && !deleting(key) && other(key)));
  for (const key of deleted) {
    const root = other(key)!;
    if (root.parent !== undefined && deleted.has(root.parent)) continue;
    const below = [...subtreeOf(other, key)];
    if (!below.some((node) => !deleted.has(node.key) || isChanged(base(node.key), node, deleted))) continue;
    told(root);
    for (const node of below) if (deleted.has(node.key)) alive.set(node.key, node);
  }
}

/** Children that went are no reason to keep a node: they went, or stay somewhere else. */
function isChanged(before: DocumentNode | undefined, now: DocumentNode, deleted: ReadonlySet<NodeKey>): boolean {
  if (!before || before.parent !== now.parent || before.slot !== now.slot || !sameJson(before.values, now.values)) return true;
  return Object.values(now.children).some((keys) => keys.some((key) => !deleted.has(key)));
}

function* subtreeOf(lookup: Lookup, key: NodeKey): Iterable<DocumentNode> {
  const node = lookup(key);
  if (!node) return;
  yield node;
  for (const child of Object.values(node.children).flat()) yield* subtreeOf(lookup, child);
}
