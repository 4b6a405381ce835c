/**
 * Fields, steps and documents whose values are worked out from each other. The only thing that must be looked for in the whole; it looks at who
 * reads whom and at nothing else, so that it takes a fraction of a millisecond.
 */
import type { AuthoringDocument, NodeKey } from "../../document/node.js";
import type { Read } from "./judge.js";

/** Who cannot be worked out without whom. */
type Needs = Map<NodeKey, Set<NodeKey>>;

/**
 * One cycle for all that go round together, the shortest, from its first node on; each is read by the next.
 * @param rank place in the document
 */
export function readingCycles(
  reads: Iterable<Read>,
  document: AuthoringDocument,
  rank: (key: NodeKey) => number,
): readonly (readonly NodeKey[])[] {
  const needs = trim(needsOf(reads, document));
  const cycles: (readonly NodeKey[])[] = [];
  const done = new Set<NodeKey>();
  const byRank = (a: NodeKey, b: NodeKey) => rank(a) - rank(b);
  for (const start of [...needs.keys()].sort(byRank)) {
    if (done.has(start)) continue;
    const cycle = shortestFrom(start, needs, byRank);
    if (!cycle) continue;
    for (const key of together(start, needs)) done.add(key);
    cycles.push(cycle);
  }
  return cycles;
}

/** Besides what it reads, a node needs what it stands in: it shows only there. */
function needsOf(reads: Iterable<Read>, document: AuthoringDocument): Needs {
  const needs: Needs = new Map();
  const add = (key: NodeKey): Set<NodeKey> => {
    const known = needs.get(key);
    if (known) return known;
    const needed = new Set<NodeKey>();
    needs.set(key, needed);
    const parent = document.nodes.get(key)?.parent;
    if (parent !== undefined && parent !== document.root) {
      needed.add(parent);
      add(parent);
    }
    return needed;
  };
  for (const { from, to } of reads) {
    add(from);
    add(to).add(from);
  }
  return needs;
}

/** Takes out, again and again, what needs nothing; and then what nothing needs. What goes round is left, and what lies between. */
function trim(needs: Needs): Needs {
  const needing = withoutFree(reversed(withoutFree(needs, reversed(needs))), needs);
  return new Map([...needs].filter(([key]) => needing.has(key)));
}

function withoutFree(needs: Needs, neededBy: Needs): Needs {
  const open = new Map([...needs].map(([key, needed]) => [key, needed.size]));
  const free = [...needs.keys()].filter((key) => open.get(key) === 0);
  for (let key = free.pop(); key !== undefined; key = free.pop()) {
    needs.delete(key);
    for (const other of neededBy.get(key) ?? []) {
      const left = open.get(other)! - 1;
      open.set(other, left);
      if (left === 0) free.push(other);
    }
  }
  return needs;
}

function reversed(needs: Needs): Needs {
  const neededBy: Needs = new Map([...needs.keys()].map((key) => [key, new Set()]));
  for (const [key, needed] of needs) for (const other of needed) neededBy.get(other)?.add(key);
  return neededBy;
}

type Order = (a: NodeKey, b: NodeKey) => number;

/** Breadth first, back to where it started. */
function shortestFrom(start: NodeKey, needs: Needs, byRank: Order): readonly NodeKey[] | undefined {
  const cameFrom = new Map<NodeKey, NodeKey>();
  const queue = [start];
  for (const key of queue)
    for (const needed of [...(needs.get(key) ?? [])].sort(byRank)) {
      if (needed === start) return wayTo(key, start, cameFrom);
      if (cameFrom.has(needed) || !needs.has(needed)) continue;
      cameFrom.set(needed, key);
      queue.push(needed);
    }
  return undefined;
}

/** The start, then what reads it, and so on: against the way that was gone. */
function wayTo(last: NodeKey, start: NodeKey, cameFrom: ReadonlyMap<NodeKey, NodeKey>): readonly NodeKey[] {
  const way = [start];
  for (let key = last; key !== start; key = cameFrom.get(key)!) way.push(key);
  return way;
}

/** All that need the start and are needed by it. */
function together(start: NodeKey, needs: Needs): ReadonlySet<NodeKey> {
  const back = reached(start, reversed(needs));
  return new Set([...reached(start, needs)].filter((key) => back.has(key)));
}

function reached(start: NodeKey, next: Needs): ReadonlySet<NodeKey> {
  const found = new Set([start]);
  for (const key of found) for (const other of next.get(key) ?? []) found.add(other);
  return found;
}
