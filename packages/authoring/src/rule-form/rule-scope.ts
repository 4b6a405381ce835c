/**
 * What a rule can name where it stands: fields from the nearest list row outwards, the case, today, the way of filing, documents.
 * Names come with their labels, types and options, so that nobody has to know a path.
 */
import type { Text } from "@hoso/contract";
import { ancestors, childrenOf, nodeOf, rootOf, type AuthoringDocument, type DocumentNode, type NodeKey } from "../document/node.js";
import { typeOfKind, type OperandType } from "./operand-type.js";

export interface NamedOption {
  readonly value: string;
  readonly label: string;
}

export interface RuleName {
  /** As the rule writes it here, `^.` included. */
  readonly path: string;
  /** Undefined where the words of the interface name it: the case, today, the channel, one item. */
  readonly label: string | undefined;
  readonly type: OperandType;
  readonly is: "field" | "case" | "today" | "channel" | "document" | "item";
  readonly kind?: string;
  /** Of a field or the case. What a document or the channel can be is named by the words of the interface. */
  readonly options?: readonly NamedOption[];
  /** Title of the step, and of the groups around it. */
  readonly within: readonly string[];
  /** Another field has the same label, so that the label alone does not say which is meant. */
  readonly ambiguous?: boolean;
  readonly key?: NodeKey;
}

export interface RuleScope {
  readonly document: AuthoringDocument;
  /** Language of labels. */
  readonly language: string;
  /** Undefined: nothing of this name can be reached from here. */
  find(path: string): RuleName | undefined;
  /** All that can be named here, in the order of the form. */
  names(): readonly RuleName[];
  /** The scope that an operator over this list opens. */
  inside(path: string): RuleScope | undefined;
  /** Paths of the lists around this place, outermost first, each as named from the one before. */
  readonly lists: readonly string[];
}

/** The scope of the rules of a node. @param at its key; a list's own rules belong to what is around it */
export function ruleScope(document: AuthoringDocument, at: NodeKey, language: string): RuleScope {
  const { type, values } = nodeOf(document, at);
  // A check stands where the field stands that carries it.
  const carrier = type === "check" && typeof values.at === "string" ? document.paths.get(values.at) : at;
  return scopeOf(document, carrier === undefined ? [] : listsAround(document, carrier), language);
}

const isList = (node: DocumentNode): boolean => node.type === "field" && node.values.kind === "list";

/** Paths of the lists around a node, each from the one before. */
function listsAround(document: AuthoringDocument, key: NodeKey): string[] {
  const lists: string[] = [];
  let path: string[] = [];
  const chain = [...ancestors(document, key)].reverse();
  for (const node of chain) {
    if (node.type !== "field") continue;
    path.push(String(node.values.id));
    if (!isList(node)) continue;
    lists.push(path.join("."));
    path = [];
  }
  return lists;
}

function scopeOf(document: AuthoringDocument, lists: readonly string[], language: string): RuleScope {
  const prefix = (count: number) =>
    lists
      .slice(0, count)
      .map((list) => `${list}.`)
      .join("");
  let known: readonly RuleName[] | undefined;
  return {
    document,
    language,
    lists,
    find(path) {
      const outside = variable(document, path, language);
      if (outside) return outside;
      const [rest, up] = climb(path);
      if (up > lists.length) return undefined;
      const key = document.paths.get(prefix(lists.length - up) + rest);
      return key === undefined ? undefined : fieldName(document, nodeOf(document, key), path, language);
    },
    names: () => (known ??= namesOf(document, lists, language)),
    inside(path) {
      const [rest, up] = climb(path);
      const key = up > lists.length ? undefined : document.paths.get(prefix(lists.length - up) + rest);
      const node = key === undefined ? undefined : nodeOf(document, key);
      if (!node) return undefined;
      if (isList(node)) return scopeOf(document, [...lists.slice(0, lists.length - up), rest], language);
      return node.values.kind === "choices" ? itemScope(this, fieldName(document, node, path, language)) : undefined;
    },
  };
}

function namesOf(document: AuthoringDocument, lists: readonly string[], language: string): RuleName[] {
  const names: RuleName[] = [];
  for (let up = 0; up <= lists.length; up++)
    names.push(...fieldsOf(document, lists.slice(0, lists.length - up), "^.".repeat(up), language));
  return [...names, ...variables(document, language)];
}

/** Over plain items there is the item itself, and everything around it by `^.`. */
function itemScope(outer: RuleScope, { options, within }: RuleName): RuleScope {
  const item: RuleName = { path: "", label: undefined, type: "option", is: "item", within, ...(options && { options }) };
  const raised = (name: RuleName): RuleName => ({ ...name, path: `^.${name.path}` });
  return {
    document: outer.document,
    language: outer.language,
    lists: outer.lists,
    find(path) {
      if (path === "") return item;
      const found = path.startsWith("^.") ? outer.find(path.slice(2)) : undefined;
      return found && raised(found);
    },
    names: () => [item, ...outer.names().map(raised)],
    inside: (path) => (path.startsWith("^.") ? outer.inside(path.slice(2)) : undefined),
  };
}

function climb(path: string): [rest: string, up: number] {
  let up = 0;
  for (; path.startsWith("^."); up++) path = path.slice(2);
  return [path, up];
}

function variable(document: AuthoringDocument, path: string, language: string): RuleName | undefined {
  if (path === "case") return caseName(document, language);
  if (path === "today") return { path, label: undefined, type: "date", is: "today", within: [] };
  if (path === "channel") return { path, label: undefined, type: "option", is: "channel", within: [] };
  if (!path.startsWith("documents.")) return undefined;
  const id = path.slice("documents.".length);
  const key = childrenOf(rootOf(document), "documents").find((child) => nodeOf(document, child).values.id === id);
  return key === undefined ? undefined : documentName(nodeOf(document, key), language);
}

function variables(document: AuthoringDocument, language: string): RuleName[] {
  const root = rootOf(document);
  const named = childrenOf(root, "cases").length > 0 ? ["case", "today", "channel"] : ["today", "channel"];
  return [
    ...named.map((path) => variable(document, path, language)!),
    ...childrenOf(root, "documents").map((key) => documentName(nodeOf(document, key), language)),
  ];
}

function caseName(document: AuthoringDocument, language: string): RuleName {
  const options = childrenOf(rootOf(document), "cases").map((key) => {
    const { id, title } = nodeOf(document, key).values;
    return { value: String(id), label: labelIn(title, language) ?? String(id) };
  });
  return { path: "case", label: undefined, type: "option", is: "case", options, within: [] };
}

const documentName = (node: DocumentNode, language: string): RuleName => ({
  path: `documents.${String(node.values.id)}`,
  label: labelIn(node.values.title, language) ?? String(node.values.id),
  type: "option",
  is: "document",
  within: [],
  key: node.key,
});

function fieldName(document: AuthoringDocument, node: DocumentNode, path: string, language: string): RuleName {
  const kind = String(node.values.kind);
  const options = childrenOf(node, "options").map((key) => {
    const { value, label } = nodeOf(document, key).values;
    return { value: String(value), label: labelIn(label, language) ?? String(value) };
  });
  const within: string[] = [];
  for (const outer of ancestors(document, node.key)) {
    const title = labelIn(outer.values.label ?? outer.values.title, language);
    if (outer.type !== "procedure" && title !== undefined) within.unshift(title);
  }
  const label = labelIn(node.values.label, language) ?? String(node.values.id);
  return {
    path,
    label,
    type: typeOfKind(kind, node.values.result),
    is: "field",
    kind,
    within,
    key: node.key,
    ...(repeatedLabels(document, language).has(label) && { ambiguous: true }),
    ...(options.length > 0 && { options }),
  };
}

const repeated = new WeakMap<AuthoringDocument, Map<string, ReadonlySet<string>>>();

/** Labels that more than one field has: found once for each state of the document. */
function repeatedLabels(document: AuthoringDocument, language: string): ReadonlySet<string> {
  const byLanguage = repeated.get(document) ?? new Map<string, ReadonlySet<string>>();
  repeated.set(document, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const { type, values } of document.nodes.values()) {
    const label = type === "field" ? labelIn(values.label, language) : undefined;
    if (label !== undefined) (seen.has(label) ? twice : seen).add(label);
  }
  byLanguage.set(language, twice);
  return twice;
}

/** The fields of one scope: those of the application, or of one row. */
function* fieldsOf(document: AuthoringDocument, lists: readonly string[], lead: string, language: string): IterableIterator<RuleName> {
  const listKey = lists.length === 0 ? undefined : document.paths.get(lists.join("."));
  const tops = listKey === undefined ? childrenOf(rootOf(document), "steps") : [listKey];
  for (const top of tops) yield* below(nodeOf(document, top), "");
  function* below(node: DocumentNode, prefix: string): IterableIterator<RuleName> {
    for (const key of childrenOf(node, "fields")) {
      const field = nodeOf(document, key);
      const path = prefix + String(field.values.id);
      if (field.values.kind !== "note") yield fieldName(document, field, lead + path, language);
      if (field.values.kind === "group") yield* below(field, `${path}.`);
    }
  }
}

/** A text in the language wanted, else in any it has. */
export function labelIn(text: unknown, language: string): string | undefined {
  if (typeof text === "string") return text === "" ? undefined : text;
  if (typeof text !== "object" || text === null) return undefined;
  const byLanguage = text as Exclude<Text, string>;
  return byLanguage[language] || Object.values(byLanguage).find((one) => one !== "") || undefined;
}
