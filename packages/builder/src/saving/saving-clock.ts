/**
 * When to save: half a second after the last change, at the latest two seconds after the first, however long somebody types without a pause;
 * after failures less and less often.
 */
const quiet = 500;
const longest = 2000;
const waits = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;

export class SavingClock {
  readonly #save: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first: number | undefined;
  #failures = 0;

  constructor(save: () => void) {
    this.#save = save;
  }

  changed(): void {
    // While the server is away only the back-off, the `online` event and the person decide when to try again.
    if (this.#failures) return;
    const now = Date.now();
    this.#first ??= now;
    this.#in(Math.max(0, Math.min(quiet, this.#first + longest - now)));
  }

  failed(): void {
    const wait = waits[Math.min(this.#failures++, waits.length - 1)]!;
    // Not all at the same moment when the server comes back.
    this.#in(wait * (0.8 + Math.random() * 0.4));
  }

  succeeded(): void {
    this.#failures = 0;
    this.#first = undefined;
  }

  /** Now: the connection is back, the page goes away, the person asks for it. */
  now(): void {
    this.#in(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #in(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#first = undefined;
      this.#save();
    }, wait);
  }
}
