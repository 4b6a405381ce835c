// Derives from a procedure one standard JSON Schema (2020-12) of its submission data, conditions included, so that any back end
// in any language can check it with a stock validator. What no schema can say is listed under `x-unexpressed` with its place.
import type { Field } from "@hoso/contract";
import type { FieldKind, JsonSchema, Kind } from "../kinds/kind.js";
import { standardKinds } from "../kinds/standard-kinds.js";
import type { CompiledProcedure, FieldNode, Node, ScopeNode } from "../procedure/node.js";
import { conditionSchema, type ConditionSchema } from "./condition-schema.js";
import { forbidPath, requirePath } from "./path-schema.js";

/** Something that engine and schema may judge differently: where, and what. */
export interface Unexpressed {
  /** Path of the field, ids joined by dots. */
  readonly path: string;
  readonly what: string;
}

/** The schema of `answers`, with the chosen `case` as a member beside the fields when the procedure has cases. */
export function deriveDataSchema(procedure: CompiledProcedure): JsonSchema {
  const unexpressed: Unexpressed[] = [];
  const { definition } = procedure;
  const nodes = procedure.steps.flatMap((step) => step.children) as FieldNode[];
  const shape = objectSchema(nodes, procedure.scope, "", unexpressed);
  const cases = definition.cases && { case: { enum: definition.cases.map(({ id }) => id) } };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${definition.id} ${definition.version}`,
    ...shape,
    ...(cases && { properties: { ...cases, ...(shape["properties"] as object) }, required: ["case"] }),
    ...(unexpressed.length && { "x-unexpressed": unexpressed }),
  };
}

/** One scope: its fields by group, closed, and under `allOf` what shows or is required on which condition. */
function objectSchema(nodes: readonly FieldNode[], scope: ScopeNode, place: string, unexpressed: Unexpressed[]): JsonSchema {
  const rules: JsonSchema[] = [];
  for (const node of nodes) conditions(node, true, scope, place, rules, unexpressed);
  return { ...closed(nodes, place, unexpressed), ...(rules.length && { allOf: rules }) };
}

function closed(nodes: readonly FieldNode[], place: string, unexpressed: Unexpressed[]): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const node of nodes) {
    const schema = fieldSchema(node, place, unexpressed);
    if (schema) properties[node.id] = schema;
  }
  return { type: "object", properties, additionalProperties: false };
}

function fieldSchema(node: FieldNode, place: string, unexpressed: Unexpressed[]): JsonSchema | undefined {
  const { definition, kind } = node;
  const path = place + node.path;
  const note = (what: string) => void unexpressed.push({ path, what });
  const full = inFull(kind);
  for (const what of full.unexpressed ?? []) note(what);
  if (node.checks.some(({ definition: check }) => (check.severity ?? "error") === "error")) note("check");
  if (definition.readOnly) note("read-only");
  if (node.options?.some(({ when }) => when)) note("option-condition");
  const children = node.children as FieldNode[];
  if (kind.type === "group") return { ...closed(children, place, unexpressed), minProperties: 1 };
  if (kind.type === "list") {
    const { minItems = 1, ...narrowing } = definition.schema ?? {};
    return {
      type: "array",
      items: objectSchema(children, node.rowScope!, `${path}.`, unexpressed),
      ...narrowing,
      minItems: Math.max(1, minItems),
    };
  }
  if (kind.type === "none" && !node.compute) return undefined;
  if (node.compute) note("computed");
  return narrowed(full.schema(definition), definition, note);
}

/** A procedure that was compiled with the parts of a page knows its kinds only as far as filling in needs. */
function inFull(kind: FieldKind): Kind {
  return ("schema" in kind ? kind : standardKinds.get(kind.name)) as Kind;
}

/** The author's narrowing beside the kind's own schema; both hold. */
function narrowed(base: JsonSchema, { schema }: Field, note: (what: string) => void): JsonSchema {
  if (!schema) return base;
  const { minimum, maximum, multipleOf, ...rest } = schema;
  const narrowing: Record<string, unknown> = { ...rest };
  for (const [name, limit] of Object.entries({ minimum, maximum })) {
    if (typeof limit === "number") narrowing[name] = limit;
    else if (limit !== undefined) note(name);
  }
  if (multipleOf !== undefined && Number.isInteger(multipleOf)) narrowing["multipleOf"] = multipleOf;
  else if (multipleOf !== undefined) note("multipleOf");
  return Object.keys(narrowing).length ? { allOf: [base, narrowing] } : base;
}

function conditions(
  node: FieldNode,
  outer: ConditionSchema | undefined,
  scope: ScopeNode,
  place: string,
  rules: JsonSchema[],
  unexpressed: Unexpressed[],
): void {
  const { definition } = node;
  const path = place + node.path;
  const step = topmost(node) && !scope.list ? node.step.definition.when : undefined;
  const own = both(both(outer, rule(step, scope)), rule(definition.when, scope));
  if (own === undefined && outer !== undefined) unexpressed.push({ path, what: "when" });
  else if (own !== undefined && own !== true && (definition.when !== undefined || step !== undefined))
    rules.push(implication(own, true, forbidPath(node.path)));
  const required = own === undefined ? undefined : both(own, rule(definition.required ?? false, scope));
  if (required === undefined && definition.required !== undefined && definition.required !== false)
    unexpressed.push({ path, what: "required" });
  else if (required !== undefined && required !== false && !node.compute && node.kind.type !== "none")
    rules.push(implication(required, requirePath(node.path), true));
  if (!node.rowScope) for (const child of node.children as FieldNode[]) conditions(child, own, scope, place, rules, unexpressed);
}

function topmost(node: Node): boolean {
  return node.parent?.type === "step";
}

function rule(source: unknown, scope: ScopeNode): ConditionSchema | undefined {
  return source === undefined ? true : conditionSchema(source, scope);
}

function both(a: ConditionSchema | undefined, b: ConditionSchema | undefined): ConditionSchema | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a === true) return b;
  return b === true ? a : a === false || b === false ? false : { allOf: [a, b] };
}

function implication(condition: ConditionSchema, holds: JsonSchema | true, otherwise: JsonSchema | true): JsonSchema {
  if (condition === true) return holds === true ? {} : holds;
  if (condition === false) return otherwise === true ? {} : otherwise;
  return { if: condition, ...(holds !== true && { then: holds }), ...(otherwise !== true && { else: otherwise }) };
}
