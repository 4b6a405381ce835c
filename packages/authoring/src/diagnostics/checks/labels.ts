/** Labels that a person can tell apart, and short enough to take in. */
import { childrenOf, type DocumentNode, type NodeKey } from "../../document/node.js";
import type { NodeCheck } from "../check.js";
import type { Found } from "../diagnostic.js";
import { labelKey, sayings, titleOf } from "../node-texts.js";
import type { Reader } from "../reader.js";
import { canShowTogether } from "../rules/show-together.js";

/** Lists whose members stand side by side on one page. */
const slots: Readonly<Record<string, readonly string[]>> = {
  procedure: ["steps", "cases", "documents", "fees"],
  step: ["fields"],
  field: ["fields", "options"],
};

export const duplicateLabelCheck: NodeCheck = {
  types: ["procedure", "step", "field"],
  *find(node, at) {
    for (const slot of slots[node.type] ?? []) yield* duplicates(childrenOf(node, slot), at);
  },
};

const takeTitle = (node: DocumentNode | undefined) => ({ title: titleOf(node), isNote: node?.values.kind === "note" });

function* duplicates(keys: readonly NodeKey[], at: Reader): Iterable<Found> {
  const first = new Map<string, NodeKey[]>();
  for (const key of keys) {
    const { title, isNote } = at.see(key, takeTitle);
    if (isNote) continue;
    for (const [language, said] of sayings(title, at.context.languages)) {
      const label = `${language} ${labelKey(said)}`;
      const others = first.get(label) ?? [];
      first.set(label, [...others, key]);
      const twin = others.find((other) => canShowTogether(at, other, key));
      if (twin === undefined) continue;
      yield {
        code: "duplicate-label",
        place: { key, property: at.see(key, (node) => (node?.values.label === undefined ? "title" : "label")) },
        params: { label: said.trim() },
        related: [{ key: twin }],
      };
      break;
    }
  }
}

export const labelLengthCheck: NodeCheck = {
  types: ["field", "option", "step", "case"],
  *find(node, at) {
    const limit = at.context.limits.labelLength;
    const property = node.values.label === undefined ? "title" : "label";
    const long = sayings(node.values[property], at.context.languages).find(([, said]) => said.length > limit);
    if (long)
      yield { code: "label-too-long", place: { key: node.key, property }, params: { count: long[1].length, limit, language: long[0] } };
  },
};
