/** Addresses are counted without being kept: a keyed hash that changes every hour. */
import { createHmac } from "node:crypto";

/** Names an address within the hour of `now`; cannot be turned back without the server's key. */
export function addressHash(key: string, address: string, now: Date = new Date()): string {
  return createHmac("sha256", key)
    .update(`address|${now.toISOString().slice(0, 13)}|${address}`)
    .digest("base64url")
    .slice(0, 22);
}
