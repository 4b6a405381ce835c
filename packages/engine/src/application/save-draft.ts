// A draft: all that was entered, as plain JSON with the kind beside each value, so that it can be carried to another version.
import type { Attachment } from "../documents.js";
import type { FieldNode, Node } from "../procedure/node.js";
import { pathOf, type Scope } from "./cell.js";
import type { Filled } from "./filled.js";

export interface DraftEntry {
  readonly path: string;
  readonly kind: string;
  readonly value?: unknown;
  /** What the widget held, while it does not parse. */
  readonly raw?: unknown;
  readonly touched?: boolean;
  /** The person emptied a field that has a default. */
  readonly cleared?: boolean;
}

export interface Draft {
  readonly format: 1;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly case?: string;
  readonly entries: readonly DraftEntry[];
  /** Rows by path of the list, outer lists first. */
  readonly lists: readonly { readonly path: string; readonly rows: number }[];
  readonly documents: readonly { readonly id: string; readonly attachments: readonly Attachment[]; readonly alternative?: string }[];
}

/** All that was entered, hidden answers and unparsed text included. */
export function saveDraft({ procedure, root }: Filled): Draft {
  const entries: DraftEntry[] = [];
  const lists: { path: string; rows: number }[] = [];
  for (const step of procedure.steps) save(root, step.children, entries, lists);
  const chosen = root.cells[procedure.caseNode.slot]!.stored as string | undefined;
  return {
    format: 1,
    procedure: { id: procedure.definition.id, version: procedure.definition.version },
    ...(chosen !== undefined && { case: chosen }),
    entries,
    lists,
    documents: procedure.documents.flatMap(({ id, slot }) => {
      const { attachments, alternative } = root.cells[slot]!;
      return attachments.length || alternative !== undefined
        ? [{ id, attachments, ...(alternative !== undefined && { alternative }) }]
        : [];
    }),
  };
}

function save(scope: Scope, nodes: readonly Node[], entries: DraftEntry[], lists: { path: string; rows: number }[]): void {
  for (const node of nodes as readonly FieldNode[]) {
    const cell = scope.cells[node.slot]!;
    if (cell.rows) {
      if (cell.rows.length) lists.push({ path: pathOf(cell), rows: cell.rows.length });
      for (const row of cell.rows) save(row, node.children, entries, lists);
      continue;
    }
    if (node.children.length) save(scope, node.children, entries, lists);
    const cleared = cell.defaulted && node.definition.default !== undefined && cell.stored === undefined && cell.input === undefined;
    if (!node.children.length && !node.compute && (cell.stored !== undefined || cell.input !== undefined || cell.touched || cleared)) {
      entries.push({
        path: pathOf(cell),
        kind: node.definition.kind,
        ...(cell.stored !== undefined && { value: cell.stored }),
        ...(cell.input !== undefined && { raw: cell.input }),
        ...(cell.touched && { touched: true }),
        ...(cleared && { cleared: true }),
      });
    }
  }
}
