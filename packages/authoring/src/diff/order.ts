/** Which of the items that two lists share changed their place: the fewest that must move to make the one order of the other. */

/** @param after the shared items as they stand now @param before as they stood @returns those that moved, in their order now */
export function movedItems<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const places = new Map(before.map((item, index) => [item, index]));
  const sequence = after.map((item) => places.get(item)!);
  const stays = longestRising(sequence);
  return after.filter((_, index) => !stays.has(index));
}

/** Indexes of a longest rising subsequence. */
function longestRising(sequence: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  sequence.forEach((value, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sequence[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const stays = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) stays.add(at);
  return stays;
}
