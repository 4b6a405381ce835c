/** Two people's documents made from one: what either changed is in, and what both changed is told. */
import { applyEdit, differenceOf, type Edit } from "../document/edit.js";
import type { AuthoringDocument, NodeKey } from "../document/node.js";
import { carryReferences } from "../references/reference-index.js";
import { relink } from "../references/relink.js";
import { NodeMerge, type Conflict } from "./merge-nodes.js";

export interface MergedDocument {
  readonly document: AuthoringDocument;
  /** What both changed in the same place; the document holds mine. */
  readonly conflicts: readonly Conflict[];
}

export function mergeDocuments(base: AuthoringDocument, mine: AuthoringDocument, theirs: AuthoringDocument): MergedDocument {
  const myEdit = differenceOf(base, mine);
  const theirEdit = differenceOf(base, theirs);
  if (theirEdit.length === 0) return { document: mine, conflicts: [] };
  if (myEdit.length === 0) return { document: theirs, conflicts: [] };
  const keysOf = (edit: Edit): readonly NodeKey[] => edit.map(({ key }) => key);
  const merge = new NodeMerge({
    base: (key) => base.nodes.get(key),
    mine: (key) => mine.nodes.get(key),
    theirs: (key) => theirs.nodes.get(key),
    changed: new Set([...keysOf(myEdit), ...keysOf(theirEdit)]),
    prefer: "mine",
    revive: true,
  });
  const edit = merge.edit();
  let document = applyEdit(theirs, edit);
  carryReferences(theirs, edit, document);
  // A rule that one wrote follows the field that the other renamed or moved meanwhile.
  document = relinked(theirs, document, keysOf(theirEdit));
  document = relinked(mine, document, keysOf(myEdit));
  return { document, conflicts: merge.conflicts };
}

function relinked(source: AuthoringDocument, merged: AuthoringDocument, keys: readonly NodeKey[]): AuthoringDocument {
  const edit = keys.flatMap((key) => {
    const found = relink(source, merged, key);
    const node = merged.nodes.get(key);
    return found && node && found.changed.length > 0 ? [{ key, before: node, after: { ...node, values: found.values } }] : [];
  });
  const document = applyEdit(merged, edit);
  carryReferences(merged, edit, document);
  return document;
}
