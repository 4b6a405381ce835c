/** `field.change-kind`: another kind, with everything that makes sense for it too. What does not is taken off and reported. */
import { childrenOf, subtree, type DocumentNode, type Json, type NodeKey, type Values } from "../document/node.js";
import { getProperty, setProperty } from "../document/values.js";
import { possibleUsersOfField } from "../references/reference-index.js";
import { usesOf } from "../references/uses.js";
import { propertiesFor, slotOf } from "../structure/structure.js";
import { refuse, type Command, type CommandContext } from "./command.js";
import { startingKind } from "./starting-values.js";
import { WorkingCopy } from "./working-copy.js";

export interface ChangeKindArgs {
  readonly key: NodeKey;
  readonly kind: string;
}

/** Kinds whose values are alike, so that a default, bounds and rules that compare keep their sense. */
const families: readonly (readonly string[])[] = [
  ["text", "long-text", "email", "phone", "url", "person-name", "personal-id", "tax-code", "plate", "search", "choice"],
  ["number", "integer", "money", "percent"],
  ["date", "partial-date"],
  ["month"],
  ["time"],
  ["yes-no"],
  ["choices"],
];
const familyOf = (kind: string): readonly string[] | undefined => families.find((family) => family.includes(kind));
const isAlike = (one: string, other: string): boolean => familyOf(one) !== undefined && familyOf(one) === familyOf(other);

export const changeKind: Command<ChangeKindArgs> = (document, { key, kind }, context) => {
  const node = document.nodes.get(key);
  if (!node) return refuse("unknown-node");
  if (node.type !== "field") return refuse("not-a-field");
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind)) return refuse("bad-value", { property: "kind" });
  const copy = new WorkingCopy(document);
  const before = String(node.values.kind);
  if (before === kind) return copy.done({ focus: key });
  const uses = isAlike(before, kind) ? [] : usesOf(document, key).filter(({ of }) => of === key);
  copy.change((transaction) => transaction.setValues(key, valuesFor(copy, node, kind)));
  for (const slot of Object.keys(node.children)) dropUnfitting(copy, key, slot, kind);
  complete(copy, key, kind, context);
  // Rows make a scope and groups do not: what stands inside spells its paths anew.
  if ((before === "list") !== (kind === "list"))
    copy.relink(document, [...possibleUsersOfField(document, key), ...[...subtree(copy.now, key)].map((node) => node.key)]);
  for (const { place } of uses) copy.report.push({ code: "rules-to-check", place });
  return copy.done({ focus: key });
};

/** The node's values as the new kind can have them. Settings belong to a kind alone. */
function valuesFor(copy: WorkingCopy, node: DocumentNode, kind: string): Values {
  const before = String(node.values.kind);
  const possible = new Set(propertiesFor({ ...node, values: { ...node.values, kind } }).map(({ name }) => name));
  let values = setProperty(node.values, "kind", kind);
  for (const { name } of propertiesFor(node)) {
    const value = getProperty(values, name);
    if (value === undefined || name === "kind") continue;
    const next = possible.has(name) ? adapted(name, value, before, kind) : undefined;
    if (next === value) continue;
    values = setProperty(values, name, next);
    if (next === undefined) copy.report.push({ code: "dropped", place: { key: node.key, property: name } });
  }
  return values;
}

function adapted(name: string, value: Json, before: string, kind: string): Json | undefined {
  if (name === "settings") return undefined;
  if (name === "default") {
    if (before === "choice" && kind === "choices") return [value];
    if (before === "choices" && kind === "choice") return Array.isArray(value) ? value[0] : undefined;
    return isAlike(before, kind) && kind !== "choice" ? value : undefined;
  }
  const isBound = name === "schema.minimum" || name === "schema.maximum" || name === "schema.enum";
  return isBound && !isAlike(before, kind) ? undefined : value;
}

function dropUnfitting(copy: WorkingCopy, key: NodeKey, slot: string, kind: string): void {
  const kinds = slotOf("field", slot)?.kinds;
  const children = childrenOf(copy.node(key), slot);
  if (!kinds || kinds.includes(kind) || children.length === 0) return;
  copy.change((transaction) => children.forEach((child) => transaction.remove(child)));
  copy.report.push({ code: "dropped", place: { key, property: slot }, params: { count: children.length } });
}

/** What the kind cannot do without. */
function complete(copy: WorkingCopy, key: NodeKey, kind: string, context: CommandContext): void {
  const { options, ...start } = startingKind(copy.now, kind, context);
  copy.change((transaction) => {
    for (const [name, value] of Object.entries(start)) if (copy.node(key).values[name] === undefined) transaction.set(key, name, value);
    if (Array.isArray(options) && childrenOf(copy.node(key), "options").length === 0)
      for (const option of options as readonly Values[]) transaction.insert(key, "options", "option", option, undefined, context.newKey);
  });
}
