/**
 * Who names what, by the words they name it with. Words do not depend on where a node stands, so a node's words are worked out once, and an edit
 * changes the index only for the nodes in it. Whether a word means a certain field is decided by whoever asks (`uses`).
 */
import type { Edit } from "../document/edit.js";
import { fieldPath } from "../document/field-path.js";
import type { AuthoringDocument, DocumentNode, NodeKey } from "../document/node.js";
import { PersistentMap } from "../document/persistent-map.js";
import { isObject } from "../document/values.js";
import { mapReferences } from "./node-references.js";
import { withoutUps, type Named } from "./reference-map.js";
import { scopeOfRules } from "./scope.js";

type Index = PersistentMap<readonly NodeKey[]>;

const indexes = new WeakMap<AuthoringDocument, Index>();
const words = new WeakMap<DocumentNode, ReadonlySet<string>>();
const noWords: ReadonlySet<string> = new Set();

const nameWord = (what: Named, id: string): string => `${what}:${id}`;

function wordsOf(node: DocumentNode): ReadonlySet<string> {
  let found = words.get(node);
  if (found) return found;
  found = collectWords(node);
  words.set(node, found);
  return found;
}

function collectWords(node: DocumentNode): ReadonlySet<string> {
  const found = new Set<string>();
  /** A path names the groups on its way too. */
  const path = (written: string): string => {
    const plain = withoutUps(written);
    for (let at = plain.indexOf("."); at >= 0; at = plain.indexOf(".", at + 1)) found.add(plain.slice(0, at));
    found.add(plain);
    return written;
  };
  mapReferences<undefined>(node, {
    scope: undefined,
    field: path,
    enter: () => undefined,
    fieldFromOutside: path,
    name(what, id) {
      found.add(nameWord(what, id));
      return id;
    },
  });
  return found.size === 0 ? noWords : found;
}

/** The index of a document; made anew where nobody carried it along. */
function indexOf(document: AuthoringDocument): Index {
  let index = indexes.get(document);
  if (index) return index;
  const users = new Map<string, NodeKey[]>();
  for (const node of document.nodes.values())
    for (const word of wordsOf(node)) {
      const keys = users.get(word);
      if (keys) keys.push(node.key);
      else users.set(word, [node.key]);
    }
  index = PersistentMap.from<readonly NodeKey[]>(users);
  indexes.set(document, index);
  return index;
}

/** Carries the index over an edit, at the cost of the edit. Without an index there is nothing to carry. */
export function carryReferences(before: AuthoringDocument, edit: Edit, after: AuthoringDocument): void {
  const index = indexes.get(before);
  if (!index || before === after) return;
  const changed = new Map<string, readonly NodeKey[] | undefined>();
  const users = (word: string): readonly NodeKey[] => (changed.has(word) ? changed.get(word) : index.get(word)) ?? [];
  for (const { key, before: old, after: next } of edit) {
    const had = old ? wordsOf(old) : noWords;
    const has = next ? wordsOf(next) : noWords;
    if (had === has) continue;
    for (const word of had)
      if (!has.has(word)) {
        const left = users(word).filter((user) => user !== key);
        changed.set(word, left.length > 0 ? left : undefined);
      }
    for (const word of has) if (!had.has(word)) changed.set(word, [...users(word), key]);
  }
  indexes.set(after, changed.size > 0 ? index.with(changed) : index);
}

/** Nodes that may name the field, or anything below it: those that use one of the words it can be named with. */
export function possibleUsersOfField(document: AuthoringDocument, key: NodeKey): ReadonlySet<NodeKey> {
  const node = document.nodes.get(key);
  const found = new Set<NodeKey>();
  if (node?.type !== "field") return found;
  const index = indexOf(document);
  const full = fieldPath(document, key);
  const spellings = new Set([full]);
  for (let scope = scopeOfRules(document, node); scope.outer; scope = scope.outer)
    spellings.add(full.slice(fieldPath(document, scope.list!).length + 1));
  for (const spelling of spellings) for (const user of index.get(spelling) ?? []) found.add(user);
  return found;
}

export function usersOfName(document: AuthoringDocument, what: Named, id: string): readonly NodeKey[] {
  return indexOf(document).get(nameWord(what, id)) ?? [];
}

const byType: Readonly<Partial<Record<DocumentNode["type"], Named>>> = {
  document: "document",
  case: "case",
  purpose: "purpose",
  step: "step",
  fee: "fee",
};

/** As what a node is named by others, other than as a field. */
export const namedAs = (node: DocumentNode): Named | undefined => byType[node.type];

export const idOf = (node: DocumentNode): string | undefined => {
  const id = isObject(node.values) ? node.values[node.type === "option" ? "value" : "id"] : undefined;
  return typeof id === "string" ? id : undefined;
};
