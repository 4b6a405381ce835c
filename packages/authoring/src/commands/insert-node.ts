/** `node.insert` and `field.insert`: a new node in a list of another one. */
import {
  ancestors,
  nodeOf,
  type AuthoringDocument,
  type DocumentNode,
  type NodeKey,
  type NodeType,
  type Values,
} from "../document/node.js";
import type { After } from "../document/transaction.js";
import { slotOf } from "../structure/structure.js";
import { refuse, type Command, type Outcome, type Refusal } from "./command.js";
import { companions, startingValues } from "./starting-values.js";
import { isIdFor } from "./make-id.js";
import { WorkingCopy } from "./working-copy.js";

export interface InsertArgs {
  readonly parent: NodeKey;
  readonly slot: string;
  /** Behind this sibling; `null`: first; absent: last. */
  readonly after?: NodeKey | null;
  readonly type: NodeType;
  readonly values?: Values;
}

export const insertNode: Command<InsertArgs> = (document, { parent, slot, after, type, values = {} }, context) => {
  const refused = mayStand(document, parent, slot, type) ?? isAfter(document, parent, slot, after);
  if (refused) return refused;
  const given = values[type === "option" ? "value" : "id"];
  if (given !== undefined && given !== "" && !isIdFor(type, String(given))) return refuse("bad-id", { id: String(given) });
  const copy = new WorkingCopy(document);
  prepareHolder(copy, parent, slot, context);
  const start = startingValues(document, { type, parent, slot }, values, context);
  const key = copy.change((transaction) => transaction.insert(parent, slot, type, start, after as After, context.newKey));
  const id = start[type === "option" ? "value" : "id"];
  if (given !== undefined && given !== "" && id !== given)
    copy.report.push({ code: "renamed", place: { key }, params: { from: String(given), to: String(id) } });
  return copy.done({ focus: key, selection: [key] });
};

export interface InsertFieldArgs {
  readonly parent: NodeKey;
  readonly after?: NodeKey | null;
  readonly kind: string;
  readonly values?: Values;
}

export const insertField: Command<InsertFieldArgs> = (document, { parent, after, kind, values }, context): Outcome =>
  insertNode(
    document,
    { parent, slot: "fields", ...(after !== undefined && { after }), type: "field", values: { ...values, kind } },
    context,
  );

/** A document is read back only to a depth somewhat beyond this. */
const deepest = 32;

/** How many levels a node and what is below it take. */
export const depthOf = (document: AuthoringDocument, key: NodeKey): number =>
  1 + Math.max(0, ...Object.values(nodeOf(document, key).children).flatMap((keys) => keys.map((child) => depthOf(document, child))));

/** Why a node of this type may not stand in this list. */
export function mayStand(document: AuthoringDocument, parent: NodeKey, slot: string, type: NodeType, depth = 1): Refusal | undefined {
  const holder = document.nodes.get(parent);
  if (!holder) return refuse("unknown-node");
  const shape = slotOf(holder.type, slot);
  if (!shape?.types.includes(type) || !fitsKind(holder, shape)) return refuse("not-here", { type, parent: holder.type, slot });
  if ([...ancestors(document, parent)].length + depth > deepest) return refuse("too-large", { limit: deepest });
  return undefined;
}

/** A field that has such a list keeps it, whatever its kind: kinds of third parties may have options too. */
const fitsKind = (holder: DocumentNode, { name, kinds }: { readonly name: string; readonly kinds?: readonly string[] }): boolean =>
  !kinds || kinds.includes(String(holder.values.kind)) || (holder.children[name]?.length ?? 0) > 0;

export function isAfter(
  document: AuthoringDocument,
  parent: NodeKey,
  slot: string,
  after: NodeKey | null | undefined,
): Refusal | undefined {
  if (after === undefined || after === null) return undefined;
  const sibling = document.nodes.get(after);
  return sibling?.parent === parent && sibling.slot === slot ? undefined : refuse("unknown-node");
}

/** The first stage brings the term that the format wants beside it, the first purpose the controller. */
export function prepareHolder(copy: WorkingCopy, parent: NodeKey, slot: string, context: Parameters<typeof startingValues>[3]): void {
  const holder = copy.node(parent);
  const at = slotOf(holder.type, slot)!.at;
  if (!at.includes(".")) return;
  const values = companions(holder.type, at, holder.values, context);
  if (values !== holder.values) copy.change((transaction) => transaction.setValues(parent, values));
}
