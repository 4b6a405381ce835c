/**
 * One file on its way to intake: begun or continued, sent piece by piece, paused and resumed at will, waiting out lost connections
 * by itself. Pieces grow and shrink with the line so that a cut costs a second or two of sending, never the file.
 */
import { ClientError } from "./errors.js";
import { fileDigest } from "./file-digest.js";
import { pause, waitBefore } from "./retry.js";
import { createUpload, removeUpload, sendPiece, type TusCall, uploadOffset } from "./tus.js";

export interface UploadOptions {
  /** URL of `POST /uploads`. */
  readonly endpoint: string;
  readonly fetch: typeof fetch;
  /** Sent with the upload: `filename`, `filetype`, `procedure`, `requirement`. */
  readonly metadata: Readonly<Record<string, string>>;
  /** URL of an upload begun earlier with the same file; begun anew when the server no longer has it. */
  readonly previousUrl?: string | undefined;
  /** Told once there is an upload on the server: keep it, continuing after a lost tab needs it. */
  readonly onUrl?: ((url: string) => void) | undefined;
  /** Bytes that the server has acknowledged, of all. */
  readonly onProgress?: ((sent: number, total: number) => void) | undefined;
  readonly onState?: ((state: UploadState) => void) | undefined;
  /** Aborting it leaves on the server what is there, so that another tab or visit can continue. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without a single acknowledged byte after which it gives up. Default 30 minutes. */
  readonly giveUpMs?: number | undefined;
  /** Waits between tries; should also end when the browser says that the connection is back. */
  readonly wait?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
  readonly random?: (() => number) | undefined;
  readonly now?: (() => number) | undefined;
  /** Bytes of the first piece. Default 256 kB. */
  readonly firstPiece?: number | undefined;
}

/** `waiting`: the connection is lost or the server is busy; it goes on by itself. */
export type UploadState = "sending" | "waiting" | "paused";

export type UploadResult =
  | { readonly ok: true; readonly id: string; readonly url: string; readonly sha256: string; readonly size: number }
  | {
      readonly ok: false;
      readonly code: UploadFailure;
      readonly status?: number | undefined;
      readonly retryAfter?: number | undefined;
      readonly problem?: string | undefined;
    };

/** `unreadable`: the device no longer gives the file's bytes. `expired`: the server dropped the upload twice. `offline`: gave up waiting. */
export type UploadFailure =
  "offline" | "too-large" | "type-refused" | "rate-limited" | "expired" | "unreadable" | "not-allowed" | "refused" | "server" | "cancelled";

export interface UploadTask {
  /** Settles once and never rejects. */
  readonly done: Promise<UploadResult>;
  pause(): void;
  resume(): void;
  /** Gives up and removes from the server what is there. */
  cancel(): void;
}

const SMALLEST = 64 * 1024;
const LARGEST = 8 * 2 ** 20;
/** A piece should take about this long, in milliseconds: short enough to show progress and to lose little. */
const PIECE_MS = 1500;
const POLICY = { firstWaitMs: 1000, longestWaitMs: 60_000 };

/** Starts at once. */
export function uploadFile(file: Blob, options: UploadOptions): UploadTask {
  const upload = new Upload(file, options);
  return { done: upload.run(), pause: () => upload.pause(), resume: () => upload.resume(), cancel: () => upload.cancel() };
}

class Upload {
  readonly #file: Blob;
  readonly #options: UploadOptions;
  readonly #end = new AbortController();
  readonly #now: () => number;
  #exchange = new AbortController();
  #paused: { promise: Promise<void>; release: () => void } | undefined;
  #url: string | undefined;
  #piece: number;
  #failures = 0;
  #restarts = 0;
  #progressAt = 0;
  #state: UploadState | undefined;
  #removing = false;

  constructor(file: Blob, options: UploadOptions) {
    this.#file = file;
    this.#options = options;
    this.#url = options.previousUrl;
    this.#piece = options.firstPiece ?? 4 * SMALLEST;
    this.#now = options.now ?? Date.now;
  }

  pause(): void {
    if (this.#paused || this.#end.signal.aborted) return;
    let release = (): void => undefined;
    const promise = new Promise<void>((resolve) => (release = resolve));
    this.#paused = { promise, release };
    this.#exchange.abort();
    this.#tell("paused");
  }

  resume(): void {
    this.#paused?.release();
    this.#paused = undefined;
  }

  cancel(): void {
    this.#removing = true;
    this.#stop();
  }

  async run(): Promise<UploadResult> {
    const { signal } = this.#options;
    const stop = (): void => this.#stop();
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    this.#progressAt = this.#now();
    await undefined; // the caller holds the task before its listeners hear of it
    // hashing reads the file while the line is busy; its failure is looked at when both are done
    const digest = fileDigest(this.#file, this.#end.signal).catch(() => undefined);
    try {
      const failure = await this.#sendAll();
      if (failure) {
        this.#stop();
        return failure;
      }
      const sha256 = await digest;
      if (this.#end.signal.aborted) return { ok: false, code: "cancelled" };
      if (sha256 === undefined) return { ok: false, code: "unreadable" };
      const url = this.#url!;
      return { ok: true, id: url.slice(url.lastIndexOf("/") + 1), url, sha256, size: this.#file.size };
    } finally {
      signal?.removeEventListener("abort", stop);
      if (this.#removing && this.#url) await this.#remove(this.#url);
    }
  }

  /** Until every byte is acknowledged; undefined then, else why not. */
  async #sendAll(): Promise<UploadResult | undefined> {
    let offset: number | undefined;
    for (;;) {
      while (this.#paused) await this.#paused.promise;
      if (this.#end.signal.aborted) return { ok: false, code: "cancelled" };
      if (offset !== undefined && offset >= this.#file.size) return undefined;
      this.#exchange = new AbortController();
      this.#tell("sending");
      try {
        offset = offset === undefined ? await this.#begin() : await this.#send(offset);
        this.#failures = 0;
        this.#options.onProgress?.(offset, this.#file.size);
      } catch (error) {
        if (this.#end.signal.aborted) return { ok: false, code: "cancelled" };
        const failure = await this.#recover(error);
        if (failure) return failure;
        offset = undefined; // ask the server how far it is: bytes may have arrived without an answer
      }
    }
  }

  async #begin(): Promise<number> {
    if (this.#url) return uploadOffset(this.#url, this.#call(30_000));
    this.#url = await createUpload(this.#options.endpoint, this.#file.size, this.#options.metadata, this.#call(30_000));
    this.#options.onUrl?.(this.#url);
    return 0;
  }

  async #send(offset: number): Promise<number> {
    const bytes = await this.#file
      .slice(offset, offset + this.#piece)
      .arrayBuffer()
      .catch((cause: unknown) => {
        throw new Unreadable(cause);
      });
    const began = this.#now();
    const reached = await sendPiece(this.#url!, offset, bytes, this.#call(60_000));
    this.#progressAt = this.#now();
    const rate = bytes.byteLength / Math.max(1, this.#progressAt - began);
    // at most double: one lucky piece out of a buffer says little of the line
    this.#piece = Math.round(Math.min(LARGEST, this.#piece * 2, Math.max(SMALLEST, rate * PIECE_MS)));
    return reached;
  }

  /** What to do about a failed exchange: wait and go on (undefined), or give up with the reason. */
  async #recover(error: unknown): Promise<UploadResult | undefined> {
    if (error instanceof Unreadable) return { ok: false, code: "unreadable" };
    if (!(error instanceof ClientError)) throw error;
    const { code, status, retryAfter } = error;
    if (code === "cancelled") return undefined; // by pausing; giving up was looked at before
    const give = (failure: UploadFailure): UploadResult => ({ ok: false, code: failure, status, retryAfter, problem: error.problem?.code });
    if (status === 404 || status === 410) {
      // the server dropped it (expiry, clean-up): once is normal for an old draft, twice is not
      if (this.#url === undefined || this.#restarts++ > 0) return give("expired");
      this.#url = undefined;
      return undefined;
    }
    if (code === "too-large" || code === "type-refused" || code === "not-allowed" || code === "refused") return give(code);
    // 409: another offset than the server's, 423: an earlier exchange still holds the upload, 460: bytes damaged on the way
    const passes = error.retryable || status === 409 || status === 423 || status === 460;
    if (!passes) return give("server");
    if (this.#now() - this.#progressAt > (this.#options.giveUpMs ?? 1_800_000))
      return give(code === "rate-limited" ? code : status === undefined ? "offline" : "server");
    if (code === "timeout" || code === "network") this.#piece = Math.max(SMALLEST, this.#piece / 4);
    this.#failures += 1;
    const policy = { ...POLICY, random: this.#options.random ?? Math.random };
    this.#tell("waiting");
    await (this.#options.wait ?? pause)(
      waitBefore(Math.min(this.#failures, 10), policy, retryAfter) ?? retryAfter! * 1000,
      this.#exchange.signal,
    );
    return undefined;
  }

  async #remove(url: string): Promise<void> {
    const call: TusCall = { fetch: this.#options.fetch, signal: new AbortController().signal, timeoutMs: 10_000 };
    // what cannot be removed now expires on the server by itself
    await removeUpload(url, call).catch(() => undefined);
  }

  #call(timeoutMs: number): TusCall {
    return { fetch: (input, init) => this.#options.fetch(input, init), signal: this.#exchange.signal, timeoutMs };
  }

  #stop(): void {
    this.#end.abort();
    this.#exchange.abort();
    this.resume();
  }

  #tell(state: UploadState): void {
    if (this.#state === state || this.#end.signal.aborted) return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}

class Unreadable extends ClientError {
  constructor(cause: unknown) {
    super("bad-request", "The device no longer gives the file's bytes.", { cause });
  }
}
