/** What differs in the own properties of one node: texts by language, conditions, rules, terms, values. */
import type { DocumentNode, Json, Values } from "../document/node.js";
import { getProperty, isObject, sameJson, setProperty } from "../document/values.js";
import { shapeOf } from "../structure/structure.js";
import type { PropertyShape } from "../structure/shapes.js";
import type { DifferenceCode } from "./difference.js";

export interface PropertyDifference {
  readonly code: DifferenceCode;
  readonly property: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly language?: string;
}

export function nodeDifferences(before: DocumentNode, after: DocumentNode): readonly PropertyDifference[] {
  if (sameJson(before.values, after.values)) return [];
  const found: PropertyDifference[] = [];
  for (const shape of shapeOf(after.type).properties) found.push(...ofProperty(shape, before.values, after.values));
  if (!sameJson(unknownIn(before), unknownIn(after))) found.push({ code: "other", property: "" });
  return found;
}

/** The term says one thing in three properties. */
const termName = /^(?:processing\.)?term\.(?:value|unit|cutoff)$/;

function ofProperty(shape: PropertyShape, was: Values, is: Values): readonly PropertyDifference[] {
  const { name, type } = shape;
  if (termName.test(name)) return name.endsWith("value") ? ofTerm(name.slice(0, -".value".length), was, is) : [];
  const before = getProperty(was, name);
  const after = getProperty(is, name);
  if (sameJson(before, after)) return [];
  const sides = both(before, after);
  switch (type) {
    case "text":
    case "markdown":
      return ofText(name, before, after);
    case "texts":
      return ofTexts(name, before, after);
    case "condition":
      return [{ code: "condition", property: name, ...sides }];
    case "rule":
      return [{ code: "rule", property: name, ...sides }];
    case "id":
      return [{ code: "renamed", property: name, ...sides }];
    default:
      return [{ code: "changed", property: name, ...sides }];
  }
}

const both = (before: Json | undefined, after: Json | undefined): Pick<PropertyDifference, "before" | "after"> => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

function ofTerm(name: string, was: Values, is: Values): readonly PropertyDifference[] {
  const before = getProperty(was, name);
  const after = getProperty(is, name);
  return sameJson(before, after) ? [] : [{ code: "term", property: name, ...both(before, after) }];
}

/** By language; a text for all languages has none. */
function ofText(property: string, before: Json | undefined, after: Json | undefined): readonly PropertyDifference[] {
  const one = (value: Json | undefined): boolean => value === undefined || typeof value === "string";
  if (one(before) && one(after)) return [{ code: "text", property, ...both(before, after) }];
  if ((!one(before) && !isObject(before)) || (!one(after) && !isObject(after)))
    return [{ code: "changed", property, ...both(before, after) }];
  const languages = new Set([before, after].flatMap((value) => (isObject(value) ? Object.keys(value) : [])));
  const inLanguage = (value: Json | undefined, language: string): Json | undefined =>
    isObject(value) ? (Object.hasOwn(value, language) ? value[language] : undefined) : value;
  const found = [...languages].flatMap((language): PropertyDifference[] => {
    const [was, is] = [inLanguage(before, language), inLanguage(after, language)];
    return sameJson(was, is) ? [] : [{ code: "text", property, language, ...both(was, is) }];
  });
  // The same words, now by language or no longer so.
  return found.length > 0 ? found : [{ code: "changed", property }];
}

function ofTexts(property: string, before: Json | undefined, after: Json | undefined): readonly PropertyDifference[] {
  const names = new Set([before, after].flatMap((value) => (isObject(value) ? Object.keys(value) : [])));
  const member = (value: Json | undefined, name: string): Json | undefined =>
    isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  const found = [...names].flatMap((name) =>
    sameJson(member(before, name), member(after, name)) ? [] : ofText(`${property}.${name}`, member(before, name), member(after, name)),
  );
  return found.length > 0 ? found : [{ code: "changed", property }];
}

/** What is left when everything that the format knows is taken away. */
function unknownIn({ type, values }: DocumentNode): Values {
  let rest = values;
  for (const { name } of shapeOf(type).properties) if (getProperty(rest, name) !== undefined) rest = setProperty(rest, name, undefined);
  return rest;
}
