/**
 * What is kept of an unfinished application: the engine's draft, where the person was, what is still uploading
 * and what was already sent. Reads back only what has the right shape: storage may have been written by another version or by hand.
 */
import type { SubmittedApplication } from "@hoso/contract";
import type { Draft } from "@hoso/engine";
import type { FormState } from "../form-context.js";

/** Days after the last change at which a draft is thrown away. */
export const draftDays = 30;

/** One chosen file that may not have reached the server yet. Its bytes are in the file store under `id`. */
export interface PendingUpload {
  readonly id: string;
  readonly requirement: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  /** Where the server has begun to take it; continuing needs it. */
  readonly url?: string;
  /** Id of the finished upload. */
  readonly upload?: string;
  readonly paused?: boolean;
}

/**
 * What was sent, or is about to be, as long as the server's answer is not known: the bodies under the application's key, newest first.
 * Asking again with the same body gives the same receipt.
 */
export interface PendingSubmission {
  readonly bodies: readonly SubmittedApplication[];
  /** It goes out by itself as soon as the server can be reached. */
  readonly waiting: boolean;
}

export interface DraftRecord {
  readonly format: 1;
  /** Names the draft itself: copies of it in two tabs have the same one. */
  readonly id: string;
  /** The tab that may write. */
  readonly writer: string;
  readonly savedAt: string;
  /** Where the person was, and what the form knows beside the answers. */
  readonly state: FormState;
  readonly language: string;
  readonly draft: Draft;
  /** Ids of the documents that the procedure asked for then: what is not among them is new. */
  readonly requirements: readonly string[];
  readonly uploads?: readonly PendingUpload[];
  readonly submission?: PendingSubmission;
}

/** The record in a stored value, or undefined when it is none or is older than `draftDays`. */
export function readDraftRecord(stored: unknown, now: Date): DraftRecord | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const record = stored as Partial<DraftRecord>;
  const texts = [record.id, record.writer, record.savedAt, record.language, record.state?.idempotencyKey, record.state?.place?.page];
  if (record.format !== 1 || !texts.every((text) => typeof text === "string") || typeof record.draft !== "object" || record.draft === null)
    return undefined;
  const age = now.getTime() - Date.parse(record.savedAt as string);
  return age < draftDays * 86_400_000 ? (record as DraftRecord) : undefined;
}
