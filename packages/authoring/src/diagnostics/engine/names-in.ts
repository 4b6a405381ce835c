/**
 * The names that the rules and settings of a node may mean, as they are written. More than are meant does no harm: it is asked what a name may
 * mean, and the engine decides.
 */
import type { DocumentNode, Json } from "../../document/node.js";
import { isObject } from "../../document/values.js";
import { withoutUps } from "../../references/reference-map.js";

const known = new WeakMap<DocumentNode, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

export function namesIn(node: DocumentNode): ReadonlySet<string> {
  let names = known.get(node);
  if (!names) known.set(node, (names = collect(node)));
  return names;
}

function collect({ type, values }: DocumentNode): ReadonlySet<string> {
  if (type === "scenario" || type === "procedure") return none;
  const names = new Set<string>();
  for (const [member, value] of Object.entries(values)) {
    // Which settings name a field is the kind's to know.
    if (member === "settings" || (member === "at" && type === "check")) addTexts(value, names);
    else if (typeof value === "object") addPaths(value, names);
  }
  return names.size > 0 ? names : none;
}

function addTexts(value: Json, names: Set<string>): void {
  if (typeof value === "string") names.add(withoutUps(value));
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) addTexts(inner as Json, names);
}

function addPaths(value: Json, names: Set<string>): void {
  if (isObject(value) && value.var !== undefined) addTexts(value.var, names);
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) if (typeof inner === "object") addPaths(inner as Json, names);
}
