/** `node.set` and `text.set`: one property of one node. Names and kinds go through the commands that take their dependants along. */
import { rootOf, type AuthoringDocument, type Json, type NodeKey } from "../document/node.js";
import { getProperty, isObject, sameJson, setProperty } from "../document/values.js";
import type { PropertyShape } from "../structure/shapes.js";
import { propertyOf } from "../structure/structure.js";
import { changeKind } from "./change-kind.js";
import { refuse, type Command } from "./command.js";
import { renameNode } from "./rename-node.js";
import { companions } from "./starting-values.js";
import { fitsProperty } from "./property-values.js";
import { WorkingCopy } from "./working-copy.js";

export interface SetArgs {
  readonly key: NodeKey;
  /** Dotted. */
  readonly property: string;
  /** Absent: the property is removed. */
  readonly value?: Json;
}

export const setNode: Command<SetArgs> = (document, { key, property, value }, context) => {
  const node = document.nodes.get(key);
  if (!node) return refuse("unknown-node");
  const shape = shapeAt(node.type, property);
  if (!shape) return refuse("unknown-property", { property });
  if (value === undefined ? shape.required === true : !fitsProperty(shape, property, value)) return refuse("bad-value", { property });
  if (property === "id" || (node.type === "option" && property === "value")) {
    if (value !== undefined) return renameNode(document, { key, id: String(value) }, context);
    if (propertyOf(node.type, "id")?.required) return refuse("bad-value", { property });
  }
  if (node.type === "field" && property === "kind") return changeKind(document, { key, kind: String(value) }, context);
  if (sameJson(getProperty(node.values, property), value)) return new WorkingCopy(document).done({ focus: key });
  const copy = new WorkingCopy(document);
  let values = setProperty(node.values, property, value);
  if (value !== undefined) values = companions(node.type, property, values, context);
  copy.change((transaction) => transaction.setValues(key, values));
  return copy.done({ focus: key });
};

/** The shape of a property, or of the map or settings that it is one member of. */
function shapeAt(type: Parameters<typeof propertyOf>[0], property: string): PropertyShape | undefined {
  const own = propertyOf(type, property);
  if (own) return own;
  for (let at = property.lastIndexOf("."); at > 0; at = property.lastIndexOf(".", at - 1)) {
    const holder = propertyOf(type, property.slice(0, at));
    if (holder) return holder.type === "texts" || holder.type === "json" ? { ...holder, required: false } : undefined;
  }
  return undefined;
}

export interface SetTextArgs {
  readonly key: NodeKey;
  readonly property: string;
  readonly language: string;
  readonly text: string;
}

export const setText: Command<SetTextArgs> = (document, { key, property, language, text }) => {
  const node = document.nodes.get(key);
  if (!node) return refuse("unknown-node");
  const shape = shapeAt(node.type, property);
  const isText = shape?.type === "text" || shape?.type === "markdown" || (shape?.type === "texts" && property !== shape.name);
  if (!shape || !isText) return refuse("unknown-property", { property });
  if (typeof text !== "string" || !isLanguageTag(language)) return refuse("bad-value", { property });
  const copy = new WorkingCopy(document);
  const next = textWith(document, getProperty(node.values, property), language, text, shape.required === true);
  copy.change((transaction) => transaction.set(key, property, next));
  return copy.done({ focus: key });
};

export const isLanguageTag = (tag: unknown): tag is string => typeof tag === "string" && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);

/** A text with one language written; an empty text is taken out, and a property that nobody needs with its last text. */
export function textWith(
  document: AuthoringDocument,
  current: Json | undefined,
  language: string,
  text: string,
  required: boolean,
): Json | undefined {
  const languages = rootOf(document).values.languages;
  const first = Array.isArray(languages) && typeof languages[0] === "string" ? languages[0] : language;
  const before: { readonly [language: string]: Json } = isObject(current)
    ? current
    : typeof current === "string"
      ? { [first]: current }
      : {};
  if (text !== "") return { ...before, [language]: text };
  const { [language]: _gone, ...others } = before;
  const left = Object.values(others).some((other) => other !== "");
  if (left) return others;
  return required ? { ...others, [language]: "" } : undefined;
}
