// Paths of rules, resolved against the fields of a procedure; notes down every node a rule reads.
import type { Cell, Scope } from "../application/cell.js";
import { rowValue, valueOf } from "../application/cell.js";
import type { Collection, Reader, Resolver, RuleFault } from "../rules/resolver.js";
import type { CompiledProcedure, DocumentNode, FieldNode, Node, ScopeNode } from "./node.js";

/** What one rule reads: the nodes, and whether it looks at the clock or the channel. */
export type Reads = Set<Node>;

type Surroundings = Pick<CompiledProcedure, "caseNode"> & {
  readonly scope: ScopeNode;
  readonly documents: ReadonlyMap<string, DocumentNode>;
};

/** A resolver for rules that belong to `scope`; every node read is added to `reads`. */
export function fieldResolver(procedure: Surroundings, scope: ScopeNode, reads: Reads): Resolver {
  return {
    read: (path) => readPath(procedure, scope, path, reads),
    rows(path) {
      const found = locate(scope, path);
      return found?.node.rowScope ? rowsOf(procedure, found.node, found.up, reads) : undefined;
    },
  };
}

function readPath(procedure: Surroundings, scope: ScopeNode, path: string, reads: Reads): Reader | RuleFault {
  const outside = path.startsWith("^.") ? undefined : variable(procedure, path, reads);
  if (outside) return outside;
  const found = locate(scope, path);
  if (!found) return { code: path.startsWith("documents.") ? "unknown-document" : "unknown-path", params: { name: path } };
  noteAll(found.node, reads);
  const { node, up } = found;
  return (at) => valueOf(cellAt(at as Scope, up, node));
}

/** Variables that are no fields. */
function variable(procedure: Surroundings, path: string, reads: Reads): Reader | undefined {
  if (path === "today" || path === "channel") return (at) => (at as Scope).application[path];
  if (path === "case") {
    reads.add(procedure.caseNode);
    const { slot } = procedure.caseNode;
    return (at) => (at as Scope).application.root.cells[slot]!.value;
  }
  const node = path.startsWith("documents.") ? procedure.documents.get(path.slice(10)) : undefined;
  if (!node) return undefined;
  reads.add(node);
  return (at) => (at as Scope).application.root.cells[node.slot]!.value;
}

/** The node behind a path and how many scopes up it lies. */
export function locate(scope: ScopeNode, path: string): { node: FieldNode; up: number } | undefined {
  let up = 0;
  let at: ScopeNode | undefined = scope;
  while (path.startsWith("^.")) {
    path = path.slice(2);
    at = at?.parent;
    up++;
  }
  const node = at?.byPath.get(path);
  return node && { node, up };
}

function cellAt(scope: Scope, up: number, node: Node): Cell {
  let at = scope;
  for (let step = 0; step < up; step++) at = at.parent!;
  return at.cells[node.slot]!;
}

/** Reading a group or a list as a whole is reading all its members. */
function noteAll(node: Node, reads: Reads): void {
  reads.add(node);
  for (const child of node.children) noteAll(child, reads);
}

function rowsOf(procedure: Surroundings, list: FieldNode, up: number, reads: Reads): Collection {
  reads.add(list);
  return {
    inner: fieldResolver(procedure, list.rowScope!, reads),
    value: (row) => rowValue(row as Scope),
    rows(at) {
      const cell = cellAt(at as Scope, up, list);
      return cell.visible ? cell.rows : undefined;
    },
  };
}
