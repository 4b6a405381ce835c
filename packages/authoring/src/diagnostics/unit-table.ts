/** Findings by the piece of work that made them, and what each rests on: what must be redone when something changes. */
import type { AuthoringDocument, NodeKey } from "../document/node.js";
import type { Found } from "./diagnostic.js";
import { hasChanged, type Look, type Reader } from "./reader.js";

interface Unit {
  readonly found: readonly Found[];
  readonly looks: ReadonlyMap<NodeKey, readonly Look[]>;
  readonly paths: ReadonlyMap<string, NodeKey | undefined>;
  readonly names: ReadonlySet<string>;
}

export class UnitTable {
  readonly #units = new Map<string, Unit>();
  readonly #byNode = new Map<NodeKey, Set<string>>();
  readonly #byPath = new Map<string, Set<string>>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #onNames = new Set<string>();

  set(id: string, found: readonly Found[], { looks, paths, names, restsOnNames }: Reader): void {
    this.delete(id);
    this.#units.set(id, { found, looks, paths, names });
    for (const key of looks.keys()) watch(this.#byNode, key, id);
    for (const path of paths.keys()) watch(this.#byPath, path, id);
    for (const name of names) watch(this.#byName, name, id);
    if (restsOnNames) this.#onNames.add(id);
  }

  has(id: string): boolean {
    return this.#units.has(id);
  }

  delete(id: string): void {
    const unit = this.#units.get(id);
    if (!unit) return;
    this.#units.delete(id);
    for (const key of unit.looks.keys()) unwatch(this.#byNode, key, id);
    for (const path of unit.paths.keys()) unwatch(this.#byPath, path, id);
    for (const name of unit.names) unwatch(this.#byName, name, id);
    this.#onNames.delete(id);
  }

  /** Units that looked at a node and would now see something else. */
  *seeing(key: NodeKey, document: AuthoringDocument): Iterable<string> {
    const node = document.nodes.get(key);
    for (const id of this.#byNode.get(key) ?? [])
      if (
        this.#units
          .get(id)!
          .looks.get(key)!
          .some((look) => hasChanged(look, node))
      )
        yield id;
  }

  /** Units that asked which field has this path. */
  naming(path: string): Iterable<string> {
    return this.#byPath.get(path) ?? [];
  }

  /** Units that asked what has this name. */
  calling(name: string): Iterable<string> {
    return this.#byName.get(name) ?? [];
  }

  /** Units that looked at all names there are. */
  onNames(): Iterable<string> {
    return this.#onNames;
  }

  *found(): Iterable<Found> {
    for (const { found } of this.#units.values()) yield* found;
  }
}

function watch(watchers: Map<string, Set<string>>, key: string, id: string): void {
  const there = watchers.get(key);
  if (there) there.add(id);
  else watchers.set(key, new Set([id]));
}

function unwatch(watchers: Map<string, Set<string>>, key: string, id: string): void {
  const there = watchers.get(key);
  there?.delete(id);
  if (there?.size === 0) watchers.delete(key);
}
