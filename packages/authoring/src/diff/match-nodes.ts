/**
 * Which node of one document is which of the other. Documents with a common past share keys; versions read from JSON are matched by what
 * names a node: its id within its parent, then its id anywhere, then its words.
 */
import { childrenOf, nodeOf, subtree, type AuthoringDocument, type DocumentNode, type NodeKey } from "../document/node.js";
import { sameJson } from "../document/values.js";
import { shapeOf } from "../structure/structure.js";

/** From keys of the document after to keys of the document before. */
export type Matching = ReadonlyMap<NodeKey, NodeKey>;

export function matchNodes(before: AuthoringDocument, after: AuthoringDocument): Matching {
  const matcher = new Matcher(before, after);
  matcher.pair(before.root, after.root);
  if (before.root === after.root) matcher.byKey();
  while (matcher.descend() || matcher.acrossParents() || matcher.byWords());
  return matcher.found;
}

/** What names a node among its siblings; undefined: nothing does. */
function nameOf({ type, values }: DocumentNode): string | undefined {
  if (type === "entry" || type === "source" || type === "parallel") return undefined;
  const name = type === "option" ? values.value : type === "law" ? values.number : values.id;
  if (typeof name === "string" && name) return name;
  return type === "term" || type === "exemption" ? JSON.stringify(values.when) : undefined;
}

class Matcher {
  readonly found = new Map<NodeKey, NodeKey>();
  readonly #before: AuthoringDocument;
  readonly #after: AuthoringDocument;
  readonly #taken = new Set<NodeKey>();
  #fresh: (readonly [NodeKey, NodeKey])[] = [];

  constructor(before: AuthoringDocument, after: AuthoringDocument) {
    this.#before = before;
    this.#after = after;
  }

  pair(before: NodeKey, after: NodeKey): void {
    if (this.found.has(after) || this.#taken.has(before)) return;
    this.found.set(after, before);
    this.#taken.add(before);
    this.#fresh.push([before, after]);
  }

  byKey(): void {
    for (const [key, node] of this.#after.nodes.entries()) if (this.#before.nodes.get(key)?.type === node.type) this.pair(key, key);
  }

  /** Children of matched parents, by name, by equal words, and texts of lists by their place. */
  descend(): boolean {
    const fresh = this.#fresh;
    this.#fresh = [];
    for (const [before, after] of fresh) {
      const type = nodeOf(this.#after, after).type;
      for (const { name } of shapeOf(type).slots)
        this.#siblings(this.#open(this.#before, before, name), this.#open(this.#after, after, name));
    }
    return this.#fresh.length > 0;
  }

  #open(document: AuthoringDocument, key: NodeKey, slot: string): DocumentNode[] {
    const isOpen = (child: NodeKey): boolean => (document === this.#after ? !this.found.has(child) : !this.#taken.has(child));
    return childrenOf(nodeOf(document, key), slot)
      .filter(isOpen)
      .map((child) => nodeOf(document, child));
  }

  #siblings(before: readonly DocumentNode[], after: readonly DocumentNode[]): void {
    const named = byName(before);
    for (const node of after) {
      const same = named.get(`${node.type} ${nameOf(node) ?? ""}`);
      if (same && nameOf(node) !== undefined) this.pair(same.key, node.key);
    }
    const nameless = (nodes: readonly DocumentNode[]): DocumentNode[] =>
      nodes.filter((node) => nameOf(node) === undefined && !this.found.has(node.key) && !this.#taken.has(node.key));
    for (const node of nameless(after)) {
      const same = nameless(before).find((one) => one.type === node.type && sameJson(one.values, node.values));
      if (same) this.pair(same.key, node.key);
    }
    const left = nameless(before);
    nameless(after).forEach((node, index) => {
      if (left[index]?.type === node.type) this.pair(left[index].key, node.key);
    });
  }

  /** A node that went elsewhere, where its id leaves no doubt. */
  acrossParents(): boolean {
    const left = this.#left(this.#before, this.#taken);
    const right = this.#left(this.#after, this.found);
    for (const [name, node] of right) {
      const other = left.get(name);
      if (node && other) this.pair(other.key, node.key);
    }
    return this.#fresh.length > 0;
  }

  /** Nodes without a partner, by type and name; names that several have are left out. */
  #left(document: AuthoringDocument, matched: { has(key: NodeKey): boolean }): ReadonlyMap<string, DocumentNode | undefined> {
    const nodes = new Map<string, DocumentNode | undefined>();
    for (const node of subtree(document, document.root)) {
      const name =
        matched.has(node.key) || node.type === "option" || node.type === "exemption" || node.type === "term" ? undefined : nameOf(node);
      if (name !== undefined) nodes.set(`${node.type} ${name}`, nodes.has(`${node.type} ${name}`) ? undefined : node);
    }
    return nodes;
  }

  /** The same thing under another id: all but the id is the same, in the same place. */
  byWords(): boolean {
    for (const node of subtree(this.#after, this.#after.root)) {
      const parent = node.parent === undefined ? undefined : this.found.get(node.parent);
      if (this.found.has(node.key) || parent === undefined) continue;
      const bare = withoutName(node);
      const same = this.#open(this.#before, parent, node.slot).find((one) => one.type === node.type && sameJson(withoutName(one), bare));
      if (same) this.pair(same.key, node.key);
    }
    return this.#fresh.length > 0;
  }
}

const withoutName = ({ values: { id: _id, value: _value, ...rest } }: DocumentNode): unknown => rest;

function byName(nodes: readonly DocumentNode[]): ReadonlyMap<string, DocumentNode> {
  const named = new Map<string, DocumentNode>();
  for (const node of nodes) {
    const name = `${node.type} ${nameOf(node) ?? ""}`;
    if (!named.has(name)) named.set(name, node);
  }
  return named;
}
