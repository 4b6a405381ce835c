// Puts answers in: one at a time from a widget, or nested data as a whole. Normalising happens here, never in a widget.
import type { FieldNode, Node } from "../procedure/node.js";
import { finding, type Finding } from "../finding.js";
import { pathOf, type Cell, type Scope } from "./cell.js";

export interface FillHost {
  readonly trusted: boolean;
  touch(cell: Cell): void;
  /** Makes a list have exactly this many rows. */
  resize(list: Cell, rows: number): void;
  notice(notice: Finding): void;
}

/** Most rows taken from outside for a list that names no maximum. */
export const defaultMaxRows = 1000;

export function fillCell(cell: Cell, raw: unknown, host: FillHost): void {
  const { node } = cell;
  if (node.type !== "field" || node.compute || node.kind.type === "none") return;
  if (node.kind.type === "list") return fillList(cell, node, raw, host);
  if (node.kind.type === "group") return fillMembers(cell.scope, node.children, raw, host);
  if (node.definition.readOnly && !host.trusted) return host.notice(finding("read-only", pathOf(cell), "notice"));
  const parsed = node.kind.parse(raw, node.definition);
  cell.stored = parsed.code === undefined ? parsed.value : undefined;
  cell.unparsed = parsed.code === undefined ? undefined : { code: parsed.code, ...(parsed.params && { params: parsed.params }) };
  cell.input = parsed.code === undefined ? undefined : raw;
  cell.defaulted = true;
  cell.notices = (parsed.notices ?? []).map(({ code, params }) => finding(code, "", "notice", params));
  for (const one of cell.notices) host.notice({ ...one, path: pathOf(cell) });
  host.touch(cell);
}

function fillList(cell: Cell, node: FieldNode, raw: unknown, host: FillHost): void {
  const rows = Array.isArray(raw) ? raw.slice(0, (node.definition.schema?.maxItems ?? defaultMaxRows) + 1) : [];
  host.resize(cell, rows.length);
  rows.forEach((row, index) => fillMembers(cell.rows![index]!, node.children, row, host));
  host.touch(cell);
}

/** Sets every member from an object; members that are not in it become absent. */
export function fillMembers(scope: Scope, nodes: readonly Node[], raw: unknown, host: FillHost): void {
  const data = typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
  for (const node of nodes) fillCell(scope.cells[node.slot]!, Object.hasOwn(data, node.id) ? data[node.id] : undefined, host);
}
