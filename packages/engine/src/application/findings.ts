// All findings of an application at once, for the error summary, the server and submission.
import { finding, type Finding } from "../finding.js";
import type { Node } from "../procedure/node.js";
import type { Scope } from "./cell.js";
import type { Filled } from "./filled.js";

/** In order of the form: the case, the fields, the documents. */
export function allFindings({ procedure, root }: Filled): readonly Finding[] {
  const found: Finding[] = [];
  if (procedure.definition.cases && root.cells[procedure.caseNode.slot]!.stored === undefined) found.push(finding("case-missing", "case"));
  for (const step of procedure.steps) collect(root, step.children, found);
  for (const document of procedure.documents) found.push(...root.cells[document.slot]!.findings);
  return found;
}

function collect(scope: Scope, nodes: readonly Node[], found: Finding[]): void {
  for (const node of nodes) {
    const cell = scope.cells[node.slot]!;
    if (!cell.visible) continue;
    found.push(...cell.findings);
    if (cell.rows) for (const row of cell.rows) collect(row, node.children, found);
    else if (node.children.length) collect(scope, node.children, found);
  }
}
