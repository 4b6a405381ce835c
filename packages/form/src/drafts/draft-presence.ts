/**
 * Lets the tabs of one browser agree who writes a draft. Tabs are told apart by a random name; drafts by their id, so that
 * two unconnected drafts under the same key (each tab's own session) do not disturb each other.
 */
import type { DraftRecord } from "./draft-record.js";

interface Message {
  readonly type: "hello" | "here" | "take-over" | "released" | "removed";
  readonly tab: string;
  readonly draft: string;
  /** With `released`: the newest state, which in session storage the other tab cannot read. */
  readonly record?: DraftRecord;
}

export interface PresenceEvents {
  /** Id of the draft that this tab writes, undefined while it writes none. */
  writing(): string | undefined;
  /** Another tab goes on with the draft: gives up writing and hands over the newest state. */
  release(): DraftRecord;
  /** Another tab deleted the draft. */
  removed(): void;
}

/** How long another tab may take to answer. A hidden tab still gets messages at once; a frozen one does not write either. */
const patience = 250;

export class DraftPresence {
  readonly tab: string;
  readonly #channel: BroadcastChannel | undefined;
  readonly #events: PresenceEvents;
  #answer: ((message: Message) => void) | undefined;

  constructor(key: string, tab: string, events: PresenceEvents) {
    this.tab = tab;
    this.#events = events;
    this.#channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(`hoso:${key}`) : undefined;
    if (this.#channel) this.#channel.onmessage = (event: MessageEvent<Message>) => this.#hear(event.data);
  }

  /** Whether another tab is writing this draft now. */
  async elsewhere(draft: string): Promise<boolean> {
    return (await this.#ask("hello", "here", draft)) !== undefined;
  }

  /** Makes the other tab stop writing. @returns the newest state when the other tab gave it */
  async takeOver(draft: string): Promise<DraftRecord | undefined> {
    return (await this.#ask("take-over", "released", draft))?.record;
  }

  tellRemoved(draft: string): void {
    this.#say("removed", draft);
  }

  close(): void {
    this.#channel?.close();
  }

  #ask(type: Message["type"], wanted: Message["type"], draft: string): Promise<Message | undefined> {
    if (!this.#channel) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), patience);
      this.#answer = (message) => {
        if (message.type !== wanted || message.draft !== draft) return;
        clearTimeout(timer);
        resolve(message);
      };
      this.#say(type, draft);
    });
  }

  #hear(message: Message): void {
    this.#answer?.(message);
    if (message.tab === this.tab || message.draft !== this.#events.writing()) return;
    if (message.type === "hello") this.#say("here", message.draft);
    else if (message.type === "take-over") this.#say("released", message.draft, this.#events.release());
    else if (message.type === "removed") this.#events.removed();
  }

  #say(type: Message["type"], draft: string, record?: DraftRecord): void {
    this.#channel?.postMessage({ type, tab: this.tab, draft, ...(record && { record }) } satisfies Message);
  }
}
