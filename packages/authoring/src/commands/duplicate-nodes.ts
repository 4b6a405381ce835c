/** `node.duplicate`: copies behind the originals. What a copy names inside itself is the copy's own; what it names outside stays. */
import { toJson } from "../document/to-procedure.js";
import { nodeOf, subtree, type AuthoringDocument, type NodeKey, type Values } from "../document/node.js";
import { mapReferences } from "../references/node-references.js";
import { withoutUps } from "../references/reference-map.js";
import { idOf } from "../references/reference-index.js";
import { fieldAt, pathFrom, scopeInside, scopeOfRules, type Scope } from "../references/scope.js";
import { refuse, type Command } from "./command.js";
import { freeId, hasId, placeOf, withFreeFields } from "./make-id.js";
import { outermost } from "./move-nodes.js";
import { WorkingCopy } from "./working-copy.js";

export interface DuplicateArgs {
  readonly keys: readonly NodeKey[];
}

export const duplicateNodes: Command<DuplicateArgs> = (document, { keys }, { newKey }) => {
  if (keys.length === 0) return refuse("nothing-to-do");
  for (const key of keys) {
    if (!document.nodes.has(key)) return refuse("unknown-node");
    if (key === document.root) return refuse("root");
  }
  const copy = new WorkingCopy(document);
  const chosen = outermost(document, keys);
  const twins = new Map<NodeKey, NodeKey>();
  const made: NodeKey[] = [];
  for (const key of chosen) {
    const twin = duplicate(copy, key, newKey);
    made.push(twin);
    pair(copy.now, key, twin, twins);
  }
  pointInside(copy, made, twins);
  return copy.done({ focus: made[0], selection: made });
};

function duplicate(copy: WorkingCopy, key: NodeKey, newKey: () => NodeKey): NodeKey {
  const node = copy.node(key);
  const whole = node.type === "entry" ? node.values : (toJson(copy.now, key) as Values);
  const json = node.type === "step" ? withFreeFields(copy.now, whole) : whole;
  const name = node.type === "option" ? "value" : "id";
  const id = hasId(node.type) ? idOf(node) : undefined;
  const values = id === undefined ? json : { ...json, [name]: freeId(copy.now, placeOf(node), id) };
  return copy.change((transaction) => transaction.insert(node.parent!, node.slot, node.type, values, key, newKey));
}

/** Original to copy, for all below: both have the same shape. */
function pair(document: AuthoringDocument, original: NodeKey, twin: NodeKey, twins: Map<NodeKey, NodeKey>): void {
  const copies = subtree(document, twin);
  for (const node of subtree(document, original)) twins.set(node.key, copies.next().value!.key);
}

/** Rules of the copies that name a field among the originals name its copy instead. */
function pointInside(copy: WorkingCopy, made: readonly NodeKey[], twins: ReadonlyMap<NodeKey, NodeKey>): void {
  const document = copy.now;
  copy.change((transaction) => {
    for (const root of made)
      for (const { key } of subtree(document, root)) {
        const node = nodeOf(document, key);
        const values = mapReferences<Scope>(node, {
          scope: scopeOfRules(document, node),
          enter: (written, scope) => enterTwin(document, twins, written, scope),
          field: (written, scope) => twinPath(document, twins, written, scope),
          fieldFromOutside: (path) => path,
        });
        if (values !== node.values) transaction.setValues(key, values);
      }
  });
}

/**
 * A copied rule still spells the originals' paths. In a copied list the row's own paths already mean the copy; anything else is looked up among the
 * originals.
 */
function twinPath(document: AuthoringDocument, twins: ReadonlyMap<NodeKey, NodeKey>, written: string, scope: Scope): string {
  if (withoutUps(written) === "") return written;
  const named = fieldAt(document, written, scope);
  const twin = named === undefined ? undefined : twins.get(named);
  return twin === undefined ? written : (pathFrom(document, scope, twin) ?? written);
}

function enterTwin(document: AuthoringDocument, twins: ReadonlyMap<NodeKey, NodeKey>, written: string | undefined, scope: Scope): Scope {
  const inner = scopeInside(document, written, scope);
  const twin = inner.list === undefined ? undefined : twins.get(inner.list);
  return twin === undefined ? inner : { ...inner, list: twin };
}
