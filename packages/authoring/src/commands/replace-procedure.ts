/**
 * `procedure.replace`: the whole procedure from its JSON, as the source view gives it. Nodes are matched with those that are there, by id above all, so
 * that keys stay, and with them selection, comments and what colleagues do meanwhile. One edit, of what really differs.
 */
import type { Procedure } from "@hoso/contract";
import { differenceOf } from "../document/edit.js";
import { fromProcedure } from "../document/from-procedure.js";
import { documentOf } from "../document/make-document.js";
import { childrenOf, nodeOf, type AuthoringDocument, type DocumentNode, type NodeKey } from "../document/node.js";
import { isObject, sameJson } from "../document/values.js";
import { done, refuse, type Command } from "./command.js";

export interface ReplaceArgs {
  readonly procedure: unknown;
}

const mostNodes = 100_000;

export const replaceProcedure: Command<ReplaceArgs> = (document, { procedure }, { newKey }) => {
  if (!isObject(procedure)) return refuse("not-a-procedure");
  let last = 0;
  // A mark that no key of a document has, until the matching is done.
  const fresh = fromProcedure(procedure as unknown as Procedure, () => ` ${++last}`);
  if (fresh.nodes.size > mostNodes) return refuse("too-large", { limit: mostNodes });
  const keys = new Matching(document, fresh).keys();
  const keyOf = (key: NodeKey): NodeKey => {
    let known = keys.get(key);
    if (known === undefined) keys.set(key, (known = newKey()));
    return known;
  };
  const nodes = [...fresh.nodes.values()].map((node) => adopted(document, node, keyOf));
  return done(differenceOf(document, documentOf(document.root, nodes)), { focus: document.root });
};

/** The node under its lasting key: the very node of the document when it says the same. */
function adopted(document: AuthoringDocument, node: DocumentNode, keyOf: (key: NodeKey) => NodeKey): DocumentNode {
  const next: DocumentNode = {
    ...node,
    key: keyOf(node.key),
    parent: node.parent === undefined ? undefined : keyOf(node.parent),
    children: Object.fromEntries(Object.entries(node.children).map(([slot, keys]) => [slot, keys.map(keyOf)])),
  };
  const there = document.nodes.get(next.key);
  return there && sameJson(there, next) ? there : next;
}

class Matching {
  readonly #old: AuthoringDocument;
  readonly #fresh: AuthoringDocument;
  readonly #keys = new Map<NodeKey, NodeKey>();
  readonly #taken = new Set<NodeKey>();
  readonly #open: DocumentNode[] = [];

  constructor(old: AuthoringDocument, fresh: AuthoringDocument) {
    this.#old = old;
    this.#fresh = fresh;
  }

  /** New key to old one, for every node that is the same thing as before. */
  keys(): Map<NodeKey, NodeKey> {
    this.#pair(this.#fresh.root, this.#old.root);
    this.#matchMoved();
    return this.#keys;
  }

  #pair(fresh: NodeKey, old: NodeKey): void {
    this.#keys.set(fresh, old);
    this.#taken.add(old);
    const node = nodeOf(this.#fresh, fresh);
    const before = nodeOf(this.#old, old);
    for (const slot of Object.keys(node.children)) this.#matchList(childrenOf(node, slot), childrenOf(before, slot));
  }

  /** By name, else by saying the same, else the one at the same place that was given another name. */
  #matchList(fresh: readonly NodeKey[], old: readonly NodeKey[]): void {
    const byName = new Map<string, NodeKey>();
    for (const key of old) {
      const name = nameOf(nodeOf(this.#old, key));
      if (name !== undefined && !this.#taken.has(key) && !byName.has(name)) byName.set(name, key);
    }
    const left: NodeKey[] = [];
    for (const key of fresh) {
      const name = nameOf(nodeOf(this.#fresh, key));
      const match = name === undefined ? undefined : byName.get(name);
      if (match !== undefined && !this.#taken.has(match)) this.#pair(key, match);
      else left.push(key);
    }
    const free = old.filter((key) => !this.#taken.has(key));
    for (const key of left) this.#matchOne(key, free, fresh, old);
  }

  #matchOne(key: NodeKey, free: readonly NodeKey[], fresh: readonly NodeKey[], old: readonly NodeKey[]): void {
    const node = nodeOf(this.#fresh, key);
    const untaken = free.filter((other) => !this.#taken.has(other) && nodeOf(this.#old, other).type === node.type);
    const match =
      untaken.find((other) => sameJson(withoutName(nodeOf(this.#old, other)), withoutName(node))) ??
      untaken.find(
        (other) => fresh.length === old.length && old.indexOf(other) === fresh.indexOf(key) && isAlike(nodeOf(this.#old, other), node),
      );
    if (match === undefined) this.#open.push(...this.#below(key));
    else this.#pair(key, match);
  }

  *#below(key: NodeKey): Iterable<DocumentNode> {
    const node = nodeOf(this.#fresh, key);
    yield node;
    for (const child of Object.values(node.children).flat()) yield* this.#below(child);
  }

  /** What went from one list to another: a name that only one node of its type is missing. */
  #matchMoved(): void {
    const free = new Map<string, NodeKey | undefined>();
    for (const node of this.#old.nodes.values()) {
      const name = this.#taken.has(node.key) || node.type === "entry" || node.type === "option" ? undefined : nameOf(node);
      if (name !== undefined) free.set(name, free.has(name) ? undefined : node.key);
    }
    for (const node of this.#open.splice(0)) {
      const name = this.#keys.has(node.key) ? undefined : nameOf(node);
      const match = name === undefined ? undefined : free.get(name);
      if (match !== undefined && !this.#taken.has(match)) this.#pair(node.key, match);
    }
  }
}

/** What it is called, with its type. */
function nameOf({ type, values }: DocumentNode): string | undefined {
  const name = type === "option" ? values.value : type === "law" ? values.number : values.id;
  return typeof name === "string" ? `${type} ${name}` : undefined;
}

function withoutName({ values }: DocumentNode): unknown {
  const { id: _id, value: _value, ...others } = values;
  return others;
}

/** Of the same kind, so that another name is more likely a new name than another thing. */
const isAlike = (a: DocumentNode, b: DocumentNode): boolean => a.type === b.type && a.values.kind === b.values.kind;
