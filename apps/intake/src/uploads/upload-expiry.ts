/** Clears up what no application took: expired uploads, finished or not, and bytes whose record is gone. */
import type { DocumentStore } from "../documents/document-store.js";
import type { Logger } from "../logging/logger.js";
import type { UploadRecords } from "./upload-records.js";

const BATCH = 200;

/** One round; returns how many uploads were deleted. Records go first, so a cut-off round leaves bytes that the next one finds. */
export async function expireUploads(records: UploadRecords, store: DocumentStore, now: Date = new Date()): Promise<number> {
  let deleted = 0;
  for (;;) {
    const ids = await records.takeExpired(now, BATCH);
    for (const id of ids) await store.remove(id);
    deleted += ids.length;
    if (ids.length < BATCH) return deleted;
  }
}

/** Removes bytes that no record names: what a kill between two steps left. Run at start, before uploads are taken. */
export async function removeStrays(records: UploadRecords, store: DocumentStore): Promise<number> {
  let removed = 0;
  for await (const id of store.list()) {
    if (await records.exists(id)) continue;
    await store.remove(id);
    removed += 1;
  }
  return removed;
}

/** Runs rounds until stopped. A round that fails is logged and tried again at the next. */
export function scheduleExpiry(
  records: UploadRecords,
  store: DocumentStore,
  logger: Logger,
  everyMs = 10 * 60_000,
): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      const deleted = await expireUploads(records, store);
      if (deleted > 0) logger.info({ uploads: deleted }, "expired uploads deleted");
    } catch (error) {
      logger.warn({ err: error }, "expired uploads could not be deleted");
    }
  };
  const timer = setInterval(() => (running = running.then(round)), everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
