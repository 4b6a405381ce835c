// Running counts by step (errors, warnings, required and answered), kept as cells change so that no count walks the form.
import type { StepNode } from "../procedure/node.js";
import { valueOf, type Cell } from "./cell.js";

export interface Counts {
  errors: number;
  warnings: number;
  /** Visible required fields. */
  asked: number;
  /** Those of them with an answer. */
  answered: number;
}

interface Share extends Counts {
  readonly step: StepNode;
}

export class Tally {
  readonly #shares = new Map<Cell, Share>();
  readonly #steps = new Map<StepNode, Counts>();

  of(step: StepNode): Counts {
    let counts = this.#steps.get(step);
    if (!counts) this.#steps.set(step, (counts = { errors: 0, warnings: 0, asked: 0, answered: 0 }));
    return counts;
  }

  /** Puts a cell's present facts in place of what it counted for before. */
  count(cell: Cell): void {
    if (cell.node.type !== "field") return;
    const { step } = cell.node;
    const before = this.#shares.get(cell);
    let errors = 0;
    let warnings = 0;
    for (const { severity } of cell.findings) {
      if (severity === "error") errors = 1;
      else if (severity === "warning") warnings = 1;
    }
    const asked = cell.visible && cell.required ? 1 : 0;
    const answered = asked && valueOf(cell) !== undefined ? 1 : 0;
    if (!before && errors + warnings + asked === 0) return;
    if (before) this.#add(before, -1);
    const share: Share = { step, errors, warnings, asked, answered };
    this.#shares.set(cell, share);
    this.#add(share, 1);
  }

  /** A row is gone: so is all it counted for. */
  forget(cell: Cell): void {
    const before = this.#shares.get(cell);
    if (!before) return;
    this.#add(before, -1);
    this.#shares.delete(cell);
  }

  #add(share: Share, sign: 1 | -1): void {
    const counts = this.of(share.step);
    counts.errors += sign * share.errors;
    counts.warnings += sign * share.warnings;
    counts.asked += sign * share.asked;
    counts.answered += sign * share.answered;
  }
}
