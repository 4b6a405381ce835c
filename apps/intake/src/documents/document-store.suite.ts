/** What every document store must do. Run by the store of disk and the store of S3. */
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { Upload } from "@tus/server";
import { describe, expect, it } from "vitest";
import type { DocumentStore } from "./document-store.js";

const newId = () => randomBytes(32).toString("base64url");

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const write = (store: DocumentStore, id: string, bytes: Buffer, offset: number) => store.uploads.write(Readable.from([bytes]), id, offset);

export function describeDocumentStore(name: string, open: () => Promise<DocumentStore>, reopen: () => Promise<DocumentStore>): void {
  describe(name, () => {
    it("keeps bytes that come in parts, also over a restart", async () => {
      const store = await open();
      const id = newId();
      const bytes = randomBytes(100_000);
      await store.uploads.create(new Upload({ id, size: bytes.length, offset: 0, metadata: { filename: "Giấy tờ.pdf" } }));
      expect(await write(store, id, bytes.subarray(0, 40_000), 0)).toBe(40_000);
      const later = await reopen();
      expect(await later.uploads.getUpload(id)).toMatchObject({ offset: 40_000, size: 100_000, metadata: { filename: "Giấy tờ.pdf" } });
      expect(await write(later, id, bytes.subarray(40_000), 40_000)).toBe(100_000);
      expect((await later.uploads.getUpload(id)).offset).toBe(100_000);
      expect(await collect(await later.read(id))).toEqual(bytes);
    });

    it("lists what it holds, removes it, and forgives removing twice", async () => {
      const store = await open();
      const ids = [newId(), newId()];
      for (const id of ids) {
        await store.uploads.create(new Upload({ id, size: 10, offset: 0 }));
        await write(store, id, Buffer.from("0123456789"), 0);
      }
      const held = async () => {
        const found: string[] = [];
        for await (const id of store.list()) found.push(id);
        return found;
      };
      expect(await held()).toEqual(expect.arrayContaining(ids));
      await store.remove(ids[0]!);
      await store.remove(ids[0]!);
      expect(await held()).not.toContain(ids[0]);
      expect(await held()).toContain(ids[1]);
      await expect(collect(await store.read(ids[1]!))).resolves.toEqual(Buffer.from("0123456789"));
    });

    it("has nothing under a name that it did not make", async () => {
      const store = await open();
      await expect(store.read(newId()).then(collect)).rejects.toThrow();
      await expect(store.uploads.getUpload(newId())).rejects.toMatchObject({ status_code: 404 });
    });

    it("says whether it can be used", async () => {
      await expect((await open()).check()).resolves.toBeUndefined();
    });
  });
}
