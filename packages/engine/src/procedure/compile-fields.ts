// Reads the fields of a step, a group or a list into nodes.
import type { Field } from "@hoso/contract";
import type { Builder } from "./builder.js";
import type { FieldNode, Node, ScopeNode, StepNode } from "./node.js";

export function addFields(
  builder: Builder,
  fields: readonly Field[],
  parent: Node,
  step: StepNode,
  scope: ScopeNode,
  prefix: string,
  place: string,
): void {
  fields.forEach((definition, index) => addField(builder, definition, parent, step, scope, prefix, `${place}/${index}`));
}

function addField(
  builder: Builder,
  definition: Field,
  parent: Node,
  step: StepNode,
  scope: ScopeNode,
  prefix: string,
  place: string,
): void {
  const path = prefix + definition.id;
  builder.claim(scope, path, definition.id, `${place}/id`);
  const kind = builder.parts.kinds.get(definition.kind);
  if (!kind) return builder.report("unknown-kind", `${place}/kind`, { name: String(definition.kind) });
  const isList = kind.type === "list";
  const rowScope: ScopeNode | undefined = isList ? { parent: scope, list: undefined, byPath: new Map(), nodes: [] } : undefined;
  const node = builder.node<FieldNode>(
    {
      type: "field",
      id: definition.id,
      definition,
      kind,
      valueType: kind.typeOf?.(definition) ?? kind.type,
      step,
      path,
      rowScope,
      checks: [],
      required: false,
      recommended: false,
      compute: undefined,
      kindReads: undefined,
      options: undefined,
      pattern: pattern(builder, definition, place),
    },
    scope,
    parent,
  );
  scope.byPath.set(path, node);
  if (rowScope) Object.assign(rowScope, { list: node });
  members(builder, definition, node, place);
  builder.later(() => compileRules(builder, node, place));
}

function pattern(builder: Builder, definition: Field, place: string): FieldNode["pattern"] {
  const source = definition.schema?.pattern;
  if (source === undefined) return undefined;
  const compiled = builder.parts.compilePattern?.(source);
  if (compiled?.ok) return compiled;
  builder.report(compiled?.code ?? "bad-pattern", `${place}/schema/pattern`, { pattern: source });
  return undefined;
}

function members(builder: Builder, definition: Field, node: FieldNode, place: string): void {
  const { type } = node.kind;
  if (type !== "group" && type !== "list") return;
  if (!definition.fields?.length) return builder.report("missing-fields", `${place}/fields`);
  const [scope, prefix] = node.rowScope ? [node.rowScope, ""] : [node.scope, `${node.path}.`];
  addFields(builder, definition.fields, node, node.step, scope, prefix, `${place}/fields`);
}

function compileRules(builder: Builder, node: FieldNode, place: string): void {
  const { definition, scope } = node;
  const value = { value: node };
  const watch = { watch: node };
  if (definition.kind === "computed" && definition.compute === undefined) builder.report("missing-compute", `${place}/compute`);
  if ((definition.kind === "choice" || definition.kind === "choices") && !definition.options)
    builder.report("missing-options", `${place}/options`);
  const paths = node.kind.reads?.(definition) ?? [];
  Object.assign(node, {
    kindReads: paths.length
      ? new Map(paths.map((path) => [path, builder.rule({ var: path }, scope, `${place}/settings`, watch)!]))
      : undefined,
    when: builder.rule(definition.when, scope, `${place}/when`, value),
    compute: builder.rule(definition.compute, scope, `${place}/compute`, value),
    required: builder.condition(definition.required, scope, `${place}/required`, watch),
    recommended: builder.condition(definition.recommended, scope, `${place}/recommended`, watch),
    options: definition.options?.map((option, index) => ({
      option,
      when: builder.rule(option.when, scope, `${place}/options/${index}/when`, value),
    })),
  });
}
