/** Keeps what the engine says of each unit, and what follows from all of them together: cycles, and whether the procedure can be opened. */
import type { NodeChange } from "../../document/edit.js";
import type { AuthoringDocument, NodeKey } from "../../document/node.js";
import type { Found } from "../diagnostic.js";
import type { Reader } from "../reader.js";
import { cycleFinding } from "./cycle-findings.js";
import { engineFound, restsOnNames } from "./engine-found.js";
import { judge, type Read, type Verdict } from "./judge.js";
import { readingCycles } from "./reading-cycles.js";
import { isUnit, unitAt, type Unit } from "./unit.js";

interface Kept {
  readonly reads: readonly Read[];
  readonly isBroken: boolean;
}

export interface UnitFindings {
  readonly key: NodeKey;
  readonly found: readonly Found[];
  readonly at: Reader;
}

export class EngineUnits {
  readonly #kept = new Map<NodeKey, Kept>();
  #broken = 0;
  #cyclesDue = true;
  #cycles: readonly (readonly NodeKey[])[] = [];

  /** Nothing keeps the procedure from being opened. */
  get isSound(): boolean {
    return this.#broken === 0 && this.#cycles.length === 0;
  }

  /** Judges units together. Of what is no unit any more nothing is kept. */
  work(keys: readonly NodeKey[], document: AuthoringDocument, read: () => Reader): readonly UnitFindings[] {
    const units: Unit[] = [];
    for (const key of keys) {
      const node = document.nodes.get(key);
      if (node && isUnit(node, document)) units.push(unitAt(node, read()));
      else this.#forget(key);
    }
    const verdicts = judge(units, document);
    return units.map(({ key, at }) => {
      const verdict = verdicts.get(key)!;
      this.#keep(key, verdict);
      at.restsOnNames = verdict.judged.some(restsOnNames);
      return { key, found: verdict.judged.flatMap((one) => engineFound(document, one)), at };
    });
  }

  #keep(key: NodeKey, { reads, isBroken }: Verdict): void {
    const before = this.#kept.get(key);
    this.#broken += (isBroken ? 1 : 0) - (before?.isBroken ? 1 : 0);
    this.#cyclesDue ||= !sameReads(before?.reads ?? [], reads);
    this.#kept.set(key, { reads, isBroken });
  }

  #forget(key: NodeKey): void {
    const before = this.#kept.get(key);
    if (!before) return;
    if (before.isBroken) this.#broken--;
    this.#cyclesDue ||= before.reads.length > 0;
    this.#kept.delete(key);
  }

  /** What stands elsewhere is needed by others, and comes in another order. */
  notice({ before, after }: NodeChange): void {
    this.#cyclesDue ||= before?.parent !== after?.parent || (this.#cycles.length > 0 && before?.children !== after?.children);
  }

  /** Whether other cycles may be there than before. */
  get areCyclesDue(): boolean {
    return this.#cyclesDue;
  }

  findCycles(at: Reader, rank: (key: NodeKey) => number): readonly Found[] {
    if (this.#cyclesDue) this.#cycles = readingCycles(this.#reads(), at.document, rank);
    this.#cyclesDue = false;
    return this.#cycles.map((cycle) => cycleFinding(cycle, at));
  }

  *#reads(): Iterable<Read> {
    for (const { reads } of this.#kept.values()) yield* reads;
  }
}

const sameReads = (a: readonly Read[], b: readonly Read[]): boolean =>
  a.length === b.length && a.every(({ from, to }, index) => from === b[index]!.from && to === b[index]!.to);
