/**
 * SHA-256 of a file as hex. Up to 64 MB in one piece by Web Crypto (native, off the main thread); beyond that, or without Web Crypto,
 * slice by slice, so that a phone never holds a large file in memory.
 */
import { Sha256 } from "./sha256.js";

/** Largest file that is read into memory at once, in bytes. */
export const WHOLE_LIMIT = 64 * 2 ** 20;
const SLICE = 256 * 1024;

/** Rejects with what the platform throws when the file can no longer be read. */
export async function fileDigest(file: Blob, signal?: AbortSignal, wholeLimit: number = WHOLE_LIMIT): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (subtle && file.size <= wholeLimit) {
    const bytes = new Uint8Array(await subtle.digest("SHA-256", await file.arrayBuffer()));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  const hash = new Sha256();
  for (let at = 0; at < file.size; at += SLICE) {
    signal?.throwIfAborted();
    hash.update(new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer()));
  }
  return hash.hex();
}
