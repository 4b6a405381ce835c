/** Where nodes stand in the procedure, as the panes need it: the step around a node, its list, its neighbours. */
import { nodeOf, type AuthoringDocument, type DocumentNode, type NodeKey } from "@hoso/authoring";

/** The step that the node is, or is in. */
export function stepOf(document: AuthoringDocument, key: NodeKey): NodeKey | undefined {
  for (let node: DocumentNode | undefined = document.nodes.get(key); node;) {
    if (node.type === "step") return node.key;
    node = node.parent === undefined ? undefined : document.nodes.get(node.parent);
  }
  return undefined;
}

/** The nearest field or step: the node itself or what it is part of. */
export function ownerOf(document: AuthoringDocument, key: NodeKey): NodeKey | undefined {
  for (let node = document.nodes.get(key); node; node = node.parent === undefined ? undefined : document.nodes.get(node.parent))
    if (node.type === "field" || node.type === "step") return node.key;
  return undefined;
}

/** All nodes of the list that the node stands in; itself alone for the root. */
export function siblingsOf(document: AuthoringDocument, key: NodeKey): readonly NodeKey[] {
  const node = nodeOf(document, key);
  return node.parent === undefined ? [key] : (nodeOf(document, node.parent).children[node.slot] ?? []);
}

export const isWithin = (document: AuthoringDocument, key: NodeKey, around: NodeKey): boolean => {
  for (let at: NodeKey | undefined = key; at !== undefined; at = document.nodes.get(at)?.parent) if (at === around) return true;
  return false;
};

/** Keys in document order, without those that lie within another of them. */
export function outermost(document: AuthoringDocument, keys: readonly NodeKey[]): NodeKey[] {
  const there = keys.filter((key) => document.nodes.has(key));
  const outer = there.filter((key) => !there.some((other) => other !== key && isWithin(document, key, other)));
  return outer.sort((a, b) => comparePlaces(trail(document, a), trail(document, b)));
}

/** Position in each list from the root down. */
function trail(document: AuthoringDocument, key: NodeKey): number[] {
  const node = nodeOf(document, key);
  if (node.parent === undefined) return [];
  const parent = nodeOf(document, node.parent);
  return [...trail(document, node.parent), Object.keys(parent.children).indexOf(node.slot), siblingsOf(document, key).indexOf(key)];
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? -1) - (b[at] ?? -1);
}
