/** Where something new goes when it is added by key or click: after what is selected, into what is selected and empty. */
import { nodeOf, type NodeKey } from "@hoso/authoring";
import type { BuilderState } from "./builder-state.js";

export interface InsertionPoint {
  readonly parent: NodeKey;
  readonly after: NodeKey | null;
}

/** Undefined: there is no step yet. */
export function insertionPoint(state: BuilderState): InsertionPoint | undefined {
  const { document, step } = state;
  const selected = state.selection.at(-1);
  const node = selected === undefined ? undefined : document.nodes.get(selected);
  if (node?.type === "field" && node.parent !== undefined) {
    const holds = node.values.kind === "group" || node.values.kind === "list";
    if (holds && !node.children.fields?.length) return { parent: node.key, after: null };
    return { parent: node.parent, after: node.key };
  }
  if (step === undefined) return undefined;
  return { parent: step, after: nodeOf(document, step).children.fields?.at(-1) ?? null };
}
