/** Where a problem is, in the author's own words: "Owner › Full name". */
import { nodeOf, type NodeKey } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";
import { nameOf } from "../state/node-names.js";

export function placeWords(state: BuilderState, key: NodeKey): string {
  const { document, texts } = state;
  if (!document.nodes.has(key) || key === document.root) return texts.problems.whole;
  const names: string[] = [];
  for (let at: NodeKey | undefined = key; at !== undefined && at !== document.root; at = nodeOf(document, at).parent)
    names.unshift(nameOf(state, at));
  return names.join(" › ");
}
