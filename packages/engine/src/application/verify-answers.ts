// What a client sent against what the engine makes of it: nothing hidden, unknown or read-only is taken from outside.
import type { FieldNode, Node } from "../procedure/node.js";
import { finding, type Finding } from "../finding.js";
import { same } from "../rules/values.js";
import { valueOf, type Cell, type Scope } from "./cell.js";
import type { Filled } from "./filled.js";

/**
 * Findings for every answer that may not stand in a submission: `unknown-field`, `hidden-field`, `read-only`, `not-canonical`.
 * A computed value that differs is no finding: the engine's own value is stored.
 */
export function verifyAnswers({ procedure, root }: Filled, answers: unknown): readonly Finding[] {
  const found: Finding[] = [];
  const nodes = procedure.steps.flatMap((step) => step.children);
  verifyMembers(root, nodes, answers, "", found);
  return found;
}

function verifyMembers(scope: Scope, nodes: readonly Node[], data: unknown, prefix: string, found: Finding[]): void {
  if (typeof data !== "object" || data === null || Array.isArray(data))
    return void found.push(finding("not-canonical", prefix.slice(0, -1)));
  for (const [id, value] of Object.entries(data)) {
    const node = nodes.find((one) => one.id === id) as FieldNode | undefined;
    // A name that is no field may be anything, so it is not repeated.
    if (!node) found.push(finding("unknown-field", prefix.slice(0, -1)));
    else verifyCell(scope.cells[node.slot]!, node, value, prefix + id, found);
  }
}

function verifyCell(cell: Cell, node: FieldNode, value: unknown, path: string, found: Finding[]): void {
  if (!cell.visible) return void found.push(finding("hidden-field", path));
  if (node.compute) return;
  if (node.kind.type === "none") return void found.push(finding("unknown-field", path));
  if (cell.rows) {
    const rows = Array.isArray(value) ? (value as unknown[]) : [];
    if (!Array.isArray(value) || rows.length === 0 || rows.length !== cell.rows.length)
      return void found.push(finding("not-canonical", path));
    return cell.rows.forEach((row, index) => verifyMembers(row, node.children, rows[index], `${path}.${index}.`, found));
  }
  if (node.kind.type === "group") {
    if (typeof value === "object" && value !== null && Object.keys(value).length === 0)
      return void found.push(finding("not-canonical", path));
    return verifyMembers(cell.scope, node.children, value, `${path}.`, found);
  }
  if (node.definition.readOnly && !same(valueOf(cell), value)) return void found.push(finding("read-only", path));
  if (!cell.unparsed && !same(valueOf(cell), value)) found.push(finding("not-canonical", path));
}
