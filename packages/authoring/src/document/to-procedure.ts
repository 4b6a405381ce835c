/** The procedure that a document says, as plain JSON in the order of the structure table. An unfinished one may not validate. */
import type { Procedure } from "@hoso/contract";
import { isSlot, type SlotShape } from "../structure/shapes.js";
import { shapeOf } from "../structure/structure.js";
import { childrenOf, nodeOf, type AuthoringDocument, type DocumentNode, type Json, type NodeKey, type Values } from "./node.js";
import { getProperty, isObject } from "./values.js";

type Draft = { [member: string]: Json | Draft };

function put(target: Draft, name: string, value: Json): void {
  const members = name.split(".");
  let at = target;
  for (const member of members.slice(0, -1)) {
    if (!isObject(at[member])) at[member] = {};
    at = at[member] as Draft;
  }
  at[members.at(-1)!] = value;
}

/** What stands in the values and in no property of the table is kept behind the rest. */
function putRest(target: Draft, values: Values): void {
  for (const [member, value] of Object.entries(values)) {
    if (!Object.hasOwn(target, member)) target[member] = value;
    else if (isObject(value) && isObject(target[member]) && target[member] !== value) putRest(target[member] as Draft, value);
  }
}

const isWritten = (slot: SlotShape, node: DocumentNode): boolean =>
  slot.always === true ||
  childrenOf(node, slot.name).length > 0 ||
  (node.type === "field" && slot.kinds?.includes(String(node.values.kind)) === true);

/** The JSON of one node, whose children's JSON is at hand. */
export function jsonOfNode(node: DocumentNode, jsonOf: (key: NodeKey) => Json): Json {
  if (node.type === "entry") return node.values.text ?? "";
  const result: Draft = {};
  for (const member of shapeOf(node.type).members) {
    if (isSlot(member)) {
      if (isWritten(member, node)) put(result, member.at, childrenOf(node, member.name).map(jsonOf));
      continue;
    }
    const value = getProperty(node.values, member.name);
    if (value !== undefined) put(result, member.name, value);
  }
  putRest(result, node.values);
  return result as Json;
}

export function toJson(document: AuthoringDocument, key: NodeKey): Json {
  return jsonOfNode(nodeOf(document, key), (child) => toJson(document, child));
}

export function toProcedure(document: AuthoringDocument): Procedure {
  return toJson(document, document.root) as unknown as Procedure;
}
