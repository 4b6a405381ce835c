/** The differences of two documents, in the order of the document after; what was removed comes at the end of its part. */
import type { Procedure } from "@hoso/contract";
import { fromProcedure } from "../document/from-procedure.js";
import { childrenOf, nodeOf, subtree, type AuthoringDocument, type DocumentNode, type NodeKey } from "../document/node.js";
import { shapeOf } from "../structure/structure.js";
import type { Difference } from "./difference.js";
import { partOf } from "./difference-part.js";
import { matchNodes, type Matching } from "./match-nodes.js";
import { nodeDifferences } from "./node-differences.js";
import { movedItems } from "./order.js";

export interface Diff {
  readonly before: AuthoringDocument;
  readonly after: AuthoringDocument;
  readonly differences: readonly Difference[];
}

/** Two versions as JSON. */
export function diffProcedures(before: Procedure, after: Procedure): Diff {
  return diffDocuments(fromProcedure(before, counting("before")), fromProcedure(after, counting("after")));
}

/** Two documents, with a common past or without. */
export function diffDocuments(before: AuthoringDocument, after: AuthoringDocument): Diff {
  if (before.nodes === after.nodes) return { before, after, differences: [] };
  const matching = matchNodes(before, after);
  const differences: Difference[] = [];
  for (const node of subtree(after, after.root)) differences.push(...ofNode(before, after, node, matching));
  const matched = new Set(matching.values());
  for (const node of subtree(before, before.root))
    if (!matched.has(node.key) && (node.parent === undefined || matched.has(node.parent)))
      differences.push({
        code: "removed",
        type: node.type,
        place: { key: node.key },
        was: node.key,
        ...removedFrom(before, node, matching),
      });
  return { before, after, differences };
}

const counting = (prefix: string): (() => NodeKey) => {
  let count = 0;
  return () => `${prefix}-${count++}`;
};

/** The step after, where it is still there, so that what was removed from a step stands under it. */
function removedFrom(before: AuthoringDocument, node: DocumentNode, matching: Matching): Pick<Difference, "part" | "step"> {
  const { part, step } = partOf(before, node);
  const after = step === undefined ? undefined : [...matching].find(([, was]) => was === step)?.[0];
  return { part, ...(step !== undefined && { step: after ?? step }) };
}

function ofNode(before: AuthoringDocument, after: AuthoringDocument, node: DocumentNode, matching: Matching): readonly Difference[] {
  const { key, type } = node;
  const was = matching.get(key);
  const at = (property?: string) => partOf(after, node, property);
  if (was === undefined) {
    // What came with its parent is told with it.
    const parentIsNew = node.parent !== undefined && !matching.has(node.parent);
    return parentIsNew ? [] : [{ code: "added", type, place: { key }, ...at() }];
  }
  const old = nodeOf(before, was);
  const found: Difference[] = nodeDifferences(old, node).map(({ property, ...rest }) => ({
    ...rest,
    type,
    was,
    place: property ? { key, property } : { key },
    ...at(property),
  }));
  if (node.parent !== undefined && (matching.get(node.parent) !== old.parent || node.slot !== old.slot))
    found.push({ code: "moved", type, place: { key }, was, ...at() });
  for (const { name } of shapeOf(type).slots)
    for (const child of reordered(childrenOf(old, name), childrenOf(node, name), matching)) {
      const moved = nodeOf(after, child);
      found.push({ code: "reordered", type: moved.type, place: { key: child }, was: matching.get(child)!, ...partOf(after, moved) });
    }
  return found;
}

function reordered(before: readonly NodeKey[], after: readonly NodeKey[], matching: Matching): readonly NodeKey[] {
  const there = new Set(before);
  const here = after.filter((key) => there.has(matching.get(key) ?? ""));
  const kept = new Set(here.map((key) => matching.get(key)!));
  const byWas = new Map(here.map((key) => [matching.get(key)!, key]));
  return movedItems(
    before.filter((key) => kept.has(key)).map((key) => byWas.get(key)!),
    here,
  );
}
