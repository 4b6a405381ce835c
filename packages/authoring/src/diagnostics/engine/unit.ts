/**
 * A piece of a procedure that the engine judges for itself: a field of a step with all that is in it, a step, a document, a fee, a check, a term,
 * a scenario, and the procedure without those. What it says of a piece rests on the piece, and on what the piece names.
 */
import { childrenOf, type AuthoringDocument, type DocumentNode, type NodeKey, type NodeType } from "../../document/node.js";
import { comparePositions, positionOf } from "../document-order.js";
import type { Reader } from "../reader.js";
import type { ExcerptType } from "./excerpt.js";
import { documentName, fieldName, nameOf } from "./name-index.js";
import { namesIn } from "./names-in.js";
import { lookAtStub } from "./unit-json.js";

export interface Unit {
  readonly key: NodeKey;
  readonly type: ExcerptType | "procedure";
  /** All nodes in it. */
  readonly nodes: ReadonlySet<NodeKey>;
  /** What it names, and what has the same name as it, itself left out; names given twice in order. */
  readonly named: readonly (readonly [type: "field" | "document" | "step", key: NodeKey])[];
  readonly namesCases: boolean;
  readonly at: Reader;
}

const types: ReadonlySet<NodeType> = new Set(["procedure", "step", "document", "fee", "check", "term", "scenario"]);

export const isUnit = (node: DocumentNode, document: AuthoringDocument): boolean =>
  types.has(node.type) || (node.type === "field" && document.nodes.get(node.parent ?? "")?.type === "step");

/** Members of the node that are units of their own. */
const isApart = (parent: DocumentNode, child: DocumentNode): boolean =>
  types.has(child.type) || (parent.type === "step" && child.type === "field");

const itself = (node: DocumentNode | undefined) => node;
const id = (node: DocumentNode | undefined) => node?.values.id;

/** Looks at all that the engine's word on the unit rests on. */
export function unitAt(node: DocumentNode, at: Reader): Unit {
  const nodes = new Set<NodeKey>();
  const names = new Set<string>();
  lookAt(node, at, nodes, names);
  const own = nameOf(node, at.document);
  const wanted = new Set<string>(own === undefined ? [] : [own]);
  for (const name of names) wanted.add(name.startsWith("documents.") ? documentName(name.slice("documents.".length)) : fieldName(name));
  const namesCases = names.has("case") || node.type === "scenario";
  if (namesCases) for (const one of at.children(at.document.root, "cases")) at.see(one, id);
  return { key: node.key, type: node.type as Unit["type"], nodes, named: lookAtNamed(node.key, wanted, at), namesCases, at };
}

function lookAt(node: DocumentNode, at: Reader, nodes: Set<NodeKey>, names: Set<string>): void {
  nodes.add(node.key);
  at.see(node.key, itself);
  for (const name of namesIn(node)) names.add(name);
  for (const keys of Object.values(node.children))
    for (const key of keys) {
      const child = at.document.nodes.get(key);
      if (!child) continue;
      if (!isApart(node, child)) lookAt(child, at, nodes, names);
      // The procedure itself is judged with the names of its fees, which must differ.
      else if (child.type === "fee") at.see(key, id);
    }
}

function lookAtNamed(self: NodeKey, names: ReadonlySet<string>, at: Reader): Unit["named"] {
  const named: (readonly [Unit["named"][number][0], NodeKey])[] = [];
  for (const name of names) {
    let keys = [...at.named(name)];
    // Of two with one name the later is at fault, and is the one meant.
    if (keys.length > 1) keys = inOrder(keys, at);
    for (const key of keys) {
      if (key === self && keys.length === 1) continue;
      if (key !== self) lookAtStub(at, key);
      named.push([name.slice(0, name.indexOf(" ")) as Unit["named"][number][0], key]);
    }
  }
  return named;
}

function inOrder(keys: readonly NodeKey[], at: Reader): NodeKey[] {
  const placed = keys.map((key) => ({ key, position: positionOf(at, key) }));
  return placed.sort((a, b) => comparePositions(a.position, b.position)).map(({ key }) => key);
}

/** How much work it is: the fields in it. */
export function sizeOf(document: AuthoringDocument, key: NodeKey): number {
  const node = document.nodes.get(key);
  if (node?.type !== "field") return 1;
  return childrenOf(node, "fields").reduce((size, member) => size + sizeOf(document, member), 1);
}
