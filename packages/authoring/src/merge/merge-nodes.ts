/**
 * Three-way merge of documents by key and property. What one side changed is taken; where both changed the same thing, one side's stays and the
 * conflict is told with both. The outcome is always a whole tree: nothing hangs loose, nothing holds itself.
 */
import type { Edit } from "../document/edit.js";
import type { DocumentNode, Json, NodeKey } from "../document/node.js";
import { sameJson } from "../document/values.js";
import { keptAlive } from "./deletions.js";
import { mergeLists, weave } from "./merge-lists.js";
import { mergeValues } from "./merge-values.js";
import type { Versions } from "./versions.js";

export interface Conflict {
  readonly key: NodeKey;
  /** `values`: the property differs; `place`: moved to two places; `order`: put in two orders; `deleted`: changed here, deleted there. */
  readonly code: "values" | "place" | "order" | "deleted";
  /** Of `values`: the property, with the language of a text. Of `order`: the list. */
  readonly property?: string;
  readonly mine?: Json;
  readonly theirs?: Json;
}

interface Placed {
  readonly parent: NodeKey | undefined;
  readonly slot: string;
}

export class NodeMerge {
  readonly #of: Versions;
  /** What differs from theirs; `undefined`: gone. */
  readonly #result = new Map<NodeKey, DocumentNode | undefined>();
  readonly conflicts: Conflict[] = [];

  constructor(versions: Versions) {
    this.#of = versions;
  }

  /** What leads from theirs to the merged document. */
  edit(): Edit {
    const { changed, theirs } = this.#of;
    const alive = keptAlive(this.#of, (key, mine, theirs) => this.conflicts.push({ key, code: "deleted", ...both(mine, theirs) }));
    for (const key of changed) this.#mergeNode(key, alive.get(key));
    for (const key of changed) this.#place(key);
    for (const key of changed) this.#breakCycle(key);
    for (const key of this.#holders()) this.#mergeChildren(key);
    const edit = [...this.#result].map(([key, after]) => ({ key, before: theirs(key), after }));
    return edit.flatMap(({ key, before, after }) =>
      sameJson(before, after) ? [] : [{ key, ...(before && { before }), ...(after && { after }) }],
    );
  }

  #get(key: NodeKey): DocumentNode | undefined {
    return this.#result.has(key) ? this.#result.get(key) : this.#of.theirs(key);
  }

  #mergeNode(key: NodeKey, alive: DocumentNode | undefined): void {
    const [base, mine, theirs] = [this.#of.base(key), this.#of.mine(key), this.#of.theirs(key)];
    if (alive) return void this.#result.set(key, alive);
    if (base && (!mine || !theirs)) return void this.#result.set(key, undefined);
    if (!mine || !theirs) return void this.#result.set(key, theirs ?? mine);
    const values = mergeValues(theirs.type, base?.values ?? {}, mine.values, theirs.values, this.#of.prefer, (found) =>
      this.conflicts.push({ key, code: "values", property: found.property, ...both(found.mine, found.theirs) }),
    );
    this.#result.set(key, { ...theirs, values });
  }

  /** Where the node stands: where the side that moved it put it, if that place is still there. */
  #place(key: NodeKey): void {
    const node = this.#get(key);
    if (!node || node.parent === undefined) return;
    const [base, mine, theirs] = [this.#of.base(key), this.#of.mine(key), this.#of.theirs(key)];
    const [first, second] = this.#preferred(key, base, mine, theirs);
    const place = [first, second, base].find((one) => one?.parent !== undefined && this.#get(one.parent));
    if (place) this.#result.set(key, { ...node, parent: place.parent, slot: place.slot });
    else this.#drop(key);
  }

  #preferred(key: NodeKey, base?: DocumentNode, mine?: DocumentNode, theirs?: DocumentNode): readonly (Placed | undefined)[] {
    if (!mine || !theirs) return [theirs ?? mine];
    if (samePlace(mine, theirs) || (base && samePlace(mine, base))) return [theirs, mine];
    if (base && samePlace(theirs, base)) return [mine, theirs];
    this.conflicts.push({ key, code: "place", ...both(mine.parent, theirs.parent) });
    return this.#of.prefer === "mine" ? [mine, theirs] : [theirs, mine];
  }

  #drop(key: NodeKey): void {
    const node = this.#get(key);
    if (!node) return;
    this.#result.set(key, undefined);
    for (const child of Object.values(node.children).flat()) if (this.#get(child)?.parent === key) this.#drop(child);
  }

  /** Each side moved one thing into the other: their moves stand, since their document holds no cycle. */
  #breakCycle(key: NodeKey): void {
    const way = new Set<NodeKey>();
    for (let at: NodeKey | undefined = key; at !== undefined; at = this.#get(at)?.parent) {
      if (!way.has(at)) {
        way.add(at);
        continue;
      }
      for (const one of way) {
        const [base, mine, theirs] = [this.#of.base(one), this.#of.mine(one), this.#of.theirs(one)];
        if (!mine || !theirs || (base && samePlace(mine, base))) continue;
        this.conflicts.push({ key: one, code: "place", ...both(mine.parent, theirs.parent) });
        this.#result.set(one, { ...this.#get(one)!, parent: theirs.parent, slot: theirs.slot });
      }
      return;
    }
  }

  /** All whose lists may have changed: the changed nodes, and whoever gives one up or takes one in. */
  #holders(): ReadonlySet<NodeKey> {
    const holders = new Set<NodeKey>();
    for (const key of this.#of.changed)
      for (const node of [this.#get(key), this.#of.theirs(key), this.#of.mine(key), this.#of.base(key)]) {
        if (node) holders.add(node.key);
        if (node?.parent !== undefined) holders.add(node.parent);
      }
    return holders;
  }

  #mergeChildren(key: NodeKey): void {
    const node = this.#get(key);
    if (!node) return;
    const [base, mine, theirs] = [this.#of.base(key), this.#of.mine(key), this.#of.theirs(key)];
    const children: Record<string, readonly NodeKey[]> = {};
    for (const slot of slotsOf(node, base, mine, theirs)) {
      const list = (of: DocumentNode | undefined): readonly NodeKey[] => of?.children[slot] ?? [];
      const alone = !mine || !theirs;
      const merged = alone
        ? { keys: list(theirs ?? mine), disagreed: false }
        : mergeLists(list(base), list(mine), list(theirs), this.#of.prefer);
      if (merged.disagreed) this.conflicts.push({ key, code: "order", property: slot });
      const isHere = (child: NodeKey) => {
        const there = this.#get(child);
        return there?.parent === key && there.slot === slot;
      };
      // Those that one side took away but that stay after all come back to where they were.
      const all = [mine, theirs, base].reduce((keys, side) => weave(keys, list(side)), merged.keys);
      const here = all.filter(isHere);
      if (here.length > 0) children[slot] = here;
    }
    this.#result.set(key, { ...node, children });
  }
}

const samePlace = (a: Placed, b: Placed): boolean => a.parent === b.parent && a.slot === b.slot;

const slotsOf = (...nodes: readonly (DocumentNode | undefined)[]): ReadonlySet<string> =>
  new Set(nodes.flatMap((node) => (node ? Object.keys(node.children) : [])));

function both(mine: unknown, theirs: unknown): { mine?: Json; theirs?: Json } {
  return { ...(mine !== undefined && { mine: mine as Json }), ...(theirs !== undefined && { theirs: theirs as Json }) };
}
