/**
 * Maps everything by which a node names something else: fields in rules, checks, settings and scenarios; documents, cases, purposes, steps and
 * fees. Renaming, moving, merging, copying and "where is this used" are all this one function with another map.
 */
import type { DocumentNode, Json, Values } from "../document/node.js";
import { getProperty, isObject, setProperty } from "../document/values.js";
import { shapeOf } from "../structure/structure.js";
import { mapNames, withoutUps, type ReferenceMap } from "./reference-map.js";
import { mapRule, type RuleVisitor } from "./rule-paths.js";
import { mapScenario } from "./scenario-references.js";

const variables = new Set(["case", "today", "channel", ""]);
const documentPrefix = "documents.";

/** Settings of standard kinds that name a field. */
const pathSettings = ["settings.birthDate", "settings.sex"];

/** The values with all references mapped: the same object when none changes. */
export function mapReferences<S>(node: DocumentNode, map: ReferenceMap<S>): Values {
  if (node.type === "scenario") return mapScenario(node.values, map);
  const visitor = ruleVisitor(map);
  let values = node.values;
  const apply = (property: string, change: (value: Json) => Json) => {
    const value = getProperty(node.values, property);
    if (value === undefined) return;
    map.at?.(property);
    const next = change(value);
    if (next !== value) values = setProperty(values, property, next);
  };
  for (const { name, type } of shapeOf(node.type).properties) {
    if (type === "condition" || type === "rule") apply(name, (rule) => (isObject(rule) ? mapRule(rule, map.scope, visitor) : rule));
    else if (type === "path") apply(name, (path) => (typeof path === "string" ? map.fieldFromOutside(path) : path));
    else if (type === "purposes") apply(name, (ids) => mapNames(ids, "purpose", map));
  }
  if (node.type === "field")
    for (const name of pathSettings) apply(name, (path) => (typeof path === "string" ? map.field(path, map.scope) : path));
  return values;
}

function ruleVisitor<S>(map: ReferenceMap<S>): RuleVisitor<S> {
  return {
    path(written, scope) {
      const plain = withoutUps(written);
      if (variables.has(plain)) return written;
      if (!plain.startsWith(documentPrefix)) return map.field(written, scope);
      const id = plain.slice(documentPrefix.length);
      const named = map.name?.("document", id) ?? id;
      return named === id ? written : `${written.slice(0, written.length - id.length)}${named}`;
    },
    enter: (written, scope) => map.enter(written, scope),
    value(written, value, scope) {
      if (withoutUps(written) === "case") return map.name?.("case", value) ?? value;
      return map.value?.(written, value, scope) ?? value;
    },
  };
}
