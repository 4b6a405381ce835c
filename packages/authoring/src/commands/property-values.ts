/** Whether a value can stand in a property: its shape, not its sense. Sense is for diagnostics, which explain. */
import type { Json } from "../document/node.js";
import { isObject } from "../document/values.js";
import type { PropertyShape } from "../structure/shapes.js";

const isString = (value: Json): boolean => typeof value === "string";
const isText = (value: Json): boolean => isString(value) || (isObject(value) && Object.values(value).every(isString));
const isNumber = (value: Json): boolean => typeof value === "number" && Number.isFinite(value);
const isRule = (value: Json): boolean => value !== null;

export function fitsProperty({ name, type, choices }: PropertyShape, property: string, value: Json): boolean {
  // One member of a map of texts.
  if (type === "texts" && property !== name) return isText(value);
  switch (type) {
    case "text":
    case "markdown":
      return isText(value);
    case "texts":
      return isObject(value) && Object.values(value).every(isText);
    case "condition":
    case "rule":
      return isRule(value);
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return isNumber(value);
    case "bound":
      return isNumber(value) || isString(value);
    case "boolean":
      return typeof value === "boolean";
    case "strings":
    case "purposes":
      return Array.isArray(value) && value.every((item: Json) => typeof item === "string" && (!choices || choices.includes(item)));
    case "enum":
      return typeof value === "string" && choices!.includes(value);
    case "json":
      return value !== null;
    default:
      return isString(value);
  }
}
