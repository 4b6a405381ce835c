/** What the names in a rule stand for: which node, what its answer can be, and on which conditions it shows. */
import type { DocumentNode, Json, NodeKey } from "../../document/node.js";
import { getProperty } from "../../document/values.js";
import type { Reader } from "../reader.js";
import { anyDate, anyNumber, anything, firstDate, known, lastDate, nothing, type Literal, type Possible } from "./possible.js";

/** Path prefixes of the scopes around a place, outermost first: `""`, `"members."`. */
export type Scopes = readonly string[];

export interface PlacedRule {
  readonly rule: Json;
  readonly scopes: Scopes;
}

export interface Named {
  readonly id: string;
  readonly possible: Possible;
  /** All must hold for it to have a value. */
  readonly shownIf: readonly PlacedRule[];
}

interface FieldSight {
  readonly id: string;
  readonly isField: boolean;
  readonly isList: boolean;
  readonly parent: NodeKey | undefined;
  readonly when: Json | undefined;
}

const sight = (node: DocumentNode | undefined): FieldSight => ({
  id: String(node?.values.id),
  isField: node?.type === "field",
  isList: node?.type === "field" && node.values.kind === "list",
  parent: node?.parent,
  when: node?.values.when,
});

/** From the outermost ancestor to the node itself, as far as paths and conditions go: step, groups, lists, field. */
function chainOf(at: Reader, key: NodeKey): readonly FieldSight[] {
  const chain: FieldSight[] = [];
  for (let now: NodeKey | undefined = key; now !== undefined && now !== at.document.root;) {
    const seen: FieldSight = at.see(now, sight);
    chain.unshift(seen);
    now = seen.parent;
  }
  return chain;
}

/** Scopes that the rules of a node stand in; a list's own rules belong to what is around it. */
export function scopesAround(at: Reader, key: NodeKey): Scopes {
  const scopes = [""];
  let prefix = "";
  for (const one of chainOf(at, key).slice(0, -1)) {
    if (!one.isField) continue;
    prefix += `${one.id}.`;
    if (one.isList) scopes.push(prefix);
  }
  return scopes;
}

/** The conditions of everything around a node and its own, outermost first. */
export function conditionsOf(at: Reader, key: NodeKey): readonly PlacedRule[] {
  const rules: PlacedRule[] = [];
  let scopes: Scopes = [""];
  let prefix = "";
  for (const one of chainOf(at, key)) {
    if (one.when !== undefined) rules.push({ rule: one.when, scopes });
    if (!one.isField) continue;
    prefix += `${one.id}.`;
    if (one.isList) scopes = [...scopes, prefix];
  }
  return rules;
}

/** What a path names from a place; undefined for what cannot be reached. */
export function nameAt(at: Reader, scopes: Scopes, path: string): Named | undefined {
  if (path === "today") return { id: "today", possible: { ...anyDate, absent: false }, shownIf: [] };
  if (path === "channel") return { id: "channel", possible: anything, shownIf: [] };
  if (path === "case") return caseName(at);
  if (path.startsWith("documents.")) return { id: path, possible: known(["given", "covered"], true), shownIf: [] };
  let rest = path;
  let level = scopes.length - 1;
  for (; rest.startsWith("^."); level--) rest = rest.slice(2);
  const scope = scopes[level];
  const key = scope === undefined || rest === "" ? undefined : at.fieldAt(scope + rest);
  if (key === undefined || scopesAround(at, key).at(-1) !== scope) return undefined;
  return { id: key, possible: possibleOf(at, key), shownIf: conditionsOf(at, key) };
}

/** The case is asked before anything else, so where there are cases it is known. */
function caseName(at: Reader): Named {
  const ids = at.children(at.document.root, "cases").map((key) => at.see(key, (node) => String(node?.values.id)));
  return { id: "case", possible: ids.length ? known(ids) : nothing, shownIf: [] };
}

const takeField = (node: DocumentNode | undefined) => ({
  kind: String(node?.values.kind),
  result: node?.values.result,
  schema: node?.values.schema,
  options: node?.children.options ?? [],
});

/** What an accepted answer of a field can be. */
function possibleOf(at: Reader, key: NodeKey): Possible {
  const { kind, result, schema, options } = at.see(key, takeField);
  const bound = (name: string) => (schema === undefined ? undefined : getProperty({ schema }, `schema.${name}`));
  const listed = bound("enum");
  if (Array.isArray(listed) && kind !== "choices") return known(listed as Literal[], true);
  const values = () => options.map((option) => at.see(option, (node) => String(node?.values.value)));
  switch (kind) {
    case "yes-no":
      return known([true, false], true);
    case "choice":
      return options.length ? known(values(), true) : anything;
    case "choices":
      return options.length ? { is: "several", values: values(), absent: true } : anything;
    case "integer":
    case "number":
    case "percent":
    case "money":
      return numbersWithin(bound);
    case "date":
      return datesWithin(bound("minimum"), bound("maximum"));
    case "computed":
      return result === "boolean" ? known([true, false], true) : result === "number" || result === "money" ? anyNumber : anything;
    default:
      return anything;
  }
}

function numbersWithin(bound: (name: string) => Json | undefined): Possible {
  const number = (name: string, without: number) => {
    const value = bound(name);
    return typeof value === "number" ? value : without;
  };
  return {
    is: "number",
    low: Math.max(number("minimum", -Infinity), number("exclusiveMinimum", -Infinity)),
    high: Math.min(number("maximum", Infinity), number("exclusiveMaximum", Infinity)),
    absent: true,
  };
}

const datesWithin = (low: Json | undefined, high: Json | undefined): Possible => ({
  is: "date",
  low: typeof low === "string" ? low : firstDate,
  high: typeof high === "string" ? high : lastDate,
  absent: true,
});
