/** "Where is this used?": the places that name a field, a document, a case and so on. */
import { subtree, type AuthoringDocument, type DocumentNode, type NodeKey, type Place } from "../document/node.js";
import { mapReferences } from "./node-references.js";
import { idOf, namedAs, possibleUsersOfField, usersOfName } from "./reference-index.js";
import { fieldAt, scopeInside, scopeOfRules, type Scope } from "./scope.js";

export interface Use {
  /** What is used: the node asked for, or one below it. */
  readonly of: NodeKey;
  /** Where. */
  readonly place: Place;
}

/** Every place that names the node or anything below it. Costs what the uses cost, not what the procedure does. */
export function usesOf(document: AuthoringDocument, key: NodeKey): readonly Use[] {
  const node = document.nodes.get(key);
  if (!node) return [];
  const uses: Use[] = [];
  for (const target of targets(document, node)) uses.push(...usesOfOne(document, target, node.key));
  return uses;
}

/** What of a subtree can be named: fields are found through the topmost, since a path names all groups on its way. */
function* targets(document: AuthoringDocument, node: DocumentNode): Iterable<DocumentNode> {
  yield node;
  if (node.type === "step") for (const child of node.children.fields ?? []) yield document.nodes.get(child)!;
}

function usesOfOne(document: AuthoringDocument, target: DocumentNode, within: NodeKey): readonly Use[] {
  const id = idOf(target);
  const named = namedAs(target);
  if (target.type === "field") {
    const inside = new Set<NodeKey>();
    for (const node of subtree(document, target.key)) inside.add(node.key);
    return [...possibleUsersOfField(document, target.key)].flatMap((user) => [...usesIn(document, user, (key) => inside.has(key))]);
  }
  if (target.type === "option" && target.parent !== undefined) return optionUses(document, target.parent, id);
  if (!named || id === undefined) return [];
  return usersOfName(document, named, id).flatMap((user) => {
    if (user === within) return [];
    const uses: Use[] = [];
    each(document, user, {
      name: (what, of, property) => void (what === named && of === id && uses.push({ of: target.key, place: { key: user, property } })),
    });
    return uses;
  });
}

function optionUses(document: AuthoringDocument, field: NodeKey, value: string | undefined): readonly Use[] {
  const uses: Use[] = [];
  for (const user of possibleUsersOfField(document, field))
    each(document, user, {
      value: (key, held, property) => void (key === field && held === value && uses.push({ of: field, place: { key: user, property } })),
    });
  return uses;
}

/** The uses in one node, one a property. */
function usesIn(document: AuthoringDocument, user: NodeKey, wanted: (key: NodeKey) => boolean): Iterable<Use> {
  const found = new Map<string, Use>();
  each(document, user, {
    field(key, property) {
      if (wanted(key)) found.set(`${key} ${property}`, { of: key, place: { key: user, property } });
    },
  });
  return found.values();
}

interface Seen {
  field?(key: NodeKey, property: string): void;
  name?(what: string, id: string, property: string): void;
  value?(field: NodeKey, value: string, property: string): void;
}

function each(document: AuthoringDocument, user: NodeKey, seen: Seen): void {
  const node = document.nodes.get(user);
  if (!node) return;
  let property = "";
  const note = (key: NodeKey | undefined) => {
    if (key !== undefined) seen.field?.(key, property);
  };
  mapReferences<Scope>(node, {
    scope: scopeOfRules(document, node),
    at: (name) => (property = name),
    enter: (written, scope) => scopeInside(document, written, scope),
    field(written, scope) {
      note(fieldAt(document, written, scope));
      return written;
    },
    fieldFromOutside(path) {
      note(document.paths.get(path));
      return path;
    },
    name(what, id) {
      seen.name?.(what, id, property);
      return id;
    },
    value(written, value, scope) {
      const field = fieldAt(document, written, scope);
      if (field !== undefined) seen.value?.(field, value, property);
      return value;
    },
    answer(path, value) {
      const field = document.paths.get(path);
      if (field !== undefined) seen.value?.(field, value, property);
      return value;
    },
  });
}

/** The fields that the rules of a node read, for the lines between fields and for hints. */
export function fieldsReadBy(document: AuthoringDocument, key: NodeKey): readonly NodeKey[] {
  const found = new Set<NodeKey>();
  each(document, key, { field: (field) => void found.add(field) });
  return [...found];
}
