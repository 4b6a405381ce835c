/**
 * What the parts of one form keep beside the answers and share with each other: uploads under way, a submission made ready,
 * the storage in use. One record a form; it goes with the form's context.
 */
import type { FormContext } from "../form-context.js";
import type { FormStorage } from "../services.js";
import type { PendingSubmission, PendingUpload } from "./draft-record.js";

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
  /** Deletes the draft and its files. */
  clear(): Promise<void>;
}

const records = new WeakMap<FormContext, Kept>();

export function keptOf(context: FormContext): Kept {
  let kept = records.get(context);
  if (!kept) {
    kept = {
      uploads: [],
      submission: undefined,
      storage: undefined,
      desk: undefined,
      resend: undefined,
      flush: async () => {},
      clear: async () => {},
    };
    records.set(context, kept);
  }
  return kept;
}
