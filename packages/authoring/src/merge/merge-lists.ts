/** Three-way merge of a list of keys: what either side added is in, what either side removed is out, and one side's order holds. */
import type { NodeKey } from "../document/node.js";

type Keys = readonly NodeKey[];

export interface MergedList {
  readonly keys: Keys;
  /** Both sides put what they share into another order. */
  readonly disagreed: boolean;
}

export function mergeLists(base: Keys, mine: Keys, theirs: Keys, prefer: "mine" | "theirs"): MergedList {
  if (sameKeys(mine, theirs) || sameKeys(mine, base)) return { keys: theirs, disagreed: false };
  if (sameKeys(theirs, base)) return { keys: mine, disagreed: false };
  const [inBase, inMine, inTheirs] = [new Set(base), new Set(mine), new Set(theirs)];
  const stays = (key: NodeKey) => !inBase.has(key) || (inMine.has(key) && inTheirs.has(key));
  const common = (keys: Keys) => keys.filter((key) => inBase.has(key) && inMine.has(key) && inTheirs.has(key));
  const iOrdered = !sameKeys(common(mine), common(base));
  const theyOrdered = !sameKeys(common(theirs), common(base));
  const leads = iOrdered === theyOrdered ? prefer === "mine" : iOrdered;
  const [lead, other] = leads ? [mine, theirs] : [theirs, mine];
  return {
    keys: weave(lead.filter(stays), other.filter(stays)),
    disagreed: iOrdered && theyOrdered && !sameKeys(common(mine), common(theirs)),
  };
}

/** The keys of `other` that are not in `lead` go behind the sibling they stand behind in `other`. */
export function weave(lead: Keys, other: Keys): Keys {
  const there = new Set(lead);
  const behind = new Map<NodeKey | undefined, NodeKey[]>();
  let anchor: NodeKey | undefined;
  for (const key of other)
    if (there.has(key)) anchor = key;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), key]);
  return [...(behind.get(undefined) ?? []), ...lead.flatMap((key) => [key, ...(behind.get(key) ?? [])])];
}

export const sameKeys = (a: Keys, b: Keys): boolean => a.length === b.length && a.every((key, at) => key === b[at]);
