/** Documents and edits as they are stored and sent, and their strict reading: what comes from outside is checked before anything trusts it. */
import { nodeTypes, slotOf } from "../structure/structure.js";
import type { Edit, NodeChange } from "./edit.js";
import { documentOf } from "./make-document.js";
import type { AuthoringDocument, DocumentNode, Json, NodeKey, Values } from "./node.js";
import { isObject } from "./values.js";

export interface SerialisedDocument {
  readonly format: "hoso-document";
  readonly version: 1;
  readonly root: NodeKey;
  readonly nodes: readonly DocumentNode[];
}

export type ReadCode = "not-a-document" | "unknown-version" | "too-large" | "bad-node" | "broken-tree";

export type ReadOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ReadCode };

const limits = { nodes: 100_000, depth: 40, valueDepth: 60 };
const keyPattern = /^[A-Za-z0-9_-]{1,40}$/;
const types = new Set<string>(nodeTypes);

const isKey = (value: unknown): value is NodeKey => typeof value === "string" && keyPattern.test(value);

/** Plain JSON, not too deep, without the one member name that is more than a name. */
function isJson(value: unknown, depth: number): value is Json {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  if (depth === 0 || typeof value !== "object") return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1));
  return Object.entries(value).every(([member, item]) => member !== "__proto__" && isJson(item, depth - 1));
}

function readNode(value: unknown): DocumentNode | undefined {
  if (!isObject(value)) return undefined;
  const { key, type, parent, slot, values, children } = value as Record<string, unknown>;
  if (!isKey(key) || typeof type !== "string" || !types.has(type) || typeof slot !== "string") return undefined;
  if (parent !== undefined && !isKey(parent)) return undefined;
  if (!isObject(values) || !isJson(values, limits.valueDepth) || !isObject(children)) return undefined;
  const node: DocumentNode = {
    key,
    type: type as DocumentNode["type"],
    parent,
    slot,
    values: values as Values,
    children: children as DocumentNode["children"],
  };
  const lists = Object.entries(children as Record<string, unknown>);
  const sound = lists.every(([name, keys]) => slotOf(node.type, name) && Array.isArray(keys) && keys.length > 0 && keys.every(isKey));
  return sound ? node : undefined;
}

/** Every node hangs where it says, once, and nothing hangs loose. */
export function isWholeTree(document: AuthoringDocument): boolean {
  const root = document.nodes.get(document.root);
  if (root?.type !== "procedure" || root.parent !== undefined) return false;
  const seen = new Set<NodeKey>([document.root]);
  const visit = (node: DocumentNode, depth: number): boolean =>
    depth > 0 &&
    Object.entries(node.children).every(([name, keys]) =>
      keys.every((key) => {
        const child = document.nodes.get(key);
        if (!child || seen.has(key) || child.parent !== node.key || child.slot !== name) return false;
        if (!slotOf(node.type, name)?.types.includes(child.type)) return false;
        seen.add(key);
        return visit(child, depth - 1);
      }),
    );
  return visit(root, limits.depth) && seen.size === document.nodes.size;
}

export function serialise(document: AuthoringDocument): SerialisedDocument {
  return { format: "hoso-document", version: 1, root: document.root, nodes: [...document.nodes.values()] };
}

export function readDocument(value: unknown): ReadOutcome<AuthoringDocument> {
  if (!isObject(value)) return { ok: false, code: "not-a-document" };
  const { format, version, root, nodes } = value as Record<string, unknown>;
  if (format !== "hoso-document" || !isKey(root) || !Array.isArray(nodes)) return { ok: false, code: "not-a-document" };
  if (version !== 1) return { ok: false, code: "unknown-version" };
  if (nodes.length > limits.nodes) return { ok: false, code: "too-large" };
  const read = nodes.map(readNode);
  if (!read.every((node) => node !== undefined)) return { ok: false, code: "bad-node" };
  const map = new Map(read.map((node) => [node.key, node]));
  if (map.size !== read.length || !map.has(root)) return { ok: false, code: "broken-tree" };
  // Paths are computed by walking: the tree must be sound before.
  const bare = { root, nodes: { get: (key: NodeKey) => map.get(key), size: map.size }, paths: undefined } as unknown as AuthoringDocument;
  return isWholeTree(bare) ? { ok: true, value: documentOf(root, read) } : { ok: false, code: "broken-tree" };
}

/** An edit from outside. Whether it fits a document only applying it tells; whether the outcome is sound, `isWholeTree`. */
export function readEdit(value: unknown): ReadOutcome<Edit> {
  if (!Array.isArray(value)) return { ok: false, code: "not-a-document" };
  if (value.length > limits.nodes) return { ok: false, code: "too-large" };
  const edit: NodeChange[] = [];
  for (const change of value as unknown[]) {
    if (!isObject(change) || !isKey(change.key)) return { ok: false, code: "bad-node" };
    const before = change.before === undefined ? undefined : readNode(change.before);
    const after = change.after === undefined ? undefined : readNode(change.after);
    const named = (node: DocumentNode | undefined, given: unknown) => (given === undefined ? node === undefined : node?.key === change.key);
    if (!named(before, change.before) || !named(after, change.after)) return { ok: false, code: "bad-node" };
    edit.push({ key: change.key as NodeKey, ...(before && { before }), ...(after && { after }) });
  }
  return { ok: true, value: edit };
}
