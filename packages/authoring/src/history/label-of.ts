/** What a command did, as a code and the names of what it did it to: the entry of the history in data. */
import type { Params } from "../commands/command.js";
import type { CommandName } from "../commands/command-table.js";
import { titleOf } from "../commands/node-title.js";
import type { AuthoringDocument, DocumentNode, NodeKey } from "../document/node.js";
import { isObject } from "../document/values.js";
import type { Label } from "./history-entry.js";

/** `before` and `after` the command, since a deleted node is only in one and a new one only in the other. */
export function labelOf(
  before: AuthoringDocument,
  after: AuthoringDocument,
  name: CommandName,
  args: unknown,
  focus: NodeKey | undefined,
  language: string,
): Label {
  const given = isObject(args) ? args : {};
  const keys = Array.isArray(given.keys) ? (given.keys as readonly NodeKey[]) : [];
  const key = typeof given.key === "string" ? given.key : (keys[0] ?? focus);
  const node = key === undefined ? undefined : (before.nodes.get(key) ?? after.nodes.get(key));
  const params: Record<string, string | number | boolean> = { ...nodeParams(node, language), count: Math.max(keys.length, 1) };
  for (const name of ["property", "language", "to", "id", "kind", "block"]) if (typeof given[name] === "string") params[name] = given[name];
  return { code: name, params };
}

function nodeParams(node: DocumentNode | undefined, language: string): Params {
  return node ? { type: node.type, name: titleOf(node, language) } : {};
}
