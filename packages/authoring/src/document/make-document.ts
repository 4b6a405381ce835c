/** A document from its nodes. */
import type { AuthoringDocument, DocumentNode, NodeKey } from "./node.js";
import { PersistentMap } from "./persistent-map.js";

export function documentOf(root: NodeKey, nodes: Iterable<DocumentNode>): AuthoringDocument {
  const byKey = new Map<NodeKey, DocumentNode>();
  for (const node of nodes) byKey.set(node.key, node);
  return { root, nodes: PersistentMap.from(byKey), paths: PersistentMap.from(pathsBelow(byKey, root)) };
}

/** Paths of all fields, each made from that of the field around it: a whole procedure is taken in when somebody waits for it. */
function pathsBelow(nodes: ReadonlyMap<NodeKey, DocumentNode>, root: NodeKey): [string, NodeKey][] {
  const paths: [string, NodeKey][] = [];
  const walk = (key: NodeKey, prefix: string): void => {
    const { type, values, children } = nodes.get(key)!;
    const path = prefix + String(values.id);
    if (type === "field") paths.push([path, key]);
    const within = type === "field" ? `${path}.` : "";
    for (const keys of Object.values(children)) for (const child of keys) walk(child, within);
  };
  walk(root, "");
  return paths;
}
