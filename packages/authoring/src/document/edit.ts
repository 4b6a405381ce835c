/**
 * An edit is the nodes before and after: operation, difference, inverse and wire format in one. Whoever makes an edit keeps parents and
 * children in agreement; `Transaction` does.
 */
import { EditMismatchError } from "../errors.js";
import { pathsOf } from "./field-path.js";
import type { AuthoringDocument, DocumentNode, NodeKey } from "./node.js";
import { sameJson } from "./values.js";

export interface NodeChange {
  readonly key: NodeKey;
  readonly before?: DocumentNode;
  readonly after?: DocumentNode;
}

export type Edit = readonly NodeChange[];

const isField = (node: DocumentNode | undefined): node is DocumentNode => node?.type === "field";

/** Whether the change gives the field, and all below it, other paths. */
const movesPaths = ({ before, after }: NodeChange): boolean =>
  (isField(before) || isField(after)) &&
  (before === undefined || after === undefined || before.values.id !== after.values.id || before.parent !== after.parent);

/** Applies an edit made from this very state. Throws `EditMismatchError` where a node is another than the edit says. */
export function applyEdit(document: AuthoringDocument, edit: Edit): AuthoringDocument {
  for (const { key, before } of edit) {
    const there = document.nodes.get(key);
    if (there !== before && !sameJson(there, before)) throw new EditMismatchError(key);
  }
  const nodes = document.nodes.with(edit.map(({ key, after }) => [key, after] as const));
  const next = { ...document, nodes };
  const moved = edit.filter(movesPaths);
  if (moved.length === 0) return next;
  const paths = new Map<string, NodeKey | undefined>();
  for (const { key, before } of moved) {
    if (!before) continue;
    for (const [path, at] of pathsOf(document, key)) if (document.paths.get(path) === at) paths.set(path, undefined);
  }
  for (const { key, after } of moved) if (after) for (const [path, at] of pathsOf(next, key)) paths.set(path, at);
  return { ...next, paths: document.paths.with(paths) };
}

export const invertEdit = (edit: Edit): Edit =>
  edit.map(({ key, before, after }) => ({ key, ...(after && { before: after }), ...(before && { after: before }) }));

/** What leads from one document to the other. Looks only at what does not share its past. */
export function differenceOf(from: AuthoringDocument, to: AuthoringDocument): Edit {
  const edit: NodeChange[] = [];
  for (const key of from.nodes.differing(to.nodes)) {
    const before = from.nodes.get(key);
    const after = to.nodes.get(key);
    if (!sameJson(before, after)) edit.push({ key, ...(before && { before }), ...(after && { after }) });
  }
  return edit;
}
