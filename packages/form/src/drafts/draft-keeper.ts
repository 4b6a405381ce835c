/**
 * Keeps one unfinished application on the device, as the element's `drafts` attribute says. Wiring: make it once the context is
 * there, await `find()` before the first page, call `schedule()` on every change, put `renderRestore()` on the start page and
 * `renderStatus()` into the footer of every page, `dispose()` on leaving. Handing in calls `clear()` through `keptOf(context)`.
 */
import type { DraftMode, DraftParts, FormContext, Rendered } from "../form-context.js";
import { resumeUploads } from "../documents/documents.js";
import { nothing } from "lit/html.js";
import { browserStorage, type BrowserStorage } from "./browser-storage.js";
import { DraftPresence } from "./draft-presence.js";
import { readDraftRecord, type DraftRecord } from "./draft-record.js";
import { renderDraftStatus } from "./draft-status.js";
import type { DraftState, DraftView } from "./draft-view.js";
import { draftKey } from "./form-origin.js";
import { takeCarriedDraft } from "./carried-draft.js";
import { keptOf } from "./kept-parts.js";
import { makeRecord } from "./make-record.js";
import { SavedEvent } from "../events/keeping-events.js";

type RestoreModule = typeof import("./draft-restore.js");

/** Milliseconds after the first change until it is written. */
const delay = 800;

export class DraftKeeper implements DraftParts, DraftView {
  readonly context: FormContext;
  readonly mode: DraftMode;
  state: DraftState = "idle";
  savedAt: Date | undefined;
  /** The person is asked whether to delete. */
  asking = false;
  /** What was found and not yet decided on. */
  found: DraftRecord | undefined;
  readonly #key: string;
  readonly #presence: DraftPresence | undefined;
  readonly #tab: string;
  readonly #own: BrowserStorage | undefined;
  #id: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restore: RestoreModule | undefined;
  #drawing = false;
  #disposed = false;
  /** What was written last, without its time: an unchanged state is not written again. */
  #written = "";

  constructor(context: FormContext, mode: DraftMode) {
    this.context = context;
    this.mode = mode;
    const { services } = context;
    this.#key = draftKey(context);
    this.#tab = services.newKey();
    this.#id = services.newKey();
    const kept = keptOf(context);
    kept.flush = () => this.#save();
    kept.clear = () => this.clear();
    if (mode === "off") return;
    if (!services.storage) this.#own = browserStorage(mode === "device" ? () => localStorage : () => sessionStorage, mode === "session");
    kept.storage = services.storage ?? this.#own;
    this.#presence = new DraftPresence(this.#key, this.#tab, {
      writing: () => (this.found || this.state === "elsewhere" ? undefined : this.#id),
      release: () => {
        const record = this.#record();
        // The uploads go with the draft: two tabs must not send the same file.
        void kept.desk?.dispose(false);
        kept.uploads = [];
        this.#become("elsewhere");
        return record;
      },
      removed: () => this.#forget(),
    });
    addEventListener("pagehide", this.#leaving);
    document.addEventListener("visibilitychange", this.#leaving);
  }

  /** False: this browser keeps nothing beyond the page. */
  get persistent(): boolean {
    return this.mode !== "off" && (this.#own?.persistent ?? true);
  }

  async find(): Promise<boolean> {
    const { storage } = keptOf(this.context);
    const now = this.context.services.now();
    this.#own?.sweep((value) => readDraftRecord(value, now) === undefined);
    try {
      this.found = readDraftRecord(takeCarriedDraft(this.context) ?? (await storage?.load(this.#key)), now);
    } catch {
      this.found = undefined;
    }
    if (!this.found) return false;
    this.#id = this.found.id;
    if (await this.#presence?.elsewhere(this.#id)) this.state = "elsewhere";
    await this.loadRestore();
    return true;
  }

  /** Fetches the code that opens a draft again. */
  async loadRestore(): Promise<void> {
    this.#restore ??= await import("./draft-restore.js").catch(() => undefined);
    this.draw();
  }

  renderRestore(): Rendered {
    return this.found ? (this.#restore?.renderRestore(this) ?? renderDraftStatus(this)) : nothing;
  }

  renderStatus(): Rendered {
    if (this.mode === "off" && !this.found) return nothing;
    if (this.found) return this.context.state.place.page === "start" ? nothing : this.renderRestore();
    return renderDraftStatus(this);
  }

  schedule(): void {
    if (this.#disposed || this.#drawing || this.mode === "off" || this.found || this.state === "elsewhere" || this.context.receipt) return;
    this.#timer ??= setTimeout(() => void this.#save(), delay);
  }

  /** Goes on with what was found; the report, when there is one, is shown by the caller. */
  async adopt(record: DraftRecord): Promise<void> {
    const kept = keptOf(this.context);
    this.#id = record.id;
    this.found = undefined;
    kept.uploads = record.uploads ?? [];
    kept.submission = record.submission;
    this.state = "idle";
    this.savedAt = undefined;
    await this.#save();
    await resumeUploads(this.context);
    if (record.submission?.waiting) kept.resend?.();
  }

  /** Makes the other tab stop, and goes on here with the newest state. */
  async takeOver(): Promise<void> {
    const { storage } = keptOf(this.context);
    const newest =
      (await this.#presence?.takeOver(this.#id)) ??
      readDraftRecord(await storage?.load(this.#key), this.context.services.now()) ??
      this.found;
    this.state = "idle";
    if (newest) {
      this.found = newest;
      await this.loadRestore();
      await this.#restore?.continueDraft(this);
    }
    this.draw();
  }

  async clear(): Promise<void> {
    const { storage, desk, uploads } = keptOf(this.context);
    this.#presence?.tellRemoved(this.#id);
    const files = new Set([...uploads, ...(this.found?.uploads ?? [])].map(({ id }) => id));
    this.#forget();
    await desk?.dispose(true);
    try {
      await storage?.remove(this.#key);
      for (const id of files) await storage?.removeFile(id);
    } catch {
      // Where nothing can be written nothing was kept.
    }
  }

  dispose(): void {
    this.#disposed = true;
    if (this.#timer !== undefined) void this.#save();
    removeEventListener("pagehide", this.#leaving);
    document.removeEventListener("visibilitychange", this.#leaving);
    this.#presence?.close();
    void keptOf(this.context).desk?.dispose(false);
  }

  /** Draws the notices; that is no change worth saving. */
  draw(): void {
    this.#drawing = true;
    this.context.changed("notices", "page");
    this.#drawing = false;
  }

  readonly #leaving = (event: Event): void => {
    if (this.#timer !== undefined && (event.type === "pagehide" || document.visibilityState === "hidden")) void this.#save();
  };

  /** Writes now. With the browser's own storage all of it happens before the first wait, so it also works while the page closes. */
  async #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { storage } = keptOf(this.context);
    if (!storage || this.found || this.state === "elsewhere" || this.context.receipt) return;
    const record = this.#record();
    if (this.#blank(record)) return;
    const content = JSON.stringify({ ...record, savedAt: "" });
    if (content === this.#written && this.state === "saved") return;
    try {
      const other = readDraftRecord(await storage.load(this.#key), this.context.services.now());
      if (other && other.writer !== this.#tab && this.savedAt && Date.parse(other.savedAt) > this.savedAt.getTime())
        return this.#become("elsewhere");
      await storage.save(this.#key, record);
      this.#written = content;
      this.savedAt = new Date(record.savedAt);
      this.#become("saved");
      this.context.emit(new SavedEvent(record.savedAt));
    } catch {
      this.#become("failed");
    }
  }

  #record(): DraftRecord {
    return makeRecord(this.context, keptOf(this.context), this.#id, this.#tab);
  }

  /** Nobody wants to be offered an empty application to continue. */
  #blank({ draft, uploads, submission }: DraftRecord): boolean {
    return (
      this.state === "idle" &&
      !uploads &&
      !submission &&
      draft.case === undefined &&
      ![draft.entries, draft.lists, draft.documents].some((list) => list.length)
    );
  }

  #become(state: DraftState): void {
    const texts = this.context.locale.drafts;
    if (state === "failed" && this.state !== "failed") this.context.announce(texts.failed);
    if (state === "elsewhere") this.context.announce(texts.elsewhereTitle);
    this.state = state;
    this.draw();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.found = undefined;
    this.savedAt = undefined;
    this.state = "idle";
    this.asking = false;
    this.#id = this.context.services.newKey();
    const kept = keptOf(this.context);
    kept.uploads = [];
    kept.submission = undefined;
  }
}
