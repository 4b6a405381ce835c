// Carries a change to exactly what depends on it, in order of rank, and notes what changed on the way.
// The cost grows with what a change touches, never with the size of the form.
import type { Node, ScopeNode } from "../procedure/node.js";
import { createScope, type Cell, type Scope } from "./cell.js";
import { judge } from "./judge.js";
import type { RuleRunner } from "./rule-runner.js";
import { settle } from "./settle.js";
import type { Tally } from "./tally.js";

export class Propagation {
  readonly #runner: RuleRunner;
  readonly #tally: Tally;
  /** Cells to settle, a heap by rank; the set keeps a cell from waiting twice. */
  readonly #heap: Cell[] = [];
  readonly #waiting = new Set<Cell>();
  readonly #toJudge = new Set<Cell>();
  /** Cells whose facts changed since the last `run`. */
  readonly changed = new Set<Cell>();
  fees = false;
  term = false;

  constructor(runner: RuleRunner, tally: Tally) {
    this.#runner = runner;
    this.#tally = tally;
  }

  /** Looks at a cell again: its visibility, value, requirement and findings. */
  touch(cell: Cell): void {
    this.#toJudge.add(cell);
    if (this.#waiting.has(cell)) return;
    this.#waiting.add(cell);
    push(this.#heap, cell);
  }

  /** A new application or row: all its cells are looked at. */
  open(scope: Scope): void {
    for (const cell of scope.cells) this.touch(cell);
  }

  /** A list got or lost rows. */
  restructured(list: Cell): void {
    this.touch(list);
    this.#spread(list, list.node.readers, (cell) => this.touch(cell));
    this.#spread(list, list.node.watchers, (cell) => this.#toJudge.add(cell));
    for (const node of list.node.children) this.#notifyMembers(list, node);
  }

  /** A cell is gone with its row: nothing waits for it any more. */
  forget(cell: Cell): void {
    this.#waiting.delete(cell);
    this.#toJudge.delete(cell);
    this.changed.delete(cell);
    const at = this.#heap.indexOf(cell);
    if (at >= 0) this.#heap.splice(at, 1);
  }

  run(): void {
    for (let cell = pop(this.#heap); cell; cell = pop(this.#heap)) {
      this.#waiting.delete(cell);
      const { visibleChanged, valueChanged } = settle(cell, this.#runner);
      if (!visibleChanged && !valueChanged) continue;
      this.#toJudge.add(cell);
      this.changed.add(cell);
      this.#follow(cell, visibleChanged);
    }
    for (const cell of this.#toJudge) this.#judge(cell);
    this.#toJudge.clear();
  }

  #follow(cell: Cell, visibleChanged: boolean): void {
    const { node } = cell;
    this.fees ||= node.feesRead;
    this.term ||= node.termRead;
    if (visibleChanged) this.#touchChildren(cell);
    if (node.readers.size) this.#spread(cell, node.readers, (found) => this.touch(found));
    if (node.watchers.size) this.#spread(cell, node.watchers, (found) => this.#toJudge.add(found));
    this.#judgeContainers(cell);
  }

  #touchChildren(cell: Cell): void {
    if (cell.rows) for (const row of cell.rows) for (const node of cell.node.children) this.touch(row.cells[node.slot]!);
    else for (const node of cell.node.children) this.touch(cell.scope.cells[node.slot]!);
  }

  /** A group or list that is required as a whole, or has checks, depends on its members without naming them. */
  #judgeContainers(cell: Cell): void {
    for (let at: Cell | undefined = containerOf(cell); at; at = containerOf(at)) {
      if (at.node.type === "field" && (at.required || at.node.checks.length)) this.#toJudge.add(at);
    }
  }

  /** Rows came or went: whoever reads a field of the rows must look again. */
  #notifyMembers(list: Cell, node: Node): void {
    this.fees ||= node.feesRead;
    this.term ||= node.termRead;
    for (const readers of [node.readers, node.watchers]) {
      for (const reader of readers) {
        if (isWithin(reader.scope, node.scope)) continue;
        for (const found of instances(list.scope, reader)) readers === node.readers ? this.touch(found) : this.#toJudge.add(found);
      }
    }
    for (const child of node.children) this.#notifyMembers(list, child);
  }

  #spread(cell: Cell, readers: ReadonlySet<Node>, visit: (cell: Cell) => void): void {
    for (const reader of readers) for (const found of instances(cell.scope, reader)) visit(found);
  }

  #judge(cell: Cell): void {
    const before = { findings: cell.findings, required: cell.required, recommended: cell.recommended };
    judge(cell, this.#runner);
    this.#tally.count(cell);
    if (before.findings !== cell.findings || before.required !== cell.required || before.recommended !== cell.recommended)
      this.changed.add(cell);
  }
}

export function containerOf(cell: Cell): Cell | undefined {
  const { node, scope } = cell;
  return node.parent && node.parent.scope === node.scope ? scope.cells[node.parent.slot] : scope.owner;
}

function isWithin(inner: ScopeNode, outer: ScopeNode): boolean {
  for (let at: ScopeNode | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The cells of `node` that a change in `scope` can reach: the one on the way up, or all in the rows below. */
function* instances(scope: Scope, node: Node): Iterable<Cell> {
  let at: Scope | undefined = scope;
  while (at && !isWithin(node.scope, at.node)) at = at.parent;
  if (at) yield* below(at, node);
}

function* below(scope: Scope, node: Node): Iterable<Cell> {
  if (scope.node === node.scope) {
    yield scope.cells[node.slot]!;
    return;
  }
  let next: ScopeNode = node.scope;
  while (next.parent !== scope.node) next = next.parent!;
  for (const row of scope.cells[next.list!.slot]!.rows ?? []) yield* below(row, node);
}

export function createRow(list: Cell, key: string): Scope {
  const { node } = list;
  return createScope((node as Extract<Node, { type: "field" }>).rowScope!, list.scope, list, key);
}

function push(heap: Cell[], cell: Cell): void {
  let at = heap.push(cell) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent]!.node.rank <= cell.node.rank) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = cell;
}

function pop(heap: Cell[]): Cell | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.node.rank < heap[child]!.node.rank) child++;
    if (heap[child]!.node.rank >= last.node.rank) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return top;
}
