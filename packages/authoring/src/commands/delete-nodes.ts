/** `node.delete`: nodes with all below them. What still names them is reported and left as it is: only a person knows what it should say now. */
import { subtree, type AuthoringDocument, type NodeKey } from "../document/node.js";
import { usesOf } from "../references/uses.js";
import { refuse, type Command, type Report } from "./command.js";
import { outermost } from "./move-nodes.js";
import { titleOf } from "./node-title.js";
import { WorkingCopy } from "./working-copy.js";

export interface DeleteArgs {
  readonly keys: readonly NodeKey[];
}

export const deleteNodes: Command<DeleteArgs> = (document, { keys }, { language }) => {
  if (keys.length === 0) return refuse("nothing-to-do");
  for (const key of keys) {
    const node = document.nodes.get(key);
    if (!node) return refuse("unknown-node");
    if (node.parent === undefined) return refuse("root");
  }
  const gone = outermost(document, keys);
  const copy = new WorkingCopy(document);
  copy.report.push(...dependants(document, gone, language));
  const focus = neighbour(document, gone);
  copy.change((transaction) => gone.forEach((key) => transaction.remove(key)));
  return copy.done({ focus, selection: [focus] });
};

/** What would name something that is no longer there. */
function dependants(document: AuthoringDocument, gone: readonly NodeKey[], language: string): readonly Report[] {
  const uses = gone.flatMap((key) => usesOf(document, key));
  if (uses.length === 0) return [];
  const deleted = new Set<NodeKey>();
  for (const key of gone) for (const node of subtree(document, key)) deleted.add(node.key);
  const found = new Map<string, Report>();
  for (const { of, place } of uses) {
    if (deleted.has(place.key)) continue;
    const params = { name: titleOf(document.nodes.get(of)!, language), user: titleOf(document.nodes.get(place.key)!, language) };
    const at = `${place.key} ${place.property}`;
    if (!found.has(at)) found.set(at, { code: "dangling", place, params });
  }
  return [...found.values()];
}

/** The sibling behind the last deleted one, else the one before the first, else the parent. */
function neighbour(document: AuthoringDocument, gone: readonly NodeKey[]): NodeKey {
  const last = document.nodes.get(gone.at(-1)!)!;
  const siblings = document.nodes.get(last.parent!)!.children[last.slot]!;
  const at = siblings.indexOf(last.key);
  const free = (key: NodeKey) => !gone.includes(key);
  return siblings.slice(at + 1).find(free) ?? siblings.slice(0, at).reverse().find(free) ?? last.parent!;
}
