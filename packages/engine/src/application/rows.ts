// Rows of lists: added, removed, moved. A row's key is outside the data, so its state moves with it.
import { pathOf, type Cell, type Scope } from "./cell.js";
import { createRow, type Propagation } from "./propagation.js";
import type { Tally } from "./tally.js";

export class Rows {
  readonly #propagation: Propagation;
  readonly #tally: Tally;
  readonly #changed = new Set<Cell>();
  #last = 0;

  constructor(propagation: Propagation, tally: Tally) {
    this.#propagation = propagation;
    this.#tally = tally;
  }

  /** Adds an empty row and returns its index. */
  add(list: Cell, at = list.rows!.length): number {
    const rows = list.rows!;
    const index = clamp(at, rows.length);
    const row = createRow(list, `row${++this.#last}`);
    rows.splice(index, 0, row);
    this.#propagation.open(row);
    this.#restructured(list, index);
    return index;
  }

  remove(list: Cell, index: number): void {
    const [row] = inRange(list, index) ? list.rows!.splice(index, 1) : [];
    if (!row) return;
    this.#forget(row);
    this.#restructured(list, index);
  }

  move(list: Cell, from: number, to: number): void {
    const rows = list.rows!;
    if (!inRange(list, from)) return;
    const [row] = rows.splice(from, 1);
    const target = clamp(to, rows.length);
    rows.splice(target, 0, row!);
    this.#restructured(list, Math.min(from, target));
  }

  resize(list: Cell, length: number): void {
    while (list.rows!.length > length) this.#forget(list.rows!.pop()!);
    while (list.rows!.length < length) {
      const row = createRow(list, `row${++this.#last}`);
      row.index = list.rows!.push(row) - 1;
      this.#propagation.open(row);
    }
    this.#restructured(list, length);
  }

  /** Paths of the lists that changed since the last call. */
  takeChanged(): ReadonlySet<string> {
    const paths = new Set([...this.#changed].filter(isLive).map(pathOf));
    this.#changed.clear();
    return paths;
  }

  #restructured(list: Cell, from: number): void {
    const rows = list.rows!;
    for (let index = from; index < rows.length; index++) {
      const row = rows[index]!;
      if (row.index === index) continue;
      row.index = index;
      this.#rejudge(row);
    }
    this.#changed.add(list);
    this.#propagation.restructured(list);
  }

  /** Findings carry paths, and a row that moved has new ones. */
  #rejudge(row: Scope): void {
    for (const cell of row.cells) {
      if (cell.findings.length) this.#propagation.touch(cell);
      for (const inner of cell.rows ?? []) this.#rejudge(inner);
    }
  }

  #forget(row: Scope): void {
    for (const cell of row.cells) {
      this.#tally.forget(cell);
      this.#propagation.forget(cell);
      for (const inner of cell.rows ?? []) this.#forget(inner);
    }
  }
}

function isLive(list: Cell): boolean {
  const { owner } = list.scope;
  return !owner || (owner.rows![list.scope.index] === list.scope && isLive(owner));
}

function inRange(list: Cell, index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < list.rows!.length;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(Math.trunc(index) || 0, length));
}
