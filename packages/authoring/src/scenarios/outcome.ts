/** What comes out of an application, in the form in which scenarios expect it: everything that rules decide, nothing that they do not. */
import type { Scenario } from "@hoso/contract";
import type { Application, FieldNode, Node } from "@hoso/engine";
import { documentsToProvide, unfilledCodes } from "@hoso/engine/analysis";

export type Expectation = Scenario["expect"];
type Named = { code: string; path: string };

export function outcomeOf(application: Application): Expectation {
  const fields = [...conditionalFields(application)];
  const paths = (wanted: (one: Conditional) => boolean): string[] => fields.filter(wanted).map(({ path }) => path);
  const fees = application.fees();
  const due = application.due()?.at;
  const computed = fields.filter(({ node, value }) => node.definition.kind === "computed" && value !== undefined);
  return {
    steps: application.steps().flatMap(({ id, visible }) => (visible ? [id] : [])),
    visible: paths(({ node, visible }) => visible && node.when !== undefined),
    hidden: paths(({ visible }) => !visible),
    required: paths(({ node, visible, required }) => visible && required && typeof node.required === "function"),
    documents: [...documentsToProvide(application)],
    fees: Object.fromEntries(fees.items.flatMap(({ id, amount }) => (amount === undefined ? [] : [[id, amount]]))),
    ...(fees.known && Object.keys(fees.totals).length <= 1 && { total: Object.values(fees.totals)[0] ?? 0 }),
    ...(due !== undefined && { due }),
    findings: findingsOf(application).filter(({ code }) => !unfilledCodes.has(code)),
    values: Object.fromEntries(computed.map(({ path, value }) => [path, value])),
  };
}

/** Errors and warnings as scenarios name them. */
export const findingsOf = (application: Application): Named[] =>
  application.findings().flatMap(({ code, path, severity }) => (severity === "notice" ? [] : [{ code, path }]));

interface Conditional {
  readonly path: string;
  readonly node: FieldNode;
  readonly visible: boolean;
  readonly required: boolean;
  readonly value: unknown;
}

/** Fields that some rule shows, requires or computes; not those whose step or group is hidden as a whole, which is said there. */
function* conditionalFields(application: Application): Iterable<Conditional> {
  for (const { node, visible } of application.steps()) if (visible) yield* below(application, node.children, "");
}

function* below(application: Application, nodes: readonly Node[], prefix: string): Iterable<Conditional> {
  for (const node of nodes) {
    if (node.type !== "field") continue;
    const path = `${prefix}${node.id}`;
    const facts = application.field(path);
    if (!facts) continue;
    const { visible, required, value } = facts;
    if (!visible || node.when || node.compute || typeof node.required === "function") yield { path, node, visible, required, value };
    if (!visible) continue;
    if (node.rowScope) for (const row of application.rows(path)) yield* below(application, node.children, `${row.path}.`);
    else yield* below(application, node.children, `${path}.`);
  }
}
