/** What a procedure under edit is made of. */
import type { PersistentMap } from "./persistent-map.js";

/** Never changes and is never shown. Random for new nodes, so that two people's additions never meet. */
export type NodeKey = string;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };
export type Values = Readonly<Record<string, Json>>;

export type NodeType =
  | "procedure"
  | "step"
  | "field"
  | "option"
  | "case"
  | "check"
  | "document"
  | "alternative"
  | "fee"
  | "exemption"
  | "stage"
  | "parallel"
  | "term"
  | "output"
  | "purpose"
  | "law"
  | "source"
  | "scenario"
  | "entry";

export interface DocumentNode {
  readonly key: NodeKey;
  readonly type: NodeType;
  /** Undefined: the root. */
  readonly parent: NodeKey | undefined;
  /** In which list of the parent; empty for the root. */
  readonly slot: string;
  /** The node's own JSON as in the definition, without the lists that are slots. */
  readonly values: Values;
  /** By slot. An absent slot is an empty list. */
  readonly children: Readonly<Record<string, readonly NodeKey[]>>;
}

export interface AuthoringDocument {
  readonly root: NodeKey;
  readonly nodes: PersistentMap<DocumentNode>;
  /** Field paths, as rules write them, to keys. */
  readonly paths: PersistentMap<NodeKey>;
}

/** A node, or one property of it. `property` is dotted: "privacy.legalBasis". */
export interface Place {
  readonly key: NodeKey;
  readonly property?: string;
}

/** The node, which must be there. */
export function nodeOf(document: AuthoringDocument, key: NodeKey): DocumentNode {
  const node = document.nodes.get(key);
  if (!node) throw new RangeError(`Expected a node of this document, found no node with the key ${key}`);
  return node;
}

export const rootOf = (document: AuthoringDocument): DocumentNode => nodeOf(document, document.root);

export const childrenOf = (node: DocumentNode, slot: string): readonly NodeKey[] => node.children[slot] ?? [];

/** The node and all below it, parents first, in document order. */
export function* subtree(document: AuthoringDocument, key: NodeKey): IterableIterator<DocumentNode> {
  const node = nodeOf(document, key);
  yield node;
  for (const keys of Object.values(node.children)) for (const child of keys) yield* subtree(document, child);
}

/** From the parent of the node up to the root. */
export function* ancestors(document: AuthoringDocument, key: NodeKey): IterableIterator<DocumentNode> {
  for (let at = nodeOf(document, key).parent; at !== undefined;) {
    const node = nodeOf(document, at);
    yield node;
    at = node.parent;
  }
}
