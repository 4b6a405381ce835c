/**
 * Files that must not outlive the tab: encrypted under a random key that is kept in session storage alone. When the tab is
 * closed the key is gone, and what is left on the disk can be read by nobody until it is swept away.
 */
import type { FileStore } from "./file-store.js";

const keyName = "hoso:file-key";

/** @param session where the key lives; without it nothing is kept */
export async function sealedFiles(files: FileStore, session: Storage | undefined): Promise<FileStore> {
  if (!session) throw new DOMException("no session storage", "NotSupportedError");
  const key = await keyOf(session);
  return {
    async load(name) {
      const sealed = await files.load(name);
      if (!sealed) return undefined;
      const bytes = new Uint8Array(await sealed.arrayBuffer());
      try {
        return new Blob([await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.subarray(0, 12) }, key, bytes.subarray(12))], {
          type: sealed.type,
        });
      } catch {
        return undefined; // Sealed by a tab that is gone.
      }
    },
    async save(name, file) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      await files.save(
        name,
        new Blob([iv, await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, await file.arrayBuffer())], { type: file.type }),
      );
    },
    remove: (name) => files.remove(name),
  };
}

async function keyOf(session: Storage): Promise<CryptoKey> {
  const known = session.getItem(keyName);
  if (known) return crypto.subtle.importKey("jwk", JSON.parse(known) as JsonWebKey, "AES-GCM", true, ["encrypt", "decrypt"]);
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  session.setItem(keyName, JSON.stringify(await crypto.subtle.exportKey("jwk", key)));
  return key;
}
