/**
 * An immutable map from short strings: two levels of 64, so that setting copies two short lists and one bucket of a few entries, at any size that a
 * procedure has. Two maps that share a past share their buckets, so that what differs is found without looking at the rest.
 */
const width = 64;

type Entry<T> = readonly [key: string, value: T];
/** Of a few entries: a short list is made and looked through in less time than a map. */
type Bucket<T> = readonly Entry<T>[];
type Shelf<T> = readonly Bucket<T>[];

const noEntries: Bucket<never> = [];
const noBuckets: Shelf<never> = new Array<Bucket<never>>(width).fill(noEntries);

function valueIn<T>(bucket: Bucket<T>, key: string): T | undefined {
  for (const entry of bucket) if (entry[0] === key) return entry[1];
  return undefined;
}

/** With the entry in the place of that with its key, else behind the others. */
const withEntry = <T>(bucket: Bucket<T>, entry: Entry<T>): Bucket<T> =>
  bucket.some(([key]) => key === entry[0]) ? bucket.map((one) => (one[0] === entry[0] ? entry : one)) : [...bucket, entry];

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
    const shelves = Array.from({ length: width }, () => new Array<Bucket<T>>(width).fill(noEntries));
    let count = 0;
    for (const entry of entries) {
      const hash = hashOf(entry[0]);
      const shelf = shelves[shelfOf(hash)]!;
      const bucket = shelf[placeOf(hash)]!;
      const next = bucket.length === 0 ? [entry] : withEntry(bucket, entry);
      shelf[placeOf(hash)] = next;
      count += next.length - bucket.length;
    }
    return new PersistentMap<T>(shelves, count);
  }

  #bucket(key: string): Bucket<T> {
    const hash = hashOf(key);
    return this.#shelves[shelfOf(hash)]![placeOf(hash)]!;
  }

  get(key: string): T | undefined {
    return valueIn(this.#bucket(key), key);
  }

  has(key: string): boolean {
    return this.#bucket(key).some(([known]) => known === key);
  }

  /** The map with these entries; `undefined` removes one. */
  with(entries: Iterable<readonly [string, T | undefined]>): PersistentMap<T> {
    const shelves = [...this.#shelves];
    /** What this call has copied and may write to. */
    const own = new Map<number, Bucket<T>[]>();
    let count = this.size;
    for (const [key, value] of entries) {
      const hash = hashOf(key);
      const [at, place] = [shelfOf(hash), placeOf(hash)];
      let shelf = own.get(at);
      if (!shelf) own.set(at, (shelves[at] = shelf = [...shelves[at]!]));
      const bucket = shelf[place]!;
      const next = value === undefined ? bucket.filter(([known]) => known !== key) : withEntry(bucket, [key, value]);
      shelf[place] = next;
      count += next.length - bucket.length;
    }
    return own.size === 0 ? this : new PersistentMap(shelves, count);
  }

  *entries(): IterableIterator<Entry<T>> {
    for (const shelf of this.#shelves) for (const bucket of shelf) yield* bucket;
  }

  *values(): IterableIterator<T> {
    for (const shelf of this.#shelves) for (const bucket of shelf) for (const entry of bucket) yield entry[1];
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
  for (const [key, value] of mine) if (valueIn(theirs, key) !== value) yield key;
  for (const [key] of theirs) if (!mine.some(([known]) => known === key)) yield key;
}
