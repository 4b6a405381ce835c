/**
 * After a rename or a move: every reference is written again so that it means the node it meant before. Rules go by what they mean, in the document
 * before, and are spelt as their place in the document after needs.
 */
import { fieldPath } from "../document/field-path.js";
import type { AuthoringDocument, NodeKey, Values } from "../document/node.js";
import { getProperty } from "../document/values.js";
import { mapReferences } from "./node-references.js";
import { withoutUps, type Named } from "./reference-map.js";
import { fieldAt, pathFrom, scopeInside, scopeOfRules, type Scope } from "./scope.js";

export interface Renaming {
  /** New id of what is named by its id alone. */
  readonly name?: (what: Named, id: string) => string;
  /** New value of an option of a field. */
  readonly value?: (field: NodeKey, value: string) => string;
}

export interface Relinked {
  readonly key: NodeKey;
  readonly values: Values;
  /** Properties that are written in another way now. */
  readonly changed: readonly string[];
  /** Properties with a path that cannot be written from where the node stands now. */
  readonly unreachable: readonly string[];
}

/** A rule is in two scopes at once: where it was, and where it is. */
interface Both {
  readonly before: Scope;
  readonly after: Scope;
}

/** The node's values as they must be in `after`; undefined when nothing is to change. The node has the values of `after` so far. */
export function relink(before: AuthoringDocument, after: AuthoringDocument, key: NodeKey, renaming: Renaming = {}): Relinked | undefined {
  const old = before.nodes.get(key);
  const node = after.nodes.get(key);
  if (!old || !node) return undefined;
  const changed = new Set<string>();
  const unreachable = new Set<string>();
  let property = "";
  const note = (next: string, written: string): string => {
    if (next !== written) changed.add(property);
    return next;
  };
  const values = mapReferences<Both>(node, {
    scope: { before: scopeOfRules(before, old), after: scopeAfter(before, after, key) },
    at: (name) => (property = name),
    enter: (written, scope) => enterBoth(before, after, written, scope),
    field(written, scope) {
      if (withoutUps(written) === "") return written;
      const target = fieldAt(before, written, scope.before);
      if (target === undefined || !after.nodes.has(target)) return written;
      const path = pathFrom(after, scope.after, target);
      if (path === undefined) unreachable.add(property);
      return note(path ?? written, written);
    },
    fieldFromOutside(path) {
      const target = before.paths.get(path);
      return target === undefined || !after.nodes.has(target) ? path : note(fieldPath(after, target), path);
    },
    hasPlace(path) {
      const target = before.paths.get(path);
      const has = target === undefined || pathFrom(after, {}, target) !== undefined;
      if (!has) unreachable.add(property);
      return has;
    },
    name: (what, id) => note(renaming.name?.(what, id) ?? id, id),
    value(written, value, scope) {
      const field = fieldAt(before, written, scope.before);
      return field === undefined ? value : note(renaming.value?.(field, value) ?? value, value);
    },
    answer(path, value) {
      const field = before.paths.get(path);
      return field === undefined ? value : note(renaming.value?.(field, value) ?? value, value);
    },
  });
  if (values === node.values && unreachable.size === 0) return undefined;
  const written = [...changed].filter((name) => getProperty(values, name) !== getProperty(node.values, name));
  return { key, values, changed: written, unreachable: [...unreachable] };
}

/** The rules of a check stand where its field stands now. */
function scopeAfter(before: AuthoringDocument, after: AuthoringDocument, key: NodeKey): Scope {
  const node = after.nodes.get(key)!;
  if (node.type !== "check") return scopeOfRules(after, node);
  const at = before.paths.get(String(node.values.at));
  const field = at === undefined ? undefined : after.nodes.get(at);
  return field ? scopeOfRules(after, field) : scopeOfRules(after, node);
}

function enterBoth(before: AuthoringDocument, after: AuthoringDocument, written: string | undefined, scope: Both): Both {
  const inner = scopeInside(before, written, scope.before);
  if (inner.list === undefined || !after.nodes.has(inner.list))
    return { before: inner, after: { items: inner.items ?? null, outer: scope.after } };
  return { before: inner, after: { list: inner.list, outer: scope.after } };
}
