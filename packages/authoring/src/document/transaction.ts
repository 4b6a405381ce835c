/** Collects changes to a document and keeps parents and children in agreement. Its outcome is one edit. */
import type { Edit, NodeChange } from "./edit.js";
import { partNode } from "./from-procedure.js";
import {
  childrenOf,
  nodeOf,
  type AuthoringDocument,
  type DocumentNode,
  type Json,
  type NodeKey,
  type NodeType,
  type Values,
} from "./node.js";
import { setProperty } from "./values.js";

/** Before which sibling: behind this one, `null` first, `undefined` last. */
export type After = NodeKey | null | undefined;

export class Transaction {
  readonly #document: AuthoringDocument;
  /** `undefined`: removed. */
  readonly #changed = new Map<NodeKey, DocumentNode | undefined>();

  constructor(document: AuthoringDocument) {
    this.#document = document;
  }

  get(key: NodeKey): DocumentNode | undefined {
    return this.#changed.has(key) ? this.#changed.get(key) : this.#document.nodes.get(key);
  }

  node(key: NodeKey): DocumentNode {
    return this.get(key) ?? nodeOf(this.#document, key);
  }

  set(key: NodeKey, property: string, value: Json | undefined): void {
    const node = this.node(key);
    this.#changed.set(key, { ...node, values: setProperty(node.values, property, value) });
  }

  setValues(key: NodeKey, values: Values): void {
    this.#changed.set(key, { ...this.node(key), values });
  }

  /** A new node with all below it, from its JSON; gives its key. */
  insert(parent: NodeKey, slot: string, type: NodeType, json: Values, after: After, newKey: () => NodeKey): NodeKey {
    const { key, nodes } = partNode(type, json, { parent, slot }, newKey);
    for (const node of nodes) this.#changed.set(node.key, node);
    this.#attach(parent, slot, key, after);
    return key;
  }

  move(key: NodeKey, parent: NodeKey, slot: string, after: After): void {
    this.#detach(key);
    this.#changed.set(key, { ...this.node(key), parent, slot });
    this.#attach(parent, slot, key, after);
  }

  /** Removes the node and all below it. */
  remove(key: NodeKey): void {
    this.#detach(key);
    this.#drop(key);
  }

  edit(): Edit {
    const edit: NodeChange[] = [];
    for (const [key, after] of this.#changed) {
      const before = this.#document.nodes.get(key);
      if (before !== after) edit.push({ key, ...(before && { before }), ...(after && { after }) });
    }
    return edit;
  }

  #drop(key: NodeKey): void {
    for (const keys of Object.values(this.node(key).children)) keys.forEach((child) => this.#drop(child));
    this.#changed.set(key, undefined);
  }

  #detach(key: NodeKey): void {
    const { parent, slot } = this.node(key);
    if (parent === undefined) throw new RangeError("The root of a document stays where it is");
    const holder = this.node(parent);
    this.#list(
      holder,
      slot,
      childrenOf(holder, slot).filter((child) => child !== key),
    );
  }

  #attach(parent: NodeKey, slot: string, key: NodeKey, after: After): void {
    const holder = this.node(parent);
    const keys = childrenOf(holder, slot);
    const at = after === undefined ? keys.length : after === null ? 0 : keys.indexOf(after) + 1;
    this.#list(holder, slot, [...keys.slice(0, at), key, ...keys.slice(at)]);
  }

  #list(holder: DocumentNode, slot: string, keys: readonly NodeKey[]): void {
    const { [slot]: _replaced, ...others } = holder.children;
    this.#changed.set(holder.key, { ...holder, children: keys.length > 0 ? { ...holder.children, [slot]: keys } : others });
  }
}
