/** Unsaved work on this device, in IndexedDB. Opened when first needed; where the browser forbids it, every promise rejects. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { DeviceBase, DeviceEdit, DeviceStore } from "../state/services.js";

interface Schema extends DBSchema {
  edits: { key: [draft: string, tab: string]; value: DeviceEdit };
  bases: { key: string; value: DeviceBase };
}

export function deviceStore(name = "hoso-builder"): DeviceStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const open = (): Promise<IDBPDatabase<Schema>> =>
    (opened ??= openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore("edits");
        database.createObjectStore("bases");
      },
    }));
  const ofDraft = (draft: string): IDBKeyRange => IDBKeyRange.bound([draft, ""], [draft, "\uffff"]);
  return {
    async edits(draft) {
      const database = await open();
      const [keys, values] = await Promise.all([database.getAllKeys("edits", ofDraft(draft)), database.getAll("edits", ofDraft(draft))]);
      return new Map(keys.map(([, tab], index) => [tab, values[index]!]));
    },
    async base(draft, revision) {
      const found = await (await open()).get("bases", draft);
      return found?.revision === revision ? found : undefined;
    },
    saveEdit: async (draft, tab, edit) => void (await (await open()).put("edits", edit, [draft, tab])),
    saveBase: async (draft, base) => void (await (await open()).put("bases", base, draft)),
    removeEdit: async (draft, tab) => (await open()).delete("edits", [draft, tab]),
  };
}
