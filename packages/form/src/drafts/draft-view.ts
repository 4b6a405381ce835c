/** What the drawings and actions of drafts see of the keeper. */
import type { DraftMode, FormContext } from "../form-context.js";
import type { DraftRecord } from "./draft-record.js";

/** idle: nothing to save yet. elsewhere: another tab writes this draft. failed: the storage is full. */
export type DraftState = "idle" | "saved" | "failed" | "elsewhere";

export interface DraftView {
  readonly context: FormContext;
  readonly mode: DraftMode;
  readonly state: DraftState;
  readonly savedAt: Date | undefined;
  /** What was found and not yet decided on. */
  readonly found: DraftRecord | undefined;
  /** False: this browser keeps nothing beyond the page. */
  readonly persistent: boolean;
  /** The person is asked whether to delete. */
  asking: boolean;
  /** Draws the notices; that is no change worth saving. */
  draw(): void;
  /** Fetches the code that opens a draft again. */
  loadRestore(): Promise<void>;
  /** Makes the other tab stop, and goes on here with the newest state. */
  takeOver(): Promise<void>;
  /** Goes on with a draft whose answers are in the form already. */
  adopt(record: DraftRecord): Promise<void>;
  /** Deletes what is kept. */
  clear(): Promise<void>;
}
