/** What a stored scenario names: fields in its answers and expectations, the case, documents, steps and fees. */
import type { Json, Values } from "../document/node.js";
import { isObject } from "../document/values.js";
import { mapNames, type ReferenceMap } from "./reference-map.js";
import { mapItems } from "./rule-paths.js";

type Members = { readonly [member: string]: Json };

export function mapScenario<S>(values: Values, map: ReferenceMap<S>): Values {
  const next: Record<string, Json> = { ...values };
  const change = (name: string, mapped: Json) => {
    if (mapped === values[name]) return;
    next[name] = mapped;
  };
  const told = (name: string): Json | undefined => {
    if (values[name] !== undefined) map.at?.(name);
    return values[name];
  };
  const chosen = told("case");
  if (typeof chosen === "string") change("case", map.name?.("case", chosen) ?? chosen);
  const given = told("given");
  if (given !== undefined) change("given", mapNames(given, "document", map));
  const answers = told("answers");
  if (isObject(answers)) change("answers", mapAnswers(answers, map));
  const expect = told("expect");
  if (isObject(expect)) change("expect", mapExpected(expect, map));
  return Object.keys(next).some((name) => next[name] !== values[name]) ? next : values;
}

function mapExpected<S>(expect: Members, map: ReferenceMap<S>): Json {
  return mapMembers(expect, (value, name) => {
    if (name === "visible" || name === "hidden" || name === "required") return mapEach(value, (path) => mapRowPath(path, map));
    if (name === "steps") return mapNames(value, "step", map);
    if (name === "documents") return mapNames(value, "document", map);
    if (name === "fees" && isObject(value)) return renameMembers(value, (id) => map.name?.("fee", id) ?? id);
    if (name === "findings" && Array.isArray(value))
      return mapItems(value as readonly Json[], (finding) =>
        isObject(finding)
          ? mapMembers(finding, (member, at) => (at === "path" && typeof member === "string" ? mapFindingPath(member, map) : member))
          : finding,
      );
    if (name === "values" && isObject(value))
      return keepIfSame(
        value,
        Object.entries(value).map(([path, held]) => [mapRowPath(path, map), mapHeld(held, withoutRows(path), map)]),
      );
    return value;
  });
}

/** A finding stands at a field, at `documents.<id>`, at `case` or at a fee. */
function mapFindingPath<S>(path: string, map: ReferenceMap<S>): string {
  const [what, id] = path.split(".");
  if (what === "documents" && id !== undefined) return `documents.${map.name?.("document", id) ?? id}`;
  return mapRowPath(path, map);
}

const mapEach = (value: Json, change: (item: string) => string): Json =>
  Array.isArray(value) ? mapItems(value as readonly Json[], (item) => (typeof item === "string" ? change(item) : item)) : value;

const isRow = (part: string): boolean => /^\d+$/.test(part);
export const withoutRows = (path: string): string =>
  path
    .split(".")
    .filter((part) => !isRow(part))
    .join(".");

/** "members.0.fullName": the numbers stay behind the list they belong to, as long as the field stays in as many lists. */
function mapRowPath<S>(path: string, map: ReferenceMap<S>): string {
  const parts = path.split(".");
  const rows: { readonly list: string; readonly row: string }[] = [];
  const names: string[] = [];
  for (const part of parts)
    if (isRow(part)) rows.push({ list: names.join("."), row: part });
    else names.push(part);
  const plain = names.join(".");
  const mapped = map.fieldFromOutside(plain);
  if (mapped === plain && rows.length === 0) return path;
  if (rows.length === 0 && !hasPlace(plain, map)) return path;
  const lists = rows.map(({ list, row }) => ({ list: map.fieldFromOutside(list), row }));
  if (lists.some(({ list }) => !`${mapped}.`.startsWith(`${list}.`))) return path;
  let result = mapped;
  for (const { list, row } of lists.reverse()) result = `${list}.${row}${result.slice(list.length)}`;
  return result;
}

/**
 * Answers are objects by field id. Where a field has another path its answer moves along; an answer whose field went into or out of a list has no
 * row to go to and stays as it is.
 */
function mapAnswers<S>(answers: Members, map: ReferenceMap<S>): Json {
  const moved: [path: string, value: Json][] = [];
  const walk = (value: Json, path: string, inRow: boolean): Json => {
    if (Array.isArray(value))
      return mapItems(value as readonly Json[], (item) => (isObject(item) ? walk(item, path, true) : answer(item, path, map)));
    if (!isObject(value)) return answer(value, path, map);
    const parent = path === "" ? "" : map.fieldFromOutside(path);
    const members: [string, Json][] = [];
    for (const [id, member] of Object.entries(value)) {
      const at = path === "" ? id : `${path}.${id}`;
      const mapped = map.fieldFromOutside(at);
      const next = walk(member, at, inRow);
      const [holder, name] = split(mapped);
      if (holder === parent) members.push([name, next]);
      else if (mapped !== at && !inRow && hasPlace(at, map)) moved.push([mapped, next]);
      else members.push([id, next]);
    }
    return keepIfSame(value, members);
  };
  let result = walk(answers as Json, "", false) as Members;
  for (const [path, value] of moved) result = place(result, path.split("."), value);
  return result as Json;
}

const hasPlace = <S>(path: string, map: ReferenceMap<S>): boolean => map.hasPlace?.(path) ?? true;

function answer<S>(value: Json, path: string, map: ReferenceMap<S>): Json {
  return typeof value === "string" ? (map.answer?.(path, value) ?? value) : value;
}

function mapHeld<S>(held: Json, path: string, map: ReferenceMap<S>): Json {
  return Array.isArray(held) ? mapItems(held as readonly Json[], (item) => answer(item, path, map)) : answer(held, path, map);
}

function split(path: string): [holder: string, name: string] {
  const at = path.lastIndexOf(".");
  return at < 0 ? ["", path] : [path.slice(0, at), path.slice(at + 1)];
}

function place(into: Members, [head = "", ...rest]: readonly string[], value: Json): Members {
  const inner = into[head];
  if (rest.length === 0) return { ...into, [head]: isObject(inner) && isObject(value) ? { ...inner, ...value } : value };
  return { ...into, [head]: place(isObject(inner) ? inner : {}, rest, value) as Json };
}

const mapMembers = (value: Members, map: (member: Json, name: string) => Json): Members =>
  keepIfSame(
    value,
    Object.entries(value).map(([name, member]) => [name, map(member, name)]),
  ) as Members;

const renameMembers = (value: Members, map: (name: string) => string): Members =>
  keepIfSame(
    value,
    Object.entries(value).map(([name, member]) => [map(name), member]),
  ) as Members;

function keepIfSame(value: Members, members: readonly [string, Json][]): Json {
  const before = Object.entries(value);
  const same =
    before.length === members.length && members.every(([name, member], at) => before[at]![0] === name && before[at]![1] === member);
  return same ? (value as Json) : (Object.fromEntries(members) as Json);
}
