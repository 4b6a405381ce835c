/**
 * What a form needs from outside: definitions, calendar, submission, uploads, digests, clock, storage.
 * Types only. The form never fetches by itself: whoever composes it (the embed script, a page using npm, a test)
 * hands in one `FormServices`. Expected outcomes are returned with a `code`; only faults of the program are thrown.
 */
import type { Calendar, Procedure, Receipt, SubmittedApplication } from "@hoso/contract";
import type { ApplicationOptions, Attachment, Finding } from "@hoso/engine";

export interface FormServices {
  /**
   * Fetches a definition.
   * @param src absolute or page-relative URL of the definition
   * @param options.integrity its digest (64 hex characters, or `sha256-` and base64); another digest is `integrity-mismatch`
   */
  loadProcedure(src: string, options?: { integrity?: string | undefined; signal?: AbortSignal }): Promise<LoadOutcome>;

  /** The working-day calendar in force; undefined when the server has none or cannot be reached (no due date shows then). */
  calendar(signal?: AbortSignal): Promise<Calendar | undefined>;

  /**
   * Hands in an application. Tries a few times by itself (same idempotency key, growing waits, Retry-After honoured);
   * what it returns after that is for the form to keep and to show. Calling again with the same key is always safe.
   */
  submit(application: SubmittedApplication, options?: SubmitOptions): Promise<SubmitOutcome>;

  /** Starts an upload at once. Loaded lazily: nothing of it weighs on a form without documents. */
  upload(file: Blob, options: UploadOptions): UploadHandle;

  /** Removes an upload from the server that will not be submitted. Best effort, never throws. */
  discardUpload(url: string): Promise<void>;

  /** Entries of a dataset that match what was typed, best first; at most the server's page. */
  searchDataset(dataset: string, query: string, signal?: AbortSignal): Promise<readonly DatasetEntry[]>;

  /** Hex SHA-256 of the NFC UTF-8 text: what declaration and consents carry. */
  digestText(text: string): Promise<string>;

  /** A fresh idempotency key (`^[A-Za-z0-9_-]{16,64}$`). Made once per application and kept in its draft. */
  newKey(): string;

  /** The clock. */
  now(): Date;

  /** Where drafts and chosen files are kept; undefined: the form's own, by its `drafts` attribute. */
  readonly storage?: FormStorage;

  /** What an application begins with, for those who try a procedure out: read each time the form opens. */
  readonly opening?: Pick<ApplicationOptions, "answers" | "authority" | "case" | "channel">;

  /** Origin of the embedding page, for the application's `site`. */
  readonly site?: string;
}

export type LoadOutcome =
  | { readonly ok: true; readonly procedure: Procedure; readonly digest: string; readonly base: string }
  | { readonly ok: false; readonly code: LoadFault; readonly status?: number; readonly detail?: string };

/**
 * `unavailable`: network, timeout, 5xx, 429: trying again may help. `not-found`: no such procedure. `not-allowed`: this site may not
 * show it. `withdrawn`: no longer takes applications. `integrity-mismatch`: not the definition that the page names. `unreadable`: the answer
 * is not a definition. `insecure`: the page is not served over HTTPS, so the browser offers no cryptography.
 */
export type LoadFault = "unavailable" | "not-found" | "not-allowed" | "withdrawn" | "integrity-mismatch" | "unreadable" | "insecure";

export interface SubmitOptions {
  signal?: AbortSignal;
  /** Told before each wait, so that the page can say what is going on. Milliseconds. */
  onRetry?(wait: number, code: SubmitFault): void;
}

export type SubmitOutcome =
  | { readonly ok: true; readonly receipt: Receipt; readonly repeated: boolean }
  | {
      readonly ok: false;
      readonly code: SubmitFault;
      /** Worth trying again with the same key, by the person or when the connection is back. */
      readonly retry: boolean;
      /** Seconds after which the server wants to be asked again. */
      readonly retryAfter?: number;
      /** For `refused`: what the server found. */
      readonly findings?: readonly Finding[];
      /** The server's own code (problem document), for the console and the `hoso-error` event. Holds no personal data. */
      readonly problem?: string;
      readonly status?: number;
    };

/**
 * `offline` and `timeout`: no answer. `server`: 5xx or an answer that is none. `rate-limited`: 429. `too-large`: 413. `refused`: 422 with findings.
 * `conflict`: 409, the key was used for other content or an upload belongs to another application. `gone`: the definition was withdrawn or
 * replaced. `not-allowed`: this site or channel may not submit. `cancelled`: the signal was aborted.
 */
export type SubmitFault =
  "offline" | "timeout" | "server" | "rate-limited" | "too-large" | "refused" | "conflict" | "gone" | "not-allowed" | "cancelled";

export interface UploadOptions {
  /** Metadata sent to the server. */
  readonly name: string;
  readonly type: string;
  readonly procedure: string;
  readonly requirement: string;
  /** URL of an upload begun earlier for the same file: it is continued from where the server stands. */
  readonly previousUrl?: string | undefined;
  /** Told once the server has made the upload: keep it beside the file, it is what resuming needs. */
  onUrl?(url: string): void;
  /** Bytes the server has acknowledged. */
  onProgress?(sent: number, total: number): void;
  /** waiting: the connection is lost, the upload goes on by itself when it is back. */
  onState?(state: UploadState): void;
}

export type UploadState = "sending" | "waiting" | "paused";

export interface UploadHandle {
  /** Settles once, never rejects for anything expected. */
  readonly done: Promise<UploadOutcome>;
  /** Stops sending; what the server has stays there. */
  pause(): void;
  resume(): void;
  /** Gives up and removes what was sent. `done` becomes `cancelled`. */
  cancel(): void;
}

export type UploadOutcome =
  | { readonly ok: true; readonly attachment: Attachment }
  | { readonly ok: false; readonly code: UploadFault; readonly status?: number; readonly retryAfter?: number };

/**
 * `offline`: gave up after a long time without connection. `too-large` 413, `type-refused` 415 (content is not what the name says or not allowed),
 * `rate-limited` 429, `expired` 404/410 (begin anew), `unreadable`: the file can no longer be read from the device, `server`, `cancelled`.
 */
export type UploadFault =
  "offline" | "too-large" | "type-refused" | "rate-limited" | "expired" | "unreadable" | "not-allowed" | "server" | "cancelled";

export interface DatasetEntry {
  readonly value: string;
  readonly label: string | Readonly<Record<string, string>>;
}

/** Keeps one person's unfinished work on this device. Keys begin with the procedure's id and differ for each form on a page. */
export interface FormStorage {
  load(key: string): Promise<unknown>;
  save(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Chosen files that are not yet wholly uploaded, so that a lost tab or connection does not lose them. */
  loadFile(key: string): Promise<Blob | undefined>;
  saveFile(key: string, file: Blob): Promise<void>;
  removeFile(key: string): Promise<void>;
}
