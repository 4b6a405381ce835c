/**
 * The form's own place for drafts: answers in the browser's session or local storage (written at once, also while the page is
 * closing), chosen files in IndexedDB. Where the browser allows no storage, memory stands in and `persistent` says so.
 */
import type { FormStorage } from "../services.js";
import type { FileStore } from "./file-store.js";

export interface BrowserStorage extends FormStorage {
  /** False: this browser keeps nothing; answers last as long as the page. */
  readonly persistent: boolean;
  /** Removes what the predicate names as stale, drafts and leftovers of any procedure. */
  sweep(stale: (value: unknown) => boolean): void;
}

const prefix = "hoso:";

/**
 * @param area the browser's storage; a function because the mere access throws where storage is forbidden
 * @param sealed files are encrypted under a key in `area`, so that they are unreadable once it is gone: for session storage
 */
export function browserStorage(area: () => Storage, sealed = false): BrowserStorage {
  const store = usable(area);
  const memory = new Map<string, string>();
  const files = (): Promise<FileStore> =>
    import("./file-store.js").then(async (module) =>
      sealed ? (await import("./sealed-files.js")).sealedFiles(await module.fileStore(), store) : module.fileStore(),
    );
  const read = (key: string): unknown => {
    const text = store ? store.getItem(prefix + key) : memory.get(key);
    if (!text) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return undefined;
    }
  };
  return {
    persistent: store !== undefined,
    async load(key) {
      return read(key);
    },
    async save(key, value) {
      const text = JSON.stringify(value);
      if (store) store.setItem(prefix + key, text);
      else memory.set(key, text);
    },
    async remove(key) {
      if (store) store.removeItem(prefix + key);
      memory.delete(key);
    },
    sweep(stale) {
      if (!store) return;
      for (const name of Object.keys(store)) {
        if (name.startsWith(prefix) && name.includes("@") && stale(read(name.slice(prefix.length)))) store.removeItem(name);
      }
    },
    loadFile: async (key) => (await files()).load(key),
    saveFile: async (key, file) => (await files()).save(key, file),
    removeFile: async (key) => (await files()).remove(key),
  };
}

function usable(area: () => Storage): Storage | undefined {
  try {
    const store = area();
    const probe = `${prefix}probe`;
    store.setItem(probe, "1");
    store.removeItem(probe);
    return store;
  } catch (fault) {
    // A full storage is still a storage: saving will say that it is full.
    return fault instanceof DOMException && fault.name === "QuotaExceededError" ? area() : undefined;
  }
}
