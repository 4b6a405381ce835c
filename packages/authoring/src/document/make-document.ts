/** A document from its nodes. */
import { pathsOf } from "./field-path.js";
import type { AuthoringDocument, DocumentNode, NodeKey } from "./node.js";
import { PersistentMap } from "./persistent-map.js";

export function documentOf(root: NodeKey, nodes: Iterable<DocumentNode>): AuthoringDocument {
  const map = PersistentMap.from([...nodes].map((node) => [node.key, node] as const));
  return { root, nodes: map, paths: PersistentMap.from(pathsOf({ root, nodes: map }, root)) };
}
