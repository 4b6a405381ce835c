// Reads a definition into nodes and rules, once. What is broken or unknown is a finding with its place; nothing half-works.
// Deeper checks (types, languages, texts) are in analysis: they are for authors and the server, not for every phone.
import type { DocumentRequirement, Fee, Procedure } from "@hoso/contract";
import type { Finding } from "../finding.js";
import type { Reader } from "../rules/resolver.js";
import { Builder } from "./builder.js";
import { addFields } from "./compile-fields.js";
import { rankNodes } from "./graph.js";
import type { Parts } from "./parts.js";
import type { CaseNode, CompiledFee, CompiledProcedure, DocumentNode, StepNode } from "./node.js";

export type Compilation =
  { readonly ok: true; readonly procedure: CompiledProcedure } | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Compiles a definition with the kinds handed in.
 * @returns the compiled procedure, or every finding that keeps it from being used; paths are JSON pointers into the definition.
 */
export function compileWith(definition: unknown, parts: Parts): Compilation {
  const builder = new Builder(parts);
  try {
    const procedure = build(builder, definition as Procedure);
    if (builder.findings.length === 0) return { ok: true, procedure };
  } catch (error) {
    // The shape itself is wrong: the schema says where; here it is enough not to use it.
    if (!(error instanceof TypeError)) throw error;
    if (builder.findings.length === 0) builder.report("schema", "");
  }
  return { ok: false, findings: builder.findings };
}

function build(builder: Builder, definition: Procedure): CompiledProcedure {
  const { scope } = builder;
  const caseNode = builder.node<CaseNode>({ type: "case", id: "case" }, scope, undefined);
  const steps = definition.steps.map((step, index): StepNode => {
    const place = `/steps/${index}`;
    builder.claim(scope, `step ${step.id}`, step.id, `${place}/id`);
    const node = builder.node<StepNode>({ type: "step", id: step.id, definition: step }, scope, undefined);
    builder.later(() => Object.assign(node, { when: builder.rule(step.when, scope, `${place}/when`, { value: node }) }));
    addFields(builder, step.fields, node, node, scope, "", `${place}/fields`);
    return node;
  });
  const documents = (definition.documents ?? []).map((document, index) => addDocument(builder, document, `/documents/${index}`));
  builder.finish(caseNode, documents);
  (definition.checks ?? []).forEach((check, index) => builder.check(check, `/checks/${index}`));
  const fees = (definition.fees ?? []).map((fee, index) => compileFee(builder, fee, `/fees/${index}`));
  const terms = (definition.processing?.terms ?? []).map(({ when, term }, index) => ({
    term,
    when: builder.rule(when, scope, `/processing/terms/${index}/when`, { flag: "termRead" })!,
  }));
  for (const cycle of rankNodes(scope)) builder.report("cycle", "/steps", { fields: cycle });
  return { definition, scope, steps, documents, caseNode, fees, terms };
}

function addDocument(builder: Builder, definition: DocumentRequirement, place: string): DocumentNode {
  const { scope } = builder;
  builder.claim(scope, `document ${definition.id}`, definition.id, `${place}/id`);
  const node = builder.node<DocumentNode>(
    { type: "document", id: definition.id, definition, required: false, alternatives: [], coveredWhen: undefined },
    scope,
    undefined,
  );
  builder.later(() => {
    const rule = (name: string, source: unknown) => builder.rule(source, scope, `${place}/${name}`, { value: node });
    Object.assign(node, {
      when: rule("when", definition.when),
      required: builder.condition(definition.required, scope, `${place}/required`, { watch: node }),
      coveredWhen: rule("satisfiedBy/when", definition.satisfiedBy?.when),
      alternatives: (definition.anyOf ?? []).map((one, index) => ({
        id: one.id,
        when: builder.rule(one.when, scope, `${place}/anyOf/${index}/when`, { watch: node }),
      })),
    });
  });
  return node;
}

function compileFee(builder: Builder, definition: Fee, place: string): CompiledFee {
  const rule = (source: unknown, name: string): Reader | undefined =>
    builder.rule(source, builder.scope, `${place}/${name}`, { flag: "feesRead" });
  return {
    definition,
    when: rule(definition.when, "when"),
    amount: rule(definition.amount, "amount")!,
    exemptions: (definition.exemptions ?? []).map((one, index) => ({
      when: rule(one.when, `exemptions/${index}/when`)!,
      amount: rule(one.amount, `exemptions/${index}/amount`),
    })),
  };
}
