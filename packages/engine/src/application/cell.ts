// The state of one field in one place (the application, or a row): what is stored, and the facts worked out from it.
import type { Attachment } from "../documents.js";
import type { Finding } from "../finding.js";
import type { Node, ScopeNode } from "../procedure/node.js";

export interface Cell {
  readonly node: Node;
  readonly scope: Scope;
  /** Canonical answer as kept, also while hidden. */
  stored: unknown;
  /** What the widget held, while it does not parse: mostly text. */
  input: unknown;
  /** Why it does not parse. */
  unparsed: { readonly code: string; readonly params?: Finding["params"] } | undefined;
  notices: readonly Finding[];
  visible: boolean;
  /** What rules see: the answer, absent while hidden. For documents "given" or "covered", for the case its id. */
  value: unknown;
  required: boolean;
  recommended: boolean;
  findings: readonly Finding[];
  touched: boolean;
  /** Whether the default was already put in. */
  defaulted: boolean;
  /** Indexes of the options offered, when some are on conditions. */
  offered: readonly number[] | undefined;
  /** Rows of a list. */
  rows: Scope[] | undefined;
  attachments: readonly Attachment[];
  alternative: string | undefined;
  covered: boolean;
}

/** One application, or one row of a list. */
export interface Scope {
  readonly node: ScopeNode;
  readonly parent: Scope | undefined;
  /** By slot of the node. */
  readonly cells: Cell[];
  readonly application: { readonly today: string; readonly channel: string; readonly root: Scope };
  /** Stable name of a row, outside the data. */
  readonly key: string;
  /** The list cell that holds this row. */
  readonly owner: Cell | undefined;
  index: number;
}

const none: readonly never[] = [];

export function createCell(node: Node, scope: Scope): Cell {
  return {
    node,
    scope,
    stored: undefined,
    input: undefined,
    unparsed: undefined,
    notices: none,
    visible: false,
    value: undefined,
    required: false,
    recommended: false,
    findings: none,
    touched: false,
    defaulted: false,
    offered: undefined,
    rows: node.type === "field" && node.rowScope ? [] : undefined,
    attachments: none,
    alternative: undefined,
    covered: false,
  };
}

export function createScope(
  node: ScopeNode,
  parent: Scope | undefined,
  owner: Cell | undefined,
  key: string,
  application?: Scope["application"],
): Scope {
  const scope: Scope = { node, parent, owner, key, index: 0, cells: [], application: application ?? parent!.application };
  for (const member of node.nodes) scope.cells.push(createCell(member, scope));
  return scope;
}

/** The effective value: of a group its members, of a list its rows; absent while hidden or when nothing is in it. */
export function valueOf(cell: Cell): unknown {
  if (cell.rows) return cell.visible && cell.rows.length ? cell.rows.map(rowValue) : undefined;
  if (cell.node.type === "field" && cell.node.kind.type === "group") return groupValue(cell, cell.node.children);
  return cell.value;
}

function groupValue(cell: Cell, children: readonly Node[]): Record<string, unknown> | undefined {
  if (!cell.visible) return undefined;
  const value = members(cell.scope, children);
  return Object.keys(value).length ? value : undefined;
}

/** The answers of one row, an empty object when nothing is in it. */
export function rowValue(row: Scope): Record<string, unknown> {
  return members(row, row.node.list!.children);
}

export function members(scope: Scope, nodes: readonly Node[]): Record<string, unknown> {
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const node of nodes) {
    const found = valueOf(scope.cells[node.slot]!);
    if (found !== undefined) value[node.id] = found;
  }
  return value;
}

/** Path of answers, with row indexes. */
export function pathOf(cell: Cell): string {
  const { node, scope } = cell;
  const own = node.type === "field" ? node.path : node.type === "document" ? `documents.${node.id}` : node.id;
  return scope.owner ? `${pathOf(scope.owner)}.${scope.index}.${own}` : own;
}
