import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { NodeType } from "../document/node.js";
import { nodeTypes, shapeOf } from "./structure.js";

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Record<string, Schema>;
}

const schema = JSON.parse(readFileSync(new URL("../../../../schemas/procedure.schema.json", import.meta.url), "utf8")) as Schema;
const resolve = (at: Schema): Schema => (at.$ref ? resolve(schema.$defs![at.$ref.split("/").at(-1)!]!) : at);

/** Where in the schema each type of node is described. */
const described: Record<Exclude<NodeType, "entry">, Schema> = (() => {
  const root = schema.properties!;
  const { step, field, option, check, documentRequirement, fee, stage, scenario } = schema.$defs!;
  const items = (at: Schema | undefined): Schema => resolve(resolve(at!).items!);
  const processing = resolve(root.processing!).properties!;
  return {
    procedure: schema,
    step: step!,
    field: field!,
    option: option!,
    check: check!,
    document: documentRequirement!,
    fee: fee!,
    stage: stage!,
    scenario: scenario!,
    case: items(root.cases),
    law: items(root.legalBasis),
    source: items(root.sources),
    alternative: items(documentRequirement!.properties!.anyOf),
    exemption: items(fee!.properties!.exemptions),
    parallel: resolve(processing.stages!).items!.anyOf![1]!,
    term: items(processing.terms),
    output: items(processing.outputs),
    purpose: items(resolve(root.privacy!).properties!.purposes),
  };
})();

/** Dotted names of what a node of this schema may hold. Objects with members of their own are gone into, texts and rules are not. */
function names(at: Schema, prefix = ""): string[] {
  return Object.entries(resolve(at).properties ?? {}).flatMap(([name, member]) => {
    const inner = resolve(member);
    return inner.type === "object" && inner.properties && name !== "expect" ? names(inner, `${prefix}${name}.`) : [`${prefix}${name}`];
  });
}

describe("the structure table", () => {
  it.each(nodeTypes.filter((type) => type !== "entry"))("has exactly what the schema says of a %s", (type) => {
    const members = shapeOf(type).members.map((member) => ("at" in member ? member.at : member.name));
    expect([...members].sort()).toEqual(names(described[type]).sort());
  });
});
