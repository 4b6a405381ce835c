/** Random bytes of the system, fetched by the page: asking for a few at a time costs more than all else in making an id. */
import { randomFillSync } from "node:crypto";

const pool = Buffer.alloc(4096);
let used = pool.length;

/** `count` fresh bytes (at most 256), valid until the next call; no byte is ever given out twice. */
export function takeRandom(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const taken = pool.subarray(used, used + count);
  used += count;
  return taken;
}
