/** Where a rule stands, and what its paths mean there: a row of a list, the application, or a plain item of an operator. */
import { fieldPath } from "../document/field-path.js";
import { ancestors, type AuthoringDocument, type DocumentNode, type NodeKey } from "../document/node.js";

export interface Scope {
  /** The list whose row it is; undefined at the top. */
  readonly list?: NodeKey;
  /** Inside an operator over plain items: the field they come from, `null` when they come from no field. */
  readonly items?: NodeKey | null;
  readonly outer?: Scope;
}

const top: Scope = {};

export const isList = (node: DocumentNode | undefined): boolean => node?.type === "field" && node.values.kind === "list";

/** The lists around a node, outermost first. */
function listsAround(document: AuthoringDocument, key: NodeKey): readonly NodeKey[] {
  const lists: NodeKey[] = [];
  for (const node of ancestors(document, key)) if (isList(node)) lists.unshift(node.key);
  return lists;
}

/** The scope in which the rules of a node are read. Those of a check are read where its field stands. */
export function scopeOfRules(document: AuthoringDocument, node: DocumentNode): Scope {
  const at = node.type === "check" ? document.paths.get(String(node.values.at)) : node.key;
  if (at === undefined || !document.nodes.has(at)) return top;
  return listsAround(document, at).reduce<Scope>((outer, list) => ({ list, outer }), top);
}

/** The field that a path names from a scope. */
export function fieldAt(document: AuthoringDocument, written: string, scope: Scope): NodeKey | undefined {
  let at: Scope | undefined = scope;
  let rest = written;
  while (rest.startsWith("^.")) {
    at = at?.outer;
    rest = rest.slice(2);
  }
  if (!at) return undefined;
  if (at.items !== undefined) return rest === "" ? (at.items ?? undefined) : undefined;
  return document.paths.get(at.list === undefined ? rest : `${fieldPath(document, at.list)}.${rest}`);
}

/** The scope inside an operator over what a path names. */
export function scopeInside(document: AuthoringDocument, written: string | undefined, scope: Scope): Scope {
  const key = written === undefined ? undefined : fieldAt(document, written, scope);
  return key !== undefined && isList(document.nodes.get(key)) ? { list: key, outer: scope } : { items: key ?? null, outer: scope };
}

/** How a rule in this scope writes a field; undefined when it cannot reach it: from outside there is not one row but many. */
export function pathFrom(document: AuthoringDocument, scope: Scope, key: NodeKey): string | undefined {
  const list = listsAround(document, key).at(-1);
  const full = fieldPath(document, key);
  const relative = list === undefined ? full : full.slice(fieldPath(document, list).length + 1);
  let up = "";
  for (let at: Scope | undefined = scope; at; at = at.outer, up += "^.")
    if (at.items === undefined && at.list === list) return up + relative;
  return undefined;
}
