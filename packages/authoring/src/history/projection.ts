/**
 * The procedure as plain JSON, rebuilt only along what changed: a node that changed is written anew, the nodes above it take over everything but the
 * one child. What did not change is the same objects as before.
 */
import type { Procedure } from "@hoso/contract";
import type { Edit } from "../document/edit.js";
import { childrenOf, nodeOf, type AuthoringDocument, type DocumentNode, type Json, type NodeKey } from "../document/node.js";
import { jsonOfNode } from "../document/to-procedure.js";
import { slotOf } from "../structure/structure.js";

type Members = { readonly [member: string]: Json };

export class Projection {
  #document: AuthoringDocument;
  readonly #json = new Map<NodeKey, Json>();
  /** Written anew when next asked for. */
  readonly #changed = new Set<NodeKey>();
  /** Children that are to be put in anew, by the node that holds them. */
  readonly #below = new Map<NodeKey, Set<NodeKey>>();

  constructor(document: AuthoringDocument) {
    this.#document = document;
  }

  get procedure(): Procedure {
    return this.#of(this.#document.root) as unknown as Procedure;
  }

  follow(document: AuthoringDocument, edit: Edit): void {
    this.#document = document;
    for (const { key, after } of edit) {
      if (after) {
        this.#changed.add(key);
        this.#markUpwards(key);
        continue;
      }
      this.#json.delete(key);
      this.#changed.delete(key);
      this.#below.delete(key);
    }
  }

  /** Up to the root, or to where the way up is already marked. */
  #markUpwards(key: NodeKey): void {
    let child = key;
    for (let parent = this.#document.nodes.get(child)?.parent; parent !== undefined; parent = this.#document.nodes.get(child)?.parent) {
      const marked = this.#below.get(parent);
      if (marked?.has(child)) return;
      if (marked) marked.add(child);
      else this.#below.set(parent, new Set([child]));
      child = parent;
    }
  }

  readonly #of = (key: NodeKey): Json => {
    const known = this.#json.get(key);
    const below = this.#below.get(key);
    const isChanged = this.#changed.has(key);
    if (known !== undefined && !below && !isChanged) return known;
    const node = nodeOf(this.#document, key);
    const json =
      (known !== undefined && below && !isChanged && this.#withChildren(node, known as Members, below)) || jsonOfNode(node, this.#of);
    this.#changed.delete(key);
    this.#below.delete(key);
    this.#json.set(key, json);
    return json;
  };

  /** The same JSON with some children put in anew; undefined where a list stands deeper than one member down. */
  #withChildren(node: DocumentNode, known: Members, below: ReadonlySet<NodeKey>): Json | undefined {
    const lists = new Map<string, Json[]>();
    for (const key of below) {
      const child = this.#document.nodes.get(key);
      // Moved away since: then this node changed too, and is written anew.
      if (child?.parent !== node.key) return undefined;
      const at = slotOf(node.type, child.slot)!.at;
      const list = known[at];
      if (!Array.isArray(list)) return undefined;
      let next = lists.get(at);
      if (!next) lists.set(at, (next = [...(list as readonly Json[])]));
      next[childrenOf(node, child.slot).indexOf(key)] = this.#of(key);
    }
    return { ...known, ...Object.fromEntries(lists) };
  }
}
