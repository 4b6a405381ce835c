/** `clipboard.paste` and what ready blocks share with it: items into a list, with free ids, their references pointed at what is meant here. */
import { fieldPath } from "../document/field-path.js";
import { nodeOf, subtree, type AuthoringDocument, type DocumentNode, type Json, type NodeKey, type Values } from "../document/node.js";
import { isObject } from "../document/values.js";
import { refuse, type Command, type CommandContext, type Refusal } from "../commands/command.js";
import { isAfter, mayStand, prepareHolder } from "../commands/insert-node.js";
import { isIdFor } from "../commands/make-id.js";
import { startingValues } from "../commands/starting-values.js";
import { WorkingCopy } from "../commands/working-copy.js";
import { mapReferences } from "../references/node-references.js";
import { idOf, namedAs } from "../references/reference-index.js";
import type { Named } from "../references/reference-map.js";
import { isList, pathFrom, scopeOfRules, type Scope } from "../references/scope.js";
import { isAbsolute, isClip, type Clip, type ClipItem } from "./clip.js";

export interface PasteArgs {
  readonly clip: Clip;
  readonly parent: NodeKey;
  readonly slot: string;
  readonly after?: NodeKey | null;
  /** What stands here for what the clip names outside: path to path, "document:letter" to an id. */
  readonly paths?: Readonly<Record<string, string>>;
}

export const pasteClip: Command<PasteArgs> = (document, { clip, parent, slot, after, paths = {} }, context) => {
  if (!isClip(clip)) return refuse("bad-clip");
  const refused = mayPaste(document, clip.items, parent, slot, after);
  if (refused) return refused;
  const copy = new WorkingCopy(document);
  const titles = new Map(clip.refers.map(({ what, name, title }) => [what === "field" ? name : `${what}:${name}`, title]));
  const made = pasteItems(copy, clip.items, { parent, slot, after }, context, { paths, titles });
  return copy.done({ focus: made[0], selection: made });
};

function mayPaste(
  document: AuthoringDocument,
  items: readonly ClipItem[],
  parent: NodeKey,
  slot: string,
  after: NodeKey | null | undefined,
): Refusal | undefined {
  for (const { type, json } of items) {
    const refused = mayStand(document, parent, slot, type, levels(json));
    if (refused) return refused;
  }
  return isAfter(document, parent, slot, after);
}

/** How many fields stand inside one another. */
function levels(json: Values): number {
  const { fields } = json;
  return (
    1 + (Array.isArray(fields) ? Math.max(0, ...(fields as readonly Json[]).map((inner) => (isObject(inner) ? levels(inner) : 0))) : 0)
  );
}

interface Target {
  readonly parent: NodeKey;
  readonly slot: string;
  readonly after: NodeKey | null | undefined;
}

interface Meaning {
  readonly paths: Readonly<Record<string, string>>;
  /** What things outside were called. */
  readonly titles: ReadonlyMap<string, string>;
}

const noMeaning: Meaning = { paths: {}, titles: new Map() };

/** Puts items in, one behind the other; gives their keys. */
export function pasteItems(
  copy: WorkingCopy,
  items: readonly ClipItem[],
  { parent, slot, after }: Target,
  context: CommandContext,
  meaning: Meaning = noMeaning,
): readonly NodeKey[] {
  prepareHolder(copy, parent, slot, context);
  const inside = new Inside();
  let behind = after;
  const made = items.map(({ type, json, path }) => {
    const name = type === "option" ? "value" : "id";
    const given = json[name];
    const values: Values = typeof given === "string" && !isIdFor(type, given) ? withoutMember(json, name) : json;
    const start = startingValues(copy.now, { type, parent, slot }, values, context);
    const key = copy.change((transaction) => transaction.insert(parent, slot, type, start, behind, context.newKey));
    if (typeof given === "string" && start[name] !== given)
      copy.report.push({ code: "renamed", place: { key }, params: { from: given, to: String(start[name]) } });
    inside.add(copy.now, key, path ?? (typeof given === "string" ? given : ""), json);
    behind = key;
    return key;
  });
  for (const key of made) for (const node of [...subtree(copy.now, key)]) pointTo(copy, node, inside, meaning);
  return made;
}

const withoutMember = (values: Values, name: string): Values => {
  const { [name]: _gone, ...others } = values;
  return others;
};

/** What the clip brought: former paths and ids to the new nodes. */
class Inside {
  readonly #fields = new Map<string, NodeKey>();
  readonly #names = new Map<string, string>();

  /** `json`: what it was in the clip, with the ids it had there. */
  add(document: AuthoringDocument, key: NodeKey, path: string, json: Values): void {
    const node = nodeOf(document, key);
    const what = namedAs(node);
    const id = idOf(node);
    if (what && id !== undefined && typeof json.id === "string") this.#names.set(`${what}:${json.id}`, id);
    if (node.type === "field") this.#fields.set(path, key);
    const prefix = node.type === "field" ? `${path}.` : "";
    const fields = Array.isArray(json.fields) ? (json.fields as readonly Json[]) : [];
    for (const [index, child] of (node.children.fields ?? []).entries()) {
      const inner = fields[index];
      if (isObject(inner)) this.add(document, child, prefix + String(inner.id), inner);
    }
  }

  field = (path: string): NodeKey | undefined => this.#fields.get(path);
  name = (what: Named, id: string): string | undefined => this.#names.get(`${what}:${id}`);
}

/** Writes the references of a pasted node as they are written here. */
function pointTo(copy: WorkingCopy, node: DocumentNode, inside: Inside, { paths, titles }: Meaning): void {
  const document = copy.now;
  let property = "";
  const unknown = (name: string, title: string | undefined) =>
    void copy.report.push({ code: "kept-unknown", place: { key: node.key, property }, params: { name: title ?? name } });
  const target = (path: string): NodeKey | undefined => inside.field(path) ?? document.paths.get(paths[path] ?? path);
  const plain = (written: string): string => written.slice(1);
  const values = mapReferences<Scope>(node, {
    scope: scopeOfRules(document, node.type === "check" ? withRealField(node, target) : node),
    at: (name) => (property = name),
    enter(written, scope) {
      const key = written !== undefined && isAbsolute(written) ? target(plain(written)) : undefined;
      return key !== undefined && isList(document.nodes.get(key)) ? { list: key, outer: scope } : { items: key ?? null, outer: scope };
    },
    field(written, scope) {
      if (!isAbsolute(written)) return written;
      const key = target(plain(written));
      if (key === undefined) unknown(plain(written), titles.get(plain(written)));
      const path = key === undefined ? plain(written) : pathFrom(document, scope, key);
      if (path === undefined) copy.report.push({ code: "out-of-reach", place: { key: node.key, property } });
      return path ?? plain(written);
    },
    fieldFromOutside(written) {
      if (!isAbsolute(written)) return written;
      const key = target(plain(written));
      if (key === undefined) unknown(plain(written), titles.get(plain(written)));
      return key === undefined ? plain(written) : fieldPath(document, key);
    },
    name(what, id) {
      const here = inside.name(what, id) ?? paths[`${what}:${id}`] ?? id;
      if (!exists(document, what, here)) unknown(id, titles.get(`${what}:${id}`));
      return here;
    },
  });
  if (values !== node.values) copy.change((transaction) => transaction.setValues(node.key, values));
}

/** A pasted check still names its field from the clip. */
function withRealField(node: DocumentNode, target: (path: string) => NodeKey | undefined): DocumentNode {
  const key = typeof node.values.at === "string" && isAbsolute(node.values.at) ? target(node.values.at.slice(1)) : undefined;
  return key === undefined ? node : { ...node, type: "field", key };
}

function exists(document: AuthoringDocument, what: Named, id: string): boolean {
  const root = nodeOf(document, document.root);
  return Object.values(root.children)
    .flat()
    .some((key) => {
      const node = nodeOf(document, key);
      return namedAs(node) === what && idOf(node) === id;
    });
}
