/** The procedure as plain JSON, rebuilt only along what changed: from each changed node up to the root. The rest is the same objects as before. */
import type { Procedure } from "@hoso/contract";
import type { Edit } from "../document/edit.js";
import { nodeOf, type AuthoringDocument, type Json, type NodeKey } from "../document/node.js";
import { jsonOfNode } from "../document/to-procedure.js";

export class Projection {
  #document: AuthoringDocument;
  readonly #json = new Map<NodeKey, Json>();

  constructor(document: AuthoringDocument) {
    this.#document = document;
  }

  get procedure(): Procedure {
    return this.#of(this.#document.root) as unknown as Procedure;
  }

  follow(document: AuthoringDocument, edit: Edit): void {
    for (const { key, before, after } of edit) {
      this.#forget(key);
      if (before?.parent !== undefined) this.#forget(before.parent);
      if (after?.parent !== undefined) this.#forget(after.parent);
    }
    this.#document = document;
  }

  /** A node that is not known has no known ancestor either, so the way up ends there. */
  #forget(key: NodeKey): void {
    for (let at: NodeKey | undefined = key; at !== undefined && this.#json.delete(at);) at = this.#document.nodes.get(at)?.parent;
  }

  readonly #of = (key: NodeKey): Json => {
    let json = this.#json.get(key);
    if (json === undefined) this.#json.set(key, (json = jsonOfNode(nodeOf(this.#document, key), this.#of)));
    return json;
  };
}
