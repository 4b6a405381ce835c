/** Reads a finished upload once, from where it is stored: size, SHA-256 and media type by content. */
import { createHash } from "node:crypto";
import { sniffMediaType } from "@hoso/engine/media-type";
import type { DocumentStore } from "../documents/document-store.js";

export interface InspectedUpload {
  readonly size: number;
  /** Media type by content; "application/octet-stream" when it is none that is known. */
  readonly type: string;
  readonly sha256: string;
}

/** Enough for every signature that is known, text and containers included. */
const HEAD_BYTES = 64 * 1024;

export async function inspectUpload(store: DocumentStore, id: string): Promise<InspectedUpload> {
  const hash = createHash("sha256");
  const head: Buffer[] = [];
  let size = 0;
  for await (const chunk of (await store.read(id)) as AsyncIterable<Buffer>) {
    if (size < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - size));
    size += chunk.length;
    hash.update(chunk);
  }
  const type = sniffMediaType(Buffer.concat(head)) ?? "application/octet-stream";
  return { size, type, sha256: hash.digest("hex") };
}
