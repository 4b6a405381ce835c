/** `node.move`: to another place, in the order given. Fields that change scope take their rules along, and the rules that name them. */
import { ancestors, type AuthoringDocument, type NodeKey } from "../document/node.js";
import { subtree } from "../document/node.js";
import { idOf, possibleUsersOfField } from "../references/reference-index.js";
import { refuse, type Command, type Refusal } from "./command.js";
import { depthOf, isAfter, mayStand, prepareHolder } from "./insert-node.js";
import { freeId, hasId, isTaken } from "./make-id.js";
import { WorkingCopy } from "./working-copy.js";

export interface MoveArgs {
  readonly keys: readonly NodeKey[];
  readonly parent: NodeKey;
  readonly slot: string;
  readonly after?: NodeKey | null;
}

export const moveNodes: Command<MoveArgs> = (document, { keys, parent, slot, after }, context) => {
  const refused = mayMove(document, { keys, parent, slot, ...(after !== undefined && { after }) });
  if (refused) return refused;
  const moved = outermost(document, keys);
  const copy = new WorkingCopy(document);
  prepareHolder(copy, parent, slot, context);
  moveTo(copy, moved, parent, slot, anchor(document, after, moved));
  return copy.done({ focus: moved[0], selection: moved });
};

function mayMove(document: AuthoringDocument, { keys, parent, slot, after }: MoveArgs): Refusal | undefined {
  if (keys.length === 0) return refuse("nothing-to-do");
  const around = document.nodes.has(parent) ? new Set([parent, ...[...ancestors(document, parent)].map(({ key }) => key)]) : undefined;
  for (const key of keys) {
    const node = document.nodes.get(key);
    if (!node) return refuse("unknown-node");
    if (node.parent === undefined) return refuse("root");
    if (around?.has(key)) return refuse("into-itself");
    const refused = mayStand(document, parent, slot, node.type, depthOf(document, key));
    if (refused) return refused;
  }
  return isAfter(document, parent, slot, after);
}

/** Without those that lie in another one of them. */
export function outermost(document: AuthoringDocument, keys: readonly NodeKey[]): readonly NodeKey[] {
  const chosen = new Set(keys);
  return [...chosen].filter((key) => ![...ancestors(document, key)].some((node) => chosen.has(node.key)));
}

/** The sibling before the new place that is not itself moved. */
function anchor(document: AuthoringDocument, after: NodeKey | null | undefined, moved: readonly NodeKey[]): NodeKey | null | undefined {
  if (after === undefined || after === null || !moved.includes(after)) return after;
  const { parent, slot } = document.nodes.get(after)!;
  const siblings = document.nodes.get(parent!)!.children[slot]!;
  for (let at = siblings.indexOf(after) - 1; at >= 0; at--) if (!moved.includes(siblings[at]!)) return siblings[at]!;
  return null;
}

/** Moves nodes one behind the other, gives new ids where theirs are taken, and writes references again. */
export function moveTo(
  copy: WorkingCopy,
  keys: readonly NodeKey[],
  parent: NodeKey,
  slot: string,
  after: NodeKey | null | undefined,
): void {
  const before = copy.now;
  let behind = after;
  for (const key of keys) {
    const node = copy.node(key);
    const place = { type: node.type, parent, slot };
    const id = hasId(node.type) ? idOf(node) : undefined;
    const stays = sameScope(copy.now, node.parent!, parent);
    const next = id !== undefined && !stays && isTaken(copy.now, place, id, key) ? freeId(copy.now, place, id, key) : id;
    copy.change((transaction) => {
      transaction.move(key, parent, slot, behind);
      if (next !== id) transaction.set(key, node.type === "option" ? "value" : "id", next);
    });
    if (next !== id) copy.report.push({ code: "renamed", place: { key }, params: { from: String(id), to: String(next) } });
    behind = key;
  }
  copy.relink(before, usersAfterMove(before, copy.now, keys));
}

const scopeOf = (document: AuthoringDocument, parent: NodeKey): NodeKey | "top" =>
  document.nodes.get(parent)?.type === "field" ? parent : document.nodes.get(parent)?.type === "step" ? "top" : parent;

/** Whether names of fields in both places are in one scope: fields of all steps are. */
const sameScope = (document: AuthoringDocument, one: NodeKey, other: NodeKey): boolean =>
  scopeOf(document, one) === scopeOf(document, other);

/** Whoever names what was moved, and all that was moved: its own rules stand in another scope now. Nobody when no path changed. */
export function usersAfterMove(before: AuthoringDocument, after: AuthoringDocument, keys: readonly NodeKey[]): ReadonlySet<NodeKey> {
  const users = new Set<NodeKey>();
  for (const key of keys) {
    const [old, now] = [before.nodes.get(key), after.nodes.get(key)];
    if (old?.type !== "field" || !now) continue;
    if (old.values.id === now.values.id && sameScope(before, old.parent!, now.parent!)) continue;
    for (const user of possibleUsersOfField(before, key)) users.add(user);
    for (const node of subtree(before, key)) users.add(node.key);
  }
  return users;
}
