/**
 * What the parts of one form keep beside the answers and share with each other: uploads under way, a submission made ready,
 * the storage in use. One record a form; it goes with the form's context.
 */
import { saveDraft } from "@hoso/engine/drafts";
import type { FormContext } from "../form-context.js";
import type { FormStorage } from "../services.js";
import type { DraftRecord, PendingSubmission, PendingUpload } from "./draft-record.js";

/** What others need of the uploads. */
export interface UploadDesk {
  /** Files that are not on the server yet and still may get there. */
  unfinished(): number;
  /** Waits until each file is on the server or has failed; resolves true when all are there. */
  settled(): Promise<boolean>;
  /** Takes the uploads up again that a draft holds. */
  restore(): void;
  /** Stops everything; `remove` also deletes the files kept on the device. */
  dispose(remove: boolean): Promise<void>;
}

export interface Kept {
  uploads: readonly PendingUpload[];
  submission: PendingSubmission | undefined;
  /** Undefined while drafts are off: then nothing is written to the device. */
  storage: FormStorage | undefined;
  desk: UploadDesk | undefined;
  /** Sends again what a restored draft was waiting to send. */
  resend: (() => void) | undefined;
  /** Writes the draft at once. */
  flush(): Promise<void>;
  /** The present state, as a draft holds it. */
  snapshot(): DraftRecord;
  /** Deletes the draft and its files. */
  clear(): Promise<void>;
}

const records = new WeakMap<FormContext, Kept>();

export function keptOf(context: FormContext): Kept {
  let kept = records.get(context);
  if (!kept) {
    const snapshot = (): DraftRecord => makeRecord(context, kept as Kept, context.services.newKey(), "");
    kept = {
      uploads: [],
      submission: undefined,
      storage: undefined,
      desk: undefined,
      resend: undefined,
      flush: async () => {},
      snapshot,
      clear: async () => {},
    };
    records.set(context, kept);
  }
  return kept;
}

/** @param id of the draft; @param writer the tab */
export function makeRecord(
  { application, definition, state, language, services }: FormContext,
  { uploads, submission }: Kept,
  id: string,
  writer: string,
): DraftRecord {
  return {
    format: 1,
    id,
    writer,
    savedAt: services.now().toISOString(),
    state: structuredClone(state),
    language,
    draft: saveDraft(application),
    requirements: (definition.documents ?? []).map((one) => one.id),
    ...(uploads.length && { uploads }),
    ...(submission && { submission }),
  };
}
