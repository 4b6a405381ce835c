/**
 * An immutable map from short strings. Setting copies one bucket of 256 and the list of buckets, never the whole map; two maps
 * that share a past share their buckets, so that what differs is found without looking at the rest.
 */
const size = 256;

type Bucket<T> = ReadonlyMap<string, T>;
const none: Bucket<never> = new Map<string, never>();

/** FNV-1a, folded to the number of buckets. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (size - 1);
}

export class PersistentMap<T> {
  readonly #buckets: readonly Bucket<T>[];
  readonly size: number;

  private constructor(buckets: readonly Bucket<T>[], count: number) {
    this.#buckets = buckets;
    this.size = count;
  }

  static empty<T>(): PersistentMap<T> {
    return new PersistentMap<T>(new Array<Bucket<T>>(size).fill(none), 0);
  }

  static from<T>(entries: Iterable<readonly [string, T]>): PersistentMap<T> {
    return PersistentMap.empty<T>().with(entries);
  }

  get(key: string): T | undefined {
    return this.#buckets[bucketOf(key)]!.get(key);
  }

  has(key: string): boolean {
    return this.#buckets[bucketOf(key)]!.has(key);
  }

  /** The map with these entries; `undefined` removes one. */
  with(entries: Iterable<readonly [string, T | undefined]>): PersistentMap<T> {
    const buckets = [...this.#buckets];
    const own = new Map<number, Map<string, T>>();
    let count = this.size;
    for (const [key, value] of entries) {
      const at = bucketOf(key);
      let bucket = own.get(at);
      if (!bucket) own.set(at, (buckets[at] = bucket = new Map(buckets[at])));
      if (bucket.has(key)) count--;
      if (value === undefined) bucket.delete(key);
      else {
        bucket.set(key, value);
        count++;
      }
    }
    return own.size === 0 ? this : new PersistentMap(buckets, count);
  }

  *entries(): IterableIterator<[string, T]> {
    for (const bucket of this.#buckets) yield* bucket.entries();
  }

  *values(): IterableIterator<T> {
    for (const bucket of this.#buckets) yield* bucket.values();
  }

  /** Keys whose values are not the same object in both maps. */
  *differing(other: PersistentMap<T>): IterableIterator<string> {
    for (let at = 0; at < size; at++) {
      const mine = this.#buckets[at]!;
      const theirs = other.#buckets[at]!;
      if (mine === theirs) continue;
      for (const [key, value] of mine) if (theirs.get(key) !== value) yield key;
      for (const key of theirs.keys()) if (!mine.has(key)) yield key;
    }
  }
}
