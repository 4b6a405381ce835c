/** Ids for new things: made from what they are called, with Vietnamese diacritics folded, and free in their scope. */
import { fieldPath } from "../document/field-path.js";
import {
  childrenOf,
  nodeOf,
  type AuthoringDocument,
  type DocumentNode,
  type Json,
  type NodeKey,
  type NodeType,
  type Values,
} from "../document/node.js";
import { isObject } from "../document/values.js";
import { idOf } from "../references/reference-index.js";

const idPattern = /^[a-z][A-Za-z0-9]{0,63}$/;
const slugPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longestValue = 200;

/** Names of object members and of variables of rules: refused by the format. */
const reserved: ReadonlySet<string> = new Set([
  ...["constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString"],
  ...["case", "today", "channel", "documents"],
]);

export const isId = (id: string): boolean => idPattern.test(id) && !reserved.has(id);

/** Whether a node of this type may have this id. Options have values, the procedure a slug. */
export function isIdFor(type: NodeType, id: string): boolean {
  if (type === "option") return id.length > 0 && id.length <= longestValue;
  if (type === "procedure") return slugPattern.test(id) && id.length <= 80;
  return isId(id);
}

/** "Số điện thoại di động" becomes "soDienThoaiDiDong": six words at most, so that rules stay readable. */
export function idFrom(label: string, fallback: string): string {
  const words = label
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐðÐ]/g, "d")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  while (words.length > 0 && /^\d/.test(words[0]!)) words.shift();
  const [first = "", ...rest] = words.slice(0, 6);
  const id = (first + rest.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("")).slice(0, 40);
  return isId(id) ? id : fallback;
}

/** Whether an id is taken where the node stands, or will stand. Fields share a scope across steps, other things only their list. */
export function isTaken(document: AuthoringDocument, place: Place, id: string, except?: NodeKey): boolean {
  if (place.type === "field") {
    const holder = document.paths.get(scopePrefix(document, place.parent) + id);
    return holder !== undefined && holder !== except;
  }
  return childrenOf(nodeOf(document, place.parent), place.slot).some((key) => {
    if (key === except) return false;
    const sibling = document.nodes.get(key);
    return sibling !== undefined && idOf(sibling) === id;
  });
}

export interface Place {
  readonly type: NodeType;
  readonly parent: NodeKey;
  readonly slot: string;
}

/** "owner." for what stands in group owner; nothing for what stands in a step. */
function scopePrefix(document: AuthoringDocument, parent: NodeKey): string {
  return nodeOf(document, parent).type === "field" ? `${fieldPath(document, parent)}.` : "";
}

/** The id, or the id with the first number that makes it free. `others`: ids that are spoken for beside those of the document. */
export function freeId(document: AuthoringDocument, place: Place, wanted: string, except?: NodeKey, others?: ReadonlySet<unknown>): string {
  const isFree = (id: string): boolean => !isTaken(document, place, id, except) && !others?.has(id);
  if (isFree(wanted)) return wanted;
  const stem = wanted.replace(/\d+$/, "") || wanted;
  for (let number = 2; ; number++) if (isFree(stem + number)) return stem + number;
}

/** Stages in parallel share their names with the others; everything else only with its list. */
export const placeOf = (node: DocumentNode): Place => ({ type: node.type, parent: node.parent!, slot: node.slot });

/** Whether this type of node has a name that others use. */
export const hasId = (type: NodeType): boolean => !["law", "source", "term", "entry", "parallel"].includes(type);

/**
 * Fields of a step share one scope with those of all other steps: when a step comes in as a whole, theirs may be taken. Gives its JSON with
 * free ids.
 */
export function withFreeFields(document: AuthoringDocument, json: Values): Values {
  const { fields } = json;
  if (!Array.isArray(fields)) return json;
  const place: Place = { type: "field", parent: document.root, slot: "fields" };
  const own = new Set((fields as readonly Json[]).map((field) => (isObject(field) ? field.id : undefined)));
  const free = (fields as readonly Json[]).map((field) => {
    if (!isObject(field) || typeof field.id !== "string" || !isTaken(document, place, field.id)) return field;
    const id = freeId(document, place, field.id, undefined, own);
    own.add(id);
    return { ...field, id };
  });
  return { ...json, fields: free };
}
