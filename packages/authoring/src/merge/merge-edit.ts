/** An edit made from another state, applied to the document as it is now. */
import { applyEdit, type Edit } from "../document/edit.js";
import type { AuthoringDocument, NodeKey } from "../document/node.js";
import { possibleUsersOfField } from "../references/reference-index.js";
import { relink } from "../references/relink.js";
import { composeEdits } from "../document/compose-edits.js";
import { NodeMerge } from "./merge-nodes.js";

/**
 * Takes what the edit changed; where the document was changed in the same place since, the document stays. What others deleted stays deleted.
 * Rules that others wrote since follow fields that get other names by this edit.
 */
export function mergeEdit(document: AuthoringDocument, edit: Edit): Edit {
  const changes = new Map(edit.map((change) => [change.key, change]));
  const merged = new NodeMerge({
    base: (key) => (changes.has(key) ? changes.get(key)!.before : document.nodes.get(key)),
    mine: (key) => (changes.has(key) ? changes.get(key)!.after : document.nodes.get(key)),
    theirs: (key) => document.nodes.get(key),
    changed: new Set(changes.keys()),
    prefer: "theirs",
    revive: false,
  }).edit();
  return composeEdits(merged, relinked(document, merged, changes));
}

function relinked(document: AuthoringDocument, merged: Edit, own: ReadonlyMap<NodeKey, unknown>): Edit {
  const after = applyEdit(document, merged);
  const users = new Set<NodeKey>();
  for (const { key, before, after: now } of merged)
    if (before && now && (before.values.id !== now.values.id || before.parent !== now.parent))
      for (const user of possibleUsersOfField(document, key)) if (!own.has(user)) users.add(user);
  return [...users].flatMap((key) => {
    const found = relink(document, after, key);
    const node = after.nodes.get(key);
    return found && node && found.changed.length > 0 ? [{ key, before: node, after: { ...node, values: found.values } }] : [];
  });
}
