/**
 * Keeps the draft: on the device at once, on the server half a second later. Where others saved meanwhile, both are merged by key; what both
 * changed in one place is put to the person. While the server is away work goes on and is saved when it is back.
 */
import { applyEdit, differenceOf, mergeDocuments, type AuthoringDocument, type Conflict, type Edit } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";
import type { DraftNews, DraftService, ForeignEdit, SaveOutcome } from "../state/services.js";
import type { DeviceCopy } from "./device-copy.js";
import { newsInWords } from "./foreign-news.js";
import { SavingClock } from "./saving-clock.js";
import { SavingVoice } from "./saving-voice.js";

/** One request, repeated as it is until the server answers: its key makes that harmless. */
interface Attempt {
  readonly edit: Edit;
  readonly base: number;
  readonly key: string;
  readonly target: AuthoringDocument;
}

export interface SaverOptions {
  readonly state: BuilderState;
  readonly drafts: DraftService;
  /** As the server has it. */
  readonly base: AuthoringDocument;
  readonly revision: number;
  readonly device: DeviceCopy;
  readonly onSaved: (revision: number) => void;
  readonly onRefused: (code: string) => void;
}

export class DraftSaver {
  readonly #options: SaverOptions;
  readonly #voice: SavingVoice;
  readonly #clock = new SavingClock(() => void this.#save());
  readonly #ends = new AbortController();
  readonly #offs: (() => void)[] = [];
  #base: AuthoringDocument;
  #revision: number;
  #attempt: Attempt | undefined;
  #busy: Promise<void> | undefined;
  #away = false;

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#voice = new SavingVoice(options.state);
    this.#base = options.base;
    this.#revision = options.revision;
    const { state, drafts } = options;
    this.#offs.push(state.on("document", () => this.#changed()));
    const end = drafts.follow?.((news) => void this.#heard(news));
    if (end) this.#offs.push(end);
    const { signal } = this.#ends;
    addEventListener("online", () => this.#away && this.#clock.now(), { signal });
    addEventListener("beforeunload", (event) => this.unsaved && event.preventDefault(), { signal });
    // The last moment at which a page is sure to be asked.
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#leaving(), { signal });
    addEventListener("pagehide", () => this.#leaving(), { signal });
    if (this.unsaved) this.#changed();
  }

  get revision(): number {
    return this.#revision;
  }

  get unsaved(): boolean {
    return this.#options.state.document !== this.#base && differenceOf(this.#base, this.#options.state.document).length > 0;
  }

  /** Saves what is not saved yet. @returns whether everything is on the server now */
  async flush(): Promise<boolean> {
    await this.#busy;
    if (this.unsaved) await this.#save();
    return !this.unsaved;
  }

  end(): void {
    this.#ends.abort();
    this.#clock.stop();
    this.#voice.end();
    for (const off of this.#offs) off();
    this.#options.device.flush(this.#pending);
    this.#options.device.close();
  }

  readonly #pending = (): { revision: number; edit: Edit; base: AuthoringDocument } => ({
    revision: this.#revision,
    edit: differenceOf(this.#base, this.#options.state.document),
    base: this.#base,
  });

  #changed(): void {
    const { state, device } = this.#options;
    device.keep(this.#pending);
    if (state.saving.state !== "offline") this.#voice.tell("unsaved");
    this.#clock.changed();
  }

  #leaving(): void {
    if (!this.unsaved) return;
    this.#options.device.flush(this.#pending);
    this.#clock.now();
  }

  #save(): Promise<void> {
    return (this.#busy ??= this.#send().finally(() => (this.#busy = undefined)));
  }

  async #send(): Promise<void> {
    const { state, drafts } = this.#options;
    if (state.readOnly) return;
    if (!this.#attempt) {
      const target = state.document;
      const edit = differenceOf(this.#base, target);
      if (edit.length === 0) return this.#settled();
      this.#attempt = { edit, base: this.#revision, key: state.services.newKey() + state.services.newKey(), target };
    }
    if (!this.#away) this.#voice.tell("saving");
    const attempt = this.#attempt;
    const outcome = await drafts
      .save(attempt.edit, attempt.base, attempt.key)
      .catch((): SaveOutcome => ({ ok: false, code: "unavailable" }));
    if (this.#ends.signal.aborted) return;
    if (outcome.ok) return this.#saved(attempt, outcome.revision);
    if (outcome.code === "moved") return this.#moved(outcome.revision, outcome.edits);
    if (outcome.code === "unavailable") return this.#unavailable();
    this.#attempt = undefined;
    this.#voice.tell("refused");
    this.#options.onRefused(outcome.code);
  }

  #saved(attempt: Attempt, revision: number): void {
    this.#base = attempt.target;
    this.#revision = revision;
    this.#attempt = undefined;
    this.#clock.succeeded();
    this.#settled();
  }

  /** What is saved so far; more may have been done meanwhile. */
  #settled(): void {
    const { state, device, onSaved } = this.#options;
    if (this.#away) state.announce(state.texts.saving.backOnline);
    this.#away = false;
    if (this.unsaved) {
      this.#voice.tell("unsaved", state.services.now());
      device.flush(this.#pending);
      return this.#clock.changed();
    }
    device.clear();
    this.#voice.tell("saved", state.services.now());
    onSaved(this.#revision);
  }

  #unavailable(): void {
    const { state } = this.#options;
    if (!this.#away) state.announce(state.texts.saving.wentOffline);
    this.#away = true;
    this.#voice.tell("offline");
    this.#clock.failed();
  }

  #moved(revision: number, edits: readonly ForeignEdit[]): void {
    // The attempt was not taken: what it held is in the document still, and goes with the next one.
    this.#attempt = undefined;
    this.#takeIn(revision, edits);
    this.#clock.succeeded();
    if (this.unsaved) this.#clock.now();
    else this.#settled();
  }

  /** Merges what others saved into what stands here. */
  #takeIn(revision: number, edits: readonly ForeignEdit[]): void {
    const { state, device } = this.#options;
    const theirs = edits.reduce((document, { edit }) => applyEdit(document, edit), this.#base);
    const before = this.#base;
    const { document, conflicts } = mergeDocuments(before, state.document, theirs);
    this.#base = theirs;
    this.#revision = revision;
    state.session.adopt(document, "remote");
    device.keep(this.#pending);
    const words = newsInWords(state, edits);
    if (words) state.announce(words);
    this.#dispute(conflicts, edits);
  }

  #dispute(conflicts: readonly Conflict[], edits: readonly ForeignEdit[]): void {
    const { state } = this.#options;
    // In two orders nothing is lost: mine stays.
    const found = conflicts.filter(({ code }) => code !== "order");
    if (!found.length) return;
    state.conflicts = [...state.conflicts, ...found.map((conflict) => ({ ...conflict, by: edits.at(-1)?.by ?? "" }))];
    state.announce(state.texts.saving.conflict);
  }

  async #heard(news: DraftNews): Promise<void> {
    const { state, drafts } = this.#options;
    if (news.type === "presence") state.people = news.people;
    else if (news.type === "state") state.readOnly = news.readOnly;
    else if (news.type === "revision" && news.revision > this.#revision) {
      await this.#busy;
      // With something to save, saving itself brings the news.
      if (news.revision <= this.#revision || !drafts.since) return;
      if (this.unsaved) return this.#clock.now();
      const edits = await drafts.since(this.#revision).catch(() => []);
      const fresh = edits.filter(({ revision }) => revision > this.#revision);
      if (fresh.length && !this.#busy) this.#takeIn(fresh.at(-1)!.revision, fresh);
    }
  }
}
