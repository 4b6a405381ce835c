// Every rule of a procedure with its place, its scope and what it must give.
import type { Field } from "@hoso/contract";
import type { CompiledProcedure, FieldNode, Node, ScopeNode } from "../procedure/node.js";

export interface RulePlace {
  readonly rule: unknown;
  /** JSON pointer into the definition. */
  readonly place: string;
  readonly scope: ScopeNode;
  readonly gives: "condition" | "number" | "value";
}

export function* rulePlaces(procedure: CompiledProcedure): Iterable<RulePlace> {
  const { definition, scope } = procedure;
  const condition = (rule: unknown, place: string, at: ScopeNode = scope): RulePlace => ({ rule, place, scope: at, gives: "condition" });
  for (const [index, step] of procedure.steps.entries()) {
    yield condition(step.definition.when, `/steps/${index}/when`);
    yield* fieldRules(step.children, `/steps/${index}/fields`);
  }
  for (const [index, document] of (definition.documents ?? []).entries()) {
    const place = `/documents/${index}`;
    yield condition(document.when, `${place}/when`);
    yield condition(document.required, `${place}/required`);
    yield condition(document.satisfiedBy?.when, `${place}/satisfiedBy/when`);
    for (const [one, alternative] of (document.anyOf ?? []).entries()) yield condition(alternative.when, `${place}/anyOf/${one}/when`);
  }
  for (const [index, fee] of (definition.fees ?? []).entries()) {
    const place = `/fees/${index}`;
    yield condition(fee.when, `${place}/when`);
    yield { rule: fee.amount, place: `${place}/amount`, scope, gives: "number" };
    for (const [one, exemption] of (fee.exemptions ?? []).entries()) {
      yield condition(exemption.when, `${place}/exemptions/${one}/when`);
      yield { rule: exemption.amount, place: `${place}/exemptions/${one}/amount`, scope, gives: "number" };
    }
  }
  for (const [index, { when }] of (definition.processing?.terms ?? []).entries()) yield condition(when, `/processing/terms/${index}/when`);
  for (const { node } of fieldPlaces(procedure)) {
    for (const check of node.checks) {
      const index = definition.checks!.indexOf(check.definition);
      yield condition(check.definition.assert, `/checks/${index}/assert`, node.scope);
      yield condition(check.definition.when, `/checks/${index}/when`, node.scope);
    }
  }
}

function* fieldRules(nodes: readonly Node[], place: string): Iterable<RulePlace> {
  for (const { node, place: at } of below(nodes, place)) {
    const { definition, scope } = node;
    for (const name of ["when", "required", "recommended"] as const)
      yield { rule: definition[name], place: `${at}/${name}`, scope, gives: "condition" };
    yield { rule: definition.compute, place: `${at}/compute`, scope, gives: "value" };
    for (const [index, { when }] of (definition.options ?? []).entries())
      yield { rule: when, place: `${at}/options/${index}/when`, scope, gives: "condition" };
  }
}

export interface FieldPlace {
  readonly node: FieldNode;
  readonly definition: Field;
  readonly place: string;
}

/** All fields, those in groups and lists included, with their JSON pointer. */
export function* fieldPlaces({ steps }: CompiledProcedure): Iterable<FieldPlace> {
  for (const [index, step] of steps.entries()) yield* below(step.children, `/steps/${index}/fields`);
}

function* below(nodes: readonly Node[], place: string): Iterable<FieldPlace> {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== "field") continue;
    const at = `${place}/${index}`;
    yield { node, definition: node.definition, place: at };
    yield* below(node.children, `${at}/fields`);
  }
}
