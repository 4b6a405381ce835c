/** What others did, in a sentence: who, and which parts. */
import type { NodeKey } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";
import { nameOf } from "../state/node-names.js";
import { ownerOf } from "../state/node-places.js";
import type { ForeignEdit } from "../state/services.js";

/** Names told before the rest is only counted. */
const told = 3;

export function newsInWords(state: BuilderState, edits: readonly ForeignEdit[]): string {
  const { saving } = state.texts;
  const who = [...new Set(edits.map(({ by }) => by || saving.somebody))].join(", ");
  const owners = new Set<NodeKey>();
  for (const { edit } of edits)
    for (const { key, before, after } of edit) {
      // A list that only gives up or takes in a member is not what was changed.
      if (before && after && JSON.stringify(before.values) === JSON.stringify(after.values)) continue;
      if (state.document.nodes.has(key)) owners.add(ownerOf(state.document, key) ?? key);
    }
  const names = [...owners].map((key) => `“${nameOf(state, key)}”`);
  if (!names.length) return edits.length ? saving.mergedSimply(who) : "";
  const rest = names.length - told;
  return saving.merged(who, names.slice(0, told).join(", ") + (rest > 0 ? ` ${saving.andMore(rest)}` : ""));
}
