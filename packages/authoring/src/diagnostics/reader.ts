/**
 * How checks look at a document: every look is noted with what was seen, so that a finding is worked out again only when something it
 * rests on has changed. A look takes just what it needs of a node; that the rest of the node changes is then nothing to it.
 */
import { childrenOf, type AuthoringDocument, type DocumentNode, type NodeKey } from "../document/node.js";
import { sameJson } from "../document/values.js";
import type { Context } from "./context.js";
import type { NameIndex } from "./engine/name-index.js";

type Pick = (node: DocumentNode | undefined) => unknown;

export interface Look {
  readonly pick: Pick;
  readonly seen: unknown;
}

export class Reader {
  readonly looks = new Map<NodeKey, Look[]>();
  readonly paths = new Map<string, NodeKey | undefined>();
  readonly names = new Set<string>();
  /** Looked at all names that there are. */
  restsOnNames = false;
  readonly document: AuthoringDocument;
  readonly context: Context;
  readonly #names: NameIndex;

  constructor(document: AuthoringDocument, context: Context, names: NameIndex) {
    this.document = document;
    this.context = context;
    this.#names = names;
  }

  /** What `pick` takes of a node. It must be plain JSON or undefined. */
  see<T>(key: NodeKey | undefined, pick: (node: DocumentNode | undefined) => T): T {
    const seen = pick(key === undefined ? undefined : this.document.nodes.get(key));
    if (key === undefined) return seen;
    const look: Look = { pick, seen };
    const looks = this.looks.get(key);
    if (looks) looks.push(look);
    else this.looks.set(key, [look]);
    return seen;
  }

  parentOf(key: NodeKey): NodeKey | undefined {
    return this.see(key, takeParent);
  }

  children(key: NodeKey, slot: string): readonly NodeKey[] {
    return this.see(key, (node) => (node ? childrenOf(node, slot) : []));
  }

  /** The field with this path as rules write it from the outermost scope. */
  fieldAt(path: string): NodeKey | undefined {
    const key = this.document.paths.get(path);
    this.paths.set(path, key);
    return key;
  }

  /** What rules find by this name. */
  named(name: string): ReadonlySet<NodeKey> {
    this.names.add(name);
    return this.#names.get(name);
  }
}

const takeParent = (node: DocumentNode | undefined) => node?.parent;

/** Whether a look would see something else now. */
export const hasChanged = ({ pick, seen }: Look, node: DocumentNode | undefined): boolean => {
  const now = pick(node);
  return now !== seen && !sameJson(now, seen);
};
