/** `node.rename`: another id, and everything that names it is written again. */
import type { NodeKey } from "../document/node.js";
import { idOf, namedAs, possibleUsersOfField, usersOfName } from "../references/reference-index.js";
import type { Renaming } from "../references/relink.js";
import { refuse, type Command } from "./command.js";
import { hasId, isIdFor, isTaken, placeOf } from "./make-id.js";
import { WorkingCopy } from "./working-copy.js";

export interface RenameArgs {
  readonly key: NodeKey;
  readonly id: string;
}

export const renameNode: Command<RenameArgs> = (document, { key, id }) => {
  const node = document.nodes.get(key);
  if (!node) return refuse("unknown-node");
  if (!hasId(node.type)) return refuse("unknown-property", { property: "id" });
  if (typeof id !== "string" || !isIdFor(node.type, id)) return refuse("bad-id", { id: String(id) });
  const before = idOf(node);
  const copy = new WorkingCopy(document);
  if (before === id) return copy.done({ focus: key });
  if (node.parent !== undefined && isTaken(document, placeOf(node), id, key)) return refuse("id-taken", { id });
  copy.change((transaction) => transaction.set(key, node.type === "option" ? "value" : "id", id));
  if (node.type === "field") copy.relink(document, possibleUsersOfField(document, key));
  const what = namedAs(node);
  if (what && before !== undefined) {
    const name: Renaming["name"] = (named, old) => (named === what && old === before ? id : old);
    copy.relink(document, usersOfName(document, what, before), { name });
  }
  if (node.type === "option" && node.parent !== undefined) renameValue(copy, node.parent, before, id);
  return copy.done({ focus: key });
};

/** An option's value stands in rules and answers, and in the default of its own field. */
function renameValue(copy: WorkingCopy, field: NodeKey, before: string | undefined, id: string): void {
  const start = copy.now;
  copy.relink(start, possibleUsersOfField(start, field), {
    value: (of, value) => (of === field && value === before ? id : value),
  });
  const { default: chosen } = copy.node(field).values;
  const renamed = Array.isArray(chosen) ? chosen.map((value) => (value === before ? id : value)) : chosen === before ? id : chosen;
  if (renamed === undefined || before === undefined || JSON.stringify(renamed) === JSON.stringify(chosen)) return;
  copy.change((transaction) => transaction.set(field, "default", renamed));
  copy.report.push({ code: "rewritten", place: { key: field, property: "default" } });
}
