/** Commands that fixes are made of. */
import type { Json, NodeKey } from "../document/node.js";
import type { Fix } from "./diagnostic.js";

type Command = Fix["command"];

/** Without a value the property is removed. */
export const setting = (key: NodeKey, property: string, value?: Json): Command => [
  "node.set",
  { key, property, ...(value !== undefined && { value }) },
];

export const deleting = (key: NodeKey): Command => ["node.delete", { keys: [key] }];

/** Several as one edit. */
export const all = (commands: readonly Command[]): Command =>
  commands.length === 1 ? commands[0]! : ["batch", { commands: commands as unknown as Json }];

/** A registry has a name and an item, which are two properties. */
export const settingRegistry = (key: NodeKey, property: "source" | "satisfiedBy", registry?: { registry: string; item: string }): Command =>
  all([setting(key, `${property}.registry`, registry?.registry), setting(key, `${property}.item`, registry?.item)]);
