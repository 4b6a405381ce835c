/** What a command did, as a code and the names of what it did it to, never their ids: the entry of the history in data. */
import type { Done, Params } from "../commands/command.js";
import type { CommandName } from "../commands/command-table.js";
import { writtenTitle } from "../commands/node-title.js";
import type { AuthoringDocument, DocumentNode, NodeKey } from "../document/node.js";
import { isObject } from "../document/values.js";
import type { Label } from "./history-entry.js";

/** `before` and `after` the command, since a deleted node is only in one and a new one only in the other. */
interface Change {
  readonly before: AuthoringDocument;
  readonly after: AuthoringDocument;
  readonly outcome: Pick<Done, "focus" | "selection">;
  readonly language: string;
}

type Given = Readonly<Record<string, unknown>>;

const told = ["property", "language", "to", "id", "kind", "block"];

export function labelOf(change: Change, name: CommandName, args: unknown): Label {
  const given = isObject(args) ? args : {};
  if (name === "batch") return labelOfBatch(change, given);
  const made = name === "clipboard.paste" || name === "node.duplicate" ? (change.outcome.selection?.length ?? 1) : 1;
  const keys = keysOf(given);
  return labelled(change, name, given, keys.length ? keys : focused(change), Math.max(keys.length, made));
}

/** Commands that do the same read as one; else what they were done to is told. */
function labelOfBatch(change: Change, { commands }: Given): Label {
  const inner = (Array.isArray(commands) ? commands : []) as readonly (readonly [CommandName, Given])[];
  const keys = [...new Set(inner.flatMap(([, args]) => keysOf(args)))];
  const [first] = inner;
  const alike = first && inner.every(([name, args]) => name === first[0] && args.property === first[1].property);
  if (alike && first[0] !== "batch")
    return labelled(change, first[0], first[1], keys.length ? keys : focused(change), keys.length || inner.length);
  return labelled(change, "batch", {}, keys, keys.length);
}

const keysOf = ({ key, keys }: Given): readonly NodeKey[] =>
  typeof key === "string" ? [key] : Array.isArray(keys) ? (keys as readonly NodeKey[]) : [];

const focused = ({ outcome: { focus } }: Change): readonly NodeKey[] => (focus === undefined ? [] : [focus]);

function labelled(change: Change, name: CommandName, given: Given, keys: readonly NodeKey[], count: number): Label {
  const params: Record<string, string | number | boolean> = { ...nodeParams(change, keys), count: Math.max(count, 1) };
  for (const one of told) if (typeof given[one] === "string") params[one] = given[one];
  const into = name === "node.move" && movedInto(change, keys[0], given.parent);
  return { code: name, params: into ? { ...params, into } : params };
}

/** Of several of different types only the number is told. */
function nodeParams({ before, after, language }: Change, keys: readonly NodeKey[]): Params {
  const nodes = keys.flatMap((key) => after.nodes.get(key) ?? before.nodes.get(key) ?? []);
  const [node] = nodes;
  if (!node || nodes.some(({ type }) => type !== node.type)) return {};
  const was = before.nodes.get(node.key);
  // As it is called now, which is how the person finds it; what has lost its name goes by the one it had.
  const name = writtenTitle(node, language) ?? (was && writtenTitle(was, language));
  const kind = (was ?? node).values.kind;
  return {
    type: node.type,
    ...(name !== undefined && { name }),
    ...(node.type === "field" && typeof kind === "string" && { fieldKind: kind }),
    ...(node.type === "entry" && { list: `${holderOf(node, before, after)?.type ?? ""}.${node.slot}` }),
  };
}

const holderOf = ({ parent }: DocumentNode, before: AuthoringDocument, after: AuthoringDocument): DocumentNode | undefined =>
  parent === undefined ? undefined : (after.nodes.get(parent) ?? before.nodes.get(parent));

/** What it is in now, where that is another. */
function movedInto({ before, after, language }: Change, key: NodeKey | undefined, parent: unknown): string | undefined {
  if (key === undefined || typeof parent !== "string" || before.nodes.get(key)?.parent === parent) return undefined;
  const holder = after.nodes.get(parent);
  return holder && writtenTitle(holder, language);
}
