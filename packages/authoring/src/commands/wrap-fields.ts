/** `field.wrap` and `field.unwrap`: fields into a new group or list, and out of one. */
import { childrenOf, type Json, type NodeKey, type Values } from "../document/node.js";
import { usesOf } from "../references/uses.js";
import { refuse, type Command, type Report } from "./command.js";
import { depthOf, mayStand } from "./insert-node.js";
import { isId, isTaken } from "./make-id.js";
import { moveTo } from "./move-nodes.js";
import { startingValues } from "./starting-values.js";
import { WorkingCopy } from "./working-copy.js";

export interface WrapArgs {
  readonly keys: readonly NodeKey[];
  readonly kind: "group" | "list";
  readonly id?: string;
  readonly values?: Values;
}

export const wrapFields: Command<WrapArgs> = (document, { keys, kind, id, values }, context) => {
  const nodes = keys.map((key) => document.nodes.get(key));
  const [first] = nodes;
  if (!first) return refuse(keys.length === 0 ? "nothing-to-do" : "unknown-node");
  if (kind !== "group" && kind !== "list") return refuse("bad-value", { property: "kind" });
  for (const node of nodes) {
    if (!node) return refuse("unknown-node");
    if (node.type !== "field") return refuse("not-a-field");
    if (node.parent !== first.parent) return refuse("not-together");
    const refused = mayStand(document, first.parent!, first.slot, "field", depthOf(document, node.key) + 1);
    if (refused) return refused;
  }
  const place = { type: "field" as const, parent: first.parent!, slot: first.slot };
  if (id !== undefined && !isId(id)) return refuse("bad-id", { id });
  if (id !== undefined && isTaken(document, place, id)) return refuse("id-taken", { id });
  const chosen = new Set(keys);
  const siblings = childrenOf(document.nodes.get(place.parent)!, place.slot);
  const inOrder = siblings.filter((key) => chosen.has(key));
  const before = siblings[siblings.indexOf(inOrder[0]!) - 1] ?? null;
  const copy = new WorkingCopy(document);
  const start = startingValues(copy.now, place, { ...values, kind, ...(id !== undefined && { id }) }, context);
  const key = copy.change((transaction) => transaction.insert(place.parent, place.slot, "field", start, before, context.newKey));
  moveTo(copy, inOrder, key, "fields", null);
  return copy.done({ focus: key, selection: [key] });
};

export interface UnwrapArgs {
  readonly key: NodeKey;
}

export const unwrapField: Command<UnwrapArgs> = (document, { key }) => {
  const node = document.nodes.get(key);
  if (!node) return refuse("unknown-node");
  if (node.type !== "field") return refuse("not-a-field");
  const members = childrenOf(node, "fields");
  if (node.values.kind !== "group" && node.values.kind !== "list") return refuse("not-wrapped");
  const copy = new WorkingCopy(document);
  const inside = new Set<NodeKey>(members);
  const own: Report[] = usesOf(document, key)
    .filter(({ of, place }) => of === key && !inside.has(place.key))
    .map(({ place }) => ({ code: "dangling", place }));
  // The members come out first: behind the frame, which goes last, so that their rules can still be read.
  moveTo(copy, members, node.parent!, node.slot, key);
  const condition = copy.node(key).values.when;
  if (condition !== undefined) for (const member of members) addCondition(copy, member, condition);
  copy.change((transaction) => transaction.remove(key));
  copy.report.push(...own);
  return copy.done({ focus: members[0] ?? node.parent, selection: members });
};

/** What showed only under a condition still does: both must hold. */
export function addCondition(copy: WorkingCopy, key: NodeKey, condition: Json): void {
  const { when } = copy.node(key).values;
  copy.change((transaction) => transaction.set(key, "when", when === undefined ? condition : { and: [condition, when] }));
  copy.report.push({ code: "condition-kept", place: { key, property: "when" } });
}
