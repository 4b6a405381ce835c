/**
 * What is not yet on the server, kept on the device at most a quarter of a second after it was done: a tab that is killed loses no more. Each
 * tab keeps its own copy and holds a lock by its name, so that another tab takes up only what nobody works on any more.
 */
import { serialise, type AuthoringDocument, type Edit } from "@hoso/authoring";
import type { DeviceStore } from "../state/services.js";

const delay = 200;

export class DeviceCopy {
  readonly #store: DeviceStore;
  readonly #draft: string;
  readonly #tab: string;
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #basis: number | undefined;
  #written = false;
  #queue: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;

  constructor(options: { store: DeviceStore; draft: string; tab: string; now: () => number }) {
    this.#store = options.store;
    this.#draft = options.draft;
    this.#tab = options.tab;
    this.#now = options.now;
    void navigator.locks?.request(lockName(options.draft, options.tab), () => new Promise<void>((resolve) => (this.#release = resolve)));
  }

  /** Writes within `delay`; what is asked for meanwhile goes along. */
  keep(pending: () => { revision: number; edit: Edit; base: AuthoringDocument }): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.flush(pending), delay);
  }

  flush(pending: () => { revision: number; edit: Edit; base: AuthoringDocument }): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { revision, edit, base } = pending();
    if (edit.length === 0) return this.clear();
    this.#written = true;
    this.#do(() => this.#store.saveEdit(this.#draft, this.#tab, { revision, edit, at: this.#now() }));
    if (this.#basis === revision) return;
    this.#basis = revision;
    // Only needed where the server cannot tell what it had: not on the way of anybody's typing.
    whenIdle(() => this.#do(() => this.#store.saveBase(this.#draft, { revision, document: serialise(base) })));
  }

  /** Everything is on the server. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#written) return;
    this.#written = false;
    this.#do(() => this.#store.removeEdit(this.#draft, this.#tab));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#release?.();
  }

  /** One after the other. A device that keeps nothing does not stop the work: the server does. */
  #do(write: () => Promise<void>): void {
    this.#queue = this.#queue.then(write).catch(() => undefined);
  }
}

const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
};

const lockName = (draft: string, tab: string): string => `hoso-draft:${draft}:${tab}`;

/** Tabs that work on the draft now. Where locks are not to be had: none is known. */
export async function openTabs(draft: string): Promise<ReadonlySet<string>> {
  const held = (await navigator.locks?.query().catch(() => undefined))?.held ?? [];
  const start = lockName(draft, "");
  return new Set(held.flatMap(({ name }) => (name?.startsWith(start) ? [name.slice(start.length)] : [])));
}
