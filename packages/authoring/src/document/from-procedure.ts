/** A procedure as JSON taken apart into nodes. Unfinished procedures are welcome: what has another shape than expected stays in the values. */
import type { Procedure } from "@hoso/contract";
import { shapeOf } from "../structure/structure.js";
import type { SlotShape } from "../structure/shapes.js";
import { documentOf } from "./make-document.js";
import type { AuthoringDocument, DocumentNode, Json, NodeKey, NodeType, Values } from "./node.js";
import { getProperty, isObject, setProperty } from "./values.js";

const typeIn = (slot: SlotShape, item: Json): NodeType =>
  slot.types.length > 1 && isObject(item) && Object.hasOwn(item, "parallel") ? "parallel" : slot.types[0]!;

/** An item that is a node of this list: entries are texts, everything else objects. */
const fits = (slot: SlotShape, item: Json): boolean =>
  slot.types[0] === "entry" ? typeof item === "string" || isObject(item) : isObject(item);

export interface Parted {
  readonly key: NodeKey;
  readonly nodes: DocumentNode[];
}

/** A node of this type, and all below it, from its JSON. */
export function partNode(type: NodeType, json: Values, place: Pick<DocumentNode, "parent" | "slot">, newKey: () => NodeKey): Parted {
  const key = newKey();
  const nodes: DocumentNode[] = [];
  const children: Record<string, readonly NodeKey[]> = {};
  let values = json;
  for (const slot of shapeOf(type).slots) {
    const list = getProperty(json, slot.at);
    if (!Array.isArray(list) || !(list as Json[]).every((item) => fits(slot, item))) continue;
    values = setProperty(values, slot.at, undefined);
    const keys: NodeKey[] = [];
    for (const item of list as Json[]) {
      const inner = slot.types[0] === "entry" ? { text: item } : (item as Values);
      const parted = partNode(typeIn(slot, item), inner, { parent: key, slot: slot.name }, newKey);
      keys.push(parted.key);
      nodes.push(...parted.nodes);
    }
    if (keys.length > 0) children[slot.name] = keys;
  }
  return { key, nodes: [{ key, type, ...place, values, children }, ...nodes] };
}

export function fromProcedure(procedure: Procedure, newKey: () => NodeKey): AuthoringDocument {
  const { key, nodes } = partNode("procedure", procedure as unknown as Values, { parent: undefined, slot: "" }, newKey);
  return documentOf(key, nodes);
}
