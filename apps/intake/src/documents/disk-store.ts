/** Papers on disk: one file an upload in one folder, synced before anything is acknowledged. */
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash, timingSafeEqual } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants, mkdir, open, readdir, stat, truncate, unlink } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { FileStore } from "@tus/file-store";
import type { Upload } from "@tus/server";
import { syncFolder } from "../config/secret-file.js";
import type { DocumentStore } from "./document-store.js";

/** What the client says the bytes of one request must hash to. */
export interface ExpectedChecksum {
  readonly algorithm: string;
  readonly digest: Buffer;
}

/** Set around the handling of a request that carries Upload-Checksum. */
export const expectedChecksum = new AsyncLocalStorage<ExpectedChecksum>();

/** The form in which the tus server takes refusals. */
export const CHECKSUM_MISMATCH = { status_code: 460, body: "checksum mismatch" } as const;

const CHECKSUMS = ["sha1", "sha256"] as const;

/** @param lifetimeMs milliseconds until an upload that was begun can no longer be gone on with */
export async function diskStore(folder: string, lifetimeMs: number): Promise<DocumentStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const uploads = new DurableFileStore({ directory: folder, expirationPeriodInMilliseconds: lifetimeMs });
  return {
    uploads,
    checksums: CHECKSUMS,
    read: async (id) => {
      const path = join(folder, safeName(id));
      await stat(path);
      return createReadStream(path);
    },
    remove: async (id) => {
      const path = join(folder, safeName(id));
      await Promise.all([path, `${path}.json`].map((each) => unlink(each).catch(ignoreMissing)));
    },
    list: async function* () {
      yield* new Set((await readdir(folder)).map((name) => name.replace(/\.json$/, "")).filter(isId));
    },
    check: () => access(folder, constants.W_OK),
  };
}

/** tus' file store with two promises more: what was acknowledged is on the disk, and damaged bytes never advance the offset. */
class DurableFileStore extends FileStore {
  constructor(options: { directory: string; expirationPeriodInMilliseconds: number }) {
    super(options);
    this.extensions = ["creation", "creation-with-upload", "termination", "expiration", "checksum"];
  }

  override async create(file: Upload): Promise<Upload> {
    const created = await super.create(file);
    await syncFile(join(this.directory, `${file.id}.json`));
    await syncFolder(this.directory);
    return created;
  }

  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const expected = expectedChecksum.getStore();
    const path = join(this.directory, safeName(id));
    const hash = expected && createHash(expected.algorithm);
    const source = hash ? readable.pipe(hashing(hash)) : readable;
    if (hash) readable.once("error", (error) => source.destroy(error));
    const end = await super.write(source as Parameters<FileStore["write"]>[0], id, offset);
    if (hash && expected) {
      const digest = hash.digest();
      if (digest.length !== expected.digest.length || !timingSafeEqual(digest, expected.digest)) {
        await truncate(path, offset);
        throw CHECKSUM_MISMATCH;
      }
    }
    await syncFile(path);
    return end;
  }
}

function hashing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Ids are minted here and hold no path characters; anything else never names a file. */
function safeName(id: string): string {
  if (!isId(id)) throw Object.assign(new Error("no such upload"), { code: "ENOENT" });
  return id;
}

function isId(name: string): boolean {
  return /^[A-Za-z0-9_-]{22,64}$/.test(name);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
