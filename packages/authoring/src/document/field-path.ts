/** Paths of fields as rules write them: field ids from the outermost scope, joined by dots. Steps make no scope. */
import { nodeOf, subtree, type AuthoringDocument, type NodeKey } from "./node.js";

type Nodes = Pick<AuthoringDocument, "root" | "nodes">;

export function fieldPath(document: Nodes, key: NodeKey): string {
  const ids: string[] = [];
  for (let node = document.nodes.get(key); node?.type === "field"; node = document.nodes.get(node.parent ?? ""))
    ids.unshift(String(node.values.id));
  return ids.join(".");
}

/** Paths of all fields in a subtree. */
export function* pathsOf(document: Nodes, key: NodeKey): IterableIterator<[string, NodeKey]> {
  for (const node of subtree(document as AuthoringDocument, key))
    if (node.type === "field") yield [fieldPath(document, node.key), node.key];
}

/** The path prefix of the scope that a node opens or stands in: "owner." in group owner, "" at the top. */
export function scopeOf(document: Nodes, key: NodeKey): string {
  const node = nodeOf(document as AuthoringDocument, key);
  return node.type === "field" ? `${fieldPath(document, key)}.` : "";
}
