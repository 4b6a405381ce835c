/**
 * An immutable map from short strings: two levels of 64, so that setting copies two short lists and one bucket of a few entries, at any size that a
 * procedure has. Two maps that share a past share their buckets, so that what differs is found without looking at the rest.
 */
const width = 64;

type Bucket<T> = ReadonlyMap<string, T>;
type Shelf<T> = readonly Bucket<T>[];

const noEntries: Bucket<never> = new Map<string, never>();
const noBuckets: Shelf<never> = new Array<Bucket<never>>(width).fill(noEntries);

/** FNV-1a, mixed so that all its bits count. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

const shelfOf = (hash: number): number => hash & (width - 1);
const placeOf = (hash: number): number => (hash >>> 6) & (width - 1);

export class PersistentMap<T> {
  readonly #shelves: readonly Shelf<T>[];
  readonly size: number;

  private constructor(shelves: readonly Shelf<T>[], count: number) {
    this.#shelves = shelves;
    this.size = count;
  }

  static empty<T>(): PersistentMap<T> {
    return new PersistentMap<T>(new Array<Shelf<T>>(width).fill(noBuckets), 0);
  }

  static from<T>(entries: Iterable<readonly [string, T]>): PersistentMap<T> {
    return PersistentMap.empty<T>().with(entries);
  }

  #bucket(key: string): Bucket<T> {
    const hash = hashOf(key);
    return this.#shelves[shelfOf(hash)]![placeOf(hash)]!;
  }

  get(key: string): T | undefined {
    return this.#bucket(key).get(key);
  }

  has(key: string): boolean {
    return this.#bucket(key).has(key);
  }

  /** The map with these entries; `undefined` removes one. */
  with(entries: Iterable<readonly [string, T | undefined]>): PersistentMap<T> {
    const shelves = [...this.#shelves];
    /** What this call has copied and may write to. */
    const own = new Map<number, { readonly shelf: Bucket<T>[]; readonly buckets: Map<number, Map<string, T>> }>();
    let count = this.size;
    for (const [key, value] of entries) {
      const hash = hashOf(key);
      const [at, place] = [shelfOf(hash), placeOf(hash)];
      let mine = own.get(at);
      if (!mine) {
        own.set(at, (mine = { shelf: [...shelves[at]!], buckets: new Map() }));
        shelves[at] = mine.shelf;
      }
      let bucket = mine.buckets.get(place);
      if (!bucket) {
        const held = mine.shelf[place]!;
        // Most are empty when a whole procedure is taken in; copying nothing costs more than making nothing.
        mine.buckets.set(place, (mine.shelf[place] = bucket = held.size > 0 ? new Map(held) : new Map<string, T>()));
      }
      if (bucket.has(key)) count--;
      if (value === undefined) bucket.delete(key);
      else {
        bucket.set(key, value);
        count++;
      }
    }
    return own.size === 0 ? this : new PersistentMap(shelves, count);
  }

  *entries(): IterableIterator<[string, T]> {
    for (const shelf of this.#shelves) for (const bucket of shelf) if (bucket.size > 0) yield* bucket.entries();
  }

  *values(): IterableIterator<T> {
    for (const shelf of this.#shelves) for (const bucket of shelf) if (bucket.size > 0) yield* bucket.values();
  }

  /** Keys whose values are not the same object in both maps. */
  *differing(other: PersistentMap<T>): IterableIterator<string> {
    for (let at = 0; at < width; at++) {
      const [mine, theirs] = [this.#shelves[at]!, other.#shelves[at]!];
      if (mine === theirs) continue;
      for (let place = 0; place < width; place++) if (mine[place] !== theirs[place]) yield* differingIn(mine[place]!, theirs[place]!);
    }
  }
}

function* differingIn<T>(mine: Bucket<T>, theirs: Bucket<T>): IterableIterator<string> {
  for (const [key, value] of mine) if (theirs.get(key) !== value) yield key;
  for (const key of theirs.keys()) if (!mine.has(key)) yield key;
}
