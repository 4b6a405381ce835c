/** Every rule of the example procedures, with the node it belongs to. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Procedure, Rule } from "@hoso/contract";
import { fromProcedure } from "../document/from-procedure.js";
import type { AuthoringDocument, DocumentNode } from "../document/node.js";
import { getProperty } from "../document/values.js";
import { propertiesFor } from "../structure/structure.js";

export interface ExampleRule {
  readonly example: string;
  readonly document: AuthoringDocument;
  readonly node: DocumentNode;
  readonly property: string;
  readonly type: "condition" | "rule";
  readonly rule: Rule;
}

const folder = path.resolve(import.meta.dirname, "../../../../examples/procedures");

export function exampleDocument(name: string): AuthoringDocument {
  let count = 0;
  return fromProcedure(JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")) as Procedure, () => `n${++count}`);
}

export const exampleRules: readonly ExampleRule[] = readdirSync(folder).flatMap((file) => {
  const example = path.basename(file, ".json");
  const document = exampleDocument(example);
  return [...document.nodes.values()].flatMap((node) =>
    propertiesFor(node).flatMap(({ name, type }): ExampleRule[] => {
      const rule = getProperty(node.values, name) as Rule | undefined;
      return (type === "condition" || type === "rule") && rule !== undefined
        ? [{ example, document, node, property: name, type, rule }]
        : [];
    }),
  );
});
