/**
 * Chosen files in IndexedDB until they are wholly on the server, so that a lost tab loses no photo. Loaded only when a
 * file is kept. Files that nobody asked for in `fileDays` days are removed when the store is opened.
 */
const databaseName = "hoso-files";
const storeName = "files";
const fileDays = 30;

interface StoredFile {
  readonly blob: Blob;
  readonly at: number;
}

export interface FileStore {
  load(key: string): Promise<Blob | undefined>;
  save(key: string, file: Blob): Promise<void>;
  remove(key: string): Promise<void>;
}

let opened: Promise<IDBDatabase> | undefined;

/** The store of this origin. Its calls reject where the browser offers no IndexedDB or the disk is full. */
export async function fileStore(now: () => number = Date.now): Promise<FileStore> {
  opened ??= open(now).catch((fault: unknown) => {
    opened = undefined;
    throw fault;
  });
  const database = await opened;
  return {
    async load(key) {
      const found = await done<StoredFile | undefined>(store(database, "readonly").get(key) as IDBRequest<StoredFile | undefined>);
      return found?.blob;
    },
    async save(key, blob) {
      // Safari loses blobs that are only references to a picked file: a copy of the bytes is kept.
      const copy = new Blob([await blob.arrayBuffer()], { type: blob.type });
      await done(store(database, "readwrite").put({ blob: copy, at: now() } satisfies StoredFile, key));
    },
    async remove(key) {
      await done(store(database, "readwrite").delete(key));
    },
  };
}

function store(database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return database.transaction(storeName, mode).objectStore(storeName);
}

async function open(now: () => number): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  const database = await done(request);
  database.onversionchange = () => {
    database.close();
    opened = undefined;
  };
  database.onclose = () => {
    opened = undefined;
  };
  await sweep(database, now() - fileDays * 86_400_000);
  return database;
}

function sweep(database: IDBDatabase, before: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = store(database, "readwrite").openCursor();
    request.onerror = () => reject(request.error ?? new DOMException("cursor failed"));
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve();
      if ((cursor.value as StoredFile).at < before) cursor.delete();
      cursor.continue();
    };
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("request failed"));
  });
}
