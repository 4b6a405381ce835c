/**
 * Walks a rule and maps the paths, and the values compared with them, keeping every part that does not change. It knows which operators open
 * the scope of a row, and leaves to its visitor what a path means.
 */
import type { Json } from "../document/node.js";
import { isObject } from "../document/values.js";

export interface RuleVisitor<S> {
  path(written: string, scope: S): string;
  /** The scope inside a list operator. `written` is undefined where the items come from no path. */
  enter(written: string | undefined, scope: S): S;
  /** A text that is compared with what stands at a path. */
  value?(written: string, value: string, scope: S): string;
}

const overRows = new Set(["some", "all", "none", "filter", "map", "sum", "count"]);

export function mapRule<S>(rule: Json, scope: S, visitor: RuleVisitor<S>): Json {
  if (Array.isArray(rule)) return mapItems(rule as readonly Json[], (item) => mapRule(item, scope, visitor));
  if (!isObject(rule)) return rule;
  const entries = Object.entries(rule);
  const entry = entries[0];
  if (!entry || entries.length > 1) return rule;
  const [operator, operands] = entry;
  const mapped = mapOperands(operator, operands, scope, visitor);
  return mapped === operands ? rule : { [operator]: mapped };
}

function mapOperands<S>(operator: string, operands: Json, scope: S, visitor: RuleVisitor<S>): Json {
  if (operator === "var") return typeof operands === "string" ? visitor.path(operands, scope) : mapVariable(operands, scope, visitor);
  if (overRows.has(operator)) return mapOverRows(operands, scope, visitor);
  const mapped = mapRule(operands, scope, visitor);
  return visitor.value && Array.isArray(operands) && Array.isArray(mapped)
    ? mapCompared(operator, operands, mapped, scope, visitor)
    : mapped;
}

/** `{"var": ["path"]}` means the same as `{"var": "path"}`. */
function mapVariable<S>(operands: Json, scope: S, visitor: RuleVisitor<S>): Json {
  if (!Array.isArray(operands) || typeof operands[0] !== "string") return operands;
  const mapped = visitor.path(operands[0], scope);
  return mapped === operands[0] ? operands : [mapped, ...(operands as readonly Json[]).slice(1)];
}

function mapOverRows<S>(operands: Json, scope: S, visitor: RuleVisitor<S>): Json {
  if (!Array.isArray(operands)) return mapRule(operands, scope, visitor);
  const inner = visitor.enter(collectionPath(operands[0]), scope);
  return mapItems(operands as readonly Json[], (operand, index) => mapRule(operand, index === 0 ? scope : inner, visitor));
}

/** The path of a collection, through any filters around it. */
function collectionPath(rule: Json | undefined): string | undefined {
  if (!isObject(rule)) return undefined;
  const { filter } = rule;
  return Array.isArray(filter) ? collectionPath((filter as readonly Json[])[0]) : pathRead(rule);
}

function pathRead(rule: Json | undefined): string | undefined {
  if (!isObject(rule)) return undefined;
  const path = Array.isArray(rule.var) ? (rule.var as readonly Json[])[0] : rule.var;
  return typeof path === "string" ? path : undefined;
}

/** Texts beside a path in a comparison. `before` has the paths as written, `after` as they will be. */
function mapCompared<S>(operator: string, before: readonly Json[], after: readonly Json[], scope: S, visitor: RuleVisitor<S>): Json {
  if ((operator !== "==" && operator !== "!=" && operator !== "in") || before.length !== 2) return after as Json;
  const [left, right] = before.map(pathRead);
  const path = left ?? right;
  if (path === undefined) return after as Json;
  const valueOf = (value: Json): Json => (typeof value === "string" ? visitor.value!(path, value, scope) : value);
  const at = left === undefined ? 0 : 1;
  return mapItems(after, (operand, index) => {
    if (index !== at) return operand;
    return operator === "in" && Array.isArray(operand) ? mapItems(operand as readonly Json[], valueOf) : valueOf(operand);
  });
}

/** The same array when no item changes. */
export function mapItems(items: readonly Json[], map: (item: Json, index: number) => Json): Json & readonly Json[] {
  let changed = false;
  const mapped = items.map((item, index) => {
    const next = map(item, index);
    changed ||= next !== item;
    return next;
  });
  return changed ? mapped : (items as Json & readonly Json[]);
}
