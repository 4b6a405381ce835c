/**
 * Where the bytes of papers are kept: one interface over the disk and S3-compatible storage. Bytes arrive in pieces
 * through the tus side and stay where they arrived; what they belong to stands in the database.
 */
import type { Readable } from "node:stream";
import type { DataStore } from "@tus/server";

export interface DocumentStore {
  /** The tus side: creates, appends, tells the offset. A write that has returned is durable. */
  readonly uploads: DataStore;
  /** Algorithms that can be checked while bytes arrive. */
  readonly checksums: readonly string[];
  /** The bytes of a finished upload. Throws when there is none. */
  read(id: string): Promise<Readable>;
  /** Removes bytes and bookkeeping; nothing happens when they are gone already. */
  remove(id: string): Promise<void>;
  /** Ids of all uploads that the store holds, for clearing up. */
  list(): AsyncIterable<string>;
  /** Rejects when the store cannot be used now. */
  check(): Promise<void>;
}
