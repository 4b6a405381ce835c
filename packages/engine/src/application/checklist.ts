// The document checklist: which papers this application needs, why, and which are there.
import type { CompiledProcedure, DocumentNode } from "../procedure/node.js";
import type { Cell, Scope } from "./cell.js";
import type { ChecklistItem, ChecklistStatus } from "./facts.js";
import type { RuleRunner } from "./rule-runner.js";

export function listDocuments(procedure: CompiledProcedure, root: Scope, runner: RuleRunner): readonly ChecklistItem[] {
  return procedure.documents.map((node) => {
    const cell = root.cells[node.slot]!;
    const { definition } = node;
    return {
      id: node.id,
      definition,
      needed: cell.visible,
      required: cell.visible && cell.required,
      status: statusOf(cell, node),
      alternatives: (definition.anyOf ?? []).filter((_, index) => {
        const { when } = node.alternatives[index]!;
        return !when || runner.condition(when, root);
      }),
      alternative: cell.alternative,
      attachments: cell.attachments,
      findings: cell.findings,
    };
  });
}

function statusOf(cell: Cell, { definition }: DocumentNode): ChecklistStatus {
  if (definition.provision === "generated") return "generated";
  if (cell.attachments.length) return "given";
  if (cell.covered) return "covered";
  if (definition.provision === "presented") return "present-later";
  return cell.required ? "missing" : "optional";
}
