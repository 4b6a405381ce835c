/**
 * Sends files, two at a time, in the order they were added. Knows nothing of the page: it moves the state of each file and
 * tells that it did. Waiting for a lost connection and resuming is the upload service's work; a file keeps its place meanwhile.
 */
import type { Attachment } from "@hoso/engine";
import type { FormServices, UploadHandle } from "../services.js";
import type { FileRefusal, UploadTrouble } from "./document-texts.js";

/**
 * checking: being looked at. queued: waits its turn. sending, waiting (connection lost), paused: as the service says. failed: may be
 * tried again. pick-again: the bytes are no longer on this device. done: on the server. refused: never sent.
 */
export type FileState = "checking" | "queued" | "sending" | "waiting" | "paused" | "failed" | "pick-again" | "done" | "refused";

/** One file given for a requirement. */
export interface DeskFile {
  readonly id: string;
  readonly requirement: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  state: FileState;
  /** Bytes that the server has. */
  sent: number;
  blob?: Blob | undefined;
  url?: string | undefined;
  attachment?: Attachment;
  trouble?: UploadTrouble;
  refusal?: { readonly code: FileRefusal; readonly found: string };
  note?: "converted" | "reduced" | undefined;
  /** Another file was chosen where this one was asked for again. */
  mistaken?: boolean;
  /** False: the device could not keep the bytes. */
  kept?: boolean;
  /** Object URL of a thumbnail. */
  preview?: string;
}

const parallel = 2;

export class UploadQueue {
  readonly #services: FormServices;
  readonly #procedure: string;
  readonly #changed: (file: DeskFile, what: "progress" | "state") => void;
  readonly #handles = new Map<string, UploadHandle>();
  #waiting: DeskFile[] = [];

  constructor(services: FormServices, procedure: string, changed: (file: DeskFile, what: "progress" | "state") => void) {
    this.#services = services;
    this.#procedure = procedure;
    this.#changed = changed;
  }

  add(file: DeskFile): void {
    this.#move(file, "queued");
    this.#waiting.push(file);
    this.#next();
  }

  pause(file: DeskFile): void {
    const handle = this.#handles.get(file.id);
    if (handle) handle.pause();
    else this.#waiting = this.#waiting.filter((one) => one !== file);
    this.#move(file, "paused");
    this.#next();
  }

  resume(file: DeskFile): void {
    const handle = this.#handles.get(file.id);
    if (!handle) return this.add(file);
    this.#move(file, "sending");
    handle.resume();
  }

  /** Stops sending for good and removes from the server what is there. */
  cancel(file: DeskFile): void {
    this.#waiting = this.#waiting.filter((one) => one !== file);
    const handle = this.#handles.get(file.id);
    this.#handles.delete(file.id);
    if (handle) handle.cancel();
    else if (file.url) void this.#services.discardUpload(file.url);
    this.#next();
  }

  /** Stops sending; what the server has stays there and can be continued. */
  dispose(): void {
    this.#waiting = [];
    for (const handle of this.#handles.values()) handle.pause();
    this.#handles.clear();
  }

  #next(): void {
    const active = (file: DeskFile): boolean => this.#handles.has(file.id);
    while (this.#running() < parallel) {
      const file = this.#waiting.shift();
      if (!file) return;
      if (!active(file)) void this.#send(file);
    }
  }

  readonly #paused = new Set<string>();

  /** A paused upload holds no place in the line. */
  #running(): number {
    return [...this.#handles.keys()].filter((id) => !this.#paused.has(id)).length;
  }

  async #send(file: DeskFile): Promise<void> {
    if (!file.blob) return this.#move(file, "pick-again");
    this.#move(file, "sending");
    const handle = this.#services.upload(file.blob, {
      name: file.name,
      type: file.type,
      procedure: this.#procedure,
      requirement: file.requirement,
      previousUrl: file.url,
      onUrl: (url) => {
        file.url = url;
        this.#changed(file, "state");
      },
      onProgress: (sent) => {
        file.sent = sent;
        this.#changed(file, "progress");
      },
      onState: (state) => {
        // A late word of the service must not undo what the person did meanwhile.
        if (this.#handles.get(file.id) === handle && file.state !== state && !(file.state === "paused" && state === "waiting"))
          this.#move(file, state);
      },
    });
    this.#handles.set(file.id, handle);
    const outcome = await handle.done;
    if (this.#handles.get(file.id) !== handle) return;
    this.#handles.delete(file.id);
    if (outcome.ok) {
      file.attachment = { ...outcome.attachment, name: file.name, type: file.type, size: file.size, sha256: file.sha256 };
      file.sent = file.size;
      this.#move(file, "done");
    } else if (outcome.code !== "cancelled") {
      if (outcome.code === "expired") {
        file.url = undefined;
        file.sent = 0;
      }
      file.trouble = outcome.code;
      this.#move(file, "failed");
    }
    this.#next();
  }

  #move(file: DeskFile, state: FileState): void {
    file.state = state;
    if (state === "paused") this.#paused.add(file.id);
    else this.#paused.delete(file.id);
    if (state !== "failed") delete file.trouble;
    this.#changed(file, "state");
  }
}
