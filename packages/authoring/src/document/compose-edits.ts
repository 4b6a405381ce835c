/** Two edits, one after the other, as one. */
import type { Edit, NodeChange } from "./edit.js";
import { sameJson } from "./values.js";

export function composeEdits(first: Edit, second: Edit): Edit {
  const changes = new Map(first.map((change) => [change.key, change]));
  for (const change of second) {
    const earlier = changes.get(change.key);
    changes.set(change.key, earlier ? join(earlier, change) : change);
  }
  return [...changes.values()].filter(({ before, after }) => !sameJson(before, after));
}

const join = ({ key, before }: NodeChange, { after }: NodeChange): NodeChange => ({
  key,
  ...(before && { before }),
  ...(after && { after }),
});
