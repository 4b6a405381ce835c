/** Three-way merge of what stands in a node: by property, texts by language, rules and other wholes as one. */
import type { Json, NodeType, Values } from "../document/node.js";
import { isObject, sameJson } from "../document/values.js";
import { propertyOf } from "../structure/structure.js";

export interface ValueConflict {
  readonly property: string;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export type Preference = "mine" | "theirs";

/** Values that make sense only as they were written, in one hand. */
const wholes = new Set(["condition", "rule", "strings", "purposes"]);

function isWhole(type: NodeType, property: string): boolean {
  const shape = propertyOf(type, property);
  return shape !== undefined && (wholes.has(shape.type) || (shape.type === "json" && type === "field" && property !== "settings"));
}

export function mergeValues(
  type: NodeType,
  base: Values,
  mine: Values,
  theirs: Values,
  prefer: Preference,
  conflict: (found: ValueConflict) => void,
): Values {
  const merge = (from: Json | undefined, my: Json | undefined, their: Json | undefined, property: string): Json | undefined => {
    if (sameJson(my, their) || sameJson(my, from)) return their;
    if (sameJson(their, from)) return my;
    if (isObject(my) && isObject(their) && !(property !== "" && isWhole(type, property))) {
      const start = isObject(from) ? from : {};
      const names = new Set([...Object.keys(their), ...Object.keys(my)]);
      const members: [string, Json][] = [];
      for (const name of names) {
        const value = merge(own(start, name), own(my, name), own(their, name), property === "" ? name : `${property}.${name}`);
        if (value !== undefined) members.push([name, value]);
      }
      return Object.fromEntries(members) as Json;
    }
    conflict({ property, mine: my, theirs: their });
    return prefer === "mine" ? my : their;
  };
  return merge(base as Json, mine as Json, theirs as Json, "") as Values;
}

const own = (value: { readonly [member: string]: Json }, name: string): Json | undefined =>
  Object.hasOwn(value, name) ? value[name] : undefined;
